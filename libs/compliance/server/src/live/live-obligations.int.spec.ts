import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type LocalDate, addDays, localDate as d, parisInstant } from '@relais/kernel';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import fc from 'fast-check';
import { startApp, type TestApp, type TestGroup } from '../../../../../test/support/harness';
import { LiveObligationsHandlers } from './live-obligations.handlers';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
const goTo = (day: string) => relais.clock.set(parisInstant(d(day), 9 * 60));
beforeEach(() => goTo('2026-11-16'));

const scopeOf = (tenantId: string): Scope => ({
  tenantId,
  actor: { id: 'test', label: 'Essai', kind: 'operator' },
  action: 'test',
  correlationId: 'test',
  locale: 'fr',
});
const sweep = (group: TestGroup) =>
  relais.app.get(LiveObligationsHandlers).sweepGroup(scopeOf(group.tenantId));

/** Every stored time, as text, and the seals. */
async function stored(group: TestGroup): Promise<string[]> {
  return group.within(async (db) => {
    const rows = await db.query<{ line: string }>(
      `select concat_ws(' ', obligation_id, subject_type, subject_id, occurrence, owner_type, owner_id, member_id, applies,
         met, due_on, not_before, missing) as line from obligation_occurrence
       union all select concat_ws(' ', 'sheet', owner_type, owner_id, digest, shared) from obligation_sheet order by 1`,
    );
    return rows.map(({ line }) => line);
  });
}

/** What a sweep gives that starts from nothing. */
async function fromScratch(group: TestGroup): Promise<string[]> {
  await group.within(async (db) => {
    for (const table of ['obligation_occurrence', 'obligation_sheet']) await db.query(`delete from ${table}`);
  });
  await sweep(group);
  return stored(group);
}

/** Changes of facts as the services of the domains write them, on a small group. */
class Life {
  readonly employees: string[] = [];
  readonly contracts: { id: string; employeeId: string; startsOn: LocalDate }[] = [];
  readonly members: { id: string; siteId: string }[] = [];
  readonly placements: { id: string; employeeId: string; memberId: string; startsOn: LocalDate }[] = [];
  private serial = 1;

  constructor(private readonly db: Db) {}

  async join(on: LocalDate): Promise<void> {
    const id = randomUUID();
    const no = this.serial++;
    await this.db.query(
      `insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values ($1, $2, 'person', $3, $4, 'c@exemple.invalid', 'admitted', $5, $5)`,
      [id, no, `Cabinet ${no}`, String(no).padStart(14, '0'), on],
    );
    await this.db.query(`insert into membership (member_id, admitted_on) values ($1, $2)`, [id, on]);
    const site = await this.db.one<{ id: string }>(
      `insert into practice_site (member_id, name, postcode, city) values ($1, 'Site', '56000', 'Vannes') returning id`,
      [id],
    );
    this.members.push({ id, siteId: site.id });
  }

  async leave(n: number, on: LocalDate): Promise<void> {
    const member = pick(this.members, n);
    if (!member) return;
    await this.db.query(
      `update membership set left_on = $2 where member_id = $1 and left_on is null and admitted_on <= $2`,
      [member.id, on],
    );
  }

  async hire(on: LocalDate, kind: 'cdi' | 'cdd', weeklyMinutes: number, draft: boolean): Promise<void> {
    const no = this.serial++;
    const { id } = await this.db.one<{ id: string }>(
      `insert into employee (employee_no, given_name, family_name, birth_date, nationality, email)
       values ($1, 'Léa', $2, $3, $4, 'l@exemple.invalid') returning id`,
      [no, `Riou ${no}`, no % 3 === 0 ? '2009-06-01' : '1990-05-05', no % 4 === 0 ? 'MA' : 'FR'],
    );
    const contract = await this.db.one<{ id: string }>(
      `insert into employment_contract (employee_id, kind, starts_on, ends_on, fixed_term_reason, status)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        id,
        kind,
        on,
        kind === 'cdd' ? addDays(on, 200) : null,
        kind === 'cdd' ? 'replacement' : null,
        draft ? 'draft' : 'active',
      ],
    );
    await this.db.query(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       values ($1, $2, 'medical-assistant', 'Assistante', 6, $3, 200000, '{}')`,
      [contract.id, on, weeklyMinutes],
    );
    this.employees.push(id);
    this.contracts.push({ id: contract.id, employeeId: id, startsOn: on });
  }

