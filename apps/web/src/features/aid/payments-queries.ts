import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type AidPayment = Schemas['AidPaymentView'];
export type ImportedPayments = Schemas['ImportedPaymentsView'];

export const paymentsQuery = (aidContractId: string) =>
  queryOptions({
    queryKey: ['aid', aidContractId, 'payments'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/aid-contracts/{aidContractId}/payments', {
          params: { path: { aidContractId } },
          signal,
        }),
      ),
  });

const STALE = { invalidates: [['aid'], ['deadlines'], ['audit'], ['home']] };

export const useTypePayment = (aidContractId: string) =>
  useSend(
    (body: Schemas['TypePayment'], attempt) =>
      unwrap(
        api.POST('/v1/aid-contracts/{aidContractId}/payments', {
          params: { path: { aidContractId } },
          body,
          ...attempt,
        }),
      ),
    STALE,
  );

/** Bytes of a bank's CSV as text: UTF-8, or else the Windows code page that French banks still use. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const useImportPayments = (aidContractId: string) =>
  useSend(
    async (file: File, attempt) =>
      unwrap(
        api.POST('/v1/aid-contracts/{aidContractId}/payments/import', {
          params: { path: { aidContractId } },
          body: { csv: await textOf(file) },
          ...attempt,
        }),
      ),
    STALE,
  );

export const useMovePayment = (aidContractId: string) =>
  useSend(
    ({ id, ...body }: Schemas['MovePayment'] & { id: string }, attempt) =>
      unwrap(
        api.PUT('/v1/aid-contracts/{aidContractId}/payments/{paymentId}', {
          params: { path: { aidContractId, paymentId: id } },
          body,
          ...attempt,
        }),
      ),
    STALE,
  );

export const useRemovePayment = (aidContractId: string) =>
  useSend(
    (paymentId: string, attempt) =>
      unwrap(
        api.DELETE('/v1/aid-contracts/{aidContractId}/payments/{paymentId}', {
          params: { path: { aidContractId, paymentId } },
          ...attempt,
        }),
      ),
    STALE,
  );
