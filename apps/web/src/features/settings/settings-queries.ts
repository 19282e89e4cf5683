import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Group = components['schemas']['GroupView'];
export type UpdateGroup = components['schemas']['UpdateGroup'];
export type User = components['schemas']['UserView'];
export type InviteUser = components['schemas']['InviteUser'];
export type FailedJob = components['schemas']['FailedJobView'];

const PAGE = 500;

export const groupQuery = queryOptions({
  queryKey: ['group'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/group', { signal })),
});

export const saveGroup = (body: UpdateGroup, attempt: object) =>
  unwrap(api.PUT('/v1/group', { body, ...attempt }));

export function useUsers(): RowSource<User> {
  return useAllPages({
    queryKey: ['users'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/users', {
          params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const inviteUser = (body: InviteUser, attempt: object) =>
  unwrap(api.POST('/v1/users', { body, ...attempt }));

export const useRevoke = () =>
  useSend(
    (grantId: string, attempt) =>
      unwrap(api.DELETE('/v1/users/{grantId}', { params: { path: { grantId } }, ...attempt })),
    { invalidates: [['users']] },
  );

export function useFailedJobs(): RowSource<FailedJob> {
  return useAllPages({
    queryKey: ['jobs'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/jobs', {
          params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const retryJob = (id: string) => unwrap(api.POST('/v1/jobs/{id}/retry', { params: { path: { id } } }));
