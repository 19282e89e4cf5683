import type { Bilingual, Cents, LocalDate } from '@relais/kernel';
import {
  CentsColumn,
  CountColumn,
  IdColumn,
  JsonColumn,
  LocalDateColumn,
  TextColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** The collective agreement of the group, dated. */
@Entity('group_agreement')
export class GroupAgreement {
  @IdColumn()
  id!: string;
  @TextColumn()
  idcc!: string;
  @LocalDateColumn()
  validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true })
  validTo!: LocalDate | null;
}

/** What the group offers to practices that ask to join, dated. */
@Entity('membership_offer')
export class MembershipOffer {
  @IdColumn()
  id!: string;
  @LocalDateColumn()
  validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true })
  validTo!: LocalDate | null;
  @TextColumn()
  termsVersion!: string;
  @JsonColumn()
  terms!: Bilingual;
  @CountColumn()
  referenceGradeLevel!: number;
  @CountColumn()
  coefficientHundredths!: number;
  @CentsColumn()
  monthlyFeeCents!: Cents;
  @CentsColumn()
  joiningFeeCents!: Cents;
  @CountColumn()
  decisionDays!: number;
}
