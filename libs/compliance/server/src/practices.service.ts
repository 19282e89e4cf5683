import { Injectable } from '@nestjs/common';
import type { CellState } from '@relais/compliance/core';
import { addDays, type LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { cursorKey, type Page, page, PAGE_LIMIT } from '@relais/platform/http';
import type { ComplianceQuery, PracticeDutyView, PracticeRowView } from './compliance.contract';
import { AMBER_DAYS } from './live/live-obligations.service';

interface DutyDeadline {
  id: string;
  ruleId: string;
  dueOn: LocalDate;
  status: 'open' | 'snoozed' | 'submitted' | 'acknowledged' | 'cancelled';
}

interface PracticeFacts {
  memberId: string;
  name: string;
  premises: { closedOffice?: boolean | null; ownDesk?: boolean | null };
  deadlines: DutyDeadline[];
}

const PRACTICES_SQL = `
  select m.id as "memberId", m.legal_name as name, m.premises,
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'ruleId', d.rule_id, 'dueOn', d.due_on, 'status', d.status) order by d.due_on, d.id)
      from deadline d where d.member_id = m.id and d.rule_id in ('GE-02', 'members.premises-closed-office', 'members.premises-desk')), '[]') as deadlines
  from member m
  where m.status = 'admitted' and ($1::text is null or m.legal_name ilike '%' || $1 || '%')
    and ($2::text is null or (m.legal_name, m.id) > ($2, $3::uuid))
  order by m.legal_name, m.id limit $4`;

/** The practice's side: rooms that protect medical secrecy, a workstation; and the notices the group owes because of it. */
@Injectable()
export class PracticesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async rows(query: ComplianceQuery): Promise<Page<PracticeRowView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<PracticeFacts>(PRACTICES_SQL, [
      query.search?.replace(/[\\%_]/g, '\\$&') ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    const today = this.clock.today();
    return page(
      rows,
      limit,
      (row) => [row.name, row.memberId],
      ({ memberId, name, premises, deadlines }) => ({
        memberId,
        name,
        duties: [
          room(
            'closed-office',
            premises.closedOffice ?? null,
            of(deadlines, 'members.premises-closed-office'),
            today,
          ),
          room('desk', premises.ownDesk ?? null, of(deadlines, 'members.premises-desk'), today),
          notice(of(deadlines, 'GE-02'), today),
        ],
      }),
    );
  }
}

const of = (deadlines: readonly DutyDeadline[], ruleId: string): DutyDeadline[] =>
  deadlines.filter((deadline) => deadline.ruleId === ruleId && deadline.status !== 'cancelled');

/** A room: there, or to be made by the date of its deadline; not known when nobody answered. */
function room(
  duty: PracticeDutyView['duty'],
  present: boolean | null,
  deadlines: readonly DutyDeadline[],
  today: LocalDate,
): PracticeDutyView {
  if (present === true) return { duty, state: 'done', dueOn: null, deadlineId: null };
  const pending =
    deadlines.find(({ status }) => status === 'open' || status === 'snoozed') ?? deadlines.at(-1);
  if (pending) return { duty, state: stateOf(pending, today), dueOn: pending.dueOn, deadlineId: pending.id };
  return { duty, state: present === null ? 'cannot-tell' : 'open', dueOn: null, deadlineId: null };
}

/** The most pressing notice of a change; none was needed when there is no deadline. */
function notice(deadlines: readonly DutyDeadline[], today: LocalDate): PracticeDutyView {
  const pending =
    deadlines.find(({ status }) => status === 'open' || status === 'snoozed') ?? deadlines.at(-1);
  return pending
    ? { duty: 'notice', state: stateOf(pending, today), dueOn: pending.dueOn, deadlineId: pending.id }
    : { duty: 'notice', state: 'not-applicable', dueOn: null, deadlineId: null };
}

function stateOf({ status, dueOn }: DutyDeadline, today: LocalDate): CellState {
  if (status === 'submitted' || status === 'acknowledged') return 'done';
  if (dueOn < today) return 'late';
  return today >= addDays(dueOn, -AMBER_DAYS) ? 'due-soon' : 'open';
}
