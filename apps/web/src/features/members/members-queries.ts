import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Member = Schemas['MemberView'];
export type MemberLine = Schemas['MemberLineView'];
export type Site = Schemas['PracticeSiteView'];
export type Doctor = Schemas['DoctorView'];
export type Application = Schemas['ApplicationView'];
export type ApplicationLine = Schemas['ApplicationLineView'];
export type RegisterLine = Schemas['RegisterLineView'];

const PAGE = 500;
const pageOf = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

export function useMembers(): RowSource<MemberLine> {
  return useAllPages({
    queryKey: ['members'],
    fetchPage: (cursor, signal) =>
      unwrap(api.GET('/v1/members', { params: { query: pageOf(cursor) }, signal })),
  });
}

export function useApplications(): RowSource<ApplicationLine> {
  return useAllPages({
    queryKey: ['applications'],
    fetchPage: (cursor, signal) =>
      unwrap(api.GET('/v1/members/applications', { params: { query: pageOf(cursor) }, signal })),
  });
}

export const memberQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/members/{memberId}', { params: { path: { memberId } }, signal })),
  });

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', applicationId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/members/applications/{applicationId}', { params: { path: { applicationId } }, signal }),
      ),
  });

export const registerQuery = (on: string) =>
  queryOptions({
    queryKey: ['members', 'register', on],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/members/register', { params: { query: { on } }, signal })),
  });

const STALE = [['members'], ['applications'], ['audit'], ['deadlines']];

export const useUpdateMember = (memberId: string) =>
  useSend(
    (body: Schemas['UpdateMember'], attempt) =>
      unwrap(api.PUT('/v1/members/{memberId}', { params: { path: { memberId } }, body, ...attempt })),
    { invalidates: STALE },
  );

export const useLeave = (memberId: string) =>
  useSend(
    (body: Schemas['LeaveGroup'], attempt) =>
      unwrap(api.POST('/v1/members/{memberId}/leave', { params: { path: { memberId } }, body, ...attempt })),
    { invalidates: STALE },
  );

export const useVerifyMember = (memberId: string) =>
  useSend(
    (body: Schemas['VerifyNumber'], attempt) =>
      unwrap(api.POST('/v1/members/{memberId}/verify', { params: { path: { memberId } }, body, ...attempt })),
    { invalidates: STALE },
  );

export const useSaveSite = (memberId: string, siteId: string | null) =>
  useSend(
    ({ version, closedOn, ...body }: Schemas['UpdateSite'], attempt) =>
      siteId === null
        ? unwrap(
            api.POST('/v1/members/{memberId}/sites', { params: { path: { memberId } }, body, ...attempt }),
          )
        : unwrap(
            api.PUT('/v1/members/{memberId}/sites/{siteId}', {
              params: { path: { memberId, siteId } },
              body: { ...body, version, closedOn },
              ...attempt,
            }),
          ),
    { invalidates: STALE },
  );

export const useSaveDoctor = (memberId: string, doctorId: string | null) =>
  useSend(
    ({ version, leftOn, ...body }: Schemas['UpdateDoctor'], attempt) =>
      doctorId === null
        ? unwrap(
            api.POST('/v1/members/{memberId}/doctors', { params: { path: { memberId } }, body, ...attempt }),
          )
        : unwrap(
            api.PUT('/v1/members/{memberId}/doctors/{doctorId}', {
              params: { path: { memberId, doctorId } },
              body: { ...body, version, leftOn },
              ...attempt,
            }),
          ),
    { invalidates: STALE },
  );

export const useVerifyDoctor = (memberId: string, doctorId: string) =>
  useSend(
    (body: Schemas['VerifyNumber'], attempt) =>
      unwrap(
        api.POST('/v1/members/{memberId}/doctors/{doctorId}/verify', {
          params: { path: { memberId, doctorId } },
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useInviteDoctor = (memberId: string, doctorId: string) =>
  useSend(
    (_: void, attempt) =>
      unwrap(
        api.POST('/v1/members/{memberId}/doctors/{doctorId}/invite', {
          params: { path: { memberId, doctorId } },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

const onApplication = (applicationId: string) => ({ params: { path: { applicationId } } });

export const useSaveApplication = (applicationId: string) =>
  useSend(
    (body: Schemas['SaveAnswers'], attempt) =>
      unwrap(
        api.PATCH('/v1/members/applications/{applicationId}', {
          ...onApplication(applicationId),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useSubmitApplication = (applicationId: string) =>
  useSend(
    (body: Schemas['SubmitApplication'], attempt) =>
      unwrap(
        api.POST('/v1/members/applications/{applicationId}/submit', {
          ...onApplication(applicationId),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

/** `onSuccess` runs even when the page has turned to what it shows of a decided application. */
export const useAdmit = (applicationId: string, onSuccess: (answer: Schemas['ApplicationView']) => void) =>
  useSend(
    (body: Schemas['AdmitApplication'], attempt) =>
      unwrap(
        api.POST('/v1/members/applications/{applicationId}/admit', {
          ...onApplication(applicationId),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE, onSuccess },
  );

export const useRefuse = (applicationId: string, onSuccess: () => void) =>
  useSend(
    (body: Schemas['RefuseApplication'], attempt) =>
      unwrap(
        api.POST('/v1/members/applications/{applicationId}/refuse', {
          ...onApplication(applicationId),
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE, onSuccess },
  );

export const useRemind = (applicationId: string) =>
  useSend(
    (_: void, attempt) =>
      unwrap(
        api.POST('/v1/members/applications/{applicationId}/remind', {
          ...onApplication(applicationId),
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );
