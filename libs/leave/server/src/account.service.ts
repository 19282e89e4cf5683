import { Injectable } from '@nestjs/common';
import {
  type LocalDate,
  type Month,
  type Period,
  addMonthsTo,
  firstDay,
  lastDay,
  monthOf,
} from '@relais/kernel';
import type { HolidayZone } from '@relais/law';
import {
  type MonthFacts,
  type PlannedDay,
  type Recorded,
  accountMonth,
  closesYear,
  countedDays,
  countingOf,
  entriesToWrite,
  referenceYearOf,
} from '@relais/leave/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';

const BATCH = 500;

const EMPLOYEES_SQL = `
  select e.id, min(c.starts_on)::text as "groupFrom",
    jsonb_agg(jsonb_build_object('from', c.starts_on, 'to', c.ends_on) order by c.starts_on) as presence
  from employee e join employment_contract c on c.employee_id = e.id and c.status <> 'draft' and c.starts_on <= $2::date
  where ($3::uuid is null or e.id > $3)
  group by e.id having bool_or(c.ends_on is null or c.ends_on >= $1::date) order by e.id limit ${BATCH}`;

const DAYS_SQL = `
  select employee_id as "employeeId", day::text as day, kind, absence_code as code,
    sum(case when planned_minutes > 0 then planned_minutes else end_minute - start_minute end)::int as minutes
  from work_entry where month between $1 and $2 and employee_id = any ($3::uuid[])
  group by employee_id, day, kind, absence_code`;

const RECORDED_SQL = `
  select employee_id as "employeeId", month, kind, sum(hundredths)::int as hundredths, count(*)::int as entries
  from leave_entry
  where employee_id = any ($1::uuid[]) and (month = $2 or reference_year = $3)
    and kind in ('accrual', 'sickness', 'taken', 'rounding', 'seniority')
  group by employee_id, month, kind`;

interface EmployeeRow {
  readonly id: string;
  readonly groupFrom: LocalDate;
  readonly presence: Period[];
}

interface DayRow {
  readonly employeeId: string;
  readonly day: LocalDate;
  readonly kind: string;
  readonly code: string | null;
  readonly minutes: number;
}

interface RecordedRow extends Recorded {
  readonly employeeId: string;
  readonly month: Month;
}

/** Accounts months into the ledger of leave: what a month should hold, less what it holds. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings a month of the whole group to what the hours say. Running it again writes nothing; after a month was
   * reopened and changed it writes the differences. One accounting of a group at a time.
   */
  async account(month: Month): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtext('leave ' || current_tenant()::text))`);
    const { zone } = await this.db.one<{ zone: HolidayZone }>(
      `select holiday_zone as zone from employer_group where tenant_id = current_tenant()`,
    );
    for (let after: string | null = null; ;) {
      const employees: EmployeeRow[] = await this.db.query<EmployeeRow>(EMPLOYEES_SQL, [
        firstDay(month),
        lastDay(month),
        after,
      ]);
      if (employees.length === 0) return;
      await this.accountSome(month, zone, employees);
      if (employees.length < BATCH) return;
      after = employees.at(-1)?.id ?? null;
    }
  }

  private async accountSome(
    month: Month,
    zone: HolidayZone,
    employees: readonly EmployeeRow[],
  ): Promise<void> {
    const ids = employees.map(({ id }) => id);
    const year = referenceYearOf(month);
    const firstNeeded = closesYear(month) ? addMonthsTo(month, -11) : addMonthsTo(month, -1);
    const rows = await this.db.query<DayRow>(DAYS_SQL, [firstNeeded, addMonthsTo(month, 1), ids]);
    const days = grouped(rows, ({ employeeId }) => employeeId);
    const recorded = grouped(
      await this.db.query<RecordedRow>(RECORDED_SQL, [ids, month, year]),
      ({ employeeId }) => employeeId,
    );
    const fresh = employees.flatMap((employee) => {
      const held = recorded.get(employee.id) ?? [];
      const planned = plannedDays(days.get(employee.id) ?? []);
      const facts = { ...employee, month, zone, days: planned };
      const { movements } = accountMonth({ ...facts, yearSoFar: soFar(facts, held) });
      const own = held.filter((one) => one.month === month);
      return entriesToWrite(movements, own, year).map((entry) => ({ ...entry, employeeId: employee.id }));
    });
    if (fresh.length === 0) return;
    await this.db.query(
      `insert into leave_entry (employee_id, kind, reference_year, month, entry_no, hundredths, explanation, recorded_by, recorded_at)
       select "employeeId", kind, "referenceYear", $2, "entryNo", hundredths, explanation, $3, $4
       from jsonb_to_recordset($1::jsonb) as r ("employeeId" uuid, kind text, "referenceYear" int, "entryNo" int,
         hundredths int, explanation jsonb)`,
      [JSON.stringify(fresh), month, this.db.scope.actor.label, this.clock.now()],
    );
  }
}

/** What the ledger holds of the reference year before the month, and the days counted in the months it holds. */
function soFar(facts: Omit<MonthFacts, 'yearSoFar'>, held: readonly RecordedRow[]): MonthFacts['yearSoFar'] {
  const year = referenceYearOf(facts.month);
  const earned = held.filter(
    ({ month, kind }) =>
      month < facts.month && referenceYearOf(month) === year && (kind === 'accrual' || kind === 'sickness'),
  );
  const months = [...new Set(earned.map(({ month }) => month))];
  return {
    earnedHundredths: earned.reduce((total, { hundredths }) => total + hundredths, 0),
    countedDays: months.reduce((total, month) => total + countedDays({ ...facts, month }), 0),
  };
}

function plannedDays(rows: readonly DayRow[]): PlannedDay[] {
  return [...grouped(rows, ({ day }) => day)].map(([day, entries]) => {
    const minutes = (counts: (row: DayRow) => boolean) =>
      entries.filter(counts).reduce((total, row) => total + row.minutes, 0);
    const counting = ({ code }: DayRow) => (code === null ? 'work' : countingOf(code));
    return {
      day,
      // Holidays and closures are no days of work for a leave: nobody would have come.
      plannedMinutes: minutes(({ kind }) => kind === 'work' || kind === 'absence'),
      leaveMinutes: minutes(({ code }) => code === 'paid-leave'),
      sickMinutes: minutes((row) => counting(row) === 'sickness'),
      lostMinutes: minutes((row) => counting(row) === 'nothing'),
    };
  });
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** The month that ended last before this day. */
export const lastEnded = (today: LocalDate): Month => addMonthsTo(monthOf(today), -1);
