import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { localDate as d, parisInstant } from '@relais/kernel';
import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../../test/support/harness';

let relais: TestApp;
let group: TestGroup;
let officer: Caller;
let place: { employeeId: string; contractId: string; memberId: string; siteId: string };
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
beforeEach(async () => {
  relais.clock.set(parisInstant(d('2026-11-16'), 9 * 60));
  group = await relais.group();
  officer = await group.as('officer');
  place = await group.within((db) =>
    db.one(
      `with m as (insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
           values (1, 'person', 'Cabinet du Parc', '00000000000011', 'parc@exemple.invalid', 'admitted', '2026-01-01', '2026-01-05')
           returning id),
         j as (insert into membership (member_id, admitted_on) select id, '2026-01-05' from m),
         s as (insert into practice_site (member_id, name, postcode, city) select id, 'Vannes', '56000', 'Vannes' from m returning id),
         e as (insert into employee (employee_no, given_name, family_name, birth_date, email)
           values (1, 'Léa', 'Riou', '1990-05-05', 'lea@exemple.invalid') returning id),
         c as (insert into employment_contract (employee_id, kind, starts_on) select id, 'cdi', '2026-11-02' from e returning id),
         t as (insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes,
             monthly_gross_cents, pay_explanation)
           select id, '2026-11-02', 'medical-secretary', 'Secrétaire', 5, 2100, 200000, '{}' from c),
         h as (insert into potential_host (contract_id, member_id, added_on) select c.id, m.id, '2026-11-02' from c, m)
       select e.id as "employeeId", c.id as "contractId", m.id as "memberId", s.id as "siteId" from e, c, m, s`,
    ),
  );
});

const REASON = 'Accusé reçu par téléphone, pièce à suivre';
const open = (changes: object = {}) =>
  officer.post('/v1/placements', {
    contractId: place.contractId,
    memberId: place.memberId,
    siteId: place.siteId,
    startsOn: '2026-11-17',
    endsOn: null,
    missions: '',
    agreementSignedOn: null,
    weeklyMinutes: 210,
    hourlyPriceCents: 2950,
    pattern: {
      cycleWeeks: 1,
      slots: [{ week: 0, weekday: 2, half: 'am', startMinute: 510, endMinute: 720 }],
    },
    ...changes,
  });
interface Found {
  ruleId: string;
  severity: string;
  fingerprint: string;
  missing: string[];
  override: { reason: string } | null;
  message: { fr: string };
}
const before = async (id: string): Promise<Found[]> =>
  (await officer.get(`/v1/placements/${id}/start`)).body['findings'] as Found[];
const errorsOf = (findings: readonly Found[]) =>
  findings.filter(({ severity, override }) => severity === 'error' && override === null);
const start = (id: string, version: number, overrides: object[] = []) =>
  officer.post(`/v1/placements/${id}/start`, { version, overrides });
const letPass = (findings: readonly Found[], reason = REASON) =>
  errorsOf(findings).map(({ fingerprint }) => ({ fingerprint, reason }));
const done = (owner: string, obligationId: string, subjectType: string, subjectId: string) =>
  officer.post(`/v1/compliance/cells/${owner}/${obligationId}/done`, {
    subjectType,
    subjectId,
    occurrence: 'once',
    doneOn: '2026-11-16',
    version: 0,
  });

