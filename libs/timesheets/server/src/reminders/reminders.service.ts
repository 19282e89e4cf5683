import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month, lastDay, todayInParis } from '@relais/kernel';
import { type HolidayZone, isBusinessDay } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Outbox } from '@relais/platform/jobs';
import { declarationReminderDue, isTacit, stepDue } from '@relais/timesheets/core';
import { contentHashOf, groupBy, PART_COLUMNS, type PartRow } from '../rows';
import { ReceiptsService } from '../approvals/receipts.service';
import { type AskApproval, type AskDeclaration, askApproval, askDeclaration } from '../timesheets.jobs';

/** How many mails a reminder asked for, and how many had already been asked for today. */
export interface RemindersAsked {
  readonly asked: number;
  readonly alreadyAsked: number;
}

interface WaitingPractice {
  readonly memberId: string;
  readonly month: Month;
  readonly oldestRequest: Date;
  readonly newestRequest: Date;
  readonly lastMailAt: Date | null;
}

interface Statutes {
  readonly tacitValidation: boolean;
  readonly tacitAfterDays: number;
  readonly holidayZone: HolidayZone;
}

/** An hour in which further declarations of the same practice join one mail. */
const DIGEST_MS = 3_600_000;
/** A part approved in silence and its line in the audit trail; one that is reminded is a single row. */
const ROWS_PER_PART = 2;
const TACIT_LABEL = 'Validation tacite (statuts du groupement)';

