import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CDI, hire, openGroup, sign } from '../../../../test/support/given-contracts';
import { type Answer, type TestApp, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

describe('A contract', () => {
  test('is made with the floor it was compared with, and its list of potential users (L1253-9)', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const made = await sign(stage, id);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      standing: 'upcoming',
      terms: [
        { validFrom: '2026-12-01', validTo: null, payExplanation: { floorCents: 188938, setBy: 'grid' } },
      ],
      hosts: [{ memberName: 'Cabinet Specimen', siteName: 'Cabinet', city: 'Vannes' }],
      findings: [],
    });
    const [line] = (await stage.officer.get('/v1/employees')).body.items;
    expect(line).toMatchObject({
      standing: 'upcoming',
      contractKind: 'cdi',
      weeklyMinutes: 2100,
      jobTitle: 'Assistante médicale',
    });
    expect((await stage.officer.get('/v1/contracts?standing=upcoming')).body.items).toMatchObject([
      { hostCount: 1, monthlyGrossCents: 190000 },
    ]);
  });

  test('below the SMIC or the grid is refused with the figures', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const refused = await sign(stage, id, { gradeLevel: 5, monthlyGrossCents: 186701 });
    expect([refused.status, refused.body.code]).toEqual([422, 'contract.not-compliant']);
    expect(refused.body.title).toMatch(/SMIC 1.867,02/);
    expect((await sign(stage, id, { gradeLevel: 5, monthlyGrossCents: 186702 })).status).toBe(201);
  });

  test.each([
    ['a CDD without end', { kind: 'cdd' }, 'contract.not-compliant'],
    ['an end before the start', { endsOn: '2026-11-30' }, 'contract.not-compliant'],
    ['a trial that is too long (IDCC 1147 art. 21)', { trialEndsOn: '2027-02-01' }, 'contract.not-compliant'],
    [
      '15 h a week without a reason (avenant 64 art. 5)',
      { weeklyMinutes: 900, monthlyGrossCents: 90000 },
      'contract.not-compliant',
    ],
    ['no practice', { hosts: [] }, 'input.invalid'],
    ['31 February', { startsOn: '2027-02-31' }, 'input.invalid'],
    ['a level of 17', { gradeLevel: 17 }, 'input.invalid'],
    ['half a minute', { weeklyMinutes: 2100.5 }, 'input.invalid'],
    ['41 h a week', { weeklyMinutes: 2460 }, 'input.invalid'],
    ['a pay in text', { monthlyGrossCents: '190000' }, 'input.invalid'],
  ])('is refused for %s, and nothing is stored', async (_, change, code) => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const answer = await sign(stage, id, change);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await stage.group.within((db) => db.query(`select 1 from employment_contract`))).toEqual([]);
  });

  test('cannot overlap another one, not even by a day, nor when two officers sign at once', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const both = await Promise.all([sign(stage, id), sign(stage, id)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(both.find((answer) => answer.status === 409)?.body.code).toBe('contract.overlap');
    expect(
      (await sign(stage, id, { startsOn: '2026-11-15', endsOn: '2026-12-01', trialEndsOn: null })).body.code,
    ).toBe('contract.overlap');
    expect(
      (await sign(stage, id, { startsOn: '2026-11-15', endsOn: '2026-11-30', trialEndsOn: null })).status,
    ).toBe(201);
  });

  test('repeated with the same key is made once', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const key = { 'idempotency-key': randomUUID() };
    const body = { ...CDI, employeeId: id, hosts: [{ memberId: stage.memberId, siteId: null }] };
    const answers = [
      await stage.officer.post('/v1/contracts', body, key),
      await stage.officer.post('/v1/contracts', body, key),
    ];
    expect(answers.map((answer) => answer.body.id)).toEqual([answers[0]!.body.id, answers[0]!.body.id]);
  });

  test('names members of this group only, and their own sites', async () => {
    const [a, b] = [await openGroup(relais), await openGroup(relais)];
    const { id } = await hire(a);
    expect((await sign(a, id, { hosts: [{ memberId: b.memberId, siteId: null }] })).status).toBe(404);
    expect((await sign(a, id, { hosts: [{ memberId: a.memberId, siteId: b.siteId }] })).body.code).toBe(
      'contract.site-of-another-member',
    );
    await a.group.within((db) =>
      db.query(`update membership set left_on = '2026-06-30' where member_id = $1`, [a.memberId]),
    );
    expect((await sign(a, id)).body.code).toBe('contract.host-not-a-member');
  });

  test('is amended from a day: the past stays as it was, the day before keeps the old hours', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const { body: contract } = await sign(stage, id);
    const {
      kind: _,
      startsOn: __,
      endsOn: ___,
      fixedTermReason: _4,
      fixedTermDetail: _5,
      replacedEmployee: _6,
      trialEndsOn: _7,
      ...terms
    } = CDI;
    const amend = (body: object): Promise<Answer> =>
      stage.officer.post(`/v1/contracts/${contract.id}/amendments`, {
        ...terms,
        reason: 'Passage à 28 h',
        ...body,
      });
    const part = { weeklyMinutes: 1680, monthlyGrossCents: 152000 };
    const amended = await amend({ ...part, from: '2027-03-01', version: 1 });
    expect(
      amended.body.terms.map((t: { validFrom: string; validTo: string; weeklyMinutes: number }) => [
        t.validFrom,
        t.validTo,
        t.weeklyMinutes,
      ]),
    ).toEqual([
      ['2026-12-01', '2027-02-28', 2100],
      ['2027-03-01', null, 1680],
    ]);
    expect((await amend({ ...part, from: '2027-04-01', version: 1 })).body.code).toBe('conflict.stale');
    expect((await amend({ ...part, from: '2026-11-30', version: 2 })).body.code).toBe(
      'contract.amended-before-start',
    );
    expect(
      (await amend({ ...part, from: '2027-03-01', monthlyGrossCents: 100000, version: 2 })).body.code,
    ).toBe('contract.not-compliant');
    const corrected = await amend({ ...part, monthlyGrossCents: 155000, from: '2027-03-01', version: 2 });
    expect(corrected.body.terms).toHaveLength(2);
    expect(corrected.body.terms[1].monthlyGrossCents).toBe(155000);
  });

  test('ends on a day with its terms, and a fixed term not after its own', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const cdd = {
      kind: 'cdd',
      endsOn: '2027-05-31',
      trialEndsOn: null,
      fixedTermReason: 'replacement',
      fixedTermDetail: 'Congé maternité',
      replacedEmployee: 'Chloé Fictif, assistante médicale',
    };
    const { body: contract } = await sign(stage, id, cdd);
    const end = (body: object): Promise<Answer> =>
      stage.officer.post(`/v1/contracts/${contract.id}/end`, { reason: 'mutual-agreement', ...body });
    expect((await end({ endsOn: '2027-06-01', version: 1 })).body.code).toBe('contract.ends-after-term');
    expect((await end({ endsOn: '2026-11-30', version: 1 })).body.code).toBe('contract.ends-before-start');
    const ended = await end({ endsOn: '2027-01-31', version: 1 });
    expect(ended.body).toMatchObject({
      endsOn: '2027-01-31',
      endReason: 'mutual-agreement',
      terms: [{ validTo: '2027-01-31' }],
    });
    expect((await sign(stage, id, { startsOn: '2027-02-01', trialEndsOn: null })).status).toBe(201);
  });

  test('gains a potential user by amendment, once', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const { body: contract } = await sign(stage, id);
    const add = (version: number): Promise<Answer> =>
      stage.officer.post(`/v1/contracts/${contract.id}/hosts`, {
        memberId: stage.memberId,
        siteId: null,
        version,
      });
    expect((await add(1)).body.hosts).toHaveLength(2);
    expect((await add(2)).body.code).toBe('contract.host-taken');
  });

  test('of 2021, before the first grid we hold, is still read and not judged on its pay', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage, { birthDate: '1970-01-01', nir: null as unknown as string });
    const old = await sign(stage, id, {
      startsOn: '2021-09-01',
      trialEndsOn: null,
      monthlyGrossCents: 100000,
    });
    expect(old.status).toBe(201);
    expect(old.body.terms[0].payExplanation).toMatchObject({ floorCents: null });
  });
});

describe('The staff register (L1221-13, D1221-23)', () => {
  test('lists everybody hired until a day in the order of hire, with the mentions, as a list and as a file', async () => {
    const stage = await openGroup(relais);
    const alice = await hire(stage);
    const bob = await hire(stage, {
      givenName: 'Bob',
      familyName: 'Specimen',
      sex: 'male',
      payrollNumber: 'E2',
      nir: null as unknown as string,
    });
    await sign(stage, alice.id, {
      startsOn: '2026-02-01',
      trialEndsOn: null,
      weeklyMinutes: 1260,
      monthlyGrossCents: 120000,
    });
    await sign(stage, bob.id, {
      kind: 'cdd',
      startsOn: '2025-09-01',
      endsOn: '2026-02-28',
      trialEndsOn: null,
      fixedTermReason: 'replacement',
      fixedTermDetail: 'Arrêt',
      replacedEmployee: 'Chloé Fictif',
    });
    const read = async (on: string): Promise<unknown[]> =>
      (await stage.officer.get(`/v1/staff-register?on=${on}`)).body.map((l: Record<string, unknown>) => [
        l['givenName'],
        l['leftOn'],
        l['mentions'],
      ]);
    expect(await read('2026-02-15')).toEqual([
      ['Bob', null, ['fixed-term']],
      ['Alice', null, ['part-time']],
    ]);
    expect(await read('2026-11-02')).toEqual([
      ['Bob', '2026-02-28', ['fixed-term']],
      ['Alice', null, ['part-time']],
    ]);
    expect(await read('2031-03-01')).toEqual([['Alice', null, ['part-time']]]);
    const csv = (await stage.officer.get('/v1/staff-register/file.csv?on=2026-11-02')).bytes.toString('utf8');
    expect(csv.split('\r\n')[1]).toContain('Specimen;Bob;FR;1999-01-15;M;');
    expect(csv).toContain('contrat à durée déterminée');
    expect(csv).not.toContain('29901');
  });
});

describe('Hours at other employers', () => {
  test('are stated from a day on, the former statement ends the day before and stays readable (L8261-1)', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const url = `/v1/employees/${id}/outside-work`;
    expect((await stage.officer.get(url)).body).toEqual({ items: [] });
    const none = { validFrom: '2026-10-01', weeklyMinutes: 0, employers: '' };
    expect((await stage.officer.post(url, none)).status).toBe(201);
    const bakery = { validFrom: '2026-12-01', weeklyMinutes: 600, employers: 'Boulangerie Le Gall' };
    expect((await stage.officer.post(url, bakery)).body.items).toMatchObject([
      { ...bakery, validTo: null, recordedBy: 'Essai officer' },
      { ...none, validTo: '2026-11-30' },
    ]);
  });

  test('need the name of the employer, and no statement before the first one', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const url = `/v1/employees/${id}/outside-work`;
    const nameless = await stage.officer.post(url, {
      validFrom: '2026-10-01',
      weeklyMinutes: 60,
      employers: ' ',
    });
    expect([nameless.body.code, nameless.body.errors[0].path]).toEqual([
      'employee.outside-work-nameless',
      'employers',
    ]);
    await stage.officer.post(url, { validFrom: '2026-10-01', weeklyMinutes: 0, employers: '' });
    const early = await stage.officer.post(url, { validFrom: '2026-09-01', weeklyMinutes: 0, employers: '' });
    expect(early.body.code).toBe('employee.outside-work-before-first');
  });
});

describe('What the end of a contract would bring', () => {
  test('is shown with its why before anything is recorded (IDCC 1147 art. 25, 26; R1234-2)', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const { body } = await sign(stage, id, { startsOn: '2025-11-01', trialEndsOn: null });
    const ask = (query: string) => stage.officer.get(`/v1/contracts/${body.id}/end-estimate?${query}`);
    const dismissal = await ask('way=dismissal&on=2026-11-02');
    expect(dismissal.body).toMatchObject({ lastDayOn: '2026-12-01', last12MonthsCents: 12 * 1900_00 });
    expect(dismissal.body.answers.map((one: { ruleId: string }) => one.ruleId)).toEqual([
      'contract.notice',
      'contract.severance',
      'contract.job-search-hours',
    ]);
    // Thirteen months at 1 900 €: 13/48 of a month by the law.
    expect(dismissal.body.answers[1].numbers.dueCents).toBe(514_58);
    expect((await ask('way=cdd-term&on=2026-11-02')).body.code).toBe('contract.cannot-end-so');
    expect((await stage.officer.get(`/v1/contracts/${body.id}`)).body.endsOn).toBeNull();
  });
});
