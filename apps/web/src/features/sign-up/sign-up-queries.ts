import { api, unwrap, type Attempt, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type SignUpPageData = components['schemas']['SignUpPageView'];
export type Offer = NonNullable<SignUpPageData['offer']>;
export type Dossier = components['schemas']['DossierView'];
export type Answers = components['schemas']['AnswersView'];
export type TimelineStep = Dossier['timeline'][number];

export const signUpPageQuery = (slug: string) =>
  queryOptions({
    queryKey: ['sign-up', slug],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/public/sign-up/{slug}', { params: { path: { slug } }, signal })),
  });

export const dossierQuery = (slug: string, token: string | null) =>
  queryOptions({
    queryKey: ['sign-up', slug, 'dossier', token !== null],
    enabled: token !== null,
    retry: false,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/public/sign-up/{slug}/applications/current', {
          params: { path: { slug }, header: { 'x-resume-token': token ?? '' } },
          signal,
        }),
      ),
  });

export const startDossier = (slug: string, answers: Answers, attempt: Attempt) =>
  unwrap(
    api.POST('/v1/public/sign-up/{slug}/applications', {
      params: { path: { slug } },
      body: { answers },
      ...attempt,
    }),
  );

export const saveDossier = (
  slug: string,
  token: string,
  answers: Answers,
  version: number,
  attempt: Attempt,
) =>
  unwrap(
    api.PATCH('/v1/public/sign-up/{slug}/applications/current', {
      params: { path: { slug }, header: { 'x-resume-token': token } },
      body: { answers, version },
      headers: { ...attempt.headers, 'x-resume-token': token },
    }),
  );

export const submitDossier = (
  slug: string,
  token: string,
  body: components['schemas']['SubmitDossier'],
  attempt: Attempt,
) =>
  unwrap(
    api.POST('/v1/public/sign-up/{slug}/applications/current/submit', {
      params: { path: { slug }, header: { 'x-resume-token': token } },
      body,
      headers: { ...attempt.headers, 'x-resume-token': token },
    }),
  );
