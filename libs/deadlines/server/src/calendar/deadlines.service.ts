import { Injectable } from '@nestjs/common';
import {
  type DeadlineAction,
  laneOf,
  plannedSteps,
  possibleActions,
  RULES_OF_LANES,
  transition,
} from '@relais/deadlines/core';
import { allows, isStaff, type Principal } from '@relais/identity/core';
import { addDays, type Finding, type LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import {
  cursorKey,
  DomainError,
  type Page,
  page,
  PAGE_LIMIT,
  toFindingView,
  toReferenceView,
} from '@relais/platform/http';
import { Deadline } from './deadline.entity';
import type {
  DeadlineLineView,
  DeadlineListQuery,
  DeadlineSummaryView,
  DeadlineView,
  ReminderStepView,
} from './deadlines.contract';

type LineRow = Omit<DeadlineLineView, 'lane' | 'late'>;

/** What a person may see: $1 the practice of a doctor, $2 the employee; both null for who runs the group. */
const VISIBLE = `($1::uuid is null or d.member_id = $1) and ($2::uuid is null or d.employee_id = $2)`;

const LIST_SQL = `
  select d.id, d.rule_id as "ruleId", d.title, d.subject_type as "subjectType", d.subject_id as "subjectId",
    d.subject_label as "subjectLabel", d.member_id as "memberId", d.employee_id as "employeeId", d.owner, d.due_on as "dueOn",
    d.status, d.snoozed_until as "snoozedUntil", d.proof_file_id is not null as proved, d.version
  from deadline d
  where ${VISIBLE}
    and ($3::text is null or d.status = $3 or ($3 = 'due' and d.status in ('open', 'snoozed')))
    and ($4::text is null or d.rule_id = $4) and ($5::text is null or d.owner = $5)
    and ($6::uuid is null or d.member_id = $6) and ($7::uuid is null or d.employee_id = $7)
    and ($8::date is null or d.due_on >= $8) and ($9::date is null or d.due_on <= $9)
    and ($10::text is null or d.title::text ilike '%' || $10 || '%' or d.subject_label ilike '%' || $10 || '%')
    and ($11::text is null or d.rule_id ~ $11)
    and ($12::date is null or (d.due_on, d.id) > ($12, $13::uuid))
  order by d.due_on, d.id limit $14`;

const SUMMARY_SQL = `
  select
    count(*) filter (where d.status in ('open', 'snoozed') and d.due_on < $3::date)::int as late,
    count(*) filter (where d.status in ('open', 'snoozed') and d.due_on between $3::date and $4::date)::int as soon,
    count(*) filter (where d.status = 'open')::int as open,
    count(*) filter (where d.status = 'snoozed')::int as snoozed,
    count(*) filter (where d.status = 'submitted')::int as submitted
  from deadline d where ${VISIBLE} and d.status in ('open', 'snoozed', 'submitted')`;

const LADDER_SQL = `
  select r.step, (r.due_on + r.step) as "on", min(m.sent_at) as "sentAt",
    array_agg(distinct r.recipient) filter (where m.sent_at is not null) as recipients,
    bool_or(m.sent_at is not null) as sent, bool_or(r.outcome in ('planned', 'sent')) as planned, bool_or(r.outcome = 'collapsed') as collapsed
  from reminder r left join mail_message m on m.tenant_id = r.tenant_id and m.id = r.mail_id
  where r.deadline_id = $1 and r.due_on = $2 group by r.step, r.due_on`;

interface LadderRow {
  step: number;
  on: LocalDate;
  sentAt: Date | null;
  recipients: string[] | null;
  sent: boolean;
  planned: boolean;
  collapsed: boolean;
}

const SOON_DAYS = 30;

/** Input that a refusal of the core is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'deadline.reason-missing': 'reason',
  'deadline.snooze-not-ahead': 'until',
  'deadline.snooze-too-far': 'until',
  'deadline.future-date': 'on',
  'deadline.acknowledged-before-submitted': 'on',
};

/** Policy of each action: the same as on its route, so that no button is shown that would be refused. */
const POLICY_OF: Readonly<Record<DeadlineAction['do'], string | null>> = {
  snooze: 'deadline.snooze',
  wake: 'deadline.snooze',
  prove: 'deadline.submit',
  submit: 'deadline.submit',
  acknowledge: 'deadline.settle',
  reopen: 'deadline.settle',
  cancel: null,
};

/** The calendar of deadlines as people see it and act on it. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal, query: DeadlineListQuery): Promise<Page<DeadlineLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const today = this.clock.today();
    const rows = await this.db.query<LineRow>(LIST_SQL, [
      ...visibleTo(principal),
      query.status ?? null,
      query.ruleId ?? null,
      query.owner ?? null,
      query.memberId ?? null,
      query.employeeId ?? null,
      query.from ?? null,
      query.to ?? null,
      query.search?.replace(/[\\%_]/g, '\\$&') ?? null,
      query.lane === undefined ? null : RULES_OF_LANES[query.lane],
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.dueOn, row.id],
      (row) => ({ ...row, lane: laneOf(row.ruleId), late: isLate(row, today) }),
    );
  }

  async summary(principal: Principal): Promise<DeadlineSummaryView> {
    const today = this.clock.today();
    return this.db.one<DeadlineSummaryView>(SUMMARY_SQL, [
      ...visibleTo(principal),
      today,
      addDays(today, SOON_DAYS),
    ]);
  }

  async read(principal: Principal, id: string): Promise<DeadlineView> {
    return this.view(principal, await this.find(principal, id), []);
  }

  /** Applies an action to a deadline this person may act on. Refuses with the reasons of the core. */
  async act(
    principal: Principal,
    id: string,
    version: number,
    action: DeadlineAction,
  ): Promise<DeadlineView> {
    const deadline = await this.find(principal, id);
    if (!mayAct(principal, deadline)) throw new DomainError('deadline.not-yours-to-do');
    if (deadline.version !== version) throw new DomainError('conflict.stale');
    const result = transition(deadline, action, this.clock.today());
    if (!result.ok) throw refusal(result.findings);
    const { status, snoozedUntil, snoozeReason, proofFileId, submittedOn, acknowledgedOn, cancelledReason } =
      result.deadline;
    const saved = await this.db.updateVersioned(Deadline, id, version, {
      status,
      snoozedUntil,
      snoozeReason,
      proofFileId,
      submittedOn,
      acknowledgedOn,
      cancelledReason,
    });
    return this.view(principal, saved, result.findings);
  }

  private async find(principal: Principal, id: string): Promise<Deadline> {
    const deadline = await this.db.find(Deadline, { id });
    const [memberId, employeeId] = visibleTo(principal);
    if (memberId !== null && deadline.memberId !== memberId) throw new DomainError('not-found');
    if (employeeId !== null && deadline.employeeId !== employeeId) throw new DomainError('not-found');
    return deadline;
  }

  private async view(
    principal: Principal,
    deadline: Deadline,
    findings: readonly Finding[],
  ): Promise<DeadlineView> {
    const { explanation, proofFileId, occurrence: _occurrence, ...row } = deadline;
    const today = this.clock.today();
    const proofFile =
      proofFileId === null
        ? null
        : await this.db.one<{ id: string; name: string }>(`select id, name from stored_file where id = $1`, [
            proofFileId,
          ]);
    return {
      ...row,
      lane: laneOf(row.ruleId),
      late: isLate(row, today),
      proofFile,
      explanation: {
        rule: explanation.rule ?? null,
        inputs: Object.entries(explanation.inputs ?? {}).map(([name, value]) => ({
          name,
          value: String(value),
        })),
        references: (explanation.references ?? []).map(toReferenceView),
        certainty: explanation.certainty ?? 'assumption',
        ifMissed: explanation.ifMissed ?? null,
        proof: explanation.proof ?? null,
      },
      ladder: await this.ladder(principal, deadline, today),
      actions: mayAct(principal, deadline)
        ? possibleActions(deadline.status).filter((action) => {
            const policy = POLICY_OF[action];
            return policy !== null && allows(policy, principal);
          })
        : [],
      findings: findings.map(toFindingView),
    };
  }

  /** Steps that were done, with what left when, and those to come. */
  private async ladder(
    principal: Principal,
    deadline: Deadline,
    today: LocalDate,
  ): Promise<ReminderStepView[]> {
    const rows = await this.db.query<LadderRow>(LADDER_SQL, [deadline.id, deadline.dueOn]);
    const done = new Set(rows.map(({ step }) => step));
    const silent = deadline.status !== 'open' && deadline.status !== 'snoozed';
    const known = rows.map(({ step, on, sentAt, recipients, ...row }): ReminderStepView => ({
      step,
      on,
      state: row.sent ? 'sent' : row.planned ? 'planned' : row.collapsed ? 'collapsed' : 'cancelled',
      sentAt: sentAt?.toISOString() ?? null,
      recipients: isStaff(principal) ? (recipients ?? []) : [],
    }));
    const others = plannedSteps({ dueOn: deadline.dueOn })
      .filter(({ step }) => !done.has(step))
      .map(({ step, on }): ReminderStepView => ({
        step,
        on,
        state: silent ? 'silent' : on > today ? 'ahead' : 'planned',
        sentAt: null,
        recipients: [],
      }));
    return [...known, ...others].sort((a, b) => a.step - b.step);
  }
}

/** The practice and the employee a person is limited to. Who is neither of these nor staff sees nothing. */
function visibleTo(principal: Principal): [memberId: string | null, employeeId: string | null] {
  if (isStaff(principal)) return [null, null];
  if (principal.role === 'doctor' && principal.memberId !== null) return [principal.memberId, null];
  if (principal.role === 'employee' && principal.employeeId !== null) return [null, principal.employeeId];
  throw new DomainError('forbidden');
}

/** Officers act on everything; a doctor on what the practice or its health fund owes, an employee on what is theirs to do. */
function mayAct(principal: Principal, { owner }: Pick<Deadline, 'owner'>): boolean {
  if (isStaff(principal)) return true;
  return principal.role === 'doctor' ? owner === 'doctor' || owner === 'health-fund' : owner === 'employee';
}

function isLate({ status, dueOn }: Pick<Deadline, 'status' | 'dueOn'>, today: LocalDate): boolean {
  return (status === 'open' || status === 'snoozed') && dueOn < today;
}

function refusal([first]: readonly Finding[]): DomainError {
  if (!first) throw new Error('a refusal has at least one reason');
  return new DomainError(first.ruleId, first.numbers, FIELD_OF[first.ruleId]);
}
