import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Employee = Schemas['EmployeeView'];
export type EmployeeLine = Schemas['EmployeeLineView'];
export type Qualification = Schemas['QualificationView'];
export type CreateEmployee = Schemas['CreateEmployee'];
export type StaffRegisterLine = Schemas['StaffRegisterLineView'];

export function useEmployees(): RowSource<EmployeeLine> {
  return useAllPages({
    queryKey: ['employees'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/employees', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const employeeQuery = (employeeId: string) =>
  queryOptions({
    queryKey: ['employees', employeeId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/employees/{employeeId}', { params: { path: { employeeId } }, signal })),
  });

export const staffRegisterQuery = (on: string) =>
  queryOptions({
    queryKey: ['employees', 'register', on],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/staff-register', { params: { query: { on } }, signal })),
  });

const STALE = [['employees'], ['audit']];
const at = (employeeId: string) => ({ params: { path: { employeeId } } });

export const useCreateEmployee = () =>
  useSend((body: CreateEmployee, attempt) => unwrap(api.POST('/v1/employees', { body, ...attempt })), {
    invalidates: STALE,
  });

export const useUpdateEmployee = (id: string) =>
  useSend(
    (body: Schemas['UpdateEmployee'], attempt) =>
      unwrap(api.PUT('/v1/employees/{employeeId}', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useChangeAddress = (id: string) =>
  useSend(
    (body: Schemas['ChangeAddress'], attempt) =>
      unwrap(api.POST('/v1/employees/{employeeId}/addresses', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useSetNir = (id: string) =>
  useSend(
    (body: Schemas['SetNir'], attempt) =>
      unwrap(api.PUT('/v1/employees/{employeeId}/nir', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useSetIban = (id: string) =>
  useSend(
    (body: Schemas['SetIban'], attempt) =>
      unwrap(api.PUT('/v1/employees/{employeeId}/iban', { ...at(id), body, ...attempt })),
    { invalidates: STALE },
  );

export const useRevealNir = (id: string) =>
  useSend(
    (body: Schemas['RevealNir'], attempt) =>
      unwrap(api.POST('/v1/employees/{employeeId}/nir/reveal', { ...at(id), body, ...attempt })),
    { invalidates: [['audit']] },
  );

export const useInviteEmployee = (id: string) =>
  useSend(
    (_: void, attempt) => unwrap(api.POST('/v1/employees/{employeeId}/invite', { ...at(id), ...attempt })),
    { invalidates: STALE },
  );

export const useSaveQualification = (employeeId: string, qualificationId: string | null) =>
  useSend(
    ({ version, ...body }: Schemas['UpdateQualification'], attempt) =>
      qualificationId === null
        ? unwrap(
            api.POST('/v1/employees/{employeeId}/qualifications', { ...at(employeeId), body, ...attempt }),
          )
        : unwrap(
            api.PUT('/v1/employees/{employeeId}/qualifications/{qualificationId}', {
              params: { path: { employeeId, qualificationId } },
              body: { ...body, version },
              ...attempt,
            }),
          ),
    { invalidates: STALE },
  );

/** Hands in a document; answers its identity. */
export async function uploadProof(file: File): Promise<Schemas['FileView']> {
  const form = new FormData();
  form.append('file', file);
  return unwrap(api.POST('/v1/files', { body: { file: file.name }, bodySerializer: () => form }));
}
