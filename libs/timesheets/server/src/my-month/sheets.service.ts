import { Injectable } from '@nestjs/common';
import { type Finding, type LocalDate, type Month, firstDay, lastDay, todayInParis } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import { type DecidedAs, lateDays, plannedWork } from '@relais/timesheets/core';
import { toRuledFindingView } from '@relais/contracts/server';
import { MonthWork } from '../working-time/month-work.service';
import { ENTRY_COLUMNS, type EntryRow, PART_COLUMNS, type PartRow, contentHashOf, groupBy } from '../rows';
import type {
  EntryView,
  FindingView,
  HourChangeView,
  SheetPartView,
  SheetPlacementView,
  SheetSummaryView,
  SheetView,
  WrittenSheetView,
} from './sheet.contract';

interface SheetRow {
  readonly month: Month;
  readonly monthStatus: SheetView['monthStatus'];
  readonly cutOffOn: LocalDate;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly declaredAt: Date | null;
  readonly declaredBy: string | null;
}

interface SheetPartRow extends PartRow {
  readonly memberName: string;
  readonly requestedAt: Date | null;
  readonly waitingFor: string | null;
  readonly decidedBy: string | null;
  readonly decidedAs: DecidedAs | null;
  readonly decidedAt: Date | null;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly disputeReason: string | null;
}

