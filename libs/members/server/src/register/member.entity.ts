import type { LocalDate } from '@relais/kernel';
import {
  CountColumn,
  IdColumn,
  JsonColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import type { Premises } from '@relais/members/core';
import { Entity } from 'typeorm';

export const MEMBER_STATUSES = ['applied', 'admitted', 'refused', 'left'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

@Entity('member')
export class Member {
  @IdColumn()
  id!: string;
  @CountColumn({ nullable: true })
  memberNo!: number | null;
  @OneOfColumn()
  kind!: 'person' | 'company';
  @TextColumn()
  legalName!: string;
  @TextColumn()
  legalForm!: string;
  @TextColumn()
  siret!: string;
  @LocalDateColumn({ nullable: true })
  siretVerifiedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  siretVerifiedSource!: string | null;
  @TextColumn()
  activityCode!: string;
  @TextColumn()
  idcc!: string;
  @CountColumn()
  ownHeadcount!: number;
  @TextColumn()
  email!: string;
  @TextColumn({ nullable: true })
  phone!: string | null;
  @TextColumn({ nullable: true })
  billingName!: string | null;
  @TextColumn({ nullable: true })
  billingEmail!: string | null;
  @OneOfColumn()
  status!: MemberStatus;
  @LocalDateColumn()
  appliedOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  admittedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  leftOn!: LocalDate | null;
  @JsonColumn()
  premises!: Partial<Premises>;
  @VersionColumn()
  version!: number;
}

@Entity('practice_site')
export class PracticeSite {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  memberId!: string;
  @TextColumn()
  name!: string;
  @TextColumn()
  street!: string;
  @TextColumn()
  postcode!: string;
  @TextColumn()
  city!: string;
  @OneOfColumn()
  holidayZone!: string;
  @LocalDateColumn({ nullable: true })
  closedOn!: LocalDate | null;
  @VersionColumn()
  version!: number;
}

@Entity('doctor')
export class Doctor {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  memberId!: string;
  @TextColumn()
  fullName!: string;
  @TextColumn({ nullable: true })
  rpps!: string | null;
  @LocalDateColumn({ nullable: true })
  rppsVerifiedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  rppsVerifiedSource!: string | null;
  @TextColumn()
  specialty!: string;
  @TextColumn()
  email!: string;
  @TextColumn({ nullable: true })
  phone!: string | null;
  @CountColumn()
  approvalRank!: number;
  /** Language of the messages the doctor receives. */
  @OneOfColumn()
  locale!: 'fr' | 'en';
  @LocalDateColumn({ nullable: true })
  leftOn!: LocalDate | null;
  @VersionColumn()
  version!: number;
}

/** One stay of a practice in the group. */
@Entity('membership')
export class MembershipRow {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  memberId!: string;
  @LocalDateColumn()
  admittedOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  leftOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  leaveReason!: string | null;
}
