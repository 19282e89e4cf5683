import { Injectable } from '@nestjs/common';
import type { ProposedDeadline } from '@relais/deadlines/core';
import { Db } from '@relais/platform/database';

/** A deadline to open: what a rule proposed, and whom it concerns. */
export interface NewDeadline extends ProposedDeadline {
  readonly subject: {
    readonly type: 'aid_contract' | 'member' | 'employee' | 'contract' | 'group' | 'placement';
    readonly id: string;
  };
  /** The practice concerned, when there is one. */
  readonly memberId?: string;
  readonly employeeId?: string;
}

/** The book of deadlines: every domain writes here what is due, in the transaction that makes it due. */
@Injectable()
export class DeadlineBook {
  constructor(private readonly db: Db) {}

  /** Opens a deadline. The same rule, occurrence and subject asked twice is one deadline. */
  async open(deadline: NewDeadline): Promise<void> {
    await this.db.query(
      `insert into deadline (rule_id, occurrence, subject_type, subject_id, member_id, employee_id, owner, title, due_on, explanation)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (tenant_id, rule_id, occurrence, subject_type, subject_id) do nothing`,
      [
        deadline.ruleId,
        deadline.occurrence,
        deadline.subject.type,
        deadline.subject.id,
        deadline.memberId ?? null,
        deadline.employeeId ?? null,
        deadline.owner,
        JSON.stringify(deadline.title),
        deadline.dueOn,
        JSON.stringify({ ...deadline.explanation, proof: deadline.proof }),
      ],
    );
  }
}
