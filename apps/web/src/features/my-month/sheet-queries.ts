import { api, unwrap, type components } from '@relais/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';

export type Sheet = components['schemas']['SheetView'];
export type SheetEntry = components['schemas']['EntryView'];
export type SheetPart = components['schemas']['SheetPartView'];
export type WrittenSheet = components['schemas']['WrittenSheetView'];
export type ChangeEntry = components['schemas']['ChangeEntry'];
export type AddEntry = components['schemas']['AddEntry'];
export type MarkAbsent = components['schemas']['MarkAbsent'];

/** Headers of one attempt of a write. */
export interface Headers {
  headers: { 'Idempotency-Key': string };
}

/** A month of hours and what may be done to it: the employee's own, or an officer's help. */
export interface SheetPort {
  queryKey: readonly string[];
  read: (signal: AbortSignal) => Promise<Sheet>;
  change: (entryId: string, body: ChangeEntry, attempt: Headers) => Promise<WrittenSheet>;
  add: (body: AddEntry, attempt: Headers) => Promise<WrittenSheet>;
  remove: (entryId: string, attempt: Headers) => Promise<WrittenSheet>;
  absent: (body: MarkAbsent, attempt: Headers) => Promise<WrittenSheet>;
  declare: (attempt: Headers) => Promise<WrittenSheet>;
  withdraw: (attempt: Headers) => Promise<WrittenSheet>;
}

/** The employee's own month. */
export function myMonthPort(month: string): SheetPort {
  const path = { month };
  return {
    queryKey: ['my-month', month],
    read: (signal) => unwrap(api.GET('/v1/my-months/{month}', { params: { path }, signal })),
    change: (entryId, body, attempt) =>
      unwrap(
        api.PUT('/v1/my-months/{month}/entries/{entryId}', {
          params: { path: { ...path, entryId } },
          body,
          ...attempt,
        }),
      ),
    add: (body, attempt) =>
      unwrap(api.POST('/v1/my-months/{month}/entries', { params: { path }, body, ...attempt })),
    remove: (entryId, attempt) =>
      unwrap(
        api.DELETE('/v1/my-months/{month}/entries/{entryId}', {
          params: { path: { ...path, entryId } },
          ...attempt,
        }),
      ),
    absent: (body, attempt) =>
      unwrap(api.POST('/v1/my-months/{month}/absences', { params: { path }, body, ...attempt })),
    declare: (attempt) =>
      unwrap(api.POST('/v1/my-months/{month}/declaration', { params: { path }, ...attempt })),
    withdraw: (attempt) =>
      unwrap(api.DELETE('/v1/my-months/{month}/declaration', { params: { path }, ...attempt })),
  };
}

/** An employee's month in the hands of an officer. */
export function officerPort(month: string, employeeId: string): SheetPort {
  const path = { month, employeeId };
  return {
    queryKey: ['hours', 'sheet', month, employeeId],
    read: (signal) => unwrap(api.GET('/v1/months/{month}/sheets/{employeeId}', { params: { path }, signal })),
    change: (entryId, body, attempt) =>
      unwrap(
        api.PUT('/v1/months/{month}/sheets/{employeeId}/entries/{entryId}', {
          params: { path: { ...path, entryId } },
          body,
          ...attempt,
        }),
      ),
    add: (body, attempt) =>
      unwrap(
        api.POST('/v1/months/{month}/sheets/{employeeId}/entries', { params: { path }, body, ...attempt }),
      ),
    remove: (entryId, attempt) =>
      unwrap(
        api.DELETE('/v1/months/{month}/sheets/{employeeId}/entries/{entryId}', {
          params: { path: { ...path, entryId } },
          ...attempt,
        }),
      ),
    absent: (body, attempt) =>
      unwrap(
        api.POST('/v1/months/{month}/sheets/{employeeId}/absences', { params: { path }, body, ...attempt }),
      ),
    declare: (attempt) =>
      unwrap(
        api.POST('/v1/months/{month}/sheets/{employeeId}/declaration', { params: { path }, ...attempt }),
      ),
    withdraw: (attempt) =>
      unwrap(
        api.DELETE('/v1/months/{month}/sheets/{employeeId}/declaration', { params: { path }, ...attempt }),
      ),
  };
}

export const sheetQuery = (port: SheetPort) =>
  queryOptions({ queryKey: port.queryKey, queryFn: ({ signal }) => port.read(signal) });

export const myMonthsQuery = queryOptions({
  queryKey: ['my-month'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/my-months', { signal })),
});

/** Open months of the past that wait for a declaration: the badge of the page. */
export function useUndeclared(): number | undefined {
  const { data } = useQuery(myMonthsQuery);
  return data?.months.filter((month) => month.monthStatus === 'open' && month.declaredAt === null).length;
}
