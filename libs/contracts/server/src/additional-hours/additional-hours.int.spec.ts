import { type Caller, type TestApp, type TestGroup, startApp } from '../../../../../test/support/harness';

const REASON = 'Accord écrit de la salariée et du bureau';

describe('Additional hours by amendment', () => {
  let test: TestApp;
  let group: TestGroup;
  let officer: Caller;
  let contractId: string;
  let employeeId: string;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    group = await test.group();
    officer = await group.as('officer');
    const rows = await group.within((db) =>
      db.query<{ id: string; employee_id: string }>(
        `with e as (insert into employee (employee_no, given_name, family_name, birth_date, email)
           values (1, 'Anna', 'Ébène', '1990-05-04', 'anna@exemple.invalid') returning id),
         c as (insert into employment_contract (employee_id, kind, starts_on) select id, 'cdi', '2026-01-01' from e
           returning id, employee_id),
         t as (insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes,
             monthly_gross_cents, pay_explanation)
           select id, '2026-01-01', 'medical-assistant', 'Assistante', 6, 1200, 120000, '{}' from c)
         select id, employee_id from c`,
      ),
    );
    contractId = rows[0]?.id as string;
    employeeId = rows[0]?.employee_id as string;
  });

  const add = (startsOn: string, endsOn: string, change: object = {}) =>
    officer.post(`/v1/contracts/${contractId}/additional-hours`, {
      ...{ startsOn, endsOn, weeklyMinutes: 1680, reason: 'Campagne de vaccination' },
      ...{ replacedEmployee: null, signedOn: startsOn, ...change },
    });
  const six = async () => {
    for (const month of ['01', '02', '03', '04', '05', '06'])
      expect((await add(`2026-${month}-05`, `2026-${month}-11`)).status).toBe(201);
  };
  const hours = () =>
    group.within((db) =>
      db.query(
        `select valid_from::text as "from", valid_to::text as "to", weekly_minutes as minutes, base_minutes as base
         from contract_hours where contract_id = $1 order by valid_from`,
        [contractId],
      ),
    );

  it('stand instead of the weekly hours of the contract on their days, and on no others (L3123-22)', async () => {
    const added = await add('2026-11-09', '2026-11-22');
    expect(added.body).toMatchObject({
      agreement: 'idcc-1147',
      amendments: [{ startsOn: '2026-11-09', weeklyMinutes: 1680, recordedBy: 'Essai officer' }],
    });
    expect(await hours()).toEqual([
      { from: '2026-01-01', to: '2026-11-08', minutes: 1200, base: 1200 },
      { from: '2026-11-09', to: '2026-11-22', minutes: 1680, base: 1200 },
      { from: '2026-11-23', to: null, minutes: 1200, base: 1200 },
    ]);
    const board = (await officer.get(`/v1/placements/board/${contractId}`)).body;
    expect(board.atWork.contract.map((one: { weeklyMinutes: number }) => one.weeklyMinutes)).toEqual([
      1200, 1680, 1200,
    ]);
  });

  it('a seventh in a year is refused with its article, and passes with a reason kept (avenant 64, art. 9)', async () => {
    await six();
    const refused = await add('2026-07-06', '2026-07-12');
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'rules.not-respected',
        data: { findings: [{ ruleId: 'idcc-1147.additional-hours', numbers: { amendments: 7 } }] },
      },
    });
    const { fingerprint } = refused.body.data.findings[0];
    const passed = await add('2026-07-06', '2026-07-12', { overrides: [{ fingerprint, reason: REASON }] });
    expect(passed.body.amendments).toHaveLength(7);
    expect((await officer.get('/v1/rule-overrides')).body.items).toMatchObject([
      { employeeId, reason: REASON, from: '2026-07-06', to: '2026-07-12' },
    ]);
    const replacing = await add('2026-08-03', '2026-08-09', { replacedEmployee: 'Marie Dupuis' });
    expect(replacing.status).toBe(201);
  });

  it('that cannot be are refused on their field, and two never overlap', async () => {
    const code = async (answer: Promise<{ body: { code: string; errors: { path: string }[] } }>) => {
      const { body } = await answer;
      return [body.code, body.errors?.[0]?.path];
    };
    expect(await code(add('2026-11-09', '2026-11-01'))).toEqual([
      'additional-hours.ends-before-start',
      'endsOn',
    ]);
    expect(await code(add('2026-11-09', '2026-11-22', { weeklyMinutes: 1200 }))).toEqual([
      'additional-hours.adds-nothing',
      'weeklyMinutes',
    ]);
    expect(await code(add('2026-11-09', '2026-11-22', { signedOn: '2026-11-10' }))).toEqual([
      'additional-hours.signed-after-start',
      'signedOn',
    ]);
    await add('2026-11-09', '2026-11-22');
    expect(await code(add('2026-11-22', '2026-11-29'))).toEqual(['additional-hours.overlap', 'startsOn']);
  });

  it('are withdrawn before they begin, shortened after, and end with the contract', async () => {
    const url = `/v1/contracts/${contractId}/additional-hours`;
    const idOf = async (answer: Promise<{ body: { amendments: { id: string }[] } }>) =>
      (await answer).body.amendments[0]?.id as string;
    const begun = await idOf(add('2026-11-02', '2026-11-08'));
    expect((await officer.post(`${url}/${begun}/withdrawal`, {})).body.code).toBe('additional-hours.begun');
    expect((await officer.post(`${url}/${begun}/end`, { endsOn: '2026-11-06' })).status).toBe(201);
    const later = await idOf(add('2026-11-16', '2026-11-22'));
    expect((await officer.post(`${url}/${later}/withdrawal`, {})).body.amendments).toHaveLength(1);
    await add('2026-12-07', '2026-12-20');
    await add('2027-01-04', '2027-01-10');
    const { version } = (await officer.get(`/v1/contracts/${contractId}`)).body;
    await officer.post(`/v1/contracts/${contractId}/end`, {
      ...{ endsOn: '2026-12-13', reason: 'resignation', version },
    });
    expect((await officer.get(url)).body.amendments).toMatchObject([
      { startsOn: '2026-12-07', endsOn: '2026-12-13' },
      { startsOn: '2026-11-02', endsOn: '2026-11-06' },
    ]);
  });
});
