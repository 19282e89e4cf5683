import { api, unwrap, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Home = components['schemas']['HomeView'];
export type HomeMonth = NonNullable<Home['month']>;

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/home', { signal })),
});
