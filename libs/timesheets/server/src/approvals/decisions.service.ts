import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Outbox } from '@relais/platform/jobs';
import { DomainError, problemText, render } from '@relais/platform/problems';
import { type DecidedAs, type PartEvent, mayDecide, nextStatus } from '@relais/timesheets/core';
import { type EntryRow, PART_COLUMNS, type PartRow, contentHashOf, groupBy, refusal } from '../rows';
import { tellDispute } from '../timesheets.jobs';
import type { DecisionResultView, DisputePart } from './receipt.contract';
import { ReceiptsService } from './receipts.service';

/** Who decides: by session or by mailed link, for one practice or (officers) for any. */
export interface Decider {
  readonly userId: string | null;
  readonly email: string;
  readonly label: string;
  readonly as: Exclude<DecidedAs, 'tacit'>;
  /** The only practice this person may decide for; null = all of the group. */
  readonly memberId: string | null;
}

/* A mailed link adds its month: it decides about no other. */
interface GuardedPart extends PartRow {
  readonly version: number;
  readonly periodStatus: string;
  readonly employeeEmail: string;
  readonly employeeUserIds: readonly string[];
  readonly declaredByUserId: string | null;
}

/** What was on the screen: the fingerprint of the days (a receipt) or the version of the row (a list). */
interface ShownPart {
  readonly partId: string;
  readonly contentHash?: string;
  readonly version?: number;
}

interface Decided {
  readonly part: GuardedPart;
  readonly status: string;
  readonly contentHash: string;
}

