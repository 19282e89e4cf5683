import { expect } from '@jest/globals';
import type { Answer, Caller, TestApp, TestGroup } from './harness';

/** The answers of a whole dossier. */
export const ANSWERS = {
  identity: { fullName: 'Arthur Specimen', rpps: '1000 3461 033', specialty: 'médecine générale' },
  contact: { email: 'arthur@cabinet.example', phone: '06 00 00 00 00' },
  practice: {
    siret: '732 829 320 00074',
    legalName: 'Cabinet Specimen',
    legalForm: 'EI',
    street: '1 rue de la Paix',
    postcode: '56000',
    city: 'Vannes',
    idcc: '1147',
    ownHeadcount: 0,
  },
  need: { job: 'medical-assistant', halfDays: ['tue-am', 'mon-am', 'mon-am'], startsOn: '2027-01-04' },
  premises: { closedOffice: false, ownDesk: true },
  aid: { situation: 'none', signedOn: null },
};
/** An offer of membership as an administrator publishes it. */
export const OFFER = {
  validFrom: '2026-01-01',
  termsVersion: '2026-1',
  terms: { fr: 'Bulletin d’adhésion', en: 'Membership form' },
  referenceGradeLevel: 5,
  coefficientHundredths: 160,
  monthlyFeeCents: 1500,
  joiningFeeCents: 20000,
  decisionDays: 15,
};
export const ACCEPTED = { termsVersion: '2026-1', signedName: 'Arthur Specimen', privacyAccepted: true };

export type Visitor = Pick<Caller, 'get' | 'post' | 'patch'>;

/** Somebody without a session, from an address of their own: public routes are limited per address. */
export function newVisitor(relais: TestApp): Visitor {
  const remoteAddress = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250) + 1).join('.')}`;
  const call = async (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    payload?: unknown,
    headers = {},
  ): Promise<Answer> => {
    const answer = await relais.app.inject({
      method,
      url,
      remoteAddress,
      headers,
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    const body: unknown = answer.body.startsWith('{') ? answer.json() : answer.body;
    return { status: answer.statusCode, headers: answer.headers, body, bytes: answer.rawPayload };
  };
  return {
    get: (url) => call('GET', url),
    post: (url, body, headers) => call('POST', url, body, headers),
    patch: (url, body, headers) => call('PATCH', url, body, headers),
  };
}

export interface Stage {
  visitor: Visitor;
  group: TestGroup;
  officer: Caller;
  admin: Caller;
  url: string;
}

/** A group that has published its offer and its agreement. */
export async function openGroup(relais: TestApp): Promise<Stage> {
  const group = await relais.group();
  const admin = await group.as('administrator');
  await admin.post('/v1/membership-offers', OFFER);
  await admin.post('/v1/group-agreements', { idcc: '1147', validFrom: '2020-01-01' });
  const officer = await group.as('officer');
  return { visitor: newVisitor(relais), group, admin, officer, url: `/v1/public/sign-up/${group.slug}` };
}

/** A dossier filled in to the end; `change` alters its answers. */
export async function submitted(
  stage: Stage,
  change: Partial<typeof ANSWERS> = {},
): Promise<{ id: string; version: number }> {
  const started = await stage.visitor.post(`${stage.url}/applications`, {
    answers: { ...ANSWERS, ...change },
  });
  const sent = await stage.visitor.post(
    `${stage.url}/applications/current/submit`,
    { ...ACCEPTED, version: started.body.dossier.version },
    { 'x-resume-token': started.body.resumeToken },
  );
  expect(sent.body.status).toBe('submitted');
  const { id } = await stage.group.within((db) =>
    db.one<{ id: string }>(
      `select id from membership_application where resume_hash = sha256(convert_to($1, 'UTF8'))`,
      [started.body.resumeToken],
    ),
  );
  return { id, version: sent.body.version };
}

/** A practice admitted on 2 November 2026. */
export async function admitted(
  stage: Stage,
  change: Partial<typeof ANSWERS> = {},
): Promise<{ memberId: string }> {
  const { id, version } = await submitted(stage, change);
  const answer = await stage.officer.post(`/v1/members/applications/${id}/admit`, {
    admittedOn: '2026-11-02',
    version,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Every deadline of the group, soonest first. */
export const deadlinesOf = (
  stage: Stage,
): Promise<{ rule_id: string; due_on: string; owner: string; occurrence: string }[]> =>
  stage.group.within((db) =>
    db.query(`select rule_id, due_on, owner, occurrence from deadline order by due_on, rule_id`),
  );
