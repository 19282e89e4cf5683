import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { formatCents } from '@relais/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

type Schemas = components['schemas'];
export type AidLine = Schemas['AidContractLineView'];
export type AidContract = Schemas['AidContractView'];
export type AidYear = Schemas['AidYearView'];
export type AidClaim = Schemas['AidClaimView'];
export type ClaimFileKind = Schemas['AidClaimFileView']['kind'];
export type NetCost = Schemas['NetCostView'];

const PAGE = 500;

export function useAidContracts(): RowSource<AidLine> {
  return useAllPages({
    queryKey: ['aid', 'list'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/aid-contracts', {
          params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

/** The contracts of a doctor's practice: a handful. */
export const myAidQuery = queryOptions({
  queryKey: ['aid', 'mine'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/aid-contracts', { params: { query: {} }, signal })),
});

export const aidContractQuery = (aidContractId: string) =>
  queryOptions({
    queryKey: ['aid', aidContractId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/aid-contracts/{aidContractId}', { params: { path: { aidContractId } }, signal })),
  });

export const netCostQuery = (aidContractId: string, aidStopsAfterYear: number | undefined) =>
  queryOptions({
    queryKey: ['aid', aidContractId, 'net-cost', aidStopsAfterYear ?? 'goes on'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/aid-contracts/{aidContractId}/net-cost', {
          params: {
            path: { aidContractId },
            query: aidStopsAfterYear === undefined ? {} : { aidStopsAfterYear },
          },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });

/** Line under the doctor's tile: what the running year brings. */
export function useAidWords(): string | undefined {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(myAidQuery);
  const current = data?.items.find(({ currentAmountCents }) => currentAmountCents !== null);
  if (!data) return undefined;
  return current?.currentAmountCents == null
    ? t('aid.tileNone')
    : t('aid.tile', { amount: formatCents(current.currentAmountCents, i18n.language) });
}

const STALE = [['aid'], ['deadlines'], ['audit'], ['home']];
const at = (aidContractId: string) => ({ params: { path: { aidContractId } } });
const ofClaim = (claimId: string) => ({ params: { path: { claimId } } });

export const useCreateAid = () =>
  useSend(
    (body: Schemas['CreateAidContract'], attempt) =>
      unwrap(api.POST('/v1/aid-contracts', { body, ...attempt })),
    { invalidates: STALE },
  );

export const useAmendAid = (aidContractId: string) =>
  useSend(
    (body: Schemas['AmendAidContract'], attempt) =>
      unwrap(api.PUT('/v1/aid-contracts/{aidContractId}', { ...at(aidContractId), body, ...attempt })),
    { invalidates: STALE },
  );

export const useEndAid = (aidContractId: string) =>
  useSend(
    (body: Schemas['EndAidContract'], attempt) =>
      unwrap(api.POST('/v1/aid-contracts/{aidContractId}/end', { ...at(aidContractId), body, ...attempt })),
    { invalidates: STALE },
  );

export const usePrepareClaim = (aidContractId: string) =>
  useSend(
    (yearNo: number, attempt) =>
      unwrap(
        api.POST('/v1/aid-contracts/{aidContractId}/claims', {
          ...at(aidContractId),
          body: { yearNo },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export type ClaimStep =
  | { do: 'submit' | 'acknowledge'; on: string }
  | { do: 'pay'; on: string; receivedCents: number; gapReason?: string }
  | { do: 'reopen' };

/** Moves a claim on. */
export const useClaimStep = (claim: AidClaim) =>
  useSend(
    (step: ClaimStep, attempt) => {
      const { version } = claim;
      const to = ofClaim(claim.id);
      switch (step.do) {
        case 'submit':
          return unwrap(
            api.POST('/v1/aid-claims/{claimId}/submit', {
              ...to,
              body: { on: step.on, version },
              ...attempt,
            }),
          );
        case 'acknowledge':
          return unwrap(
            api.POST('/v1/aid-claims/{claimId}/acknowledge', {
              ...to,
              body: { on: step.on, version },
              ...attempt,
            }),
          );
        case 'pay': {
          const { do: _do, ...payment } = step;
          return unwrap(
            api.POST('/v1/aid-claims/{claimId}/pay', { ...to, body: { ...payment, version }, ...attempt }),
          );
        }
        case 'reopen':
          return unwrap(
            api.POST('/v1/aid-claims/{claimId}/reopen', { ...to, body: { version }, ...attempt }),
          );
      }
    },
    { invalidates: STALE },
  );

export const useAttach = (claimId: string) =>
  useSend(
    (body: Schemas['AddClaimFile'], attempt) =>
      unwrap(api.POST('/v1/aid-claims/{claimId}/files', { ...ofClaim(claimId), body, ...attempt })),
    { invalidates: STALE },
  );

export const useDetach = (claimId: string) =>
  useSend(
    (claimFileId: string, attempt) =>
      unwrap(
        api.DELETE('/v1/aid-claims/{claimId}/files/{claimFileId}', {
          params: { path: { claimId, claimFileId } },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );
