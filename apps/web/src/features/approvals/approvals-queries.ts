import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

export type Receipt = components['schemas']['ReceiptView'];
export type ReceiptPart = components['schemas']['ReceiptPartView'];
export type ReceiptEntry = components['schemas']['ReceiptEntryView'];
export type Remark = components['schemas']['RemarkView'];
export type DecisionResult = components['schemas']['DecisionResultView'];
export type Delegations = components['schemas']['DelegationsView'];
export type Delegate = components['schemas']['Delegate'];

/** A part with the fingerprint that was on the screen. */
export interface Shown {
  partId: string;
  contentHash: string;
}

export interface Dispute extends Shown {
  entries: { entryId: string; reason: string }[];
}

/** The three decisions, by session or by mailed link: the receipt does not know which. */
export interface DecisionPort {
  approve: (parts: readonly Shown[], attempt: object) => Promise<readonly DecisionResult[]>;
  dispute: (dispute: Dispute, attempt: object) => Promise<unknown>;
  undo: (partId: string, attempt: object) => Promise<unknown>;
  /** Queries that a decision makes stale. */
  stale: readonly (readonly string[])[];
}

export const receiptsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/approvals', { signal })),
});

export const linkReceiptQuery = (token: string) =>
  queryOptions({
    queryKey: ['approval-link', token],
    queryFn: ({ signal }) => unwrap(api.POST('/v1/public/approvals/receipt', { body: { token }, signal })),
    enabled: token !== '',
    retry: false,
  });

export const sessionDecisions: DecisionPort = {
  approve: async (parts, attempt) =>
    (await unwrap(api.POST('/v1/approvals/decisions', { body: { parts: [...parts] }, ...attempt }))).results,
  dispute: (dispute, attempt) => unwrap(api.POST('/v1/approvals/disputes', { body: dispute, ...attempt })),
  undo: (partId, attempt) =>
    unwrap(api.POST('/v1/approvals/parts/{partId}/undo', { params: { path: { partId } }, ...attempt })),
  stale: [['approvals']],
};

export const linkDecisions = (token: string): DecisionPort => ({
  approve: async (parts, attempt) =>
    (
      await unwrap(
        api.POST('/v1/public/approvals/decisions', { body: { token, parts: [...parts] }, ...attempt }),
      )
    ).results,
  dispute: (dispute, attempt) =>
    unwrap(api.POST('/v1/public/approvals/disputes', { body: { token, ...dispute }, ...attempt })),
  undo: (partId, attempt) =>
    unwrap(api.POST('/v1/public/approvals/undo', { body: { token, partId }, ...attempt })),
  stale: [['approval-link']],
});

/** How many parts wait for this doctor: the badge of the tile. */
export function useAwaiting(): number | undefined {
  const { data } = useQuery(receiptsQuery);
  return data?.receipts.flatMap((receipt) => receipt.parts).filter((part) => part.status === 'declared')
    .length;
}

/** The line under the tile. */
export function useAwaitingSummary(): string | undefined {
  const { t } = useTranslation();
  const count = useAwaiting();
  return count === undefined ? undefined : t('approvals.summary', { count });
}

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/delegations', { signal })),
});

export const useDelegate = (onSuccess: () => void) =>
  useSend((body: Delegate, attempt) => unwrap(api.POST('/v1/delegations', { body, ...attempt })), {
    invalidates: [['delegations']],
    onSuccess,
  });

export const useEndDelegation = () =>
  useSend(
    (id: string, attempt) =>
      unwrap(api.DELETE('/v1/delegations/{id}', { params: { path: { id } }, ...attempt })),
    { invalidates: [['delegations']] },
  );
