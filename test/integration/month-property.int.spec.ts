import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutesOfValue, readSilae } from '@relais/payroll/core';
import {
  type GivenEmployee,
  type GivenPractice,
  givenEmployee,
  givenPlacement,
  givenPractice,
  signedInDoctor,
} from '../support/given-hours';
import { type Answer, type Caller, type TestApp, type TestGroup, startApp } from '../support/harness';
import { type TestSmtp, startSmtp } from '../support/smtp';

const MONTH = '2026-10';
const RUNS = 10;

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});

/** What becomes of the share of one practice: the doctor agrees, says nothing, or disputes one interval. */
type Fate =
  'approve' | 'approve-after-undo' | 'hold-back' | 'pay-as-declared' | 'dispute' | 'dispute-and-pay';

interface RandomEmployee {
  /** One entry per half-day from Monday morning: the practice that has it, or none. */
  readonly halfDays: readonly { practice: number | null; startsLater: number; endsEarlier: number }[];
  readonly weekB: readonly boolean[] | null;
  readonly weeklyMinutes: number;
  readonly absence: { from: number; days: number; code: string } | null;
  readonly corrections: readonly { entry: number; startsLater: number; minutes: number; pause: number }[];
  readonly saturdays: readonly { saturday: number; practice: number; minutes: number }[];
  readonly fates: readonly Fate[];
}

const someMinutes = (max: number) => fc.integer({ min: 0, max });
const employees = (practiceCount: number): fc.Arbitrary<RandomEmployee> =>
  fc.record({
    halfDays: fc.array(
      fc.record({
        practice: fc.option(fc.integer({ min: 0, max: practiceCount - 1 }), { freq: 3 }),
        startsLater: someMinutes(59),
        endsEarlier: someMinutes(59),
      }),
      { minLength: 10, maxLength: 10 },
    ),
    weekB: fc.option(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })),
    weeklyMinutes: fc.integer({ min: 600, max: 2100 }),
    absence: fc.option(
      fc.record({
        from: fc.integer({ min: 1, max: 28 }),
        days: fc.integer({ min: 0, max: 12 }),
        code: fc.constantFrom('paid-leave', 'sick', 'training', 'unpaid'),
      }),
    ),
    corrections: fc.array(
      fc.record({
        entry: fc.nat(),
        startsLater: someMinutes(90),
        minutes: fc.integer({ min: 1, max: 230 }),
        pause: someMinutes(60),
      }),
      { maxLength: 6 },
    ),
    saturdays: fc.uniqueArray(
      fc.record({
        saturday: fc.constantFrom(3, 10, 17, 24, 31),
        practice: fc.integer({ min: 0, max: practiceCount - 1 }),
        minutes: fc.integer({ min: 1, max: 480 }),
      }),
      { maxLength: 2, selector: ({ saturday }) => saturday },
    ),
    fates: fc.array(
      fc.constantFrom<Fate>(
        'approve',
        'approve',
        'approve-after-undo',
        'hold-back',
        'pay-as-declared',
        'dispute',
        'dispute-and-pay',
      ),
      { minLength: 3, maxLength: 3 },
    ),
  });

const months = fc
  .integer({ min: 1, max: 3 })
  .chain((practiceCount) =>
    fc.tuple(fc.constant(practiceCount), fc.array(employees(practiceCount), { minLength: 1, maxLength: 2 })),
  );

/** The mornings and afternoons of one employee at one practice. */
function slotsAt(practice: number, { halfDays, weekB }: RandomEmployee) {
  return halfDays.flatMap((halfDay, index) => {
    if (halfDay.practice !== practice) return [];
    const half = index % 2 === 0 ? ('am' as const) : ('pm' as const);
    const start = half === 'am' ? 480 : 810;
    const slot = {
      weekday: 1 + Math.floor(index / 2),
      half,
      startMinute: start + halfDay.startsLater,
      endMinute: start + 240 - halfDay.endsEarlier,
    };
    if (weekB === null) return [slot];
    return [{ ...slot, week: 0 }, ...(weekB[index] ? [{ ...slot, week: 1 }] : [])];
  });
}

interface Entry {
  entryId: string;
  version: number;
  day: string;
  kind: string;
  placementId: string;
  memberId: string;
  startMinute: number;
  endMinute: number;
  workedMinutes: number;
}

/** What the test believes: minutes of each interval, by its id. Fed by what was sent, never by a sum of the server. */
type Believed = Map<string, { memberId: string; minutes: number }>;

