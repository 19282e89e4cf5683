import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month, applyRate, cents, rate } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { type DecidedAs, plannedWork, remarksOf } from '@relais/timesheets/core';
import { ENTRY_COLUMNS, type EntryRow, PART_COLUMNS, type PartRow, contentHashOf, groupBy } from '../rows';
import type { ReceiptEntryView, ReceiptPartView, ReceiptView } from './receipt.contract';

interface ReceiptRow extends PartRow {
  readonly memberName: string;
  readonly monthStatus: ReceiptView['monthStatus'];
  readonly cutOffOn: LocalDate;
  readonly employeeName: string;
  readonly requestedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAs: DecidedAs | null;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly disputeReason: string | null;
  /** Σ minutes × cents per hour; null where no price is in force. */
  readonly minuteCents: string | null;
}

const PER_HOUR = rate(1, 60);

/** Reads the hours of a practice as its doctor may see them: no wage, no reason of absence. */
@Injectable()
export class ReceiptsService {
  constructor(private readonly db: Db) {}

  /** Months of a practice that are not closed yet, or one month whatever its state; newest first. */
  async ofMember(memberId: string, month: Month | null): Promise<ReceiptView[]> {
    const rows = await this.db.query<ReceiptRow>(
      `select ${PART_COLUMNS}, m.legal_name as "memberName", per.status as "monthStatus",
         per.cut_off_on::text as "cutOffOn", w.given_name || ' ' || left(w.family_name, 1) || '.' as "employeeName",
         p.requested_at as "requestedAt", p.decided_at as "decidedAt", p.decided_by as "decidedBy",
         p.decided_as as "decidedAs", p.voided_at as "voidedAt", p.voided_by as "voidedBy",
         p.dispute_reason as "disputeReason",
         (select sum(e.worked_minutes::bigint * t.hourly_price_cents)::text from work_entry e
            join placement_terms t on t.placement_id = e.placement_id
              and daterange(t.valid_from, t.valid_to, '[]') @> e.day
          where e.part_id = p.id and e.kind = 'work') as "minuteCents"
       from timesheet_part p
       join payroll_period per on per.month = p.month
       join member m on m.id = p.member_id
       join employee w on w.id = p.employee_id
       where p.member_id = $1 and case when $2::text is null then per.status = 'open' else p.month = $2 end
       order by p.month desc, w.family_name, w.given_name, p.id`,
      [memberId, month],
    );
    const entries = groupBy(await this.entriesOf(rows.map((row) => row.id)), (entry) => entry.partId);
    return [...groupBy(rows, (row) => row.month).values()].flatMap((parts): ReceiptView[] => {
      const [first] = parts;
      if (!first) return [];
      const { month: of, monthStatus, cutOffOn, memberName } = first;
      return [
        {
          month: of,
          monthStatus,
          cutOffOn,
          memberId,
          memberName,
          parts: parts.map((part) => toReceipt(part, entries.get(part.id) ?? [])),
        },
      ];
    });
  }

  /** Entries of several parts, in order of time. */
  async entriesOf(partIds: readonly string[]): Promise<EntryRow[]> {
    return this.db.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from work_entry e where e.part_id = any ($1::uuid[])
       order by e.part_id, e.day, e.start_minute`,
      [partIds],
    );
  }
}

function toReceipt(part: ReceiptRow, entries: readonly EntryRow[]): ReceiptPartView {
  const standing = part.decidedAt === null && part.voidedAt !== null;
  return {
    partId: part.id,
    employeeName: part.employeeName,
    status: part.status,
    contentHash: contentHashOf(part, entries),
    plannedMinutes: plannedWork(entries),
    workedMinutes: entries.reduce((sum, entry) => sum + entry.workedMinutes, 0),
    requestedAt: part.requestedAt?.toISOString() ?? null,
    provisionalCostCents:
      part.minuteCents === null ? null : applyRate(cents(Number(part.minuteCents)), PER_HOUR, 'half-up'),
    decidedAt: part.decidedAt?.toISOString() ?? null,
    decidedBy: part.decidedBy,
    decidedAs: part.decidedAs,
    voidedBy: standing ? part.voidedBy : null,
    disputeReason: part.disputeReason,
    entries: entries.map(toReceiptEntry),
    remarks: remarksOf(entries),
  };
}

function toReceiptEntry(entry: EntryRow): ReceiptEntryView {
  return {
    entryId: entry.id,
    day: entry.day,
    half: entry.half,
    kind: entry.kind,
    startMinute: entry.startMinute,
    endMinute: entry.endMinute,
    plannedMinutes: entry.plannedMinutes,
    workedMinutes: entry.workedMinutes,
    note: entry.kind === 'work' ? entry.note : '',
    disputed: entry.disputed,
    disputeReason: entry.disputeReason,
  };
}
