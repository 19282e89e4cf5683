import { localDate } from '@relais/kernel';
import { NEW_PLACEMENT, type PatternSlot, type PlanBoard, checkPlan } from '@relais/placements/core';
import fc from 'fast-check';
import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';
import { givenIn } from './testing';

const slot = (weekday: number, half: 'am' | 'pm', startMinute: number, endMinute: number, week = 0) => ({
  ...{ week, weekday, half, startMinute, endMinute },
});
/** Six hours in the morning with the usual break, so that only the day of two practices is too long. */
const MORNING = slot(2, 'am', 7 * 60, 12 * 60);
const EVENING = slot(2, 'pm', 13 * 60, 18 * 60 + 40);
const REASON = 'Remplacement d’urgence, accord écrit du 20 novembre';

const isDaily = ({ ruleId }: { ruleId: string }) => ruleId === 'working-time.daily-maximum';
const pick = ({ fingerprint }: { fingerprint: string }) => ({ fingerprint });

describe('Working time over two practices', () => {
  let test: TestApp;
  let group: TestGroup;
  let officer: Caller;
  let anna: { employeeId: string; contractId: string };
  let port: { memberId: string; siteId: string };
  let parc: { memberId: string; siteId: string };

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    group = await test.group();
    officer = await group.as('officer');
    await group.within(async (db) => {
      const given = givenIn(db);
      port = await given.member({ name: 'Cabinet du Port' });
      parc = await given.member({ name: 'Cabinet du Parc' });
      anna = await given.employee({ name: 'Ébène' });
      for (const { memberId } of [port, parc]) await given.host(anna.contractId, memberId);
    });
  });

  const opening = (place: { memberId: string; siteId: string }, slots: object[], changes: object = {}) => ({
    contractId: anna.contractId,
    ...place,
    startsOn: '2026-12-01',
    endsOn: null,
    missions: '',
    agreementSignedOn: null,
    weeklyMinutes: 300,
    hourlyPriceCents: 2950,
    pattern: { cycleWeeks: 1, slots },
    ...changes,
  });
  const open = (place: { memberId: string; siteId: string }, slots: object[], changes: object = {}) =>
    officer.post('/v1/placements', opening(place, slots, changes));
  const knowEverything = async () => {
    await officer.post(`/v1/employees/${anna.employeeId}/outside-work`, {
      validFrom: '2026-01-01',
      weeklyMinutes: 0,
      employers: '',
    });
    await officer.post('/v1/site-travel', {
      siteA: port.siteId,
      siteB: parc.siteId,
      minutes: 20,
      validFrom: '2026-01-01',
    });
  };
  /** Anna works the morning at the port, and the officer wants the evening at the park: 11 h with the journey. */
  const elevenHours = async () => {
    await knowEverything();
    expect((await open(port, [MORNING])).status).toBe(201);
    const refused = await open(parc, [EVENING]);
    const findings = refused.body.data.findings as { ruleId: string; fingerprint: string }[];
    const fingerprint = findings.find(isDaily)?.fingerprint as string;
    // A day this long breaks more than one limit: each needs its own reason.
    const others = findings.filter((one) => !isDaily(one)).map((one) => ({ ...pick(one), reason: REASON }));
    return { refused, fingerprint, others };
  };

  it('of 11 h in a day is refused with the figures, the article and the field, and nothing is written (L3121-18)', async () => {
    const { refused } = await elevenHours();
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'rules.not-respected',
        errors: [{ path: 'pattern.slots' }],
        data: {
          findings: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'working-time.daily-maximum',
              version: 1,
              severity: 'error',
              numbers: { workedMinutes: 660, maximumMinutes: 600, journeyMinutes: 20 },
              from: '2026-12-01',
              to: null,
              practices: [port.siteId, parc.siteId],
              override: null,
            }),
          ]),
        },
      },
    });
    expect(refused.body.title).toContain('accordez une dérogation motivée');
    const finding = refused.body.data.findings.find(isDaily);
    expect(finding.references[0]).toMatchObject({
      article: 'L3121-18',
      url: expect.stringMatching(/^https/),
    });
    expect(await group.within((db) => db.query(`select 1 from placement`))).toHaveLength(1);
  });

  it('passes with a reason, kept with who, when and the facts, in the transaction of the placement', async () => {
    const { fingerprint, others } = await elevenHours();
    const passed = await open(parc, [EVENING], { overrides: [...others, { fingerprint, reason: REASON }] });
    expect(passed.status).toBe(201);
    const { items } = (await officer.get('/v1/rule-overrides')).body;
    expect(items.filter((row: { finding: { ruleId: string } }) => isDaily(row.finding))).toMatchObject([
      {
        employeeName: 'Camille Ébène',
        reason: REASON,
        decidedBy: 'Essai officer',
        decidedAt: '2026-11-02T08:00:00.000Z',
        from: '2026-12-01',
        to: null,
        state: 'in-force',
        finding: { ruleId: 'working-time.daily-maximum', numbers: { workedMinutes: 660 } },
      },
    ]);
    const trail = await officer.get(`/v1/audit?objectType=rule_override&objectId=${items[0].id}`);
    expect(trail.body.items[0]).toMatchObject({ actor: 'Essai officer', action: 'placement.open' });
    expect((await officer.get(`/v1/rule-overrides?state=withdrawn`)).body.items).toEqual([]);
  });

  it('needs a reason that explains, facts that are still true, and somebody who may', async () => {
    const { fingerprint, others } = await elevenHours();
    const short = await open(parc, [EVENING], { overrides: [{ fingerprint, reason: 'urgent' }] });
    expect([short.status, short.body.errors[0].path]).toEqual([422, 'overrides[0].reason']);
    const blank = await open(parc, [EVENING], { overrides: [{ fingerprint, reason: 'urgent         ' }] });
    expect(blank.body.code).toBe('override.reason-too-short');
    const longer = { ...EVENING, endMinute: EVENING.endMinute + 15 };
    const changed = await open(parc, [longer], { overrides: [...others, { fingerprint, reason: REASON }] });
    expect([changed.status, changed.body.code]).toEqual([409, 'override.facts-changed']);
    const herself = await group.as('officer', { email: 'anna@exemple.invalid' });
    await group.as('employee', { employeeId: anna.employeeId, email: 'anna@exemple.invalid' });
    const own = await herself.post(
      '/v1/placements',
      opening(parc, [EVENING], { overrides: [...others, { fingerprint, reason: REASON }] }),
    );
    expect([own.status, own.body.code]).toEqual([403, 'override.own-work']);
    expect(await group.within((db) => db.query(`select 1 from rule_override`))).toEqual([]);
  });

  it('let pass once covers the same facts again, shown beside the finding, and no others', async () => {
    const { fingerprint, others } = await elevenHours();
    const placed = (await open(parc, [EVENING], { overrides: [...others, { fingerprint, reason: REASON }] }))
      .body;
    const longer = { ...EVENING, endMinute: EVENING.endMinute + 15 };
    const amend = (slots: object[], version: number) =>
      officer.post(`/v1/placements/${placed.id}/amendments`, {
        version,
        from: '2027-01-04',
        pattern: { cycleWeeks: 1, slots },
      });
    const refused = await amend([longer], placed.version);
    expect(refused.body.data.findings.find(isDaily)).toMatchObject({ numbers: { workedMinutes: 675 } });
    expect((await amend([{ ...EVENING, weekday: 3 }], placed.version)).status).toBe(200);
    const again = opening(parc, [EVENING], { startsOn: '2027-02-02' });
    const preview = (await officer.post('/v1/placements/preview', { ...previewOf(again) })).body;
    expect(preview.rules.filter(isDaily)).toMatchObject([
      { fingerprint, override: { reason: REASON, decidedBy: 'Essai officer' } },
    ]);
  });

  it('stands again once the override is withdrawn, by a new row; a second time is refused', async () => {
    const { fingerprint, others } = await elevenHours();
    await open(parc, [EVENING], { overrides: [...others, { fingerprint, reason: REASON }] });
    const granted = (await officer.get('/v1/rule-overrides')).body.items;
    const { id } = granted.find((row: { finding: { ruleId: string } }) => isDaily(row.finding));
    const url = `/v1/rule-overrides/${id}/withdrawal`;
    const withdrawn = await officer.post(url, { reason: 'Accord dénoncé le 2 décembre' });
    expect(withdrawn.body).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: 'Essai officer',
      withdrawalReason: 'Accord dénoncé le 2 décembre',
    });
    expect((await officer.post(url, { reason: 'Une seconde fois' })).body.code).toBe(
      'override.already-withdrawn',
    );
    expect(await group.within((db) => db.query(`select 1 from rule_override`))).toHaveLength(
      granted.length + 1,
    );
    await expect(
      group.within((db) => db.query(`update rule_override set reason = 'autre motif, plus tard'`)),
    ).rejects.toThrow(/permission denied/);
    const board = (await officer.get(`/v1/placements/board/${anna.contractId}`)).body;
    expect(board.overrides.map(pick)).not.toContainEqual({ fingerprint });
  });

  it('that cannot be judged says which fact is missing, and does not block', async () => {
    expect((await open(port, [MORNING])).status).toBe(201);
    const short = slot(2, 'pm', 14 * 60, 17 * 60);
    const { rules } = (await officer.post('/v1/placements/preview', previewOf(opening(parc, [short])))).body;
    expect(rules.map(({ missing }: { missing: string[] }) => missing)).toContainEqual(['journey']);
    expect((await open(parc, [short])).status).toBe(201);
    const [journey] = (await officer.get('/v1/site-travel?state=missing')).body.items;
    expect([journey.siteA, journey.siteB].sort()).toEqual([port.siteId, parc.siteId].sort());
    await knowEverything();
    expect((await officer.get('/v1/site-travel?state=missing')).body.items).toEqual([]);
    expect((await officer.get('/v1/site-travel?state=known')).body.items).toMatchObject([
      { minutes: 20, history: [{ validFrom: '2026-01-01', validTo: null, recordedBy: 'Essai officer' }] },
    ]);
  });

  it('knows journeys with their dates, both ways alike', async () => {
    await knowEverything();
    const set = (body: object) => officer.post('/v1/site-travel', body);
    const back = { siteA: parc.siteId, siteB: port.siteId, minutes: 35 };
    expect((await set({ ...back, validFrom: '2026-06-01' })).status).toBe(204);
    expect((await set({ ...back, validFrom: '2025-06-01' })).body.code).toBe('travel.before-first');
    expect((await set({ ...back, siteB: parc.siteId, validFrom: '2026-06-01' })).body).toMatchObject({
      code: 'travel.same-place',
      errors: [{ path: 'siteB' }],
    });
    const [row] = (await officer.get('/v1/site-travel')).body.items;
    expect(row.history).toMatchObject([
      { minutes: 35, validFrom: '2026-06-01', validTo: null },
      { minutes: 20, validFrom: '2026-01-01', validTo: '2026-05-31' },
    ]);
  });

  it('is judged alike by the server and by the browser, a thousand times', async () => {
    await knowEverything();
    expect((await open(port, [MORNING, slot(3, 'am', 420, 760), slot(4, 'pm', 800, 1140)])).status).toBe(201);
    const board = (await officer.get(`/v1/placements/board/${anna.contractId}`)).body as PlanBoard;
    const anySlot = fc
      .tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('am' as const, 'pm' as const),
        fc.integer({ min: 0, max: 46 }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom(0, 1),
      )
      .map(([weekday, half, quarter, length, week]) => {
        const startMinute = (half === 'am' ? 4 * 60 : 12 * 60) + quarter * 10;
        return slot(weekday, half, startMinute, Math.min(1440, startMinute + length * 10), week);
      });
    const anyWeek = fc.uniqueArray(anySlot, {
      minLength: 1,
      maxLength: 10,
      selector: ({ week, weekday, half }) => `${week} ${weekday} ${half}`,
    });
    let breaches = 0;
    await fc.assert(
      fc.asyncProperty(anyWeek, fc.constantFrom(1 as const, 2 as const), async (slots, cycleWeeks) => {
        const pattern = {
          cycleWeeks,
          slots: cycleWeeks === 2 ? slots : slots.filter((one) => one.week === 0),
        };
        const input = previewOf(opening(parc, [], { pattern, startsOn: '2026-12-07' }));
        const answer = (await officer.post('/v1/placements/preview', input)).body;
        const from = localDate('2026-12-07');
        const here = checkPlan(
          board,
          {
            placementId: NEW_PLACEMENT,
            ...parc,
            ...{ from, to: null, weeklyMinutes: input.weeklyMinutes },
            pattern: pattern as { cycleWeeks: 1 | 2; slots: PatternSlot[] },
            terms: [
              {
                ...{ validFrom: from, validTo: null, weeklyMinutes: 300, hourlyPriceCents: 0, cycleWeeks },
                slots: pattern.slots as PatternSlot[],
              },
            ],
          },
          localDate('2026-11-02'),
        );
        const shown = ({ rules, findings }: { rules: readonly object[]; findings: readonly object[] }) =>
          JSON.parse(
            JSON.stringify([
              findings.map((one) => [Reflect.get(one, 'ruleId'), Reflect.get(one, 'message')]),
              rules.map((one) =>
                ['ruleId', 'severity', 'message', 'numbers', 'references', 'from', 'to', 'fingerprint'].map(
                  (name) => Reflect.get(one, name) as unknown,
                ),
              ),
            ]),
          ) as unknown;
        expect(shown(answer)).toEqual(shown(here));
        breaches += here.rules.length;
      }),
      { numRuns: 1000 },
    );
    expect(breaches).toBeGreaterThan(500);
  }, 300_000);

  const previewOf = ({
    missions: _,
    agreementSignedOn: __,
    hourlyPriceCents: ___,
    ...input
  }: ReturnType<typeof opening>) => input;
});