/** Approves, disputes and takes back, each bound to the content that was shown. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly receipts: ReceiptsService,
  ) {}

  /** Approves several parts; each line succeeds or is refused on its own, and says which. */
  async approveAll(
    decider: Decider,
    asked: readonly ShownPart[],
    month: Month | null = null,
  ): Promise<DecisionResultView[]> {
    const shown = new Map(asked.map((part) => [part.partId, part]));
    const parts = await this.guarded(decider, [...shown.keys()], month);
    const hashes = await this.currentHashes(parts);
    const approved: Decided[] = [];
    const refused = new Map<string, DomainError>();
    for (const part of parts) {
      const currentHash = hashes.get(part.id) ?? '';
      const seen = shown.get(part.id);
      const shownHash = seen?.version === part.version ? currentHash : (seen?.contentHash ?? '');
      const event: PartEvent = { kind: 'approve', shownHash, currentHash };
      try {
        approved.push({ part, status: decide(decider, part, event), contentHash: currentHash });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused.set(part.id, error);
      }
    }
    await this.save(
      decider,
      approved.filter(({ part }) => part.status !== 'approved'),
      '',
    );
    const done = new Set(approved.map(({ part }) => part.id));
    return [...shown.keys()].map((partId) =>
      this.result(partId, done.has(partId) ? null : (refused.get(partId) ?? new DomainError('not-found'))),
    );
  }

  /** Disputes some intervals of a part with a reason each; the rest goes through with this decision. */
  async dispute(decider: Decider, asked: DisputePart, month: Month | null = null): Promise<void> {
    const [part] = await this.guarded(decider, [asked.partId], month);
    if (!part) throw new DomainError('not-found');
    const entries = await this.receipts.entriesOf([part.id]);
    const known = new Set(entries.map((entry) => entry.id));
    if (asked.entries.some((entry) => !known.has(entry.entryId))) throw new DomainError('hours.not-yours');
    const currentHash = contentHashOf(part, entries);
    if (part.contentHash === asked.contentHash && sameDispute(entries, asked)) return;
    const status = decide(decider, part, {
      kind: 'dispute',
      shownHash: asked.contentHash,
      currentHash,
      disputedEntries: asked.entries.length,
    });
    await this.save(decider, [{ part, status, contentHash: currentHash }], asked.comment ?? '');
    await this.db.query(
      `update work_entry e set disputed = true, dispute_reason = r.reason
       from jsonb_to_recordset($2::jsonb) as r ("entryId" bigint, reason text)
       where e.part_id = $1 and e.id = r."entryId"`,
      [part.id, JSON.stringify(asked.entries)],
    );
    await this.outbox.add(tellDispute, { partId: part.id, version: part.version + 1 });
  }

  /** Takes an approval or a dispute back, until the lock. */
  async unapprove(decider: Decider, partId: string, month: Month | null = null): Promise<void> {
    const [part] = await this.guarded(decider, [partId], month);
    if (!part) throw new DomainError('not-found');
    const status = decide(decider, part, { kind: 'unapprove' });
    await this.db.query(
      `update timesheet_part set status = $2, content_hash = null, decided_at = null, decided_by = null,
         decided_as = null, dispute_reason = null, version = version + 1 where id = $1`,
      [part.id, status],
    );
    await this.clearDisputes([part.id]);
  }

  /** The parts this person may see, held until the end of the transaction, with what the guards need. */
  private async guarded(
    decider: Decider,
    partIds: readonly string[],
    month: Month | null,
  ): Promise<GuardedPart[]> {
    // Periods before parts, as the lock of a month takes them.
    await this.db.query(
      `select 1 from payroll_period per where per.month in (
         select p.month from timesheet_part p where p.id = any ($1::uuid[])) order by per.month for share`,
      [partIds],
    );
    return this.db.query<GuardedPart>(
      `select ${PART_COLUMNS}, p.version, per.status as "periodStatus", w.email as "employeeEmail",
         t.declared_by_user as "declaredByUserId",
         array(select g.user_id from role_grant g where g.employee_id = p.employee_id and g.revoked_at is null) as "employeeUserIds"
       from timesheet_part p
       join timesheet t on t.id = p.timesheet_id
       join employee w on w.id = p.employee_id
       join payroll_period per on per.month = p.month
       where p.id = any ($1::uuid[]) and ($2::uuid is null or p.member_id = $2) and ($3::text is null or p.month = $3)
       order by p.id for update of p`,
      [partIds, decider.memberId, month],
    );
  }

  private async currentHashes(parts: readonly PartRow[]): Promise<Map<string, string>> {
    const entries = groupBy(
      await this.receipts.entriesOf(parts.map((part) => part.id)),
      (entry) => entry.partId,
    );
    return new Map(parts.map((part) => [part.id, contentHashOf(part, entries.get(part.id) ?? [])]));
  }

  private async save(decider: Decider, decided: readonly Decided[], comment: string): Promise<void> {
    if (decided.length === 0) return;
    await this.db.query(
      `update timesheet_part p set status = r.status, content_hash = r.hash, decided_at = $2, decided_by = $3,
         decided_as = $4, dispute_reason = nullif($5, ''), version = version + 1
       from jsonb_to_recordset($1::jsonb) as r (id uuid, status text, hash text) where p.id = r.id`,
      [
        JSON.stringify(
          decided.map(({ part, status, contentHash }) => ({ id: part.id, status, hash: contentHash })),
        ),
        this.clock.now(),
        decider.label,
        decider.as,
        comment,
      ],
    );
    await this.clearDisputes(decided.map(({ part }) => part.id));
  }

  private async clearDisputes(partIds: readonly string[]): Promise<void> {
    await this.db.query(
      `update work_entry set disputed = false, dispute_reason = null where part_id = any ($1::uuid[]) and disputed`,
      [partIds],
    );
  }

  private result(partId: string, error: DomainError | null): DecisionResultView {
    if (!error) return { partId, outcome: 'approved', code: null, message: null };
    const message = render(problemText(error.code)[this.db.scope.locale], error.data);
    return { partId, outcome: 'refused', code: error.code, message };
  }
}

/** The same dispute sent twice is one dispute. */
function sameDispute(entries: readonly EntryRow[], asked: DisputePart): boolean {
  const standing = entries
    .filter((entry) => entry.disputed)
    .map((entry) => `${entry.id} ${entry.disputeReason}`);
  const wanted = asked.entries.map((entry) => `${entry.entryId} ${entry.reason}`);
  return standing.length > 0 && standing.sort().join('\n') === wanted.sort().join('\n');
}

/** The next status of a part after a person's decision; throws the refusal. */
function decide(decider: Decider, part: GuardedPart, event: PartEvent): string {
  if (part.periodStatus !== 'open') throw new DomainError('period.closed', { month: part.month });
  if (!mayDecide(decider, part)) throw new DomainError('timesheet.own-sheet');
  const next = nextStatus(part.status, event);
  if (!next.ok) throw refusal(next.refusal);
  return next.status;
}
