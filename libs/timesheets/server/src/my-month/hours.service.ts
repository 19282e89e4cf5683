import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month, type Period, monthOf } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import {
  type AbsenceCode,
  type EntryValues,
  type ProposedInterval,
  asAbsence,
  checkDay,
  differs,
  halfAfter,
  halfOf,
  isRefused,
  nextStatus,
  valuesOf,
} from '@relais/timesheets/core';
import type { Finding } from '@relais/kernel';
import { ENTRY_COLUMNS, type EntryRow, PART_COLUMNS, type PartRow, refusal } from '../rows';

/** What a write left behind: the intervals of the day, and what is good to know about them. */
export interface WrittenDay {
  readonly day: LocalDate;
  readonly findings: readonly Finding[];
  /** Practices whose approval fell because of this change. */
  readonly voidedMemberIds: readonly string[];
}

interface Sheet {
  readonly id: string;
  readonly employeeId: string;
  readonly month: Month;
  readonly declaredAt: Date | null;
  readonly version: number;
}

interface PlacementRow {
  readonly id: string;
  readonly memberId: string;
  readonly period: Period;
}

/** Writes hours: one employee's day at a time, checked as a whole, with its trace, in one transaction. */
@Injectable()
export class HoursService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Changes one interval. Writing the values it already has changes nothing and leaves no trace. */
  async change(
    employeeId: string,
    month: Month,
    entryId: string,
    version: number,
    values: EntryValues,
  ): Promise<WrittenDay> {
    const sheet = await this.lockSheet(employeeId, month);
    const entry = await this.entry(sheet, entryId);
    if (!differs(valuesOf(entry), values)) return { day: entry.day, findings: [], voidedMemberIds: [] };
    if (entry.version !== version) throw new DomainError('hours.changed-meanwhile');
    const placements = await this.placements(sheet);
    const findings = await this.check(sheet, entry.day, placements, [{ without: entryId, values }]);
    const part = await this.partFor(sheet, placementOf(placements, values.placementId).memberId);
    await this.db.query(
      `update work_entry set part_id = $2, member_id = $3, placement_id = $4, kind = $5, absence_code = $6,
         start_minute = $7, end_minute = $8, worked_minutes = $9, note = $10, half = $11,
         disputed = false, dispute_reason = null, changed_by = $12, version = version + 1
       where id = $1`,
      [
        entryId,
        part.id,
        part.memberId,
        values.placementId,
        values.kind,
        values.absenceCode,
        values.startMinute,
        values.endMinute,
        values.workedMinutes,
        values.note,
        halfAfter(entry.half, values),
        this.db.scope.actor.label,
      ],
    );
    await this.record(entryId, part.id, valuesOf(entry), values);
    const voidedMemberIds = await this.afterChange([entry.partId, part.id]);
    return { day: entry.day, findings, voidedMemberIds };
  }

  /** Adds an interval the plan did not have. Returns its id too. */
  async add(
    employeeId: string,
    month: Month,
    day: LocalDate,
    values: EntryValues,
  ): Promise<WrittenDay & { readonly entryId: string }> {
    const sheet = await this.lockSheet(employeeId, month);
    const placements = await this.placements(sheet);
    const findings = await this.check(sheet, day, placements, [{ without: null, values }]);
    const part = await this.partFor(sheet, placementOf(placements, values.placementId).memberId);
    const { id: entryId } = await this.db.one<{ id: string }>(
      `insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, kind, absence_code,
         start_minute, end_minute, worked_minutes, note, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id::text`,
      [
        part.id,
        employeeId,
        part.memberId,
        values.placementId,
        month,
        day,
        halfOf(values.startMinute),
        values.kind,
        values.absenceCode,
        values.startMinute,
        values.endMinute,
        values.workedMinutes,
        values.note,
        this.db.scope.actor.label,
      ],
    );
    await this.record(entryId, part.id, null, values);
    return { day, findings, entryId, voidedMemberIds: await this.afterChange([part.id]) };
  }

  /** Takes away an interval that was added by hand; a planned one stays, as an absence or with 0 h. */
  async remove(employeeId: string, month: Month, entryId: string): Promise<WrittenDay> {
    const sheet = await this.lockSheet(employeeId, month);
    const entry = await this.entry(sheet, entryId);
    if (entry.planned) throw new DomainError('hours.planned-stays');
    await this.db.query(`delete from work_entry where id = $1`, [entryId]);
    await this.record(entryId, entry.partId, valuesOf(entry), null);
    return { day: entry.day, findings: [], voidedMemberIds: await this.afterChange([entry.partId]) };
  }

  /**
   * Marks as absent every worked interval from `from` to `to` (both included, inside the month).
   * Returns how many changed; none is an answer too (the days were not planned).
   */
  async absent(
    employeeId: string,
    month: Month,
    from: LocalDate,
    to: LocalDate,
    absenceCode: AbsenceCode,
    note: string,
  ): Promise<{ readonly changed: number; readonly voidedMemberIds: readonly string[] }> {
    const sheet = await this.lockSheet(employeeId, month);
    for (const day of [from, to]) {
      if (monthOf(day) !== month) await this.check(sheet, day, [], []);
    }
    const entries = await this.db.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e
       where e.employee_id = $1 and e.month = $2 and e.day between $3 and $4
         and (e.kind = 'work' or (e.kind = 'absence' and e.absence_code <> $5)) order by e.day, e.start_minute`,
      [employeeId, month, from, to, absenceCode],
    );
    await this.db.query(
      `update work_entry set kind = 'absence', absence_code = $2, worked_minutes = 0,
         note = case when $3 = '' then note else $3 end, disputed = false, dispute_reason = null, changed_by = $4,
         version = version + 1
       where id = any ($1::bigint[])`,
      [entries.map((entry) => entry.id), absenceCode, note, this.db.scope.actor.label],
    );
    await this.recordMany(
      entries.map((entry) => {
        const before = valuesOf(entry);
        const after = { ...asAbsence(before, absenceCode), note: note === '' ? before.note : note };
        return { entryId: entry.id, partId: entry.partId, before, after };
      }),
    );
    const voidedMemberIds = await this.afterChange(entries.map((entry) => entry.partId));
    return { changed: entries.length, voidedMemberIds };
  }

  /** "My month is complete", 0 h included (lesson of undeclared months: nothing is guessed). */
  async declare(
    employeeId: string,
    month: Month,
    byUserId: string | null,
  ): Promise<{ readonly memberIds: string[] }> {
    const sheet = await this.lockSheet(employeeId, month);
    if (this.clock.today().slice(0, 7) < month) throw new DomainError('timesheet.too-early', { month });
    const parts = await this.parts(sheet);
    const moving = parts.filter((part) => part.status === 'draft' || part.status === 'disputed');
    if (sheet.declaredAt !== null && moving.length === 0) throw refusal('already-declared');
    await this.db.query(
      `update timesheet set declared_at = $2, declared_by = $3, declared_by_user = $4, version = version + 1 where id = $1`,
      [sheet.id, this.clock.now(), this.db.scope.actor.label, byUserId],
    );
    const declared = moving.filter((part) => nextStatus(part.status, { kind: 'declare' }).ok);
    const partIds = declared.map((part) => part.id);
    await this.db.query(
      `update timesheet_part set status = 'declared', requested_at = $2, dispute_reason = null, decided_at = null,
         decided_by = null, decided_as = null, content_hash = null, version = version + 1
       where id = any ($1::uuid[])`,
      [partIds, this.clock.now()],
    );
    await this.db.query(
      `update work_entry set disputed = false, dispute_reason = null where part_id = any ($1::uuid[]) and disputed`,
      [partIds],
    );
    return { memberIds: declared.map((part) => part.memberId) };
  }

  /** Takes the declaration back, as long as nobody approved anything of it. */
  async withdraw(employeeId: string, month: Month): Promise<void> {
    const sheet = await this.lockSheet(employeeId, month);
    if (sheet.declaredAt === null) throw refusal('not-declared');
    const parts = await this.parts(sheet);
    for (const part of parts) {
      const next = nextStatus(part.status, { kind: 'withdraw' });
      if (!next.ok && next.refusal === 'already-approved') throw refusal(next.refusal);
    }
    await this.db.query(
      `update timesheet set declared_at = null, declared_by = null, declared_by_user = null, version = version + 1
       where id = $1`,
      [sheet.id],
    );
    await this.db.query(
      `update timesheet_part set status = 'draft', requested_at = null, version = version + 1
       where timesheet_id = $1 and status in ('declared', 'disputed')`,
      [sheet.id],
    );
  }

  /**
   * The sheet, held until the end of the transaction: two changes of one month come one after the other. The period is
   * shared first, then the sheet, then its parts: the lock of the month takes them in the same order.
   */
  private async lockSheet(employeeId: string, month: Month): Promise<Sheet> {
    const period = await this.db.maybe<{ status: string }>(
      `select status from payroll_period where month = $1 for share`,
      [month],
    );
    if (!period) throw new DomainError('timesheet.month-not-open', { month });
    if (period.status !== 'open') throw new DomainError('period.closed', { month });
    const sheet = await this.db.maybe<Sheet>(
      `select id, employee_id as "employeeId", month, declared_at as "declaredAt", version
       from timesheet where employee_id = $1 and month = $2 for update`,
      [employeeId, month],
    );
    if (!sheet) throw new DomainError('timesheet.month-not-open', { month });
    return sheet;
  }

  private async entry(sheet: Sheet, entryId: string): Promise<EntryRow> {
    const entry = await this.db.maybe<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e where e.id = $1 and e.employee_id = $2 and e.month = $3`,
      [entryId, sheet.employeeId, sheet.month],
    );
    if (!entry) throw new DomainError('hours.not-yours');
    return entry;
  }

  private async parts(sheet: Sheet): Promise<PartRow[]> {
    return this.db.query<PartRow>(
      `select ${PART_COLUMNS} from timesheet_part p where p.timesheet_id = $1 order by p.id for update`,
      [sheet.id],
    );
  }

  private async placements(sheet: Sheet): Promise<PlacementRow[]> {
    return this.db.query<PlacementRow>(
      `select p.id, p.member_id as "memberId",
         jsonb_build_object('from', p.starts_on, 'to', p.ends_on) as period
       from placement p where p.employee_id = $1`,
      [sheet.employeeId],
    );
  }

  /** The whole day as it would become; refuses with every reason at once. */
  private async check(
    sheet: Sheet,
    day: LocalDate,
    placements: readonly PlacementRow[],
    proposals: readonly { readonly without: string | null; readonly values: EntryValues }[],
  ): Promise<Finding[]> {
    const present = await this.db.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e where e.employee_id = $1 and e.day = $2`,
      [sheet.employeeId, day],
    );
    const contractPeriods = await this.db.query<Period>(
      `select starts_on::text as "from", ends_on::text as "to" from employment_contract
       where employee_id = $1 and status <> 'draft'`,
      [sheet.employeeId],
    );
    const replaced = new Set(proposals.map((proposal) => proposal.without));
    const others: ProposedInterval[] = present.filter((entry) => !replaced.has(entry.id));
    const touched = new Set(proposals.map((proposal) => proposal.values.placementId));
    const findings = checkDay(day, [...others, ...proposals.map((proposal) => proposal.values)], {
      month: sheet.month,
      contractPeriods,
      placementPeriods: new Map(placements.map((placement) => [placement.id, placement.period])),
    }).filter(
      // A placement shortened since is a blocker of the month, not a reason to refuse another hour of the day.
      (finding) =>
        finding.ruleId !== 'hours.outside-placement' || touched.has(String(finding.numbers['placementId'])),
    );
    if (isRefused(findings)) throw hoursRefused(findings, this.db.scope.locale);
    return findings;
  }

  private async partFor(sheet: Sheet, memberId: string): Promise<PartRow> {
    await this.db.query(
      `insert into timesheet_part (timesheet_id, employee_id, month, member_id, status, requested_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [
        sheet.id,
        sheet.employeeId,
        sheet.month,
        memberId,
        sheet.declaredAt === null ? 'draft' : 'declared',
        sheet.declaredAt,
      ],
    );
    return this.db.one<PartRow>(
      `select ${PART_COLUMNS} from timesheet_part p where p.timesheet_id = $1 and p.member_id = $2 for update`,
      [sheet.id, memberId],
    );
  }

  private async record(
    entryId: string,
    partId: string,
    before: EntryValues | null,
    after: EntryValues | null,
  ): Promise<void> {
    await this.recordMany([{ entryId, partId, before, after }]);
  }

  private async recordMany(
    changes: readonly {
      entryId: string;
      partId: string;
      before: EntryValues | null;
      after: EntryValues | null;
    }[],
  ): Promise<void> {
    await this.db.query(
      `insert into work_entry_change (entry_id, part_id, at, actor_label, before, after)
       select "entryId", "partId", $2, $3, before, after
       from jsonb_to_recordset($1::jsonb) as c ("entryId" bigint, "partId" uuid, before jsonb, after jsonb)`,
      [JSON.stringify(changes), this.clock.now(), this.db.scope.actor.label],
    );
  }

  /** Moves the parts on after a change; answers the practices whose approval fell. */
  private async afterChange(partIds: readonly string[]): Promise<string[]> {
    const parts = await this.db.query<PartRow & { disputedEntries: number }>(
      `select ${PART_COLUMNS},
         (select count(*)::int from work_entry e where e.part_id = p.id and e.disputed) as "disputedEntries"
       from timesheet_part p where p.id = any ($1::uuid[]) order by p.id for update`,
      [[...new Set(partIds)]],
    );
    const voided: string[] = [];
    for (const part of parts) {
      const next = nextStatus(part.status, { kind: 'change', disputedEntriesLeft: part.disputedEntries });
      if (!next.ok) continue;
      if (next.status === part.status && !next.voided) {
        // The version stands for the content too: who approves from a list approves what the list showed.
        await this.db.query(`update timesheet_part set version = version + 1 where id = $1`, [part.id]);
        continue;
      }
      await this.db.query(
        `update timesheet_part set status = $2, content_hash = null, decided_at = null, decided_by = null,
           decided_as = null, dispute_reason = null, requested_at = $3, version = version + 1,
           voided_at = case when $4 then $3 else voided_at end, voided_by = case when $4 then $5 else voided_by end
         where id = $1`,
        [part.id, next.status, this.clock.now(), next.voided, this.db.scope.actor.label],
      );
      if (next.voided) voided.push(part.memberId);
    }
    return voided;
  }
}

/** One refusal that carries every reason, in the language of the reader. */
export function hoursRefused(findings: readonly Finding[], locale: 'fr' | 'en'): DomainError {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return new DomainError('hours.refused', {
    reasons: errors.map((finding) => finding.message[locale]).join(' '),
    rules: errors.map((finding) => finding.ruleId),
    findings,
  });
}

function placementOf(placements: readonly PlacementRow[], placementId: string): PlacementRow {
  const placement = placements.find((candidate) => candidate.id === placementId);
  if (!placement) throw new DomainError('not-found');
  return placement;
}
