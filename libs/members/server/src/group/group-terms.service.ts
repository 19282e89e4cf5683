import { Injectable } from '@nestjs/common';
import { type Cents, type LocalDate, addDays } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { ChangeGroupAgreement, ChangeMembershipOffer } from './group-terms.contract';
import { GroupAgreement, MembershipOffer } from './group-terms.entity';

/** What is dated about the group itself: its collective agreement and its offer to practices. */
@Injectable()
export class GroupTermsService {
  constructor(private readonly db: Db) {}

  /** IDCC in force on that day, or null when none was recorded. */
  async agreementOn(date: LocalDate): Promise<string | null> {
    const row = await this.db.maybe<{ idcc: string }>(
      `select idcc from group_agreement where daterange(valid_from, valid_to, '[]') @> $1::date`,
      [date],
    );
    return row?.idcc ?? null;
  }

  async agreements(): Promise<GroupAgreement[]> {
    return (await this.db.repository(GroupAgreement)).find({ order: { validFrom: 'desc' } });
  }

  async changeAgreement(change: ChangeGroupAgreement): Promise<GroupAgreement> {
    await this.closeBefore('group_agreement', change.validFrom);
    return this.db.insert(GroupAgreement, { ...change, validTo: null });
  }

  /** The offer in force on that day, or null when the group has not published one. */
  async offerOn(date: LocalDate): Promise<MembershipOffer | null> {
    const offers = await this.db.repository(MembershipOffer);
    const validFrom = LessThanOrEqual(date);
    return offers.findOneBy([
      { validFrom, validTo: IsNull() },
      { validFrom, validTo: MoreThanOrEqual(date) },
    ]);
  }

  async offers(): Promise<MembershipOffer[]> {
    return (await this.db.repository(MembershipOffer)).find({ order: { validFrom: 'desc' } });
  }

  async changeOffer(change: ChangeMembershipOffer): Promise<MembershipOffer> {
    await this.closeBefore('membership_offer', change.validFrom);
    const { monthlyFeeCents, joiningFeeCents, ...rest } = change;
    return this.db.insert(MembershipOffer, {
      ...rest,
      validTo: null,
      monthlyFeeCents: monthlyFeeCents as Cents,
      joiningFeeCents: joiningFeeCents as Cents,
    });
  }

  /** Ends the open row the day before; a row that starts on that day or later is refused, never overwritten. */
  private async closeBefore(table: 'group_agreement' | 'membership_offer', from: LocalDate): Promise<void> {
    const later = await this.db.query(`select 1 from ${table} where valid_from >= $1`, [from]);
    if (later.length > 0) throw new DomainError('members.agreement-overlap', {}, 'validFrom');
    await this.db.query(`update ${table} set valid_to = $2 where valid_to is null and valid_from < $1`, [
      from,
      addDays(from, -1),
    ]);
  }
}
