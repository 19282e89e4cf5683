import type { Month } from '@relais/kernel';
import { minutesOfValue, readSilae } from '@relais/payroll/core';
import { startApp, type TestApp, type TestGroup } from '../../../../test/support/harness';
import { FreezeService } from './freeze/freeze.service';
import { fullDays, sketchGroup } from './testing';

const OCTOBER = '2026-10' as Month;
const NOVEMBER = '2026-11' as Month;

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

const freeze = (group: TestGroup, month: Month, revision = 1) =>
  group.within(() => test.app.get(FreezeService).freeze(month, revision));

/** A group whose October is locked: one full-time employee with overtime and leave, one part-timer. */
async function lockedOctober() {
  const group = await test.group();
  const sketch = await sketchGroup(group.within);
  const full = await sketch.employee({ payrollNumber: '00042', name: 'Plein' });
  const part = await sketch.employee({ payrollNumber: '7', name: 'Partiel', weeklyMinutes: 1440 });
  await sketch.open(OCTOBER);
  await sketch.open(NOVEMBER);
  await full.hours(OCTOBER, [
    ...fullDays('2026-10-01', '2026-10-09'),
    ...fullDays('2026-10-12', '2026-10-16', 225),
    ...fullDays('2026-10-19', '2026-10-21'),
    { day: '2026-10-22', half: 'am', minutes: 210, absence: 'paid-leave' },
    { day: '2026-10-22', half: 'pm', minutes: 210, absence: 'paid-leave', member: 1 },
  ]);
  await part.hours(OCTOBER, fullDays('2026-10-05', '2026-10-08', 187));
  await sketch.lock(OCTOBER);
  await freeze(group, OCTOBER);
  const officer = await group.as('officer');
  return { group, sketch, full, part, officer };
}

