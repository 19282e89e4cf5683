import type { ClaimStatus } from '@relais/aid-claims/core';
import type { Cents, LocalDate } from '@relais/kernel';
import {
  CentsColumn,
  CountColumn,
  IdColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** What is claimed from the health fund for one contract year, and what came. */
@Entity('aid_claim')
export class AidClaim {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  aidContractId!: string;
  @CountColumn()
  yearNo!: number;
  @CentsColumn()
  expectedCents!: Cents;
  @CentsColumn({ nullable: true })
  receivedCents!: Cents | null;
  @OneOfColumn()
  status!: ClaimStatus;
  @LocalDateColumn({ nullable: true })
  submittedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  submittedBy!: string | null;
  @LocalDateColumn({ nullable: true })
  acknowledgedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  acknowledgedBy!: string | null;
  @LocalDateColumn({ nullable: true })
  paidOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  paidBy!: string | null;
  @TextColumn({ nullable: true })
  gapReason!: string | null;
  @VersionColumn()
  version!: number;
}