/** Reads the month of one employee over all practices. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly work: MonthWork,
  ) {}

  /** The months of an employee, newest first. */
  async months(employeeId: string): Promise<SheetSummaryView[]> {
    const rows = await this.db.query<Omit<SheetSummaryView, 'declaredAt'> & { declaredAt: Date | null }>(
      `select t.month, per.status as "monthStatus", t.declared_at as "declaredAt",
         coalesce(sum(e.planned_minutes) filter (where e.kind in ('work', 'absence')), 0)::int as "plannedMinutes",
         coalesce(sum(e.worked_minutes), 0)::int as "workedMinutes"
       from timesheet t join payroll_period per on per.month = t.month
       left join work_entry e on e.employee_id = t.employee_id and e.month = t.month
       where t.employee_id = $1 group by t.month, per.status, t.declared_at order by t.month desc limit 240`,
      [employeeId],
    );
    return rows.map((row) => ({ ...row, declaredAt: row.declaredAt?.toISOString() ?? null }));
  }

  /** One month, or `timesheet.month-not-open` when there is no sheet of it. */
  async sheet(employeeId: string, month: Month): Promise<SheetView> {
    const sheet = await this.db.maybe<SheetRow>(
      `select t.month, per.status as "monthStatus", per.cut_off_on::text as "cutOffOn", t.employee_id as "employeeId",
         w.given_name || ' ' || w.family_name as "employeeName", t.declared_at as "declaredAt",
         t.declared_by as "declaredBy"
       from timesheet t join payroll_period per on per.month = t.month join employee w on w.id = t.employee_id
       where t.employee_id = $1 and t.month = $2`,
      [employeeId, month],
    );
    if (!sheet) throw new DomainError('timesheet.month-not-open', { month });
    const entries = await this.db.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e where e.employee_id = $1 and e.month = $2
       order by e.day, e.start_minute`,
      [employeeId, month],
    );
    const byPart = groupBy(entries, (entry) => entry.partId);
    const parts = await this.parts(employeeId, month);
    const today = this.clock.today();
    return {
      ...sheet,
      declaredAt: sheet.declaredAt?.toISOString() ?? null,
      plannedMinutes: plannedWork(entries),
      workedMinutes: entries.reduce((sum, entry) => sum + entry.workedMinutes, 0),
      parts: parts.map((part) => toPart(part, byPart.get(part.id) ?? [], today)),
      placements: await this.placements(employeeId, month),
      entries: entries.map(toEntry),
      workingTime: (await this.work.of(month, employeeId)).map(toRuledFindingView),
    };
  }

  /** The sheet after a write, with the findings in the language of the reader. */
  async written(employeeId: string, month: Month, findings: readonly Finding[]): Promise<WrittenSheetView> {
    const { locale } = this.db.scope;
    return {
      sheet: await this.sheet(employeeId, month),
      findings: findings.map(({ ruleId, severity, message }): FindingView => ({
        ruleId,
        severity,
        message: message[locale],
      })),
    };
  }

  /** Every change of the hours of one employee's month, newest first. */
  async changes(employeeId: string, month: Month): Promise<HourChangeView[]> {
    const rows = await this.db.query<{
      at: Date;
      by: string;
      day: string | null;
      before: object | null;
      after: object | null;
    }>(
      `select c.at, c.actor_label as by, e.day::text as day, c.before, c.after
       from work_entry_change c join timesheet_part p on p.id = c.part_id
       left join work_entry e on e.id = c.entry_id
       where p.employee_id = $1 and p.month = $2 order by c.id desc limit 1000`,
      [employeeId, month],
    );
    return rows.map((row) => ({
      at: row.at.toISOString(),
      by: row.by,
      day: row.day,
      before: row.before === null ? null : JSON.stringify(row.before),
      after: row.after === null ? null : JSON.stringify(row.after),
    }));
  }

  private async parts(employeeId: string, month: Month): Promise<SheetPartRow[]> {
    return this.db.query<SheetPartRow>(
      `select ${PART_COLUMNS}, m.legal_name as "memberName", p.requested_at as "requestedAt",
         case when p.status = 'declared' then coalesce(
           (select d.full_name from approval_link l join doctor d on d.id = l.doctor_id
            where l.member_id = p.member_id and l.month = p.month order by l.sent_at desc limit 1),
           (select d.full_name from doctor d where d.member_id = p.member_id and d.left_on is null
            order by d.approval_rank, d.id limit 1)) end as "waitingFor",
         p.decided_by as "decidedBy", p.decided_as as "decidedAs", p.decided_at as "decidedAt",
         p.voided_at as "voidedAt", p.voided_by as "voidedBy", p.dispute_reason as "disputeReason"
       from timesheet_part p join member m on m.id = p.member_id
       where p.employee_id = $1 and p.month = $2 order by m.legal_name, p.id`,
      [employeeId, month],
    );
  }

  private async placements(employeeId: string, month: Month): Promise<SheetPlacementView[]> {
    return this.db.query<SheetPlacementView>(
      `select p.id as "placementId", p.member_id as "memberId", m.legal_name as "memberName",
         s.name || ', ' || s.city as "siteName", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
       from placement p join member m on m.id = p.member_id join practice_site s on s.id = p.site_id
       where p.employee_id = $1 and p.starts_on <= $3 and coalesce(p.ends_on, 'infinity') >= $2
       order by m.legal_name, p.starts_on, p.id`,
      [employeeId, firstDay(month), lastDay(month)],
    );
  }
}

function toEntry(entry: EntryRow): EntryView {
  const { id: entryId, version, day, half, memberId, placementId, kind, absenceCode, note, planned } = entry;
  const { plannedMinutes, startMinute, endMinute, workedMinutes, disputed, disputeReason, changedBy } = entry;
  return {
    ...{ entryId, version, day, half, memberId, placementId, kind, absenceCode, note, planned },
    ...{ plannedMinutes, startMinute, endMinute, workedMinutes, disputed, disputeReason, changedBy },
  };
}

function toPart(part: SheetPartRow, entries: readonly EntryRow[], today: LocalDate): SheetPartView {
  const { id: partId, memberId, memberName, status, waitingFor, decidedBy, decidedAs, disputeReason } = part;
  const waits = status === 'declared' && part.requestedAt !== null;
  return {
    ...{ partId, memberId, memberName, status, waitingFor, decidedBy, decidedAs, disputeReason },
    contentHash: contentHashOf(part, entries),
    plannedMinutes: plannedWork(entries),
    workedMinutes: entries.reduce((sum, entry) => sum + entry.workedMinutes, 0),
    requestedAt: part.requestedAt?.toISOString() ?? null,
    waitingDays: waits && part.requestedAt ? lateDays(todayInParis(part.requestedAt), today) : 0,
    decidedAt: part.decidedAt?.toISOString() ?? null,
    voidedBy: part.decidedAt === null && part.voidedAt !== null ? part.voidedBy : null,
  };
}