  async amend(n: number, days: number, weeklyMinutes: number, grade: number): Promise<void> {
    const contract = pick(this.contracts, n);
    if (!contract) return;
    const from = addDays(contract.startsOn, days);
    await this.db.query(
      `update contract_terms set valid_to = $2::date - 1 where contract_id = $1 and valid_to is null and valid_from < $2`,
      [contract.id, from],
    );
    await this.db.query(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       select $1, $2, 'medical-assistant', 'Assistante', $4, $3, 210000, '{}'
       where not exists (select from contract_terms where contract_id = $1 and valid_to is null)`,
      [contract.id, from, weeklyMinutes, grade],
    );
  }

  async end(n: number, days: number): Promise<void> {
    const contract = pick(this.contracts, n);
    if (!contract) return;
    await this.db.query(`update employment_contract set ends_on = $2, version = version + 1 where id = $1`, [
      contract.id,
      addDays(contract.startsOn, days),
    ]);
  }

  async place(n: number, m: number, days: number): Promise<void> {
    const contract = pick(this.contracts, n);
    const member = pick(this.members, m);
    if (!contract || !member) return;
    const startsOn = addDays(contract.startsOn, days);
    const { id } = await this.db.one<{ id: string }>(
      `insert into placement (contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, $5) returning id`,
      [contract.id, contract.employeeId, member.id, member.siteId, startsOn],
    );
    this.placements.push({ id, employeeId: contract.employeeId, memberId: member.id, startsOn });
  }

  async sign(n: number): Promise<void> {
    const placement = pick(this.placements, n);
    if (!placement) return;
    await this.db.query(`update placement set agreement_signed_on = starts_on where id = $1`, [placement.id]);
  }

  async endPlacement(n: number, days: number): Promise<void> {
    const placement = pick(this.placements, n);
    if (!placement) return;
    await this.db.query(`update placement set ends_on = $2 where id = $1`, [
      placement.id,
      addDays(placement.startsOn, days),
    ]);
  }

  async qualify(n: number, kind: string, expires: boolean): Promise<void> {
    const employee = pick(this.employees, n);
    if (!employee) return;
    await this.db.query(
      `insert into qualification (employee_id, kind, status, obtained_on, expires_on) values ($1, $2, 'obtained', '2026-01-05', $3)`,
      [employee, kind, expires ? '2026-06-30' : null],
    );
  }

  /** A day of absence in November, at a practice where the employee is placed; said and taken back. */
  async absence(n: number, day: number, code: string, taken: boolean): Promise<void> {
    const placement = pick(this.placements, n);
    const contract = this.contracts.find(({ employeeId }) => employeeId === placement?.employeeId);
    if (!placement || !contract) return;
    const on = `2026-11-${String(day).padStart(2, '0')}`;
    const { employeeId, memberId } = placement;
    await this.db.query(
      `insert into payroll_period (month, cut_off_on) values ('2026-11', '2026-12-03') on conflict do nothing`,
    );
    await this.db.query(
      `insert into timesheet (employee_id, contract_id, month) values ($1, $2, '2026-11') on conflict do nothing`,
      [employeeId, contract.id],
    );
    await this.db.query(
      `insert into timesheet_part (timesheet_id, employee_id, month, member_id)
       select id, employee_id, month, $2 from timesheet where employee_id = $1 on conflict do nothing`,
      [employeeId, memberId],
    );
    await this.db.query(
      `insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, start_minute, end_minute, worked_minutes)
       select p.id, $1, $2, $3, '2026-11', $4, 'am', 540, 720, 180 from timesheet_part p where p.employee_id = $1 and p.member_id = $2
         and not exists (select from work_entry w where w.employee_id = $1 and w.day = $4)`,
      [employeeId, memberId, placement.id, on],
    );
    await this.db.query(
      `update work_entry set kind = $3, absence_code = $4, worked_minutes = $5 where employee_id = $1 and day = $2`,
      [employeeId, on, taken ? 'absence' : 'work', taken ? code : null, taken ? 0 : 180],
    );
  }
}

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

type Step = (life: Life) => Promise<void>;
const n = fc.nat(5);
const day = fc.integer({ min: -500, max: 60 }).map((offset) => addDays(d('2026-11-16'), offset));
const step: fc.Arbitrary<Step> = fc.oneof(
  day.map(
    (on): Step =>
      (life) =>
        life.join(on),
  ),
  fc.tuple(n, day).map(
    ([m, on]): Step =>
      (life) =>
        life.leave(m, on),
  ),
  fc
    .tuple(day, fc.constantFrom('cdi' as const, 'cdd' as const), fc.constantFrom(2100, 1200), fc.boolean())
    .map(
      ([on, kind, minutes, draft]): Step =>
        (life) =>
          life.hire(on, kind, minutes, draft),
    ),
  fc
    .tuple(n, fc.integer({ min: 1, max: 300 }), fc.constantFrom(2100, 900), fc.integer({ min: 5, max: 7 }))
    .map(
      ([c, days, minutes, grade]): Step =>
        (life) =>
          life.amend(c, days, minutes, grade),
    ),
  fc.tuple(n, fc.integer({ min: 0, max: 400 })).map(
    ([c, days]): Step =>
      (life) =>
        life.end(c, days),
  ),
  fc.tuple(n, n, fc.integer({ min: 0, max: 60 })).map(
    ([c, m, days]): Step =>
      (life) =>
        life.place(c, m, days),
  ),
  n.map(
    (p): Step =>
      (life) =>
        life.sign(p),
  ),
  fc.tuple(n, fc.integer({ min: 0, max: 200 })).map(
    ([p, days]): Step =>
      (life) =>
        life.endPlacement(p, days),
  ),
  fc.tuple(n, fc.constantFrom('cqp', 'dei', 'fae'), fc.boolean()).map(
    ([e, kind, expires]): Step =>
      (life) =>
        life.qualify(e, kind, expires),
  ),
  fc
    .tuple(
      n,
      fc.integer({ min: 2, max: 13 }),
      fc.constantFrom('sick', 'maternity', 'paid-leave'),
      fc.boolean(),
    )
    .map(
      ([p, on, code, taken]): Step =>
        (life) =>
          life.absence(p, on, code, taken),
    ),
);

describe('Changes and the nightly sweep', () => {
  test('whatever happens to a group, following the changes gives what a sweep from scratch gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), fc.nat(4), async (steps, every) => {
        const group = await relais.group();
        await sweep(group);
        const units = relais.app.get(UnitOfWork);
        const life = new Life(relais.app.get(Db));
        for (const [i, change] of steps.entries()) {
          await units.run(scopeOf(group.tenantId), () => change(life));
          if (i % (every + 1) === 0) await group.drain();
        }
        await group.drain();
        const followed = await stored(group);
        expect(followed).toEqual(await fromScratch(group));
      }),
      { numRuns: Number(process.env['RELAIS_HISTORIES'] ?? 12) },
    );
  }, 240_000);

  test('a change asks for one refresh in its own transaction, and an undone one for none', async () => {
    const group = await relais.group();
    const asked = () =>
      group.within(async (db) => {
        const row = await db.one<{ n: number }>(
          `select count(*)::int as n from outbox where job = 'compliance.refresh' and done_at is null`,
        );
        return row.n;
      });
    const units = relais.app.get(UnitOfWork);
    await units.run(scopeOf(group.tenantId), async () => {
      const life = new Life(relais.app.get(Db));
      await life.join(d('2026-11-02'));
      await life.hire(d('2026-11-02'), 'cdi', 2100, false);
    });
    expect(await asked()).toBe(1);
    await units
      .run(scopeOf(group.tenantId), async () => {
        await new Life(relais.app.get(Db)).hire(d('2026-11-09'), 'cdi', 2100, false);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await asked()).toBe(1);
    await group.drain();
    expect((await stored(group)).some((line) => line.startsWith('pre-hire-declaration '))).toBe(true);
  });

  test('an owner whose duties came out the same is not written again', async () => {
    const group = await relais.group();
    await group.within(async (db) => new Life(db).hire(d('2026-11-02'), 'cdi', 2100, false));
    await sweep(group);
    const versions = () =>
      group.within((db) =>
        db.query(`select obligation_id, occurrence, xmin::text from obligation_occurrence order by 1, 2, 3`),
      );
    const before = await versions();
    await sweep(group);
    expect(await versions()).toEqual(before);
  });

  test('the state of the month is kept for the plot, the last sweep of a month stands', async () => {
    const group = await relais.group();
    const officer = await group.as('officer');
    await group.within(async (db) => new Life(db).hire(d('2026-10-05'), 'cdi', 2100, false));
    goTo('2026-10-31');
    await sweep(group);
    goTo('2026-11-16');
    await sweep(group);
    const months = (await officer.get('/v1/compliance/months')).body as {
      month: string;
      obligationId: string;
    }[];
    const dpae = months.filter(({ obligationId }) => obligationId === 'pre-hire-declaration');
    expect(dpae).toEqual([
      { month: '2026-10', obligationId: 'pre-hire-declaration', applicable: 1, green: 0, late: 1 },
      { month: '2026-11', obligationId: 'pre-hire-declaration', applicable: 1, green: 0, late: 1 },
    ]);
  });
});
