import { api, unwrap, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type PracticeMonth = components['schemas']['PracticeMonthView'];

export const practiceMonthsQuery = queryOptions({
  queryKey: ['practice-months'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/practice-months', { signal })),
});
