import { localDate } from '@relais/kernel';
import { type WorkBoard, judgePlan } from '@relais/placements/core';
import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../../test/support/harness';
import { givenIn } from '../testing';

const SPAN = { from: localDate('2026-12-07'), to: localDate('2026-12-13') };
const TUESDAY = localDate('2026-12-08');
const REASON = 'Remplacement d’urgence, accord écrit du 20 novembre';
const isDaily = ({ ruleId }: { ruleId: string }) => ruleId === 'working-time.daily-maximum';

describe('A plan judged in the grid', () => {
  let test: TestApp;
  let group: TestGroup;
  let officer: Caller;
  let anna: { employeeId: string; contractId: string };

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    group = await test.group();
    officer = await group.as('officer');
    const sites = await group.within(async (db) => {
      const given = givenIn(db);
      anna = await given.employee({ name: 'Ébène' });
      const places = [
        { ...(await given.member({ name: 'Cabinet du Port' })), half: 'am', start: 420, end: 720 },
        { ...(await given.member({ name: 'Cabinet du Parc' })), half: 'pm', start: 780, end: 1120 },
      ];
      for (const { memberId, siteId, half, start, end } of places) {
        await db.query(
          `with p as (insert into placement (contract_id, employee_id, member_id, site_id, starts_on)
             values ($1, $2, $3, $4, '2026-09-01') returning id),
           t as (insert into placement_terms (placement_id, valid_from, weekly_minutes, cycle_weeks, hourly_price_cents)
             select id, '2026-09-01', 300, 1, 2950 from p returning id)
           insert into pattern_slot (terms_id, week, weekday, half, start_minute, end_minute)
           select id, 0, 2, $5, $6::int, $7::int from t`,
          [anna.contractId, anna.employeeId, memberId, siteId, half, start, end],
        );
      }
      return places.map(({ siteId }) => siteId);
    });
    const [siteA, siteB] = sites;
    await officer.post('/v1/site-travel', { siteA, siteB, minutes: 20, validFrom: '2026-01-01' });
    await officer.post(`/v1/employees/${anna.employeeId}/outside-work`, {
      ...{ validFrom: '2026-01-01', weeklyMinutes: 0, employers: '' },
    });
  });

  const board = async (): Promise<WorkBoard> => {
    const answer = await officer.post('/v1/planning/work', { employeeIds: [anna.employeeId], ...SPAN });
    expect(answer.status).toBe(200);
    return answer.body.employees[0] as WorkBoard;
  };
  const daily = async () =>
    judgePlan(await board(), SPAN)
      .on.get(TUESDAY)
      ?.find(isDaily);
  const passing = (fingerprint: string, by = officer) =>
    by.post('/v1/planning/overrides', {
      employeeId: anna.employeeId,
      ...SPAN,
      overrides: [{ fingerprint, reason: REASON }],
    });

  it('holds the work of the days around over all practices, and the eleven weeks before', async () => {
    const { stretches, weeks } = await board();
    expect(stretches.map(({ day, memberName, startMinute }) => [day, memberName, startMinute])).toEqual([
      ['2026-12-08', 'Cabinet du Port', 420],
      ['2026-12-08', 'Cabinet du Parc', 780],
    ]);
    expect(weeks).toHaveLength(11);
    expect(weeks[0]).toEqual({ week: '2026-09-21', workedMinutes: 640 });
    expect(await daily()).toMatchObject({ numbers: { workedMinutes: 660 }, override: null });
  });

  it('lets an error seen in the grid pass with a reason for the days shown, and leaves the others (L3121-18)', async () => {
    const before = judgePlan(await board(), SPAN).findings.filter(({ severity }) => severity === 'error');
    const shown = await daily();
    expect((await passing(shown?.fingerprint as string)).status).toBe(204);
    expect(await daily()).toMatchObject({ override: { reason: REASON, decidedBy: 'Essai officer' } });
    const after = judgePlan(await board(), SPAN).findings.filter(
      ({ severity, override }) => severity === 'error' && override === null,
    );
    expect(after).toHaveLength(before.length - 1);
    expect((await officer.get('/v1/rule-overrides')).body.items).toMatchObject([
      { reason: REASON, from: '2026-12-08', to: '2026-12-08', employeeName: 'Camille Ébène' },
    ]);
    expect((await passing(shown?.fingerprint as string)).body.code).toBe('override.facts-changed');
  });

  it('lets pass only what still stands, for somebody known, over days that a planning shows', async () => {
    expect((await passing('other facts')).body.code).toBe('override.facts-changed');
    const late = await officer.post('/v1/planning/work', {
      employeeIds: [anna.employeeId],
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(late.body).toMatchObject({ code: 'planning.period-too-long', errors: [{ path: 'to' }] });
    const other = await (await test.group()).as('officer');
    const foreign = await other.post('/v1/planning/work', { employeeIds: [anna.employeeId], ...SPAN });
    expect(foreign.body).toEqual({ employees: [] });
    expect((await passing('x', other)).status).toBe(404);
  });

  it('is for officers: an employee and a doctor see none of it', async () => {
    const employee = await group.as('employee', { employeeId: anna.employeeId });
    const answer = await employee.post('/v1/planning/work', { employeeIds: [anna.employeeId], ...SPAN });
    expect(answer.status).toBe(403);
  });
});
