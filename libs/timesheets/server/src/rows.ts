import type { Month } from '@relais/kernel';
import { DomainError } from '@relais/platform/problems';
import { sha256Hex } from '@relais/platform/secrets';
import {
  type Entry,
  type Half,
  type PartRefusal,
  type PartStatus,
  type ShownEntry,
  contentText,
} from '@relais/timesheets/core';

/** An entry as read from the database, in the names of the core. */
export interface EntryRow extends Entry {
  readonly memberId: string;
  readonly half: Half;
  readonly planned: boolean;
  readonly version: number;
  readonly changedBy: string | null;
  readonly disputeReason: string | null;
}

/** Columns of `work_entry` under the names of `EntryRow`. */
export const ENTRY_COLUMNS = `e.id::text as id, e.part_id as "partId", e.member_id as "memberId",
  e.placement_id as "placementId", e.day::text as day, e.half, e.kind, e.absence_code as "absenceCode",
  e.planned_minutes as "plannedMinutes", e.start_minute as "startMinute", e.end_minute as "endMinute",
  e.worked_minutes as "workedMinutes", e.note, e.disputed, e.dispute_reason as "disputeReason",
  e.plan_placement_id is not null as planned, e.changed_by as "changedBy",
  e.version`;

/** A part with what its guards need. */
export interface PartRow {
  readonly id: string;
  readonly employeeId: string;
  readonly memberId: string;
  readonly month: Month;
  readonly status: PartStatus;
  readonly contentHash: string | null;
}

export const PART_COLUMNS = `p.id, p.employee_id as "employeeId", p.member_id as "memberId", p.month, p.status,
  p.content_hash as "contentHash"`;

/** Fingerprint of what an approver sees of a part. */
export function contentHashOf(
  part: { employeeId: string; memberId: string; month: Month },
  entries: readonly ShownEntry[],
): string {
  return sha256Hex(contentText(part, entries));
}

/** Turns a refusal of the state machine into the problem of the same name. */
export function refusal(reason: PartRefusal): DomainError {
  return new DomainError(`timesheet.${reason}`);
}

/** Groups rows by a key, keeping their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
