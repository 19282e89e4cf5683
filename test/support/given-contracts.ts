import { expect } from '@jest/globals';
import type { Answer, Caller, TestApp, TestGroup } from './harness';

/** A social security number with a valid key that nobody can have. */
export const NIR = '2 99 01 99 999 001 57';
export const IBAN = 'FR76 9999 9999 9900 0000 0000 153';
/** An employee file as an officer types it. */
export const ALICE = {
  givenName: 'Alice',
  familyName: 'Démo',
  birthName: null,
  birthDate: '1999-01-15',
  sex: 'female',
  nationality: 'FR',
  workPermit: null,
  workPermitExpiresOn: null,
  email: 'alice@exemple.invalid',
  phone: null,
  locale: 'fr',
  payrollNumber: 'E0001',
  nir: NIR,
  iban: IBAN,
  address: { street: '1 rue du Port', postcode: '56000', city: 'Vannes' },
};
/** An open-ended contract of December 2026. */
export const CDI = {
  kind: 'cdi',
  startsOn: '2026-12-01',
  endsOn: null,
  fixedTermReason: null,
  fixedTermDetail: null,
  replacedEmployee: null,
  trialEndsOn: '2027-01-31',
  job: 'medical-assistant',
  jobTitle: 'Assistante médicale',
  gradeLevel: 6,
  weeklyMinutes: 2100,
  monthlyGrossCents: 190000,
  shortTimeReason: null,
};

/** A group with one admitted practice. */
export interface Stage {
  group: TestGroup;
  officer: Caller;
  memberId: string;
  siteId: string;
}

export async function openGroup(relais: TestApp): Promise<Stage> {
  const group = await relais.group();
  const { memberId, siteId } = await group.within(async (db) => {
    const { id } = await db.one<{ id: string }>(
      `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values (1, 'person', 'Cabinet Specimen', '73282932000074', 'a@b.invalid', 'admitted', '2020-01-01', '2020-01-01') returning id`,
    );
    await db.query(`insert into membership (member_id, admitted_on) values ($1, '2020-01-01')`, [id]);
    const site = await db.one<{ id: string }>(
      `insert into practice_site (member_id, name, postcode, city) values ($1, 'Cabinet', '56000', 'Vannes') returning id`,
      [id],
    );
    return { memberId: id, siteId: site.id };
  });
  return { group, officer: await group.as('officer'), memberId, siteId };
}

/** Alice, or somebody like her, hired. */
export async function hire(
  stage: Stage,
  change: Partial<typeof ALICE> = {},
): Promise<{ id: string; version: number }> {
  const answer = await stage.officer.post('/v1/employees', { ...ALICE, ...change });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** Her contract at the practice of the group. */
export const sign = (stage: Stage, employeeId: string, change: object = {}): Promise<Answer> =>
  stage.officer.post('/v1/contracts', {
    ...CDI,
    employeeId,
    hosts: [{ memberId: stage.memberId, siteId: stage.siteId }],
    ...change,
  });
