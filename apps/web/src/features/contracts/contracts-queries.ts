import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import type { EndWay } from '@relais/contracts/core';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Contract = Schemas['ContractView'];
export type ContractLine = Schemas['ContractLineView'];
export type Terms = Schemas['ContractTermsView'];
export type CreateContract = Schemas['CreateContract'];

export function useContracts(employeeId?: string): RowSource<ContractLine> {
  return useAllPages({
    queryKey: ['contracts', 'list', employeeId ?? 'all'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/contracts', {
          params: {
            query: {
              limit: 1000,
              ...(cursor === undefined ? {} : { cursor }),
              ...(employeeId === undefined ? {} : { employeeId }),
            },
          },
          signal,
        }),
      ),
  });
}

export const contractQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/contracts/{contractId}', { params: { path: { contractId } }, signal })),
  });

export type AddedHours = Schemas['AdditionalHoursList'];

/** Hours added for a time to a contract, and the agreement they are judged under. */
export const additionalHoursQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'additional-hours'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/contracts/{contractId}/additional-hours', { params: { path: { contractId } }, signal }),
      ),
  });

export type EndEstimate = Schemas['EndEstimateView'];

export const endEstimateQuery = (
  contractId: string,
  {
    way,
    on,
    manager,
    grossMisconduct,
  }: { way: EndWay; on: string; manager: boolean; grossMisconduct: boolean },
) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'end-estimate', way, on, manager, grossMisconduct],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/contracts/{contractId}/end-estimate', {
          params: {
            path: { contractId },
            query: {
              way,
              on,
              manager: manager ? 'yes' : 'no',
              grossMisconduct: grossMisconduct ? 'yes' : 'no',
            },
          },
          signal,
        }),
      ),
  });

const STALE = [['contracts'], ['employees'], ['audit']];
const HOURS_STALE = [...STALE, ['placements'], ['planning'], ['months'], ['rule-overrides']];
const at = (contractId: string) => ({ params: { path: { contractId } } });

export const useCreateContract = () =>
  useSend((body: CreateContract, attempt) => unwrap(api.POST('/v1/contracts', { body, ...attempt })), {
    invalidates: STALE,
  });

export const useAmend = (id: string) =>
  useSend(
    (body: Schemas['AmendContract'], attempt) =>
      unwrap(api.POST('/v1/contracts/{contractId}/amendments', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useEndContract = (id: string) =>
  useSend(
    (body: Schemas['EndContract'], attempt) =>
      unwrap(api.POST('/v1/contracts/{contractId}/end', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useAddHost = (id: string) =>
  useSend(
    (body: Schemas['AddHost'], attempt) =>
      unwrap(api.POST('/v1/contracts/{contractId}/hosts', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useAddHours = (id: string) =>
  useSend(
    (body: Schemas['AddHours'], attempt) =>
      unwrap(api.POST('/v1/contracts/{contractId}/additional-hours', { ...at(id), body, ...attempt })),
    { invalidates: HOURS_STALE },
  );

export const useWithdrawHours = (contractId: string) =>
  useSend(
    (amendmentId: string, attempt) =>
      unwrap(
        api.POST('/v1/contracts/{contractId}/additional-hours/{amendmentId}/withdrawal', {
          params: { path: { contractId, amendmentId } },
          ...attempt,
        }),
      ),
    { invalidates: HOURS_STALE },
  );
