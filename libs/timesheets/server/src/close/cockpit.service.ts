import { Injectable } from '@nestjs/common';
import {
  type LocalDate,
  type Month,
  addMonths,
  addMonthsTo,
  daysBetween,
  lastDay,
  parisInstant,
  todayInParis,
} from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { type Page, PAGE_LIMIT, cursorKey, page } from '@relais/platform/http';
import { DomainError } from '@relais/platform/problems';
import {
  type PartStatus,
  type Treatment,
  fiveNumbers,
  isClean,
  lateDays,
  totalOf,
} from '@relais/timesheets/core';
import { monthLocked } from '../timesheets.jobs';
import { BlockersService } from './blockers.service';
import type {
  CockpitView,
  HourRowQuery,
  HourRowView,
  MonthSummaryView,
  PipelineView,
} from './close.contract';

interface PeriodRow {
  readonly month: Month;
  readonly status: CockpitView['status'];
  readonly cutOffOn: LocalDate;
  readonly revision: number;
  readonly version: number;
  readonly lockedAt: Date | null;
  readonly lockedBy: string | null;
  readonly reopenReason: string | null;
}

const PERIOD_COLUMNS = `month, status, cut_off_on::text as "cutOffOn", revision, version, locked_at as "lockedAt",
  locked_by as "lockedBy", reopen_reason as "reopenReason"`;

interface HourRow {
  readonly partId: string;
  readonly version: number;
  readonly employeeId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly employeePhone: string | null;
  readonly memberId: string;
  readonly memberName: string;
  readonly memberPhone: string | null;
  readonly status: PartStatus;
  readonly requestedAt: Date | null;
  readonly hasPayrollNumber: boolean;
  readonly decidedBy: string | null;
  readonly decidedAs: HourRowView['decidedAs'];
  readonly disputeReason: string | null;
  readonly treatment: Treatment | null;
  readonly plannedMinutes: number;
  readonly workedMinutes: number;
  readonly disputedWorkedMinutes: number;
  readonly remarkCount: number;
  readonly doctorName: string | null;
}

