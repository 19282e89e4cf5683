import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type HourRow = components['schemas']['HourRowView'];
export type HourChange = components['schemas']['HourChangeView'];
export type DecisionResult = components['schemas']['DecisionResultView'];

const PAGE = 1000;

export const monthsQuery = queryOptions({
  queryKey: ['months'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/months', { signal })),
});

/** The list of hours of a month, page after page; optionally of one practice. */
export function useHourRows(month: string | undefined, memberId: string | undefined): RowSource<HourRow> {
  return useAllPages({
    queryKey: ['hours', month ?? '', memberId ?? ''],
    enabled: month !== undefined,
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/months/{month}/rows', {
          params: {
            path: { month: month ?? '' },
            query: {
              limit: PAGE,
              ...(memberId === undefined ? {} : { memberId }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          signal,
        }),
      ),
  });
}

export const changesQuery = (month: string, employeeId: string) =>
  queryOptions({
    queryKey: ['hours', 'changes', month, employeeId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/months/{month}/sheets/{employeeId}/changes', {
          params: { path: { month, employeeId } },
          signal,
        }),
      ),
  });

/** What every decision about hours makes stale. */
export const STALE = [['hours'], ['months']] as const;

export const approveRows = async (month: string, rows: readonly HourRow[], attempt: object = {}) =>
  (
    await unwrap(
      api.POST('/v1/months/{month}/decisions', {
        params: { path: { month } },
        body: { parts: rows.map(({ partId, version }) => ({ partId, version })) },
        ...attempt,
      }),
    )
  ).results;

export const remindRows = (month: string, partIds: readonly string[] | undefined, attempt: object = {}) =>
  unwrap(
    api.POST('/v1/months/{month}/reminders', {
      params: { path: { month } },
      body: partIds === undefined ? {} : { partIds: [...partIds] },
      ...attempt,
    }),
  );

export const useUndo = (month: string) =>
  useSend(
    (partId: string, attempt) =>
      unwrap(
        api.POST('/v1/months/{month}/parts/{partId}/undo', {
          params: { path: { month, partId } },
          ...attempt,
        }),
      ),
    { invalidates: [...STALE] },
  );
