import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type LeaveFile = Schemas['LeaveFileView'];
export type LeaveEntry = Schemas['LeaveEntryView'];
export type LeaveRequest = Schemas['LeaveRequestView'];
export type LeaveBalance = Schemas['LeaveBalanceView'];
export type LeaveWhy = Schemas['LeaveExplanationView'];
export type AskLeave = Schemas['AskLeave'];
export type DecideLeave = Schemas['DecideLeave'];
export type WriteLeaveEntry = Schemas['WriteLeaveEntry'];

const STALE = [['leave'], ['audit']];

export const myLeaveQuery = queryOptions({
  queryKey: ['leave', 'mine'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/my-leave', { signal })),
});

export const costQuery = (startsOn: string, endsOn: string) =>
  queryOptions({
    queryKey: ['leave', 'cost', startsOn, endsOn],
    enabled: startsOn !== '' && endsOn >= startsOn,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/my-leave/cost', { params: { query: { startsOn, endsOn } }, signal })),
  });

export const leaveFileQuery = (employeeId: string) =>
  queryOptions({
    queryKey: ['leave', 'file', employeeId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/employees/{employeeId}/leave', { params: { path: { employeeId } }, signal })),
  });

export function useLeaveBalances(): RowSource<LeaveBalance> {
  return useAllPages({
    queryKey: ['leave', 'balances'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/leave-balances', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export function useLeaveRequests(): RowSource<LeaveRequest> {
  return useAllPages({
    queryKey: ['leave', 'requests'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/leave-requests', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const useAskLeave = () =>
  useSend((body: AskLeave, attempt) => unwrap(api.POST('/v1/my-leave/requests', { body, ...attempt })), {
    invalidates: STALE,
  });

export const useWithdrawLeave = () =>
  useSend(
    ({ id, version }: { id: string; version: number }, attempt) =>
      unwrap(
        api.POST('/v1/my-leave/requests/{requestId}/withdrawal', {
          params: { path: { requestId: id } },
          body: { version },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useDecideLeave = () =>
  useSend(
    ({ id, ...body }: DecideLeave & { id: string }, attempt) =>
      unwrap(
        api.POST('/v1/leave-requests/{requestId}/decision', {
          params: { path: { requestId: id } },
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useWriteEntry = (employeeId: string) =>
  useSend(
    (body: WriteLeaveEntry, attempt) =>
      unwrap(
        api.POST('/v1/employees/{employeeId}/leave/entries', {
          params: { path: { employeeId } },
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );
