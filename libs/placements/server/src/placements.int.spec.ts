import { randomUUID } from 'node:crypto';
import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';
import { givenIn } from './testing';

const MONDAY_MORNING = { week: 0, weekday: 1, half: 'am', startMinute: 510, endMinute: 720 };
const TUESDAY_MORNING = { week: 0, weekday: 2, half: 'am', startMinute: 510, endMinute: 720 };

describe('placements', () => {
  let test: TestApp;
  let group: TestGroup;
  let officer: Caller;
  let place: { contractId: string; employeeId: string; memberId: string; siteId: string };

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    group = await test.group();
    officer = await group.as('officer');
    place = await group.within(async (db) => {
      const given = givenIn(db);
      const member = await given.member({ name: 'Cabinet du Parc' });
      const employee = await given.employee();
      await given.host(employee.contractId, member.memberId);
      return { ...member, ...employee };
    });
  });

  const opening = (changes: object = {}) => ({
    contractId: place.contractId,
    memberId: place.memberId,
    siteId: place.siteId,
    startsOn: '2026-09-01',
    endsOn: null,
    missions: 'Accueil et préparation des consultations',
    agreementSignedOn: null,
    weeklyMinutes: 210,
    hourlyPriceCents: 2950,
    pattern: { cycleWeeks: 1, slots: [MONDAY_MORNING] },
    ...changes,
  });
  const open = (changes: object = {}) => officer.post('/v1/placements', opening(changes));

  it('opens a placement with its quota, pattern and price', async () => {
    const answer = await open();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      memberName: 'Cabinet du Parc',
      startsOn: '2026-09-01',
      terms: [
        {
          validFrom: '2026-09-01',
          validTo: null,
          weeklyMinutes: 210,
          hourlyPriceCents: 2950,
          slots: [MONDAY_MORNING],
        },
      ],
      version: 1,
    });
    const read = await officer.get(`/v1/placements/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
  });

  it('refuses a practice outside the list of potential users, with the one action to take (L1253-9)', async () => {
    const other = await group.within((db) => givenIn(db).member({ name: 'Cabinet des Tilleuls' }));
    const answer = await open(other);
    expect(answer).toMatchObject({ status: 409, body: { code: 'placement.not-a-potential-user' } });
    expect(answer.body.errors?.[0]?.message ?? answer.body.title).toContain(
      'Ajoutez-le au contrat par avenant',
    );
  });

  it('refuses a practice before its admission (L1253-1) and after its departure', async () => {
    const { late, gone } = await group.within(async (db) => {
      const given = givenIn(db);
      const practices = {
        late: await given.member({ admittedOn: '2026-09-02' }),
        gone: await given.member({ leftOn: '2026-12-31' }),
      };
      await given.host(place.contractId, practices.late.memberId);
      await given.host(place.contractId, practices.gone.memberId);
      return practices;
    });
    expect((await open(late)).body.code).toBe('placement.member-not-admitted');
    expect((await open({ ...late, startsOn: '2026-09-02' })).status).toBe(201);
    expect((await open(gone)).body.code).toBe('placement.member-left');
  });

  it('refuses the site of another practice, even when both are listed', async () => {
    const other = await group.within(async (db) => {
      const given = givenIn(db);
      const member = await given.member();
      await given.host(place.contractId, member.memberId);
      return member;
    });
    expect((await open({ siteId: other.siteId })).body.code).toBe('placement.site-of-another-member');
    await expect(
      group.within((db) =>
        db.query(
          `insert into placement (contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, '2026-09-01')`,
          [place.contractId, place.employeeId, place.memberId, other.siteId],
        ),
      ),
    ).rejects.toThrow(/placement_site_of_its_member/);
  });

  it('refuses days outside the employment contract', async () => {
    const fixedTerm = await group.within(async (db) => {
      const given = givenIn(db);
      const employee = await given.employee({ startsOn: '2026-09-01', endsOn: '2026-12-31' });
      await given.host(employee.contractId, place.memberId);
      return employee;
    });
    expect((await open({ contractId: fixedTerm.contractId })).body.code).toBe('placement.outside-contract');
    expect((await open({ contractId: fixedTerm.contractId, endsOn: '2026-12-31' })).status).toBe(201);
  });

  it('refuses the same person in two places at once and writes nothing', async () => {
    expect((await open()).status).toBe(201);
    const other = await group.within(async (db) => {
      const given = givenIn(db);
      const member = await given.member({ name: 'Cabinet du Port' });
      await given.host(place.contractId, member.memberId);
      return member;
    });
    const clash = await open({
      ...other,
      pattern: { cycleWeeks: 1, slots: [{ ...MONDAY_MORNING, startMinute: 600, endMinute: 780 }] },
    });
    expect(clash).toMatchObject({ status: 409, body: { code: 'placement.two-places-at-once' } });
    expect(JSON.stringify(clash.body)).toContain('Cabinet du Parc / Cabinet du Port');
    expect((await officer.get('/v1/placements')).body.items).toHaveLength(1);
    expect((await open({ ...other, pattern: { cycleWeeks: 1, slots: [TUESDAY_MORNING] } })).status).toBe(201);
  });

  it('lets one of two officers through when both place the same person at the same time', async () => {
    const answers = await Promise.all([open(), open()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('does a repeated submission once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('/v1/placements', opening(), key);
    const again = await officer.post('/v1/placements', opening(), key);
    expect(again.body).toEqual(first.body);
    expect((await officer.get('/v1/placements')).body.items).toHaveLength(1);
  });

  it.each([
    ['a date that does not exist', { startsOn: '2026-02-31' }],
    ['an end before the start', { endsOn: '2026-08-31' }],
    ['no half-day', { pattern: { cycleWeeks: 1, slots: [] } }],
    [
      'times reversed',
      { pattern: { cycleWeeks: 1, slots: [{ ...MONDAY_MORNING, startMinute: 720, endMinute: 510 }] } },
    ],
    ['a week B in a one-week cycle', { pattern: { cycleWeeks: 1, slots: [{ ...MONDAY_MORNING, week: 1 }] } }],
    ['an eighth day', { pattern: { cycleWeeks: 1, slots: [{ ...MONDAY_MORNING, weekday: 8 }] } }],
    ['the same half-day twice', { pattern: { cycleWeeks: 1, slots: [MONDAY_MORNING, MONDAY_MORNING] } }],
    ['a negative price', { hourlyPriceCents: -1 }],
    ['a quota beyond 40 h', { weeklyMinutes: 2401 }],
    ['a property nobody knows', { tenantId: randomUUID() }],
    ['a contract of nobody', { contractId: randomUUID() }],
    ['a contract that is no id', { contractId: '42' }],
    ['too many missions', { missions: 'x'.repeat(1001) }],
  ])('refuses %s', async (_, changes) => {
    const answer = await open(changes);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await officer.get('/v1/placements')).body.items).toHaveLength(0);
  });

  it('amends the terms from a day on and keeps what was before', async () => {
    const { body: placement } = await open();
    const answer = await officer.post(`/v1/placements/${placement.id}/amendments`, {
      version: 1,
      from: '2026-12-01',
      weeklyMinutes: 420,
      pattern: { cycleWeeks: 1, slots: [MONDAY_MORNING, TUESDAY_MORNING] },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      terms: [
        { validFrom: '2026-09-01', validTo: '2026-11-30', weeklyMinutes: 210, slots: [MONDAY_MORNING] },
        {
          validFrom: '2026-12-01',
          validTo: null,
          weeklyMinutes: 420,
          hourlyPriceCents: 2950,
          slots: [MONDAY_MORNING, TUESDAY_MORNING],
        },
      ],
    });
    const stale = await officer.post(`/v1/placements/${placement.id}/amendments`, {
      version: 1,
      from: '2027-01-01',
      weeklyMinutes: 300,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'conflict.stale' } });
    const nothing = await officer.post(`/v1/placements/${placement.id}/amendments`, {
      version: 2,
      from: '2027-01-01',
      weeklyMinutes: 420,
    });
    expect(nothing.body.code).toBe('placement.nothing-changes');
    const outside = await officer.post(`/v1/placements/${placement.id}/amendments`, {
      version: 2,
      from: '2026-08-31',
      weeklyMinutes: 300,
    });
    expect(outside.body.code).toBe('placement.no-terms-on-that-day');
  });

  it('ends a placement on its last day and drops terms planned later', async () => {
    const { body: placement } = await open();
    await officer.post(`/v1/placements/${placement.id}/amendments`, {
      version: 1,
      from: '2027-01-01',
      weeklyMinutes: 240,
    });
    const answer = await officer.post(`/v1/placements/${placement.id}/end`, {
      version: 2,
      endsOn: '2026-11-30',
    });
    expect(answer.body).toMatchObject({
      endsOn: '2026-11-30',
      version: 3,
      terms: [{ validFrom: '2026-09-01', validTo: '2026-11-30' }],
    });
    expect(
      (await officer.post(`/v1/placements/${placement.id}/end`, { version: 3, endsOn: '2026-12-31' })).body
        .code,
    ).toBe('placement.already-ended');
    expect(
      (await officer.post(`/v1/placements/${placement.id}/end`, { version: 3, endsOn: '2026-08-31' })).body
        .code,
    ).toBe('placement.ends-before-start');
  });

  it('records the signature of the agreement', async () => {
    const { body: placement } = await open();
    const answer = await officer.post(`/v1/placements/${placement.id}/signature`, {
      version: 1,
      signedOn: '2026-08-20',
    });
    expect(answer.body).toMatchObject({ agreementSignedOn: '2026-08-20', version: 2 });
  });

  it('previews a change: all refusals, warnings and the gauge, without writing', async () => {
    await open({ weeklyMinutes: 1050 });
    const other = await group.within((db) => givenIn(db).member({ admittedOn: null }));
    const {
      agreementSignedOn: _,
      missions: __,
      hourlyPriceCents: ___,
      ...change
    } = opening({
      ...other,
      weeklyMinutes: 700,
      pattern: {
        cycleWeeks: 1,
        slots: [{ week: 0, weekday: 1, half: 'pm', startMinute: 1100, endMinute: 1200 }],
      },
    });
    const answer = await officer.post('/v1/placements/preview', change);
    expect(answer.status).toBe(200);
    expect(answer.body.findings.map((finding: { ruleId: string }) => finding.ruleId)).toEqual([
      'placement.member-not-admitted',
      'placement.not-a-potential-user',
      'placements.pattern-differs-from-quota',
    ]);
    expect(answer.body.rules.map((rule: { ruleId: string }) => rule.ruleId)).toContain(
      'working-time.cannot-tell.journey',
    );
    expect(answer.body.quota.at(-1)).toMatchObject({
      contractWeeklyMinutes: 2100,
      placedWeeklyMinutes: 1750,
      holeMinutes: 350,
    });
    expect((await officer.get('/v1/placements')).body.items).toHaveLength(1);
  });

  it('shows the gauge of every contract, the hole first seen', async () => {
    await open({ weeklyMinutes: 1400 });
    const answer = await officer.get('/v1/placements/quotas?on=2026-10-01');
    expect(answer.body.items).toEqual([
      expect.objectContaining({
        contractId: place.contractId,
        contractWeeklyMinutes: 2100,
        placedWeeklyMinutes: 1400,
        holeMinutes: 700,
        excessMinutes: 0,
        practices: 1,
      }),
    ]);
    const before = await officer.get('/v1/placements/quotas?on=2026-08-31');
    expect(before.body.items[0]).toMatchObject({ placedWeeklyMinutes: 0, practices: 0 });
    const board = await officer.get(`/v1/placements/board/${place.contractId}`);
    expect(board.body).toMatchObject({
      hosts: [{ memberName: 'Cabinet du Parc', sites: [{ id: place.siteId }] }],
      quota: [
        { from: '2026-01-01', to: '2026-08-31', holeMinutes: 2100 },
        {
          from: '2026-09-01',
          to: null,
          holeMinutes: 700,
          shares: [{ memberName: 'Cabinet du Parc', weeklyMinutes: 1400 }],
        },
      ],
    });
  });

  it('lists placements page by page, with state, search and filters', async () => {
    await open({ endsOn: '2026-10-31' });
    await open({ startsOn: '2026-11-01', endsOn: '2026-11-30' });
    await open({ startsOn: '2026-12-01' });
    const states = (await officer.get('/v1/placements')).body.items.map(
      (row: { state: string }) => row.state,
    );
    expect(states).toEqual(['ended', 'current', 'upcoming']);
    const first = (await officer.get('/v1/placements?limit=2')).body;
    const second = (await officer.get(`/v1/placements?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((row: { startsOn: string }) => row.startsOn)).toEqual([
      '2026-09-01',
      '2026-11-01',
      '2026-12-01',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await officer.get('/v1/placements?state=upcoming')).body.items).toHaveLength(1);
    expect((await officer.get('/v1/placements?search=parc')).body.items).toHaveLength(3);
    expect((await officer.get('/v1/placements?search=%25')).body.items).toHaveLength(0);
    expect((await officer.get('/v1/placements')).body.items[0]).toMatchObject({
      weeklyMinutes: 210,
      fullTimeHundredths: 10,
    });
  });

  it('is closed to doctors, employees and other groups', async () => {
    const { body: placement } = await open();
    const doctor = await group.as('doctor', { memberId: place.memberId });
    const employee = await group.as('employee', { employeeId: place.employeeId });
    for (const caller of [doctor, employee]) {
      expect((await caller.get('/v1/placements')).status).toBe(403);
      expect((await caller.get(`/v1/placements/${placement.id}`)).status).toBe(403);
      expect((await caller.post('/v1/placements', opening())).status).toBe(403);
    }
    const stranger = await (await test.group()).as('officer');
    expect((await stranger.get(`/v1/placements/${placement.id}`)).status).toBe(404);
    expect((await stranger.post('/v1/placements', opening())).status).toBe(404);
    expect(
      (await stranger.post(`/v1/placements/${placement.id}/end`, { version: 1, endsOn: '2026-10-31' }))
        .status,
    ).toBe(404);
    expect((await stranger.get('/v1/placements')).body.items).toEqual([]);
  });
});
