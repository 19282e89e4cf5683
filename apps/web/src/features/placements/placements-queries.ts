import { api, unwrap, useAllPages, type Attempt, type RowSource, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type PlacementRow = Schemas['PlacementRow'];
export type Placement = Schemas['PlacementView'];
export type Board = Schemas['PlacementBoardView'];
export type QuotaRow = Schemas['QuotaRow'];
export type OpenPlacement = Schemas['OpenPlacement'];
export type AmendPlacement = Schemas['AmendPlacement'];
export type Pattern = Schemas['PatternView'];

/** All placements, page by page. */
export function usePlacements(): RowSource<PlacementRow> {
  return useAllPages({
    queryKey: ['placements', 'list'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/placements', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

/** Contracts in force on a day against what is placed of them. */
export function useQuotas(on: string): RowSource<QuotaRow> {
  return useAllPages({
    queryKey: ['placements', 'quotas', on],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/placements/quotas', {
          params: { query: { on, limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

/** One placement with its terms. */
export const placementQuery = (id: string) =>
  queryOptions({
    queryKey: ['placements', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/placements/{id}', { params: { path: { id } }, signal })),
  });

/** What stands before the start of a placement. */
export const startQuery = (id: string) =>
  queryOptions({
    queryKey: ['placements', 'start', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/placements/{id}/start', { params: { path: { id } }, signal })),
  });

/** All that placing the employee of a contract needs. */
export const boardQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['placements', 'board', contractId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/placements/board/{contractId}', { params: { path: { contractId } }, signal })),
    enabled: contractId !== '',
  });

/** What a change of plan makes stale. */
export const PLAN_KEYS = [['placements'], ['planning']] as const;

export const openPlacement = (body: OpenPlacement, attempt: Attempt) =>
  unwrap(api.POST('/v1/placements', { body, ...attempt }));

export const amendPlacement = ({ id, ...body }: AmendPlacement & { id: string }, attempt: Attempt) =>
  unwrap(api.POST('/v1/placements/{id}/amendments', { params: { path: { id } }, body, ...attempt }));

export const endPlacement = (
  { id, ...body }: { id: string; version: number; endsOn: string },
  attempt: Attempt,
) => unwrap(api.POST('/v1/placements/{id}/end', { params: { path: { id } }, body, ...attempt }));

export const signAgreement = (
  { id, ...body }: { id: string; version: number; signedOn: string },
  attempt: Attempt,
) => unwrap(api.POST('/v1/placements/{id}/signature', { params: { path: { id } }, body, ...attempt }));

export const confirmStart = ({ id, ...body }: Schemas['ConfirmStart'] & { id: string }, attempt: Attempt) =>
  unwrap(api.POST('/v1/placements/{id}/start', { params: { path: { id } }, body, ...attempt }));
