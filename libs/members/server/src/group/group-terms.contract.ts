import { OmitType } from '@nestjs/swagger';
import type { LocalDate } from '@relais/kernel';
import {
  BilingualView,
  CentsField,
  IdField,
  IntField,
  LocalDateField,
  NestedField,
  TextField,
} from '@relais/platform/http';
import type { GroupAgreement, MembershipOffer } from './group-terms.entity';

/** The collective agreement of the group over a period (L1253-10). */
export class GroupAgreementView {
  @IdField()
  id!: string;
  @TextField(4, { pattern: /^[0-9]{4}$/, description: 'IDCC, four digits.' })
  idcc!: string;
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
}

/** Replaces the agreement in force from a day on. */
export class ChangeGroupAgreement extends OmitType(GroupAgreementView, ['id', 'validTo'] as const) {}

/** The offer to practices over a period: price and membership form. */
export class MembershipOfferView {
  @IdField()
  id!: string;
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
  @TextField(40, { description: 'Name of this version of the membership form.' })
  termsVersion!: string;
  @NestedField(() => BilingualView, { description: 'The membership form and privacy notice.' })
  terms!: BilingualView;
  @IntField({ min: 4, max: 16 }, { description: 'Classification level the price is shown for.' })
  referenceGradeLevel!: number;
  @IntField(
    { min: 100, max: 400 },
    { description: 'Factor on gross pay, in hundredths: 160 is gross × 1.6.' },
  )
  coefficientHundredths!: number;
  @CentsField({ max: 100_000_00 })
  monthlyFeeCents!: number;
  @CentsField({ max: 100_000_00 })
  joiningFeeCents!: number;
  @IntField({ min: 1, max: 120 }, { description: 'Days in which the group answers an application.' })
  decisionDays!: number;
}

/** Replaces the offer in force from a day on. */
export class ChangeMembershipOffer extends OmitType(MembershipOfferView, ['id', 'validTo'] as const) {}

export function toGroupAgreementView({ id, idcc, validFrom, validTo }: GroupAgreement): GroupAgreementView {
  return { id, idcc, validFrom, validTo };
}

export function toMembershipOfferView(row: MembershipOffer): MembershipOfferView {
  return {
    id: row.id,
    validFrom: row.validFrom,
    validTo: row.validTo,
    termsVersion: row.termsVersion,
    terms: { fr: row.terms.fr, en: row.terms.en },
    referenceGradeLevel: row.referenceGradeLevel,
    coefficientHundredths: row.coefficientHundredths,
    monthlyFeeCents: row.monthlyFeeCents,
    joiningFeeCents: row.joiningFeeCents,
    decisionDays: row.decisionDays,
  };
}
