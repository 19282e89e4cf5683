import { Injectable } from '@nestjs/common';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import type { ApproverView, Delegate, DelegationView } from '../close/close.contract';

/** Who approves for whom, and when. A doctor gives away only their own approvals; officers may set it for them. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Delegations not over yet, of one practice or of all. */
  async list(memberId: string | null): Promise<DelegationView[]> {
    return this.db.query<DelegationView>(
      `select x.id, x.member_id as "memberId", m.legal_name as "memberName", x.from_doctor_id as "fromDoctorId",
         f.full_name as "fromDoctorName", x.to_doctor_id as "toDoctorId", t.full_name as "toDoctorName",
         x.valid_from::text as "validFrom", x.valid_to::text as "validTo"
       from approval_delegation x join member m on m.id = x.member_id
       join doctor f on f.id = x.from_doctor_id left join doctor t on t.id = x.to_doctor_id
       where x.valid_to >= $1 and ($2::uuid is null or x.member_id = $2)
       order by m.legal_name, x.valid_from, x.id limit 1000`,
      [this.clock.today(), memberId],
    );
  }

  /** Doctors present, of one practice or of all. */
  async doctors(memberId: string | null): Promise<ApproverView[]> {
    return this.db.query<ApproverView>(
      `select d.id as "doctorId", d.full_name as "fullName", d.member_id as "memberId", m.legal_name as "memberName"
       from doctor d join member m on m.id = d.member_id
       where (d.left_on is null or d.left_on > $1) and ($2::uuid is null or d.member_id = $2)
       order by m.legal_name, d.approval_rank, d.full_name limit 1000`,
      [this.clock.today(), memberId],
    );
  }

  /** Gives approvals away for some days. `onlyFrom` is the doctor who asks, or null for an officer. */
  async delegate(input: Delegate, onlyFrom: string | null): Promise<void> {
    if (onlyFrom !== null && input.fromDoctorId !== onlyFrom) throw new DomainError('not-found');
    if (input.validTo < input.validFrom) throw new DomainError('delegation.period', {}, 'validTo');
    const doctors = await this.db.query<{ id: string; memberId: string }>(
      `select id, member_id as "memberId" from doctor where id = any ($1::uuid[])`,
      [[input.fromDoctorId, input.toDoctorId]],
    );
    const from = doctors.find((doctor) => doctor.id === input.fromDoctorId);
    const to = doctors.find((doctor) => doctor.id === input.toDoctorId);
    if (!from) throw new DomainError('not-found');
    if (input.toDoctorId !== null && (to?.memberId !== from.memberId || to.id === from.id)) {
      throw new DomainError('delegation.not-yours', {}, 'toDoctorId');
    }
    await this.db.query(
      `insert into approval_delegation (member_id, from_doctor_id, to_doctor_id, valid_from, valid_to)
       values ($1, $2, $3, $4, $5)`,
      [from.memberId, input.fromDoctorId, input.toDoctorId, input.validFrom, input.validTo],
    );
  }

  /** Ends a delegation at once. */
  async end(id: string, onlyFrom: string | null): Promise<void> {
    const ended = await this.db.query(
      `delete from approval_delegation where id = $1 and ($2::uuid is null or from_doctor_id = $2) returning id`,
      [id, onlyFrom],
    );
    if (ended.length === 0) throw new DomainError('not-found');
  }
}