/** Reads the closing of a month: the pipeline, the list of hours, the five numbers. */
@Injectable()
export class CockpitService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly blockers: BlockersService,
  ) {}

  /** All months of the group, newest first. */
  async months(): Promise<MonthSummaryView[]> {
    return this.db.query<MonthSummaryView>(
      `select month, status, cut_off_on::text as "cutOffOn", revision from payroll_period order by month desc limit 600`,
    );
  }

  /** Everything the head of the closing page shows. */
  async cockpit(month: Month): Promise<CockpitView> {
    const period = await this.period(month);
    const today = this.clock.today();
    const locked = period.status !== 'open';
    const sums = await this.db.query<{
      status: PartStatus;
      treatment: Treatment | null;
      plannedMinutes: number;
      workedMinutes: number;
      disputedWorkedMinutes: number;
    }>(
      `select p.status, x.treatment, coalesce(sum(e.planned_minutes) filter (where e.kind in ('work', 'absence')), 0)::int as "plannedMinutes",
         coalesce(sum(e.worked_minutes), 0)::int as "workedMinutes",
         coalesce(sum(e.worked_minutes) filter (where e.disputed), 0)::int as "disputedWorkedMinutes"
       from timesheet_part p
       left join work_entry e on e.part_id = p.id
       left join lock_exception x on x.part_id = p.id and x.month = p.month and x.revision = $2
       where p.month = $1 group by p.status, x.treatment`,
      [month, period.revision],
    );
    const corrections = await this.db.one<{ count: number; minutes: number }>(
      `select count(*)::int as count, coalesce(sum(minutes_delta), 0)::int as minutes from correction where target_month = $1`,
      [month],
    );
    const before = addMonthsTo(month, -1);
    return {
      ...period,
      lockedAt: period.lockedAt?.toISOString() ?? null,
      daysToCutOff: daysBetween(today, period.cutOffOn),
      pipeline: await this.pipeline(month, null),
      pipelineBefore: await this.pipelineOn(before, addMonths(today, -1)),
      totals: totalOf(sums.map((sum) => fiveNumbers({ ...sum, locked }))),
      blockers: locked ? [] : (await this.blockers.list(month)).counts,
      correctionCount: corrections.count,
      correctionMinutes: corrections.minutes,
      payrollState: await this.payrollState(period),
    };
  }

  /** The list of hours of a month, by employee and practice. */
  async rows(month: Month, query: HourRowQuery): Promise<Page<HourRowView>> {
    const period = await this.period(month);
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 3);
    const rows = await this.db.query<HourRow>(
      `select p.id as "partId", p.version, p.employee_id as "employeeId", w.given_name as "givenName",
         w.family_name as "familyName", w.phone as "employeePhone", p.member_id as "memberId",
         m.legal_name as "memberName", m.phone as "memberPhone", p.status, p.requested_at as "requestedAt",
         w.payroll_number is not null as "hasPayrollNumber", p.decided_by as "decidedBy", p.decided_as as "decidedAs",
         p.dispute_reason as "disputeReason", x.treatment, s.*,
         (select d.full_name from doctor d where d.member_id = p.member_id and d.left_on is null
          order by d.approval_rank, d.id limit 1) as "doctorName"
       from timesheet_part p
       join employee w on w.id = p.employee_id
       join member m on m.id = p.member_id
       left join lock_exception x on x.part_id = p.id and x.month = p.month and x.revision = $2
       cross join lateral (
         select coalesce(sum(e.planned_minutes) filter (where e.kind in ('work', 'absence')), 0)::int as "plannedMinutes",
           coalesce(sum(e.worked_minutes), 0)::int as "workedMinutes",
           coalesce(sum(e.worked_minutes) filter (where e.disputed), 0)::int as "disputedWorkedMinutes",
           count(*) filter (where e.kind = 'absence'
             or (e.kind = 'work' and (e.worked_minutes <> e.planned_minutes or e.note <> '')))::int as "remarkCount"
         from work_entry e where e.part_id = p.id) s
       where p.month = $1
         and ($3::text is null or p.status = $3)
         and ($4::uuid is null or p.member_id = $4)
         and ($5::uuid is null or p.employee_id = $5)
         and ($6::text is null or w.given_name || ' ' || w.family_name ilike $6 or m.legal_name ilike $6)
         and ($11::text is null or x.treatment = $11)
         and ($7::text is null or (w.family_name, w.given_name, p.id) > ($7, $8::text, $9::uuid))
       order by w.family_name, w.given_name, p.id limit $10`,
      [
        month,
        period.revision,
        query.status ?? null,
        query.memberId ?? null,
        query.employeeId ?? null,
        query.search === undefined ? null : `%${query.search.replace(/[\\%_]/g, '\\$&')}%`,
        after?.[0] ?? null,
        after?.[1] ?? null,
        after?.[2] ?? null,
        limit + 1,
        query.treatment ?? null,
      ],
    );
    const today = this.clock.today();
    const locked = period.status !== 'open';
    return page(
      rows,
      limit,
      (row) => [row.familyName, row.givenName, row.partId],
      (row) => toRow(row, month, today, locked),
    );
  }

  private async period(month: Month): Promise<PeriodRow> {
    const period = await this.db.maybe<PeriodRow>(
      `select ${PERIOD_COLUMNS} from payroll_period where month = $1`,
      [month],
    );
    if (!period) throw new DomainError('timesheet.month-not-open', { month });
    return period;
  }

  /** The pipeline as it stood at the end of a past day; null when the month is not known. */
  private async pipelineOn(month: Month, day: LocalDate): Promise<PipelineView | null> {
    const pipeline = await this.pipeline(month, parisInstant(day, 1440));
    return pipeline.planned === 0 ? null : pipeline;
  }

  private async pipeline(month: Month, until: Date | null): Promise<PipelineView> {
    return this.db.one<PipelineView>(
      `select count(*)::int as planned,
         count(*) filter (where status <> 'draft' and coalesce(requested_at <= $2, true))::int as declared,
         count(*) filter (where status = 'approved' and coalesce(decided_at <= $2, true))::int as approved,
         count(*) filter (where status = 'disputed' and coalesce(decided_at <= $2, true))::int as disputed
       from timesheet_part where month = $1`,
      [month, until],
    );
  }

  private async payrollState(period: PeriodRow): Promise<CockpitView['payrollState']> {
    if (period.status === 'open') return 'none';
    const job = await this.db.maybe<{ done: boolean; failed: boolean }>(
      `select done_at is not null as done, failed_at is not null as failed from outbox
       where tenant_id = current_tenant() and job = $1 and effect_key = $2`,
      [monthLocked.name, monthLocked.effectKey({ month: period.month, revision: period.revision })],
    );
    if (!job) return 'none';
    return job.done ? 'done' : job.failed ? 'failed' : 'waiting';
  }
}

function toRow(row: HourRow, month: Month, today: LocalDate, locked: boolean): HourRowView {
  const { partId, version, employeeId, employeePhone, memberId, memberName, memberPhone, status } = row;
  const { remarkCount, hasPayrollNumber, decidedBy, decidedAs, disputeReason, treatment } = row;
  const employeeName = `${row.givenName} ${row.familyName}`;
  const waitsSince =
    status === 'draft'
      ? lastDay(month)
      : status === 'declared' && row.requestedAt
        ? todayInParis(row.requestedAt)
        : null;
  return {
    ...{ partId, version, employeeId, employeePhone, memberId, memberName, memberPhone, status },
    ...{ remarkCount, hasPayrollNumber, decidedBy, decidedAs, disputeReason, treatment, employeeName },
    ...fiveNumbers({ ...row, locked }),
    clean: isClean(status, remarkCount),
    lateDays: waitsSince === null || locked ? 0 : lateDays(waitsSince, today),
    waitingFor: status === 'draft' ? employeeName : status === 'declared' ? row.doctorName : null,
  };
}
