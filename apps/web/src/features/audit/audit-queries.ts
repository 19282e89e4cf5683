import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import type { AuditEntry } from '@relais/ui';

type AuditView = components['schemas']['AuditEntryView'];
export type AuditVerdict = components['schemas']['AuditVerdict'];
export type AuditRow = AuditEntry & Pick<AuditView, 'objectType' | 'objectId'>;

const PAGE = 500;
const FIRST_ROWS = 2000;

const toRow = ({ actor, changes, ...entry }: AuditView): AuditRow => ({
  ...entry,
  actorLabel: actor,
  changes: changes,
});

/** The audit trail, newest first; of one object when its type and id are given. */
export function useAudit(filter: { objectType?: string; objectId?: string } = {}): RowSource<AuditRow> {
  return useAllPages({
    queryKey: ['audit', filter],
    upTo: FIRST_ROWS,
    fetchPage: async (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
      const page = await unwrap(api.GET('/v1/audit', { params: { query }, signal }));
      return { items: page.items.map(toRow), nextCursor: page.nextCursor };
    },
  });
}

/** Computes the whole chain of hashes again. */
export const useVerifyAudit = () => useSend((_: void) => unwrap(api.GET('/v1/audit/verdict')));