/** Decides who is written to. The mails themselves are jobs whose key makes each one leave once. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly receipts: ReceiptsService,
  ) {}

  /** Hours were declared: each practice is asked, at once when its month is complete, else with what follows in an hour. */
  async afterDeclaration(month: Month, memberIds: readonly string[]): Promise<void> {
    const rows = await this.db.query<{ memberId: string; complete: boolean }>(
      `select member_id as "memberId", bool_and(status <> 'draft') as complete from timesheet_part
       where month = $1 and member_id = any ($2::uuid[]) group by member_id`,
      [month, memberIds],
    );
    const day = this.clock.today();
    const request = (memberId: string, occasion: string): AskApproval => ({
      memberId,
      month,
      step: 'request',
      occasion,
    });
    const complete = rows
      .filter((row) => row.complete)
      .map((row) => request(row.memberId, `${day}:complete`));
    const partial = rows.filter((row) => !row.complete).map((row) => request(row.memberId, day));
    await this.outbox.addMany(askApproval, complete);
    await this.outbox.addMany(askApproval, partial, {
      runAt: new Date(this.clock.now().getTime() + DIGEST_MS),
    });
  }

  /** Approvals fell because hours changed after them: their practices hear of it, once a day. */
  async afterVoid(month: Month, memberIds: readonly string[]): Promise<void> {
    const occasion = `${this.clock.today()}:void`;
    await this.outbox.addMany(
      askApproval,
      memberIds.map((memberId): AskApproval => ({ memberId, month, step: 'request', occasion })),
    );
  }

  /** Reminds whoever these parts wait for: the employee of a draft, the practice of a declared part. Once a day each. */
  async remind(month: Month, partIds: readonly string[] | null): Promise<RemindersAsked> {
    const parts = await this.db.query<PartRow>(
      `select ${PART_COLUMNS} from timesheet_part p
       where p.month = $1 and p.status in ('draft', 'declared') and ($2::uuid[] is null or p.id = any ($2))`,
      [month, partIds],
    );
    await this.db.expectRows(parts.length);
    const occasion = `manual:${this.clock.today()}`;
    const employees = new Set(parts.filter((part) => part.status === 'draft').map((part) => part.employeeId));
    const practices = new Set(
      parts.filter((part) => part.status === 'declared').map((part) => part.memberId),
    );
    const asked =
      (await this.outbox.addMany(
        askDeclaration,
        [...employees].map((employeeId): AskDeclaration => ({ employeeId, month, occasion })),
      )) +
      (await this.outbox.addMany(
        askApproval,
        [...practices].map((memberId): AskApproval => ({ memberId, month, step: 'manual', occasion })),
      ));
    return { asked, alreadyAsked: employees.size + practices.size - asked };
  }

  /** The morning round of one group: requests not yet mailed, the ladder, tacit approvals, undeclared months. */
  async climb(today: LocalDate): Promise<void> {
    const statutes = await this.db.one<Statutes>(
      `select tacit_validation as "tacitValidation", tacit_after_days as "tacitAfterDays",
         holiday_zone as "holidayZone" from employer_group where tenant_id = current_tenant()`,
    );
    if (!isBusinessDay(today, statutes.holidayZone)) return;
    const { parts } = await this.db.one<{ parts: number }>(
      `select count(*)::int as parts from timesheet_part p
       join payroll_period per on per.month = p.month and per.status = 'open' where p.status in ('draft', 'declared')`,
    );
    await this.db.expectRows(parts * ROWS_PER_PART);
    await this.approveTacitly(statutes, today);
    const waiting = await this.db.query<WaitingPractice>(
      `select p.member_id as "memberId", p.month, min(p.requested_at) as "oldestRequest",
         max(p.requested_at) as "newestRequest",
         (select max(l.sent_at) from approval_link l where l.member_id = p.member_id and l.month = p.month) as "lastMailAt"
       from timesheet_part p join payroll_period per on per.month = p.month and per.status = 'open'
       where p.status = 'declared' and p.requested_at is not null
       group by p.member_id, p.month`,
    );
    await this.outbox.addMany(
      askApproval,
      waiting.flatMap((practice) => nextRequest(practice, today)),
    );
    const undeclared = await this.db.query<{ employeeId: string; month: Month }>(
      `select distinct p.employee_id as "employeeId", p.month
       from timesheet_part p join payroll_period per on per.month = p.month and per.status = 'open'
       where p.status = 'draft' and p.month < $1`,
      [today.slice(0, 7)],
    );
    await this.outbox.addMany(
      askDeclaration,
      undeclared.flatMap(({ employeeId, month }): AskDeclaration[] => {
        const days = declarationReminderDue(lastDay(month), today);
        return days === null ? [] : [{ employeeId, month, occasion: `day-${days}` }];
      }),
    );
  }

  /** Silence counts as approval where the statutes say so, and the record says that it was silence. */
  private async approveTacitly(statutes: Statutes, today: LocalDate): Promise<void> {
    if (!statutes.tacitValidation) return;
    await this.db.query(`select 1 from payroll_period where status = 'open' order by month for share`);
    const declared = await this.db.query<PartRow & { requestedAt: Date }>(
      `select ${PART_COLUMNS}, p.requested_at as "requestedAt" from timesheet_part p
       join payroll_period per on per.month = p.month and per.status = 'open'
       where p.status = 'declared' and p.requested_at is not null order by p.id for update of p`,
    );
    const silent = declared.filter((part) => isTacit(statutes, todayInParis(part.requestedAt), today));
    const entries = groupBy(
      await this.receipts.entriesOf(silent.map((part) => part.id)),
      (entry) => entry.partId,
    );
    await this.db.query(
      `update timesheet_part p set status = 'approved', content_hash = r.hash, decided_at = $2, decided_by = $3,
         decided_as = 'tacit', version = version + 1
       from jsonb_to_recordset($1::jsonb) as r (id uuid, hash text) where p.id = r.id`,
      [
        JSON.stringify(
          silent.map((part) => ({ id: part.id, hash: contentHashOf(part, entries.get(part.id) ?? []) })),
        ),
        this.clock.now(),
        TACIT_LABEL,
      ],
    );
  }
}

/** What a practice that keeps us waiting is written today: the request itself if it never left, else its step. */
function nextRequest(practice: WaitingPractice, today: LocalDate): AskApproval[] {
  const { memberId, month, oldestRequest, newestRequest, lastMailAt } = practice;
  if (lastMailAt === null || lastMailAt < newestRequest) {
    return [{ memberId, month, step: 'request', occasion: today }];
  }
  const since = todayInParis(oldestRequest);
  const step = stepDue(since, today);
  return step === null ? [] : [{ memberId, month, step, occasion: `since:${since}` }];
}
