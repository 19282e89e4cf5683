import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Change = components['schemas']['LawChangeView'];
export type Difference = components['schemas']['LawDifferenceView'];
export type Concerned = components['schemas']['LawConcernedView'];
export type ChangeState = 'open' | 'acknowledged';

const CONCERNED_PAGE = 100;
const CONCERNED_SHOWN = 500;

export const changesQuery = (state: ChangeState) =>
  queryOptions({
    queryKey: ['law-changes', state],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/law-changes', { params: { query: { state } }, signal })),
  });

/** Whom of the group a change concerns, the first hundreds by name. */
export const useConcerned = (id: string, enabled: boolean): RowSource<Concerned> =>
  useAllPages({
    queryKey: ['law-changes', id, 'concerned'],
    enabled,
    upTo: CONCERNED_SHOWN,
    fetchPage: (cursor, signal) => {
      const query = { limit: CONCERNED_PAGE, ...(cursor === undefined ? {} : { cursor }) };
      return unwrap(api.GET('/v1/law-changes/{id}/concerned', { params: { path: { id }, query }, signal }));
    },
  });

/** Writes that the person read these changes. */
export const useAcknowledge = (onSuccess: () => void) =>
  useSend(
    (body: { changeIds: string[]; note?: string }, attempt) =>
      unwrap(api.POST('/v1/law-changes/acknowledgements', { body, ...attempt })),
    { invalidates: [['law-changes'], ['home']], onSuccess },
  );
