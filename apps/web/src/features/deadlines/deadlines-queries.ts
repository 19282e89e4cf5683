import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

type Schemas = components['schemas'];
export type DeadlineLine = Schemas['DeadlineLineView'];
export type Deadline = Schemas['DeadlineView'];
export type DeadlineStatus = DeadlineLine['status'];
export type DeadlineOwner = DeadlineLine['owner'];
export type DeadlineLane = DeadlineLine['lane'];

/** What the server narrows a list by. */
export interface DeadlineFilters {
  status?: 'due' | DeadlineStatus;
  lane?: DeadlineLane;
  owner?: DeadlineOwner;
  memberId?: string;
  search?: string;
  from?: string;
  to?: string;
}

const PAGE = 1000;

/** Deadlines that fit the filters, by date. */
export function useDeadlines(filters: DeadlineFilters): RowSource<DeadlineLine> {
  return useAllPages({
    queryKey: ['deadlines', 'list', filters],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/deadlines', {
          params: { query: { ...filters, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const deadlineQuery = (deadlineId: string) =>
  queryOptions({
    queryKey: ['deadlines', deadlineId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/deadlines/{deadlineId}', { params: { path: { deadlineId } }, signal })),
  });

const summaryQuery = queryOptions({
  queryKey: ['deadlines', 'summary'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/deadlines/summary', { signal })),
  staleTime: 60_000,
});

/** Badge of the navigation: what is overdue. */
export const useLateDeadlines = (): number | undefined => useQuery(summaryQuery).data?.late;

/** Line under the tile of a doctor. */
export function useDeadlineWords(): string | undefined {
  const { t } = useTranslation();
  const { data } = useQuery(summaryQuery);
  if (!data) return undefined;
  return t('deadlines.tile', { count: data.soon + data.late });
}

const STALE = [['deadlines'], ['audit'], ['home'], ['compliance']];
const at = (deadlineId: string) => ({ params: { path: { deadlineId } } });

export const useSnooze = (deadlineId: string) =>
  useSend(
    (body: Schemas['SnoozeDeadline'], attempt) =>
      unwrap(api.POST('/v1/deadlines/{deadlineId}/snooze', { ...at(deadlineId), body, ...attempt })),
    { invalidates: STALE },
  );

export const useProve = (deadlineId: string) =>
  useSend(
    (body: Schemas['ProveDeadline'], attempt) =>
      unwrap(api.POST('/v1/deadlines/{deadlineId}/prove', { ...at(deadlineId), body, ...attempt })),
    { invalidates: STALE },
  );

export const useSubmitDeadline = (deadlineId: string) =>
  useSend(
    (body: Schemas['SettleDeadline'], attempt) =>
      unwrap(api.POST('/v1/deadlines/{deadlineId}/submit', { ...at(deadlineId), body, ...attempt })),
    { invalidates: STALE },
  );

export const useAcknowledge = (deadlineId: string) =>
  useSend(
    (body: Schemas['SettleDeadline'], attempt) =>
      unwrap(api.POST('/v1/deadlines/{deadlineId}/acknowledge', { ...at(deadlineId), body, ...attempt })),
    { invalidates: STALE },
  );

/** Back to "to do": a deadline put aside, or sent by mistake. */
export const useReopenDeadline = (deadlineId: string, how: 'wake' | 'reopen') =>
  useSend(
    (body: Schemas['ReopenDeadline'], attempt) =>
      unwrap(
        how === 'wake'
          ? api.POST('/v1/deadlines/{deadlineId}/wake', { ...at(deadlineId), body, ...attempt })
          : api.POST('/v1/deadlines/{deadlineId}/reopen', { ...at(deadlineId), body, ...attempt }),
      ),
    { invalidates: STALE },
  );

export const calendarFeedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/calendar-feeds', { signal })),
});

export const useCreateFeed = () =>
  useSend(
    (body: Schemas['CreateCalendarFeed'], attempt) =>
      unwrap(api.POST('/v1/calendar-feeds', { body, ...attempt })),
    { invalidates: [['calendar-feeds']] },
  );

export const useRevokeFeed = () =>
  useSend(
    (calendarFeedId: string, attempt) =>
      unwrap(
        api.DELETE('/v1/calendar-feeds/{calendarFeedId}', {
          params: { path: { calendarFeedId } },
          ...attempt,
        }),
      ),
    { invalidates: [['calendar-feeds']] },
  );
