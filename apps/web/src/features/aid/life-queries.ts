import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type AidLife = Schemas['AidLifeView'];
export type AidAbsence = Schemas['AidAbsenceView'];
export type AidTraining = Schemas['AidTrainingView'];
export type AidEvent = Schemas['AidEventView'];

export const aidLifeQuery = (aidContractId: string) =>
  queryOptions({
    queryKey: ['aid', aidContractId, 'life'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/aid-contracts/{aidContractId}/life', { params: { path: { aidContractId } }, signal }),
      ),
  });

/** Address of a letter to the fund, ready to be signed. */
export const letterAddress = (aidContractId: string, absenceId: string, kind: string) =>
  `/v1/aid-contracts/${aidContractId}/absences/${absenceId}/letter?kind=${kind}`;

const STALE = { invalidates: [['aid'], ['deadlines'], ['audit'], ['home']] };
/** A row being corrected; null for a new one. */
export type Kept<Row> = Pick<Row & { id: string; version: number }, 'id' | 'version'> | null;

export const useSaveAbsence = (aidContractId: string, kept: Kept<AidAbsence>) =>
  useSend(
    (body: Schemas['RecordAbsence'], attempt) =>
      kept === null
        ? unwrap(
            api.POST('/v1/aid-contracts/{aidContractId}/absences', {
              params: { path: { aidContractId } },
              body,
              ...attempt,
            }),
          )
        : unwrap(
            api.PUT('/v1/aid-contracts/{aidContractId}/absences/{absenceId}', {
              params: { path: { aidContractId, absenceId: kept.id } },
              body: { ...body, version: kept.version },
              ...attempt,
            }),
          ),
    STALE,
  );

export const useSaveTraining = (aidContractId: string, kept: Kept<AidTraining>) =>
  useSend(
    (body: Schemas['RecordTraining'], attempt) =>
      kept === null
        ? unwrap(
            api.POST('/v1/aid-contracts/{aidContractId}/trainings', {
              params: { path: { aidContractId } },
              body,
              ...attempt,
            }),
          )
        : unwrap(
            api.PUT('/v1/aid-contracts/{aidContractId}/trainings/{trainingId}', {
              params: { path: { aidContractId, trainingId: kept.id } },
              body: { ...body, version: kept.version },
              ...attempt,
            }),
          ),
    STALE,
  );

export const useSaveEvent = (aidContractId: string, kept: Kept<AidEvent>) =>
  useSend(
    ({ kind, ...body }: Schemas['RecordEvent'], attempt) =>
      kept === null
        ? unwrap(
            api.POST('/v1/aid-contracts/{aidContractId}/events', {
              params: { path: { aidContractId } },
              body: { kind, ...body },
              ...attempt,
            }),
          )
        : unwrap(
            api.PUT('/v1/aid-contracts/{aidContractId}/events/{eventId}', {
              params: { path: { aidContractId, eventId: kept.id } },
              body: { ...body, version: kept.version },
              ...attempt,
            }),
          ),
    STALE,
  );

/** Takes back what was recorded by mistake. */
export const useRemoveFromLife = (aidContractId: string) =>
  useSend(({ what, id }: { what: 'absence' | 'training' | 'event'; id: string }, attempt) => {
    switch (what) {
      case 'absence':
        return unwrap(
          api.DELETE('/v1/aid-contracts/{aidContractId}/absences/{absenceId}', {
            params: { path: { aidContractId, absenceId: id } },
            ...attempt,
          }),
        );
      case 'training':
        return unwrap(
          api.DELETE('/v1/aid-contracts/{aidContractId}/trainings/{trainingId}', {
            params: { path: { aidContractId, trainingId: id } },
            ...attempt,
          }),
        );
      case 'event':
        return unwrap(
          api.DELETE('/v1/aid-contracts/{aidContractId}/events/{eventId}', {
            params: { path: { aidContractId, eventId: id } },
            ...attempt,
          }),
        );
    }
  }, STALE);
