import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Cockpit = components['schemas']['CockpitView'];
export type Blockers = components['schemas']['BlockersView'];
export type Blocker = components['schemas']['BlockerView'];
export type Correction = components['schemas']['CorrectionView'];
export type CorrectMonth = components['schemas']['CorrectMonth'];
export type NamedException = components['schemas']['NamedException'];

const path = (month: string) => ({ params: { path: { month } } });

/** Everything a decision about a month makes stale. */
const STALE = [['months'], ['hours']] as const;

export const cockpitQuery = (month: string) =>
  queryOptions({
    queryKey: ['months', month],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/months/{month}', { ...path(month), signal })),
    // Payroll freezes its inputs in the background: look again until it has.
    refetchInterval: (query) => (query.state.data?.payrollState === 'waiting' ? 2000 : false),
  });

export const blockersQuery = (month: string) =>
  queryOptions({
    queryKey: ['months', month, 'blockers'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/months/{month}/blockers', { ...path(month), signal })),
  });

export const correctionsQuery = (month: string) =>
  queryOptions({
    queryKey: ['months', month, 'corrections'],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/months/{month}/corrections', { ...path(month), signal })),
  });

/** Parts that the lock held back. */
export const heldBackQuery = (month: string) =>
  queryOptions({
    queryKey: ['months', month, 'held'],
    queryFn: async ({ signal }) => {
      const page = await unwrap(
        api.GET('/v1/months/{month}/rows', {
          params: { path: { month }, query: { limit: 1000, treatment: 'hold-back' } },
          signal,
        }),
      );
      return page.items;
    },
  });

export const useOpenMonth = () =>
  useSend((month: string, attempt) => unwrap(api.POST('/v1/months', { body: { month }, ...attempt })), {
    invalidates: [...STALE],
  });

export const useRefresh = (month: string) =>
  useSend(
    (_: void, attempt) => unwrap(api.POST('/v1/months/{month}/refresh', { ...path(month), ...attempt })),
    {
      invalidates: [...STALE],
    },
  );

export const useLock = (month: string) =>
  useSend(
    (body: components['schemas']['LockMonth'], attempt) =>
      unwrap(api.POST('/v1/months/{month}/lock', { ...path(month), body, ...attempt })),
    { invalidates: [...STALE] },
  );

export const useReopen = (month: string) =>
  useSend(
    (body: { version: number; reason: string }, attempt) =>
      unwrap(api.POST('/v1/months/{month}/reopening', { ...path(month), body, ...attempt })),
    { invalidates: [...STALE] },
  );

export const useCorrect = (month: string) =>
  useSend(
    (body: CorrectMonth, attempt) =>
      unwrap(api.POST('/v1/months/{month}/corrections', { ...path(month), body, ...attempt })),
    { invalidates: [...STALE] },
  );

export const useRelease = (month: string) =>
  useSend(
    ({ partId, reason }: { partId: string; reason: string }, attempt) =>
      unwrap(
        api.POST('/v1/months/{month}/held-back/{partId}/release', {
          params: { path: { month, partId } },
          body: { reason },
          ...attempt,
        }),
      ),
    { invalidates: [...STALE] },
  );
