import { Injectable } from '@nestjs/common';
import {
  FACTS,
  FactsError,
  type FactName,
  OBLIGATION_EVENTS,
  type ObligationSubject,
  readFacts,
} from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { StateFact, SubjectRef, TellHappening } from './compliance.contract';
import { LiveObligations } from './live/live-obligations.service';

const TABLES: Readonly<Record<ObligationSubject, string>> = {
  group: 'employer_group',
  member: 'member',
  employee: 'employee',
  'employment-contract': 'employment_contract',
  placement: 'placement',
};

/** What people state of a subject, and what they tell has happened; the duties that depend on it follow at once. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly live: LiveObligations,
  ) {}

  /** States one fact of one or many subjects, in one statement. */
  async state({ fact, value, subjects }: StateFact): Promise<void> {
    const name = fact as FactName;
    const wrong = subjects.find(({ type }) => type !== FACTS[name].subject);
    if (wrong) throw new DomainError('fact.wrong-subject', { expected: FACTS[name].subject }, 'subjects');
    checkFacts({ [name]: value.is }, 'value');
    await this.refuseForeign(subjects);
    await this.db.query(
      `insert into stated_fact as f (subject_type, subject_id, fact, value, recorded_by, recorded_at)
       select type, id, $2, $3::jsonb, $4, $5 from (select distinct type, id from jsonb_to_recordset($1::jsonb) as s (type text, id uuid)) one
       order by type, id
       on conflict (tenant_id, subject_type, subject_id, fact) do update
         set value = excluded.value, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
         where f.value <> excluded.value`,
      [
        JSON.stringify(subjects.map(({ type, id }) => ({ type, id }))),
        fact,
        JSON.stringify(value.is),
        this.db.scope.actor.label,
        this.clock.now(),
      ],
    );
    await this.follow(subjects);
  }

  /** Tells that something happened. Returns its id, which names the duties it opens. */
  async tell({ event, subject, facts }: TellHappening): Promise<string> {
    if (OBLIGATION_EVENTS[event].subject !== subject.type)
      throw new DomainError('fact.wrong-subject', { expected: OBLIGATION_EVENTS[event].subject }, 'subject');
    checkFacts(facts, 'facts');
    await this.refuseForeign([subject]);
    const { id } = await this.db.one<{ id: string }>(
      `insert into happening (subject_type, subject_id, event, facts, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6) returning id`,
      [subject.type, subject.id, event, JSON.stringify(facts), this.db.scope.actor.label, this.clock.now()],
    );
    await this.follow([subject]);
    return id;
  }

  /** A subject of another group, or of none, is nobody. */
  private async refuseForeign(subjects: readonly SubjectRef[]): Promise<void> {
    for (const type of new Set(subjects.map((subject) => subject.type))) {
      const ids = [...new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id))];
      const column = type === 'group' ? 'tenant_id' : 'id';
      const { n } = await this.db.one<{ n: number }>(
        `select count(*)::int as n from ${TABLES[type]} where ${column} = any ($1)`,
        [ids],
      );
      if (n !== ids.length) throw new DomainError('not-found', {}, 'subjects');
    }
  }

  private async follow(subjects: readonly SubjectRef[]): Promise<void> {
    const ids = (type: ObligationSubject) => subjects.filter((one) => one.type === type).map(({ id }) => id);
    const employees = await this.db.query<{ id: string }>(
      `select unnest($1::uuid[]) as id
       union select employee_id from employment_contract where id = any ($2)
       union select employee_id from placement where id = any ($3) or member_id = any ($4)`,
      [ids('employee'), ids('employment-contract'), ids('placement'), ids('member')],
    );
    await this.live.refresh({ employee: employees.map(({ id }) => id), member: ids('member') });
  }
}

/** Reads facts as the law data defines them; refuses a name that is none and a value of another kind. */
function checkFacts(facts: Readonly<Record<string, unknown>>, field: string): void {
  const unknown = Object.keys(facts).find((name) => !(name in FACTS));
  if (unknown !== undefined) throw new DomainError('fact.unknown', { fact: unknown }, field);
  const schema = Object.fromEntries(Object.keys(facts).map((name) => [name, FACTS[name as FactName]]));
  try {
    readFacts(schema, facts);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw new DomainError('fact.wrong-kind', { expected: error.expected }, field);
  }
}