const ok = (answer: Answer, status = 200): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Everything one employee says about October; answers what was accepted. */
async function tellHours(
  caller: Caller,
  told: RandomEmployee,
  placementOf: (practice: number) => string,
): Promise<Believed> {
  const url = `/v1/my-months/${MONTH}`;
  const sheet = async () => (await caller.get(url)).body.entries as Entry[];
  if (told.absence) {
    const { from, days, code } = told.absence;
    const day = (n: number) => `${MONTH}-${String(Math.min(31, n)).padStart(2, '0')}`;
    const period = { from: day(from), to: day(from + days) };
    ok(await caller.post(`${url}/absences`, { ...period, absenceCode: code, note: '' }));
  }
  const isAway = (entry: Entry) =>
    told.absence !== null &&
    Number(entry.day.slice(8)) >= told.absence.from &&
    Number(entry.day.slice(8)) <= Math.min(31, told.absence.from + told.absence.days);
  const believed: Believed = new Map();
  const entries = await sheet();
  for (const entry of entries) {
    expect(entry.kind).toBe(isAway(entry) ? 'absence' : 'work');
    const planned = entry.endMinute - entry.startMinute;
    believed.set(entry.entryId, { memberId: entry.memberId, minutes: isAway(entry) ? 0 : planned });
  }
  for (const { entry: n, startsLater, minutes, pause } of entries.length > 0 ? told.corrections : []) {
    const entry = (await sheet())[n % entries.length] as Entry;
    const startMinute = entry.startMinute + startsLater;
    const workedMinutes = Math.max(0, minutes - pause);
    const answer = await caller.put(`${url}/entries/${entry.entryId}`, {
      ...{ version: entry.version, placementId: entry.placementId, kind: 'work', absenceCode: null },
      ...{ startMinute, endMinute: startMinute + minutes, workedMinutes, note: '' },
    });
    // A morning that now runs into the afternoon elsewhere is refused, and nothing of it is kept.
    if (answer.status === 200)
      believed.set(entry.entryId, { memberId: entry.memberId, minutes: workedMinutes });
    else expect([answer.status, answer.body.code]).toEqual([422, 'hours.refused']);
  }
  for (const { saturday, practice, minutes } of told.saturdays) {
    const before = new Set((await sheet()).map(({ entryId }) => entryId));
    const answer = await caller.post(`${url}/entries`, {
      ...{ day: `${MONTH}-${String(saturday).padStart(2, '0')}`, placementId: placementOf(practice) },
      ...{ kind: 'work', absenceCode: null, startMinute: 480, endMinute: 480 + minutes },
      ...{ workedMinutes: minutes, note: 'Samedi de garde' },
    });
    ok(answer, 201);
    const added = (await sheet()).find(({ entryId }) => !before.has(entryId)) as Entry;
    believed.set(added.entryId, { memberId: added.memberId, minutes });
  }
  ok(await caller.post(`${url}/declaration`));
  return believed;
}

interface Part {
  partId: string;
  contentHash: string;
  entries: { entryId: string }[];
}

/** The doctor's answer about one employee; answers the named exception it needs and the interval disputed. */
async function decide(doctor: Caller, partId: string, fate: Fate) {
  const parts = async () =>
    (await doctor.get('/v1/approvals')).body.receipts.flatMap(
      (receipt: { parts: Part[] }) => receipt.parts,
    ) as Part[];
  const part = (await parts()).find((one) => one.partId === partId);
  if (!part) throw new Error('The doctor does not see this part.');
  const shown = { partId: part.partId, contentHash: part.contentHash };
  const reason = 'Vu au téléphone avec le cabinet';
  const approve = async () => ok(await doctor.post('/v1/approvals/decisions', { parts: [shown] }));
  if (fate === 'approve' || fate === 'approve-after-undo') {
    await approve();
    if (fate === 'approve-after-undo') {
      ok(await doctor.post(`/v1/approvals/parts/${part.partId}/undo`), 204);
      await approve();
    }
    return { exception: null, disputed: null };
  }
  const [first] = part.entries;
  if (fate.startsWith('dispute') && first) {
    const entries = [{ entryId: first.entryId, reason: 'Absente ce jour-là' }];
    ok(await doctor.post('/v1/approvals/disputes', { ...shown, entries }), 204);
    const paid = fate === 'dispute-and-pay';
    const treatment = paid ? 'pay-as-declared' : 'hold-back';
    return { exception: { partId: part.partId, treatment, reason }, disputed: paid ? null : first.entryId };
  }
  const treatment = fate === 'hold-back' ? 'hold-back' : 'pay-as-declared';
  return { exception: { partId: part.partId, treatment, reason }, disputed: null };
}

