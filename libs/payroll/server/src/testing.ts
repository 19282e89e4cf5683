import { randomUUID } from 'node:crypto';
import type { Db } from '@relais/platform/database';

/** What a test says of one employee; every half-day is planned and, unless told otherwise, worked as planned. */
export interface EmployeeSketch {
  readonly payrollNumber: string | null;
  readonly name?: string;
  readonly weeklyMinutes?: number;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

/** One interval of a test: day, half, minutes, and an absence instead of work. */
export interface EntrySketch {
  readonly day: string;
  readonly half?: 'am' | 'pm';
  readonly minutes: number;
  readonly absence?: string;
  readonly member?: 0 | 1;
  readonly disputed?: boolean;
}

export interface SketchedEmployee {
  readonly employeeId: string;
  readonly contractId: string;
  /** Adds the entries of one month; the parts are approved unless `status` says otherwise. */
  hours(month: string, entries: readonly EntrySketch[], status?: string): Promise<void>;
}

export interface Sketch {
  readonly memberIds: readonly [string, string];
  employee(sketch: EmployeeSketch): Promise<SketchedEmployee>;
  open(month: string): Promise<void>;
  lock(month: string, revision?: number): Promise<void>;
}

/** Rows of a group for tests of payroll, written straight into the tables as the other domains would. */
export async function sketchGroup(within: <T>(work: (db: Db) => Promise<T>) => Promise<T>): Promise<Sketch> {
  const memberIds = [randomUUID(), randomUUID()] as const;
  await within(async (db) => {
    for (const [i, id] of memberIds.entries()) {
      await db.query(
        `insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
         values ($1, $2, 'person', $3, $4, 'cabinet@exemple.invalid', 'admitted', '2024-01-01', '2024-01-01')`,
        [id, i + 1, `Cabinet ${i + 1}`, String(10 ** 13 + i)],
      );
      await db.query(
        `insert into practice_site (id, member_id, name, postcode, city) values ($1, $1, 'Site', '56000', 'Vannes')`,
        [id],
      );
    }
  });
  let number = 0;
  return {
    memberIds,
    open: (month) =>
      within(async (db) => {
        await db.query(
          `insert into payroll_period (month, cut_off_on) values ($1, ($1 || '-05')::date + interval '1 month')`,
          [month],
        );
      }),
    lock: (month, revision = 1) =>
      within(async (db) => {
        await db.query(
          `update payroll_period set status = 'locked', revision = $2, locked_at = now(), locked_by = 'Essai' where month = $1`,
          [month, revision],
        );
      }),
    employee: async ({
      payrollNumber,
      name,
      weeklyMinutes = 2100,
      startsOn = '2025-01-01',
      endsOn = null,
    }) => {
      number += 1;
      const [employeeId, contractId] = [randomUUID(), randomUUID()];
      const placements = [randomUUID(), randomUUID()];
      const [givenName, familyName] = [`Prénom ${number}`, name ?? `Nom ${number}`];
      const no = number;
      await within(async (db) => {
        await db.query(
          `insert into employee (id, employee_no, payroll_number, given_name, family_name, birth_date, email)
           values ($1, $2, $3, $4, $5, '1990-01-01', 'personne@exemple.invalid')`,
          [employeeId, no, payrollNumber, givenName, familyName],
        );
        await db.query(
          `insert into employment_contract (id, employee_id, kind, starts_on, ends_on, fixed_term_reason)
           values ($1, $2, $5, $3, $4, 'Remplacement')`,
          [contractId, employeeId, startsOn, endsOn, endsOn === null ? 'cdi' : 'cdd'],
        );
        await db.query(
          `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
           values ($1, $2, 'medical-assistant', 'Assistant médical', 5, $3, 200000, '{}')`,
          [contractId, startsOn, weeklyMinutes],
        );
        for (const [i, id] of placements.entries()) {
          await db.query(
            `insert into placement (id, contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, $4, $5)`,
            [id, contractId, employeeId, memberIds[i], startsOn],
          );
        }
      });
      return {
        employeeId,
        contractId,
        hours: (month, entries, status = 'approved') =>
          within(async (db) => {
            const { id: sheet } = await db.one<{ id: string }>(
              `insert into timesheet (employee_id, contract_id, month, declared_at) values ($1, $2, $3, now()) returning id`,
              [employeeId, contractId, month],
            );
            for (const member of [0, 1] as const) {
              const own = entries.filter((entry) => (entry.member ?? 0) === member);
              if (own.length === 0) continue;
              const { id: part } = await db.one<{ id: string }>(
                `insert into timesheet_part (timesheet_id, employee_id, month, member_id, status, decided_at)
                 values ($1, $2, $3, $4, $5, now()) returning id`,
                [sheet, employeeId, month, memberIds[member], status],
              );
              for (const { day, half = 'am', minutes, absence, disputed = false } of own) {
                const start = half === 'am' ? 480 : 840;
                await db.query(
                  `insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, kind, absence_code,
                     planned_minutes, start_minute, end_minute, worked_minutes, disputed)
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
                  [
                    ...[part, employeeId, memberIds[member], placements[member], month, day, half],
                    ...[absence ? 'absence' : 'work', absence ?? null, minutes, start, start + minutes],
                    ...[absence ? 0 : minutes, disputed],
                  ],
                );
              }
            }
          }),
      };
    },
  };
}

/** The same minutes every Monday to Friday of a span, morning and afternoon. */
export function fullDays(from: string, to: string, halfMinutes = 210): EntrySketch[] {
  const days: EntrySketch[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    const date = new Date(at);
    if (date.getUTCDay() % 6 === 0) continue;
    const day = date.toISOString().slice(0, 10);
    days.push(
      { day, half: 'am', minutes: halfMinutes, member: 0 },
      { day, half: 'pm', minutes: halfMinutes, member: 1 },
    );
  }
  return days;
}
