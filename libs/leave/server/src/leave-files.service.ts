import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import { type HolidayZone, LEAVE_EVENT_WORDS, LEAVE_EVENTS } from '@relais/law';
import { balanceByYear, costOf, daysOfEvent } from '@relais/leave/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import type {
  EventPresetView,
  LeaveBalanceQuery,
  LeaveBalanceView,
  LeaveCostView,
  LeaveEntryView,
  LeaveFileView,
  WriteLeaveEntry,
} from './leave.contract';
import { REQUESTS_OF_EMPLOYEE, type RequestRow, toRequestView } from './request-rows';

const ENTRIES_SQL = `
  select id::text as id, kind, reference_year as "referenceYear", month, hundredths, explanation, reason,
    recorded_by as "recordedBy", recorded_at as "recordedAt"
  from leave_entry where employee_id = $1 order by month desc, id desc limit 1000`;

/** Sums over the whole ledger, one employee a line; the page is cut before anything is summed. */
const BALANCES_SQL = `
  with shown as (
    select e.id, e.family_name, e.given_name from employee e
    where exists (select from employment_contract c where c.employee_id = e.id and c.status <> 'draft'
        and (c.ends_on is null or c.ends_on >= $1::date - 60))
      and ($2::text is null or (e.family_name, e.given_name, e.id) > ($2, $3, $4::uuid))
    order by e.family_name, e.given_name, e.id limit $5
  )
  select s.id as "employeeId", s.given_name as "givenName", s.family_name as "familyName",
    coalesce(l.earned, 0)::int as "earnedHundredths", coalesce(l.used, 0)::int as "usedHundredths",
    coalesce(l.earned - l.used, 0)::int as "balanceHundredths",
    coalesce(r.planned, 0)::int as "plannedHundredths", coalesce(r.waiting, 0)::int as "waitingRequests"
  from shown s
  left join lateral (
    select sum(hundredths) filter (where kind <> 'taken') as earned,
      coalesce(-sum(hundredths) filter (where kind = 'taken'), 0) as used
    from leave_entry where employee_id = s.id
  ) l on true
  left join lateral (
    select sum(hundredths) filter (where state = 'accepted' and kind = 'paid-leave' and starts_on > $1::date) as planned,
      count(*) filter (where state = 'asked') as waiting
    from leave_request where employee_id = s.id
  ) r on true
  order by s.family_name, s.given_name, s.id`;

type BalanceRow = Omit<LeaveBalanceView, 'employeeName'> & {
  readonly givenName: string;
  readonly familyName: string;
};

/** Balances, entries and costs of leave. */
@Injectable()
export class LeaveFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Everything about the leave of one employee. */
  async read(employeeId: string): Promise<LeaveFileView> {
    const today = this.clock.today();
    const { name } = await this.db.one<{ name: string }>(
      `select given_name || ' ' || family_name as name from employee where id = $1`,
      [employeeId],
    );
    const rows = await this.db.query<Omit<LeaveEntryView, 'recordedAt'> & { recordedAt: Date }>(ENTRIES_SQL, [
      employeeId,
    ]);
    const requests = await this.db.query<RequestRow>(REQUESTS_OF_EMPLOYEE, [employeeId]);
    return {
      employeeId,
      employeeName: name,
      balanceHundredths: rows.reduce((total, { hundredths }) => total + hundredths, 0),
      plannedHundredths: requests
        .filter(
          ({ state, kind, startsOn }) => state === 'accepted' && kind === 'paid-leave' && startsOn > today,
        )
        .reduce((total, { hundredths }) => total + hundredths, 0),
      years: balanceByYear(rows),
      entries: rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() })),
      requests: requests.map(toRequestView),
      events: LEAVE_EVENTS.map((event) => preset(event, today)),
    };
  }

  /** Balances of everybody under contract, by name. */
  async list(query: LeaveBalanceQuery): Promise<Page<LeaveBalanceView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 3) ?? [null, null, null];
    const rows = await this.db.query<BalanceRow>(BALANCES_SQL, [this.clock.today(), ...after, limit + 1]);
    return page(
      rows,
      limit,
      ({ familyName, givenName, employeeId }) => [familyName, givenName, employeeId],
      ({ givenName, familyName, ...row }) => ({ ...row, employeeName: `${givenName} ${familyName}` }),
    );
  }

  /** What days away would cost, by the days the employee usually works. */
  async cost(employeeId: string, startsOn: LocalDate, endsOn: LocalDate): Promise<LeaveCostView> {
    if (endsOn < startsOn) throw new DomainError('leave.ends-before-start', {}, 'endsOn');
    const { zone, weekdays, balance } = await this.db.one<{
      zone: HolidayZone;
      weekdays: number[] | null;
      balance: number;
    }>(
      `select g.holiday_zone as zone,
         (select array_agg(distinct s.weekday) from placement p
            join placement_terms t on t.placement_id = p.id and daterange(t.valid_from, t.valid_to, '[]') @> $2::date
            join pattern_slot s on s.terms_id = t.id
          where p.employee_id = $1 and daterange(p.starts_on, p.ends_on, '[]') @> $2::date) as weekdays,
         coalesce((select sum(hundredths) from leave_entry where employee_id = $1), 0)::int as balance
       from employer_group g where g.tenant_id = current_tenant()`,
      [employeeId, startsOn],
    );
    const answer = costOf(startsOn, endsOn, weekdays ?? FULL_WEEK, zone);
    const hundredths = answer.value?.hundredths ?? 0;
    const { ruleId, version, message, numbers, references } = answer;
    return {
      hundredths,
      leftHundredths: balance - hundredths,
      explanation: { ruleId, version, message, numbers, references: [...references] },
    };
  }

  /** Writes an entry by hand; it explains itself by its reason. */
  async write(
    employeeId: string,
    { kind, referenceYear, hundredths, reason }: WriteLeaveEntry,
  ): Promise<LeaveFileView> {
    await this.db.one(`select id from employee where id = $1`, [employeeId]);
    const month = this.clock.today().slice(0, 7);
    await this.db.query(
      `insert into leave_entry (employee_id, kind, reference_year, month, entry_no, hundredths, explanation, reason, recorded_by, recorded_at)
       select $1, $2, $3, $4, (select count(*) from leave_entry where employee_id = $1 and month = $4 and kind = $2),
         $5, $6, trim($7), $8, $9`,
      [
        employeeId,
        kind,
        referenceYear,
        month,
        hundredths,
        {
          ruleId: `leave.${kind}`,
          version: 1,
          numbers: {},
          message: { fr: reason, en: reason },
          references: [],
        },
        reason,
        this.db.scope.actor.label,
        this.clock.now(),
      ],
    );
    return this.read(employeeId);
  }
}

const FULL_WEEK = [1, 2, 3, 4, 5];

// The age only matters for the death of a child; the greatest right is shown, the age is asked when it is used.
const SHOWN_CHILD_AGE = 10;

function preset(event: (typeof LEAVE_EVENTS)[number], today: LocalDate): EventPresetView {
  const { value, ruleId, version, message, numbers, references } = daysOfEvent(event, today, SHOWN_CHILD_AGE);
  return {
    event,
    name: LEAVE_EVENT_WORDS[event],
    days: value?.days ?? 0,
    explanation: { ruleId, version, message, numbers, references: [...references] },
  };
}