async function givenTerms(group: TestGroup, employee: GivenEmployee, weeklyMinutes: number): Promise<void> {
  await group.within((db) =>
    db.query(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       values ($1, '2025-01-06', 'medical-assistant', 'Assistant médical', 5, $2, 200000, '{}')`,
      [employee.contractId, weeklyMinutes],
    ),
  );
}

const total = (minutes: Iterable<number>): number => [...minutes].reduce((sum, each) => sum + each, 0);

interface Blocker {
  kind: string;
  employeeId: string;
  finding: { fingerprint: string };
}

/** Random hours break rules of working time; the officer lets each of these errors pass with a reason. */
async function letPass(officer: Caller): Promise<object[]> {
  const { items } = ok(await officer.get(`/v1/months/${MONTH}/blockers?limit=1000`)).body;
  return (items as Blocker[])
    .filter(({ kind }) => kind === 'working-time')
    .map(({ employeeId, finding: { fingerprint } }) => ({
      employeeId,
      fingerprint,
      reason: 'Accepté par écrit par la salariée',
    }));
}

/** One month from the plan to the file; throws at the first number that differs. */
async function live(practiceCount: number, people: readonly RandomEmployee[]): Promise<void> {
  const group = await relais.group();
  const practices: GivenPractice[] = [];
  for (let n = 0; n < practiceCount; n += 1) practices.push(await givenPractice(group, `Cabinet ${n + 1}`));
  const officer = await group.as('officer', { fullName: 'Olivia Gestion' });
  const doctors = await Promise.all(practices.map((practice) => signedInDoctor(group, practice)));
  const staff: { employee: GivenEmployee; told: RandomEmployee; placements: string[] }[] = [];
  for (const told of people) {
    const employee = await givenEmployee(group, { payrollNumber: String(42 + staff.length) });
    await givenTerms(group, employee, told.weeklyMinutes);
    const placements: string[] = [];
    for (const [n, practice] of practices.entries()) {
      const cycleWeeks = told.weekB === null ? 1 : 2;
      placements.push(await givenPlacement(group, employee, practice, slotsAt(n, told), { cycleWeeks }));
    }
    staff.push({ employee, told, placements });
  }
  ok(await officer.post('/v1/months', { month: MONTH }), 201);

  const paid = new Map<string, Map<string, number>>();
  const exceptions: object[] = [];
  for (const { employee, told, placements } of staff) {
    const tie = { employeeId: employee.id, email: employee.email, fullName: employee.fullName };
    const caller = await group.as('employee', tie);
    const believed = await tellHours(caller, told, (practice) => placements[practice] as string);
    const { body: shown } = await caller.get(`/v1/my-months/${MONTH}`);
    expect(shown.workedMinutes).toBe(total([...believed.values()].map(({ minutes }) => minutes)));
    const rows: { partId: string; memberId: string }[] = (
      await officer.get(`/v1/months/${MONTH}/rows?employeeId=${employee.id}`)
    ).body.items;
    const shares = new Map<string, number>();
    paid.set(employee.id, shares);
    for (const [n, practice] of practices.entries()) {
      const fate = told.fates[n] as Fate;
      const row = rows.find(({ memberId }) => memberId === practice.id);
      const decision = row ? await decide(doctors[n] as Caller, row.partId, fate) : null;
      if (decision?.exception) exceptions.push(decision.exception);
      const own = [...believed].filter(([, { memberId }]) => memberId === practice.id);
      const counted = fate === 'hold-back' ? [] : own.filter(([entryId]) => entryId !== decision?.disputed);
      shares.set(practice.id, total(counted.map(([, { minutes }]) => minutes)));
    }
  }

  const { version } = (await officer.get(`/v1/months/${MONTH}`)).body;
  const overrides = await letPass(officer);
  const { body: locked } = ok(
    await officer.post(`/v1/months/${MONTH}/lock`, { version, exceptions, overrides }),
  );
  const everything = total([...paid.values()].flatMap((shares) => [...shares.values()]));
  expect(locked.totals.paidMinutes).toBe(everything);

  await group.drain();
  const { body: variables } = ok(await officer.get(`/v1/payroll/months/${MONTH}/variables`));
  ok(await officer.post('/v1/payroll/templates', { provider: 'silae' }), 201);
  const made = ok(await officer.post(`/v1/payroll/months/${MONTH}/exports`, { format: 'silae-csv' }), 201);
  const file = await officer.get(`/v1/payroll/exports/${made.body.id}/content`);
  const lines = readSilae(file.bytes.toString('latin1')).filter(({ code }) => code === 'Heures travaillees');
  for (const [n, { employee }] of staff.entries()) {
    const shares = paid.get(employee.id) as Map<string, number>;
    const validated = total(shares.values());
    const item = variables.items.find((one: { employeeId: string }) => one.employeeId === employee.id);
    const hours = item?.variables.find((one: { code: string }) => one.code === 'HOURS_WORKED');
    expect(hours?.quantity ?? 0).toBe(validated);
    for (const practice of practices) {
      const share = hours?.split.find((one: { memberId: string }) => one.memberId === practice.id);
      expect(share?.minutes ?? 0).toBe(shares.get(practice.id));
    }
    const exported = lines.filter(({ matricule }) => matricule === String(42 + n));
    expect(exported.map(({ value }) => minutesOfValue(value))).toEqual(validated === 0 ? [] : [validated]);
  }
  expect(total(lines.map(({ value }) => minutesOfValue(value)))).toBe(everything);
}

test('whatever the month was, validated minutes are exported minutes are the sum over practices', async () => {
  await fc.assert(
    fc.asyncProperty(months, ([practiceCount, people]) => live(practiceCount, people)),
    { numRuns: RUNS, interruptAfterTimeLimit: 150_000 },
  );
}, 300_000);