describe('a placement with duties not done before it', () => {
  test('is planned and held; its start is refused, naming duty, article and what to do (L1253-1, L1221-10)', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ status: 201, body: { startHeld: true, version: 1 } });
    const refused = await start(opened.body.id as string, 1);
    expect(refused).toMatchObject({ status: 409, body: { code: 'rules.not-respected' } });
    const ids = (refused.body.data.findings as Found[]).map(({ ruleId }) => ruleId);
    expect(ids).toEqual(
      expect.arrayContaining([
        'pre-hire-declaration',
        'written-group-contract',
        'placement-contract-before-start',
        'membership-agreement',
        'occupational-health-affiliation',
      ]),
    );
    expect(refused.body.detail ?? refused.body.title).toContain('à faire avant le début');
    expect(refused.body.detail ?? refused.body.title).toContain('L1221-10');
  });

  test('a signature and a recorded declaration (R1221-1) each take their duty away; a later duty never stood there', async () => {
    const { id } = (await open()).body as { id: string };
    const first = (await before(id)).map(({ ruleId }) => ruleId);
    await officer.post(`/v1/placements/${id}/signature`, { version: 1, signedOn: '2026-11-16' });
    const owner = `employee/${place.employeeId}`;
    expect(await done(owner, 'pre-hire-declaration', 'employment-contract', place.contractId)).toMatchObject({
      status: 200,
    });
    const left = (await before(id)).map(({ ruleId }) => ruleId);
    expect(first.filter((one) => !left.includes(one)).sort()).toEqual([
      'placement-contract-before-start',
      'pre-hire-declaration',
    ]);
    expect(first).not.toContain('information-seven-days');
  });

  test('what a missing fact leaves open is said and does not block (R4624-18)', async () => {
    const { id } = (await open()).body as { id: string };
    const untold = (await before(id)).find(({ ruleId }) => ruleId === 'visit-before-post');
    expect(untold).toMatchObject({
      severity: 'warning',
      missing: ['employee.visitBeforePost', 'employee.reinforcedFollowUp'],
    });
    expect(untold?.message.fr).toContain('impossible de conclure');
  });

  test('begins with a reason for each duty, kept and listed; at the next confirmation nothing is held', async () => {
    const { id } = (await open()).body as { id: string };
    const findings = await before(id);
    const [one, ...others] = letPass(findings);
    expect((await start(id, 1, others)).status).toBe(409);
    expect((await start(id, 1, [{ ...one, reason: 'vite' }, ...others])).body.code).toBe('input.invalid');
    const started = await start(id, 1, [one!, ...others]);
    expect(started).toMatchObject({ status: 200, body: { startHeld: false } });
    expect(errorsOf(await before(id))).toEqual([]);
    const listed = await officer.get(`/v1/rule-overrides?employeeId=${place.employeeId}`);
    const items = listed.body['items'] as { reason: string; finding: { ruleId: string } }[];
    expect(items.map(({ finding }) => finding.ruleId).sort()).toEqual(
      errorsOf(findings)
        .map(({ ruleId }) => ruleId)
        .sort(),
    );
    expect(items.every(({ reason }) => reason === REASON)).toBe(true);
    expect((await start(id, 2)).body.code).toBe('placement.start-not-held');
  });

  test('a reason given for one practice does not open another (L1253-9)', async () => {
    const { id } = (await open()).body as { id: string };
    await start(id, 1, letPass(await before(id)));
    const other = await group.within((db) =>
      db.one<{ id: string }>(
        `insert into practice_site (member_id, name, postcode, city) values ($1, 'Auray', '56400', 'Auray') returning id`,
        [place.memberId],
      ),
    );
    const second = await open({
      siteId: other.id,
      pattern: {
        cycleWeeks: 1,
        slots: [{ week: 0, weekday: 3, half: 'am', startMinute: 510, endMinute: 720 }],
      },
    });
    expect(second).toMatchObject({ status: 201, body: { startHeld: true } });
  });

  test('while it is held, its plan enters no sheet; once confirmed, it does', async () => {
    const { id } = (await open()).body as { id: string };
    const half = () =>
      group.within((db) => db.one<{ days: number }>(`select count(*)::int as days from work_entry`));
    expect((await officer.post('/v1/months', { month: '2026-11' })).status).toBeLessThan(300);
    expect(await half()).toEqual({ days: 0 });
    await start(id, 1, letPass(await before(id)));
    expect((await officer.post('/v1/months/2026-11/refresh', {})).status).toBeLessThan(300);
    expect(await half()).toEqual({ days: 2 });
  });
});

test('a duty that a group switched off holds nothing', async () => {
  const { id } = (await open()).body as { id: string };
  const [first] = errorsOf(await before(id));
  const administrator = await group.as('administrator');
  await administrator.put(`/v1/compliance/obligations/${first!.ruleId}/switch`, {
    isOn: false,
    reason: 'Suivi par le cabinet comptable',
  });
  expect((await before(id)).map(({ ruleId }) => ruleId)).not.toContain(first!.ruleId);
});

test.each(['doctor', 'employee'] as const)('a %s confirms no start', async (role) => {
  const { id } = (await open()).body as { id: string };
  const caller = await group.as(
    role,
    role === 'doctor' ? { memberId: place.memberId } : { employeeId: place.employeeId },
  );
  expect((await caller.post(`/v1/placements/${id}/start`, { version: 1 })).status).toBe(403);
});