describe('freezing a month', () => {
  it('keeps every validated minute, and its split per practice, to the minute', async () => {
    const { group } = await lockedOctober();
    const rows = await group.within((db) =>
      db.query<{ total: number; split: number; validated: number }>(
        `select (select sum(minutes) from payroll_variable where code = 'HOURS_WORKED' and member_id is null)::int as total,
           (select sum(minutes) from payroll_variable where code = 'HOURS_WORKED' and member_id is not null)::int as split,
           (select sum(worked_minutes) from payable_entry where month = '2026-10')::int as validated`,
      ),
    );
    expect(rows[0]).toEqual({
      total: rows[0]?.validated,
      split: rows[0]?.validated,
      validated: rows[0]?.validated,
    });
    expect(rows[0]?.validated).toBeGreaterThan(5000);
  });

  it('is done once: a second call changes nothing', async () => {
    const { group } = await lockedOctober();
    expect(await freeze(group, OCTOBER)).toEqual({ done: false, statements: 0 });
  });

  it('refuses to freeze an open month', async () => {
    const { group } = await lockedOctober();
    expect(await freeze(group, NOVEMBER, 0)).toEqual({ done: false, statements: 0 });
  });

  it('cannot be changed afterwards, even by a direct statement of the application', async () => {
    const { group } = await lockedOctober();
    await expect(group.within((db) => db.query(`update payroll_statement set lines = '[]'`))).rejects.toThrow(
      /permission denied/,
    );
    await expect(group.within((db) => db.query(`delete from payroll_statement`))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('leaves out what a doctor disputed, and what was never approved', async () => {
    const group = await test.group();
    const sketch = await sketchGroup(group.within);
    const someone = await sketch.employee({ payrollNumber: '1' });
    const other = await sketch.employee({ payrollNumber: '2' });
    await sketch.open(OCTOBER);
    await someone.hours(
      OCTOBER,
      [
        { day: '2026-10-01', minutes: 200 },
        { day: '2026-10-02', minutes: 100, disputed: true },
      ],
      'disputed',
    );
    await other.hours(OCTOBER, [{ day: '2026-10-01', minutes: 200 }], 'declared');
    await sketch.lock(OCTOBER);
    await freeze(group, OCTOBER);
    const rows = await group.within((db) =>
      db.query(
        `select quantity::int from payroll_variable where code = 'HOURS_WORKED' and member_id is null`,
      ),
    );
    expect(rows).toEqual([{ quantity: 200 }]);
  });

  it('pays the week across two months with the second one, from what the first one paid', async () => {
    const group = await test.group();
    const sketch = await sketchGroup(group.within);
    const someone = await sketch.employee({ payrollNumber: '1' });
    await sketch.open(OCTOBER);
    await sketch.open(NOVEMBER);
    await someone.hours(OCTOBER, fullDays('2026-10-26', '2026-10-30', 240));
    await someone.hours(NOVEMBER, [{ day: '2026-11-02', minutes: 60 }]);
    for (const month of [OCTOBER, NOVEMBER]) {
      await sketch.lock(month);
      await freeze(group, month);
    }
    const rows = await group.within((db) =>
      db.query(
        `select month, code, sum(quantity)::int as quantity from payroll_variable where member_id is null and unit = 'minute' group by 1, 2 order by 1, 2`,
      ),
    );
    expect(rows).toEqual([
      { month: OCTOBER, code: 'HOURS_WORKED', quantity: 2400 },
      { month: NOVEMBER, code: 'HOURS_WORKED', quantity: 60 },
      { month: NOVEMBER, code: 'OVERTIME_25', quantity: 300 },
    ]);
  });

  it('pays a late correction in the next month, with the overtime it reveals and its month of origin', async () => {
    const { group, sketch, full } = await lockedOctober();
    await group.within((db) =>
      db.query(
        `insert into correction (employee_id, member_id, origin_month, target_month, day, code, minutes_delta, original_minutes, corrected_minutes, reason, cause, created_by)
         values ($1, $2, '2026-10', '2026-11', '2026-10-14', 'HOURS_WORKED', 60, 450, 510, 'Oubli', 'late', 'Essai'),
                ($1, $2, '2026-10', '2026-11', '2026-10-22', 'ABSENCE_PAID_LEAVE', -420, 420, 0, 'Venue', 'error', 'Essai')`,
        [full.employeeId, sketch.memberIds[0]],
      ),
    );
    await sketch.lock(NOVEMBER);
    await freeze(group, NOVEMBER);
    const rows = await group.within((db) =>
      db.query(
        `select code, quantity::int, origin_month, nature from payroll_variable where month = '2026-11' and member_id is null order by code`,
      ),
    );
    expect(rows).toEqual([
      { code: 'ABSENCE_PAID_LEAVE', quantity: -1000, origin_month: OCTOBER, nature: 'correction' },
      { code: 'HOURS_WORKED', quantity: 60, origin_month: OCTOBER, nature: 'correction' },
      { code: 'OVERTIME_25', quantity: 60, origin_month: OCTOBER, nature: 'correction' },
    ]);
  });

  it('carries a negative remainder over to the next month, and drops nothing', async () => {
    const { group, sketch, part } = await lockedOctober();
    await sketch.open('2026-12');
    await group.within((db) =>
      db.query(
        `insert into correction (employee_id, member_id, origin_month, target_month, day, code, minutes_delta, original_minutes, corrected_minutes, reason, cause, created_by)
         values ($1, $2, '2026-10', '2026-11', '2026-10-05', 'HOURS_WORKED', -120, 187, 67, 'Erreur', 'error', 'Essai')`,
        [part.employeeId, sketch.memberIds[0]],
      ),
    );
    await part.hours('2026-12', [{ day: '2026-12-01', minutes: 200 }]);
    for (const month of [NOVEMBER, '2026-12' as Month]) {
      await sketch.lock(month);
      await freeze(group, month);
    }
    const rows = await group.within((db) =>
      db.query(
        `select month, nature, quantity::int from payroll_variable
         where code = 'HOURS_WORKED' and month > '2026-10' and member_id is null order by month, line_no`,
      ),
    );
    expect(rows).toEqual([
      { month: NOVEMBER, nature: 'correction', quantity: -120 },
      { month: NOVEMBER, nature: 'carried-out', quantity: 120 },
      { month: '2026-12', nature: 'month', quantity: 200 },
      { month: '2026-12', nature: 'carried-in', quantity: -120 },
    ]);
  });
});

describe('the mapping of a group', () => {
  it('starts from codes met in the field, unconfirmed, and loses its confirmation when a code changes', async () => {
    const group = await test.group();
    const officer = await group.as('officer');
    const started = await officer.post('/v1/payroll/templates', { provider: 'silae' });
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({ confirmed: false });
    expect((await officer.post('/v1/payroll/templates', { provider: 'silae' })).body.code).toBe(
      'payroll.template-exists',
    );
    const confirmed = await officer.post('/v1/payroll/templates/silae/confirm', {
      version: started.body.version,
    });
    expect(confirmed.body).toMatchObject({ confirmed: true, confirmedBy: 'Essai officer' });
    const { name, matriculeWidth, version, mapping } = confirmed.body;
    const same = await officer.put('/v1/payroll/templates/silae', { name, matriculeWidth, version, mapping });
    expect(same.body.confirmed).toBe(true);
    const changed = mapping.map((entry: { canonical: string }) =>
      entry.canonical === 'OVERTIME_25' ? { ...entry, external: 'HS-25' } : entry,
    );
    const saved = await officer.put('/v1/payroll/templates/silae', {
      name,
      matriculeWidth,
      version: same.body.version,
      mapping: changed,
    });
    expect(saved.body).toMatchObject({ confirmed: false });
    expect(
      (await officer.put('/v1/payroll/templates/silae', { name, matriculeWidth, version, mapping })).body
        .code,
    ).toBe('conflict.stale');
  });

  it.each([
    ['=HS25', 'payroll.code-invalid'],
    ['Congés', 'payroll.code-invalid'],
    ['AB-', 'payroll.code-invalid'],
  ])('refuses the code %s, naming the field', async (external, code) => {
    const group = await test.group();
    const officer = await group.as('officer');
    const { body } = await officer.post('/v1/payroll/templates', { provider: 'silae' });
    const mapping = body.mapping.map((entry: object, i: number) =>
      i === 2 ? { ...entry, route: 'file', external } : entry,
    );
    const refused = await officer.put('/v1/payroll/templates/silae', {
      name: 'Silae',
      matriculeWidth: 0,
      version: body.version,
      mapping,
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code, errors: [{ path: 'mapping[2].external' }] });
  });
});

describe('the Silae file', () => {
  it('holds the validated hours, to the minute, and is byte for byte the same when made again', async () => {
    const { group, officer } = await lockedOctober();
    await officer.post('/v1/payroll/templates', { provider: 'silae' });
    const made = await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' });
    expect(made.status).toBe(201);
    const file = await officer.get(`/v1/payroll/exports/${made.body.id}/content`);
    const rows = readSilae(file.bytes.toString('latin1'));
    expect(rows.map((row) => [row.matricule, row.code, row.value])).toEqual([
      ['00042', 'AB-300', '1.0'],
      ['00042', 'HS-HS25', '2.5'],
      ['00042', 'Heures travaillees', '107.5'],
      ['00042', 'Nombre total de jours travailles', '15'],
      ['7', 'HS-HC10', '0.93'],
      ['7', 'Heures travaillees', '24.93'],
      ['7', 'Nombre total de jours travailles', '4'],
    ]);
    const [{ validated }] = (await group.within((db) =>
      db.query(`select sum(worked_minutes)::int as validated from payable_entry where month = $1`, [OCTOBER]),
    )) as [{ validated: number }];
    const hours = rows
      .filter((row) => row.code === 'Heures travaillees')
      .reduce((sum, row) => sum + minutesOfValue(row.value), 0);
    expect(hours).toBe(validated);
    const again = await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' });
    expect(again.body).toEqual(made.body);
  });

  it('is not made while an item has no code or somebody no matricule: the whole list comes back', async () => {
    const group = await test.group();
    const sketch = await sketchGroup(group.within);
    const someone = await sketch.employee({ payrollNumber: null, name: 'Sansnumero' });
    await sketch.open(OCTOBER);
    await someone.hours(OCTOBER, [
      { day: '2026-10-01', minutes: 200 },
      { day: '2026-10-02', minutes: 200, absence: 'sick-child' },
    ]);
    await sketch.lock(OCTOBER);
    await freeze(group, OCTOBER);
    const officer = await group.as('officer');
    await officer.post('/v1/payroll/templates', { provider: 'silae' });
    const refused = await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('payroll.blocked');
    expect(refused.body.data.blockers).toMatchObject([
      { kind: 'item-unmapped', canonical: 'ABSENCE_SICK_CHILD', count: 1 },
      { kind: 'matricule-missing', employeeName: 'Sansnumero Prénom 1' },
    ]);
    expect((await officer.get(`/v1/payroll/months/${OCTOBER}/exports`)).body.exports).toEqual([]);
    const preview = await officer.get(`/v1/payroll/months/${OCTOBER}/preview?format=silae-csv`);
    expect(preview.body).toMatchObject({ frozen: true, lineCount: null, blockers: [{}, {}] });
  });

  it('is refused for an open month', async () => {
    const { officer } = await lockedOctober();
    const refused = await officer.post(`/v1/payroll/months/${NOVEMBER}/exports`, { format: 'silae-csv' });
    expect(refused.body).toMatchObject({ status: 409, code: 'payroll.not-locked' });
  });

  it('gets the next number when the content changes, supersedes the former and keeps its bytes', async () => {
    const { group, officer, sketch, full } = await lockedOctober();
    await officer.post('/v1/payroll/templates', { provider: 'silae' });
    const first = (await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' })).body;
    // The month is reopened, an element is typed, and it is locked again under a new revision.
    await group.within((db) =>
      db.query(
        `update payroll_period set status = 'open', revision = revision + 1, reopen_reason = 'Titres' where month = $1`,
        [OCTOBER],
      ),
    );
    const typed = await officer.put(`/v1/payroll/months/${OCTOBER}/elements`, {
      employeeId: full.employeeId,
      code: 'MEAL_VOUCHER',
      quantity: 15,
    });
    expect(typed.status).toBe(200);
    await sketch.lock(OCTOBER, 2);
    await freeze(group, OCTOBER, 2);
    const second = (await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' }))
      .body;
    expect(second).toMatchObject({ exportNo: 2, replacesNo: 1, revision: 2, status: 'live' });
    const history = (await officer.get(`/v1/payroll/months/${OCTOBER}/exports`)).body.exports;
    expect(history.map((item: { exportNo: number; status: string }) => [item.exportNo, item.status])).toEqual(
      [
        [2, 'live'],
        [1, 'superseded'],
      ],
    );
    const former = await officer.get(`/v1/payroll/exports/${first.id}/content`);
    expect(former.bytes.toString('latin1')).not.toContain('EV-TitreRestaurant');
    const control = (await officer.get(`/v1/payroll/exports/${second.id}/control`)).body;
    expect(control).toMatchObject({
      exportNo: 2,
      replacesNo: 1,
      employeesInFile: 2,
      employeesActive: 2,
      file: { sha256: second.sha256 },
    });
  });

  it('refuses an element typed after the lock', async () => {
    const { officer, full } = await lockedOctober();
    const refused = await officer.put(`/v1/payroll/months/${OCTOBER}/elements`, {
      employeeId: full.employeeId,
      code: 'MEAL_VOUCHER',
      quantity: 15,
    });
    expect(refused.body).toMatchObject({ status: 409, code: 'period.closed' });
  });
});

describe('other formats', () => {
  it.each(['generic-csv', 'xlsx'])(
    '%s has the same bytes when it is made twice from the same month',
    async (format) => {
      const { officer, group } = await lockedOctober();
      await officer.post('/v1/payroll/templates', { provider: 'generic' });
      const first = await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format });
      expect(first.status).toBe(201);
      await new Promise((resolve) => setTimeout(resolve, 2100)); // a ZIP file counts time in steps of two seconds
      await group.within((db) => db.query(`update payroll_export set status = 'superseded'`));
      const second = await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format });
      expect(second.body.exportNo).toBe(2);
      expect(second.body.sha256).toBe(first.body.sha256);
    },
  );
});

describe('variables and reasons', () => {
  it('shows numbers before the lock, provisional, with their split and what was typed', async () => {
    const group = await test.group();
    const sketch = await sketchGroup(group.within);
    const someone = await sketch.employee({ payrollNumber: '1', name: 'Provisoire' });
    await sketch.open(OCTOBER);
    await someone.hours(OCTOBER, fullDays('2026-10-05', '2026-10-09', 240));
    const officer = await group.as('officer');
    await officer.put(`/v1/payroll/months/${OCTOBER}/elements`, {
      employeeId: someone.employeeId,
      code: 'BONUS_EXCEPTIONAL',
      quantity: 15000,
    });
    const { body } = await officer.get(`/v1/payroll/months/${OCTOBER}/variables`);
    expect(body.items).toMatchObject([
      {
        name: 'Provisoire Prénom 1',
        matricule: '1',
        variables: [
          { code: 'HOURS_WORKED', quantity: 2400, split: [{ minutes: 1200 }, { minutes: 1200 }] },
          { code: 'DAYS_WORKED', quantity: 5 },
          { code: 'OVERTIME_25', quantity: 300 },
          { code: 'BONUS_EXCEPTIONAL', quantity: 15000 },
        ],
        elements: [{ code: 'BONUS_EXCEPTIONAL', quantity: 15000, version: 1 }],
      },
    ]);
    const why = await officer.get(
      `/v1/payroll/months/${OCTOBER}/contracts/${someone.contractId}/lines/3/why`,
    );
    expect(why.body).toMatchObject({ rule: 'payroll.weekly-overtime', version: 1 });
    expect(why.body.references.map((reference: { article: string }) => reference.article)).toContain(
      'L3121-36',
    );
  });

  it('pages by name and searches by matricule', async () => {
    const { officer } = await lockedOctober();
    const first = await officer.get(`/v1/payroll/months/${OCTOBER}/variables?limit=1`);
    expect(first.body.items.map((item: { name: string }) => item.name)).toEqual(['Partiel Prénom 2']);
    const second = await officer.get(
      `/v1/payroll/months/${OCTOBER}/variables?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ name: 'Plein Prénom 1' }], nextCursor: null });
    const found = await officer.get(`/v1/payroll/months/${OCTOBER}/variables?search=00042`);
    expect(found.body.items).toHaveLength(1);
  });

  it('compares with the former month', async () => {
    const { officer, group, sketch } = await lockedOctober();
    await sketch.lock(NOVEMBER);
    await freeze(group, NOVEMBER);
    const { body } = await officer.get(`/v1/payroll/months/${NOVEMBER}/variance`);
    expect(body).toMatchObject({ headcount: 2, formerHeadcount: 2 });
    expect(body.codes.find((code: { code: string }) => code.code === 'HOURS_WORKED')).toMatchObject({
      latest: 0,
      former: 6450 + 1496,
    });
  });
});

describe('the payroll provider', () => {
  it('sees the groups that let him in and no other, downloads, acknowledges, asks; the officer is told and answers', async () => {
    const a = await lockedOctober();
    const b = await lockedOctober();
    const stranger = await lockedOctober();
    const email = `paie-${a.group.slug}@exemple.invalid`;
    const provider = await a.group.as('provider', { email, fullName: 'Cabinet comptable' });
    await b.group.as('provider', { email, fullName: 'Cabinet comptable' });
    const made: { id: string }[] = [];
    for (const { officer } of [a, b, stranger]) {
      await officer.post('/v1/payroll/templates', { provider: 'silae' });
      made.push((await officer.post(`/v1/payroll/months/${OCTOBER}/exports`, { format: 'silae-csv' })).body);
    }
    const { packages } = (await provider.get('/v1/provider/inbox')).body;
    expect(packages.map((item: { id: string }) => item.id).sort()).toEqual([made[0]?.id, made[1]?.id].sort());

    const mine = packages.find((item: { id: string }) => item.id === made[0]?.id);
    const other = packages.find((item: { id: string }) => item.id === made[1]?.id);
    const at = (grantId: string, id: string) => `/v1/provider/groups/${grantId}/exports/${id}`;
    expect((await provider.get(at(mine.grantId, String(made[2]?.id)))).status).toBe(404);
    expect((await provider.get(at(other.grantId, String(made[0]?.id)))).status).toBe(404);

    const file = await provider.get(`${at(mine.grantId, mine.id)}/content`);
    expect(file.bytes.equals((await a.officer.get(`/v1/payroll/exports/${mine.id}/content`)).bytes)).toBe(
      true,
    );
    expect((await provider.post(`${at(mine.grantId, mine.id)}/acknowledge`)).body).toMatchObject({
      acknowledgedBy: 'Cabinet comptable',
    });
    const asked = await provider.post(`${at(mine.grantId, mine.id)}/messages`, {
      body: 'Pourquoi 2,5 h ?',
      matricule: '00042',
      code: 'HS-HS25',
    });
    expect(asked.body.messages).toMatchObject([
      { body: 'Pourquoi 2,5 h ?', role: 'provider', employeeName: 'Plein Prénom 1', code: 'HS-HS25' },
    ]);
    const seen = (await a.officer.get(`/v1/payroll/exports/${mine.id}`)).body;
    expect(seen).toMatchObject({ acknowledgedBy: 'Cabinet comptable', messages: 1 });
    expect(seen.firstDownloadedAt).not.toBeNull();
    await a.officer.post(`/v1/payroll/exports/${mine.id}/messages`, { body: 'Semaine du 12.' });

    const detail = (await provider.get(at(mine.grantId, mine.id))).body;
    expect(detail).toMatchObject({
      difference: null,
      control: { employeesInFile: 2 },
      messages: [{}, { role: 'officer' }],
    });
    expect(detail.lines).toHaveLength(7);
    const mails = await a.group.within((db) =>
      db.query<{ template: string }>(`select template from mail_message order by created_at, id`),
    );
    expect(mails.map((mail) => mail.template).sort()).toEqual([
      'payroll.answer',
      'payroll.file-ready',
      'payroll.question',
    ]);
  });

  it('has no door to the officer’s pages, nor the officer to his', async () => {
    const { group, officer } = await lockedOctober();
    const provider = await group.as('provider');
    expect((await provider.get(`/v1/payroll/months/${OCTOBER}/variables`)).status).toBe(403);
    expect((await officer.get('/v1/provider/inbox')).status).toBe(403);
  });
});
