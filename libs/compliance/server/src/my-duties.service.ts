import { Injectable } from '@nestjs/common';
import { type WrittenDown, obligationsFollowable, standing, urgency } from '@relais/compliance/core';
import type { Principal } from '@relais/identity/core';
import type { LocalDate } from '@relais/kernel';
import { type Obligation, type ObligationSubject, PROOF_NAMES } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, toReferenceView } from '@relais/platform/http';
import type { OwnerType } from './live/facts.service';
import { AMBER_DAYS } from './live/live-obligations.service';
import { RECORD_OF_TIME } from './matrix-sql';
import type { HandIn, MyDutyView } from './my-duties.contract';
import { RecordsService } from './records.service';

interface DutyRow extends WrittenDown {
  readonly obligationId: string;
  readonly subjectType: ObligationSubject;
  readonly subjectId: string;
  readonly occurrence: string;
  readonly ownerType: OwnerType;
  readonly ownerId: string;
  readonly applies: boolean | null;
  readonly met: boolean;
  readonly dueOn: LocalDate | null;
  readonly about: string;
  readonly version: number;
}

/** Duties of one practice ($1) or one employee ($2), those of the obligations of $3 only. */
const MINE_SQL = `
  select o.obligation_id as "obligationId", o.subject_type as "subjectType", o.subject_id as "subjectId", o.occurrence,
    o.owner_type as "ownerType", o.owner_id as "ownerId", o.applies, o.met, o.due_on as "dueOn",
    r.done_on as "doneOn", r.valid_until as "validUntil", r.not_applicable_reason as "notApplicableReason",
    coalesce(r.version, 0) as version,
    case when o.owner_type = 'employee' and $1::uuid is not null then e.given_name || ' ' || e.family_name else '' end as about
  from obligation_occurrence o ${RECORD_OF_TIME}
  left join employee e on o.owner_type = 'employee' and e.id = o.owner_id
  left join placement p on o.subject_type = 'placement' and p.id = o.subject_id
  where o.obligation_id = any ($3)
    and (($1::uuid is not null and o.member_id = $1 and (p.id is null or p.ends_on is null or p.ends_on >= $4))
      or ($2::uuid is not null and o.owner_type = 'employee' and o.owner_id = $2))
  order by o.due_on nulls last, o.obligation_id, o.subject_id, o.occurrence`;

/** What a doctor's practice, or an employee, sees of the duties: theirs, and nothing else. */
@Injectable()
export class MyDutiesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: RecordsService,
  ) {}

  /** What needs attention first; what is unknown to the group is no business of theirs. */
  async list(principal: Principal): Promise<MyDutyView[]> {
    const today = this.clock.today();
    return (await this.rows(principal))
      .map((row) => ({ row, at: standing(row, row, today, AMBER_DAYS) }))
      .filter(({ at }) => at.state !== 'not-applicable' && at.state !== 'cannot-tell')
      .sort((a, b) => urgency(a.at.state) - urgency(b.at.state))
      .map(({ row, at }) => {
        const { title, guidance, proofs, references } = DUTIES.get(row.obligationId) as Obligation;
        const { obligationId, subjectType, subjectId, occurrence, about, version } = row;
        return {
          obligationId,
          subjectType,
          subjectId,
          occurrence,
          title,
          guidance,
          proofs: proofs.map((kind) => PROOF_NAMES[kind]),
          references: references.map(toReferenceView),
          about,
          state: at.state,
          dueOn: at.dueOn,
          version,
        };
      });
  }

  /** Records the proof of one of one's own duties; any other is not found. */
  async handIn(principal: Principal, input: HandIn): Promise<MyDutyView[]> {
    const { obligationId, subjectId, occurrence } = input;
    const own = (await this.rows(principal)).find(
      (row) =>
        row.obligationId === obligationId && row.subjectId === subjectId && row.occurrence === occurrence,
    );
    if (!own) throw new DomainError('not-found');
    const { ownerType, ownerId, subjectType } = own;
    const { doneOn, fileId, version } = input;
    await this.records.done(
      { ownerType, ownerId, obligationId },
      { subjectType, subjectId, occurrence, doneOn, fileId, version },
    );
    return this.list(principal);
  }

  private rows({ role, memberId, employeeId }: Principal): Promise<DutyRow[]> {
    const isDoctor = role === 'doctor';
    const ids = [...DUTIES.values()]
      .filter((obligation) => concerns(obligation, isDoctor))
      .map(({ id }) => id);
    return this.db.query<DutyRow>(MINE_SQL, [
      isDoctor ? memberId : null,
      isDoctor ? null : employeeId,
      ids,
      this.clock.today(),
    ]);
  }
}

const DUTIES = new Map(obligationsFollowable().map((obligation) => [obligation.id, obligation]));

/** A practice answers for its duties and the shared ones (L1253-12); an employee for theirs, and comes to the visits. */
function concerns({ responsible, topic }: Obligation, isDoctor: boolean): boolean {
  if (isDoctor) return responsible === 'practice' || responsible === 'shared';
  return responsible === 'employee' || topic === 'medical-follow-up';
}
