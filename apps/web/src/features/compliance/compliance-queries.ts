import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Obligation = Schemas['ObligationView'];
export type OwnerRow = Schemas['OwnerRowView'];
export type OwnerType = OwnerRow['ownerType'];
export type Cell = Schemas['CellView'];
export type OwnerCell = Schemas['OwnerCellView'];
export type Time = Schemas['TimeView'];
export type MissingFact = Schemas['MissingFactView'];
export type CellState = Cell['state'];
export type PracticeRow = Schemas['PracticeRowView'];
export type MonthLine = Schemas['MonthView'];

const PAGE = 500;
const pageOf = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

export const obligationsQuery = queryOptions({
  queryKey: ['compliance', 'obligations'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/compliance/obligations', { signal })),
});

export const monthsQuery = queryOptions({
  queryKey: ['compliance', 'months'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/compliance/months', { signal })),
});

export function useMatrix(ownerType: OwnerType): RowSource<OwnerRow> {
  return useAllPages({
    queryKey: ['compliance', 'rows', ownerType],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/compliance/rows/{ownerType}', {
          params: { path: { ownerType }, query: pageOf(cursor) },
          signal,
        }),
      ),
  });
}

export function usePractices(enabled: boolean): RowSource<PracticeRow> {
  return useAllPages({
    queryKey: ['compliance', 'practices'],
    enabled,
    fetchPage: (cursor, signal) =>
      unwrap(api.GET('/v1/compliance/practices', { params: { query: pageOf(cursor) }, signal })),
  });
}

/** Which cell of the matrix. */
export interface CellAt {
  ownerType: OwnerType;
  ownerId: string;
  obligationId: string;
}

export const cellQuery = (at: CellAt) =>
  queryOptions({
    queryKey: ['compliance', 'cell', at],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/compliance/cells/{ownerType}/{ownerId}/{obligationId}', {
          params: { path: at },
          signal,
        }),
      ),
  });

const STALE = [['compliance'], ['audit'], ['home']];
const timeOf = ({ subjectType, subjectId, occurrence, record }: Time) => ({
  subjectType,
  subjectId,
  occurrence,
  version: record?.version ?? 0,
});

export const useDone = (path: CellAt, time: Time) =>
  useSend(
    (body: { doneOn: string; validUntil: string | null; fileId: string | null; note: string }, attempt) =>
      unwrap(
        api.POST('/v1/compliance/cells/{ownerType}/{ownerId}/{obligationId}/done', {
          params: { path },
          body: { ...timeOf(time), ...body },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useNotApplicable = (path: CellAt, time: Time) =>
  useSend(
    (reason: string, attempt) =>
      unwrap(
        api.POST('/v1/compliance/cells/{ownerType}/{ownerId}/{obligationId}/not-applicable', {
          params: { path },
          body: { ...timeOf(time), reason },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useWithdraw = (path: CellAt, time: Time) =>
  useSend(
    (_: void, attempt) =>
      unwrap(
        api.POST('/v1/compliance/cells/{ownerType}/{ownerId}/{obligationId}/withdraw', {
          params: { path },
          body: timeOf(time),
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useStateFact = () =>
  useSend(
    (body: Schemas['StateFact'], attempt) => unwrap(api.POST('/v1/compliance/facts', { body, ...attempt })),
    { invalidates: STALE },
  );

export const useRemind = () =>
  useSend(
    (obligationId: string, attempt) =>
      unwrap(
        api.POST('/v1/compliance/obligations/{obligationId}/remind', {
          params: { path: { obligationId } },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );
