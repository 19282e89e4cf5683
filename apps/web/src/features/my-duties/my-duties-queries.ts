import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type MyDuty = Schemas['MyDutyView'];

export const myDutiesQuery = queryOptions({
  queryKey: ['my-duties'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/my-duties', { signal })),
});

export const useHandIn = () =>
  useSend(
    (body: Schemas['HandIn'], attempt) => unwrap(api.POST('/v1/my-duties/hand-in', { body, ...attempt })),
    { invalidates: [['my-duties']] },
  );
