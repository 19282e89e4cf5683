import { type LocalDate, addDays, localDate } from '@relais/kernel';
import { publicHolidays } from '@relais/law';
import { type PatternSlot, type PlacementTerms, expandPattern } from '@relais/placements/core';
import type { Db } from '@relais/platform/database';
import fc from 'fast-check';
import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';
import { plannedHalfDays } from './holidays';
import { givenIn } from './testing';

const slot = (weekday: number, half: 'am' | 'pm' = 'am', week: 0 | 1 = 0): PatternSlot => ({
  week,
  weekday: weekday as PatternSlot['weekday'],
  half,
  startMinute: half === 'am' ? 510 : 840,
  endMinute: half === 'am' ? 720 : 1050,
});

interface PlacementValues {
  contractId: string;
  employeeId: string;
  memberId: string;
  siteId: string;
  terms: Pick<PlacementTerms, 'validFrom' | 'validTo' | 'cycleWeeks' | 'slots'>[];
}

async function placed(
  db: Db,
  { contractId, employeeId, memberId, siteId, terms }: PlacementValues,
): Promise<string> {
  const placement = await db.one<{ id: string }>(
    `insert into placement (contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, $5) returning id`,
    [contractId, employeeId, memberId, siteId, terms[0]?.validFrom],
  );
  for (const dated of terms) {
    const row = await db.one<{ id: string }>(
      `insert into placement_terms (placement_id, valid_from, valid_to, weekly_minutes, cycle_weeks, hourly_price_cents)
       values ($1, $2, $3, 420, $4, 2950) returning id`,
      [placement.id, dated.validFrom, dated.validTo, dated.cycleWeeks],
    );
    for (const one of dated.slots) {
      await db.query(
        `insert into pattern_slot (terms_id, week, weekday, half, start_minute, end_minute) values ($1, $2, $3, $4, $5, $6)`,
        [row.id, one.week, one.weekday, one.half, one.startMinute, one.endMinute],
      );
    }
  }
  return placement.id;
}

const since = (from: string, slots: PatternSlot[], cycleWeeks: 1 | 2 = 1) => [
  { validFrom: localDate(from), validTo: null, cycleWeeks, slots },
];

