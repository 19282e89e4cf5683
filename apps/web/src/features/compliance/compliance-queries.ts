import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Obligation = Schemas['ObligationView'];
export type ComplianceRow = Schemas['ComplianceRowView'];
export type Cell = Schemas['CellView'];
export type CellDetail = Schemas['CellDetailView'];
export type CellState = Cell['state'];
export type PracticeRow = Schemas['PracticeRowView'];
export type StatedFact = Schemas['StateFact']['fact'];

const PAGE = 500;
const pageOf = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

export const obligationsQuery = queryOptions({
  queryKey: ['compliance', 'obligations'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/compliance/obligations', { signal })),
  staleTime: Infinity,
});

export function useMatrix(): RowSource<ComplianceRow> {
  return useAllPages({
    queryKey: ['compliance', 'employees'],
    fetchPage: (cursor, signal) =>
      unwrap(api.GET('/v1/compliance/employees', { params: { query: pageOf(cursor) }, signal })),
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

export const cellQuery = (employeeId: string, obligationId: string) =>
  queryOptions({
    queryKey: ['compliance', 'cell', employeeId, obligationId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/compliance/employees/{employeeId}/obligations/{obligationId}', {
          params: { path: { employeeId, obligationId } },
          signal,
        }),
      ),
  });

const STALE = [['compliance'], ['audit'], ['home']];
const at = ({ employeeId, obligationId }: CellDetail) => ({ params: { path: { employeeId, obligationId } } });

export const useDone = (cell: CellDetail) =>
  useSend(
    (body: Schemas['RecordDone'], attempt) =>
      unwrap(
        api.POST('/v1/compliance/employees/{employeeId}/obligations/{obligationId}/done', {
          ...at(cell),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useNotApplicable = (cell: CellDetail) =>
  useSend(
    (body: Schemas['RecordNotApplicable'], attempt) =>
      unwrap(
        api.POST('/v1/compliance/employees/{employeeId}/obligations/{obligationId}/not-applicable', {
          ...at(cell),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useWithdraw = (cell: CellDetail) =>
  useSend(
    (version: number, attempt) =>
      unwrap(
        api.POST('/v1/compliance/employees/{employeeId}/obligations/{obligationId}/withdraw', {
          ...at(cell),
          body: { version },
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