describe('planning', () => {
  let test: TestApp;
  let group: TestGroup;
  let officer: Caller;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    group = await test.group();
    officer = await group.as('officer');
  });

  const twoPractices = () =>
    group.within(async (db) => {
      const given = givenIn(db);
      const parc = await given.member({ name: 'Cabinet du Parc' });
      const port = await given.member({ name: 'Cabinet du Port' });
      const anna = await given.employee({ name: 'Abalain' });
      const bruno = await given.employee({ name: 'Bozec' });
      await placed(db, { ...anna, ...parc, terms: since('2026-09-01', [slot(1), slot(1, 'pm')]) });
      await placed(db, { ...anna, ...port, terms: since('2026-09-01', [slot(2)]) });
      await placed(db, { ...bruno, ...port, terms: since('2026-09-01', [slot(3)]) });
      return { parc, port, anna, bruno };
    });

  it('shows employees by day with their practices, sites and the holidays of the place', async () => {
    const { parc, anna, bruno } = await twoPractices();
    const { status, body } = await officer.get('/v1/planning/employees?from=2026-11-09&to=2026-11-15');
    expect(status).toBe(200);
    expect(body.rows).toEqual([anna.employeeId, bruno.employeeId]);
    expect(
      body.cells.map((cell: Record<string, unknown>) => [cell['day'], cell['half'], cell['kind']]),
    ).toEqual([
      ['2026-11-09', 'am', 'work'],
      ['2026-11-09', 'pm', 'work'],
      ['2026-11-10', 'am', 'work'],
      ['2026-11-11', 'am', 'holiday'],
    ]);
    expect(body.cells[0]).toMatchObject({
      employeeId: anna.employeeId,
      memberId: parc.memberId,
      startMinute: 510,
      endMinute: 720,
      reason: null,
    });
    expect(body.employees.map((employee: { name: string }) => employee.name)).toEqual([
      'Camille Abalain',
      'Camille Bozec',
    ]);
    expect(body.sites[0]).toMatchObject({
      id: parc.siteId,
      street: '1 rue de l’Essai',
      postcode: '56000',
      city: 'Vannes',
    });
    expect(body.holidays).toEqual([
      { on: '2026-11-11', zone: 'metropole', name: { fr: 'Armistice de 1918', en: 'Armistice Day 1918' } },
    ]);
  });

  it('shows the same plan transposed, practice by half-day', async () => {
    const { parc, port } = await twoPractices();
    const employees = (await officer.get('/v1/planning/employees?from=2026-11-02&to=2026-11-29')).body;
    const practices = (await officer.get('/v1/planning/practices?from=2026-11-02&to=2026-11-29')).body;
    expect(practices.rows).toEqual([parc.memberId, port.memberId]);
    expect(practices.cells).toEqual(employees.cells);
  });

  it('pages the rows and gives each cell once', async () => {
    const { anna, bruno } = await twoPractices();
    const all = (await officer.get('/v1/planning/employees?from=2026-11-02&to=2026-11-08')).body;
    const first = (await officer.get('/v1/planning/employees?from=2026-11-02&to=2026-11-08&limit=1')).body;
    const second = (
      await officer.get(
        `/v1/planning/employees?from=2026-11-02&to=2026-11-08&limit=1&cursor=${first.nextCursor}`,
      )
    ).body;
    expect([first.rows, second.rows]).toEqual([[anna.employeeId], [bruno.employeeId]]);
    expect([...first.cells, ...second.cells]).toEqual(all.cells);
    expect(second.nextCursor).toBeNull();
  });

  it('follows the public holidays of the place of work, in Alsace-Moselle too (L3134-13)', async () => {
    await group.within(async (db) => {
      const given = givenIn(db);
      const employee = await given.employee();
      const vannes = await given.member();
      const colmar = await given.member({ zone: 'alsace-moselle' });
      await placed(db, { ...employee, ...vannes, terms: since('2026-09-01', [slot(6)]) });
      await placed(db, { ...employee, ...colmar, terms: since('2026-09-01', [slot(6, 'pm')]) });
    });
    const { cells } = (await officer.get('/v1/planning/employees?from=2026-12-26&to=2026-12-26')).body;
    expect(cells.map((cell: { half: string; kind: string }) => [cell.half, cell.kind])).toEqual([
      ['am', 'work'],
      ['pm', 'holiday'],
    ]);
  });

  it('refuses more than 62 days, or none', async () => {
    expect((await officer.get('/v1/planning/employees?from=2026-11-01&to=2027-01-01')).status).toBe(200);
    for (const to of ['2027-01-02', '2026-10-31', '2026-02-30', '']) {
      expect((await officer.get(`/v1/planning/employees?from=2026-11-01&to=${to}`)).status).toBe(422);
    }
  });

  it('shows a doctor the own practice and an employee the own days, whatever they ask', async () => {
    const { parc, port, anna, bruno } = await twoPractices();
    const doctor = await group.as('doctor', { memberId: parc.memberId });
    const employee = await group.as('employee', { employeeId: bruno.employeeId });
    for (const axis of ['employees', 'practices']) {
      const seen = (
        await doctor.get(`/v1/planning/${axis}?from=2026-11-02&to=2026-11-08&memberId=${port.memberId}`)
      ).body;
      expect(new Set(seen.cells.map((cell: { memberId: string }) => cell.memberId))).toEqual(
        new Set([parc.memberId]),
      );
      expect(JSON.stringify(seen)).not.toContain(port.memberId);
      expect(JSON.stringify(seen)).not.toContain(bruno.employeeId);
      const own = (
        await employee.get(`/v1/planning/${axis}?from=2026-11-02&to=2026-11-08&employeeId=${anna.employeeId}`)
      ).body;
      expect(new Set(own.cells.map((cell: { employeeId: string }) => cell.employeeId))).toEqual(
        new Set([bruno.employeeId]),
      );
      expect(JSON.stringify(own)).not.toContain(anna.employeeId);
    }
    const provider = await group.as('provider');
    expect((await provider.get('/v1/planning/employees?from=2026-11-02&to=2026-11-08')).status).toBe(403);
    const stranger = await (await test.group()).as('officer');
    expect((await stranger.get('/v1/planning/employees?from=2026-11-02&to=2026-11-08')).body).toMatchObject({
      rows: [],
      cells: [],
      members: [],
    });
  });

  describe('closures of a practice', () => {
    const closing = (memberId: string, changes: object = {}) => ({
      memberId,
      siteId: null,
      startsOn: '2026-12-24',
      endsOn: '2026-12-31',
      half: null,
      reason: 'Congés de fin d’année',
      effect: 'paid',
      ...changes,
    });

    it('hatches the days closed, half-days too, with their effect (CCN 1147 art. 15)', async () => {
      const { parc } = await twoPractices();
      expect(
        (await officer.post('/v1/closures', closing(parc.memberId, { half: 'pm', effect: 'paid-leave' })))
          .status,
      ).toBe(201);
      const { cells, closures } = (await officer.get('/v1/planning/employees?from=2026-12-28&to=2026-12-28'))
        .body;
      expect(
        cells.map((cell: Record<string, unknown>) => [
          cell['half'],
          cell['kind'],
          cell['reason'],
          cell['effect'],
        ]),
      ).toEqual([
        ['am', 'work', null, null],
        ['pm', 'closure', 'Congés de fin d’année', 'paid-leave'],
      ]);
      expect(closures).toHaveLength(1);
    });

    it('refuses a second closure over the first, reversed dates and the site of another practice', async () => {
      const { parc, port } = await twoPractices();
      const first = await officer.post('/v1/closures', closing(parc.memberId));
      expect(
        (
          await officer.post(
            '/v1/closures',
            closing(parc.memberId, { startsOn: '2026-12-31', endsOn: '2027-01-02' }),
          )
        ).body.code,
      ).toBe('closure.overlap');
      expect(
        (await officer.post('/v1/closures', closing(port.memberId, { endsOn: '2026-12-23' }))).body.code,
      ).toBe('closure.reversed-dates');
      expect(
        (await officer.post('/v1/closures', closing(port.memberId, { endsOn: '2027-12-23' }))).body.code,
      ).toBe('closure.too-long');
      expect(
        (await officer.post('/v1/closures', closing(port.memberId, { siteId: parc.siteId }))).body.code,
      ).toBe('placement.site-of-another-member');
      const undone = await officer.post(`/v1/closures/${first.body.id}/cancellation`, {
        version: first.body.version,
      });
      expect(undone.status).toBe(204);
      expect((await officer.get('/v1/closures?from=2026-12-01&to=2026-12-31')).body).toEqual([]);
    });

    it('lets a doctor close the own practice with pay kept, and no other', async () => {
      const { parc, port } = await twoPractices();
      const doctor = await group.as('doctor', { memberId: parc.memberId });
      expect(
        (await doctor.post('/v1/closures', closing(parc.memberId, { effect: 'unpaid' }))).body,
      ).toMatchObject({ effect: 'paid' });
      expect((await doctor.post('/v1/closures', closing(port.memberId))).status).toBe(404);
      await officer.post('/v1/closures', closing(port.memberId));
      const seen = (await doctor.get('/v1/closures?from=2026-12-01&to=2026-12-31')).body;
      expect(seen.map((closure: { memberId: string }) => closure.memberId)).toEqual([parc.memberId]);
      expect((await doctor.post(`/v1/closures/${seen[0].id}/cancellation`, { version: 1 })).status).toBe(403);
    });
  });

  it('plans in SQL exactly as the core does, whatever the pattern, terms, closures and dates', async () => {
    const anySlots = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom<0 | 1>(0, 1),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom<'am' | 'pm'>('am', 'pm'),
      ),
      { minLength: 1, maxLength: 10, selector: String },
    );
    const anyDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays(localDate('2026-06-01'), n));
    await fc.assert(
      fc.asyncProperty(
        anySlots,
        anySlots,
        anyDay,
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: -5, max: 60 }),
        fc.array(
          fc.tuple(
            anyDay,
            fc.integer({ min: 0, max: 30 }),
            fc.constantFrom(null, 'am' as const, 'pm' as const),
          ),
          { maxLength: 4 },
        ),
        async (first, second, from, length, cut, closed) => {
          const to = addDays(from, length);
          const cutOn = addDays(from, cut);
          const dated = (
            slots: typeof first,
            validFrom: LocalDate,
            validTo: LocalDate | null,
            cycleWeeks: 1 | 2,
          ) => ({
            validFrom,
            validTo,
            cycleWeeks,
            slots: slots
              .filter(([week]) => week < cycleWeeks)
              .map(([week, day, half]) => slot(day, half, week)),
          });
          const terms = [
            dated(first, addDays(from, -10), cutOn, 2),
            dated(second, addDays(cutOn, 3), null, 1),
          ];
          const closures = closed
            .map(([startsOn, days, half], index) => ({
              siteId: null,
              startsOn,
              endsOn: addDays(startsOn, days),
              half,
              reason: `n° ${index}`,
              effect: 'paid' as const,
            }))
            .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
          fc.pre(new Set(closures.map((closure) => closure.startsOn)).size === closures.length);
          const rows = await group.within(async (db) => {
            const given = givenIn(db);
            const employee = await given.employee();
            const member = await given.member();
            await placed(db, { ...employee, ...member, terms });
            for (const closure of closures) {
              await db.query(
                `insert into practice_closure (member_id, starts_on, ends_on, half, reason) values ($1, $2, $3, $4, $5)`,
                [member.memberId, closure.startsOn, closure.endsOn, closure.half, closure.reason],
              );
            }
            const source = plannedHalfDays(from, to, { employeeIds: [employee.employeeId] });
            return db.query<{ day: string; half: string; kind: string; closure_reason: string | null }>(
              `select * from ${source.sql} order by day, start_minute`,
              source.parameters,
            );
          });
          const holidays = [2026, 2027].flatMap((year) => publicHolidays(year, 'metropole'));
          expect(rows.map((row) => [row.day, row.half, row.kind, row.closure_reason])).toEqual(
            expandPattern(terms, { from, to }, closures, holidays).map((one) => [
              one.day,
              one.half,
              one.kind,
              one.kind === 'closure' ? (one.reason?.fr ?? null) : null,
            ]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
