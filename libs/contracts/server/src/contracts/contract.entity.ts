import type { ContractKind, ContractStatus, EndReason, Job } from '@relais/contracts/core';
import type { Cents, LocalDate, Minutes } from '@relais/kernel';
import type { FixedTermReason } from '@relais/law';
import {
  CentsColumn,
  CountColumn,
  IdColumn,
  JsonColumn,
  LocalDateColumn,
  MinutesColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

@Entity('employment_contract')
export class EmploymentContract {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  employeeId!: string;
  @OneOfColumn()
  kind!: ContractKind;
  @LocalDateColumn()
  startsOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  endsOn!: LocalDate | null;
  @OneOfColumn({ nullable: true })
  fixedTermReason!: FixedTermReason | null;
  @TextColumn({ nullable: true })
  fixedTermDetail!: string | null;
  @TextColumn({ nullable: true })
  replacedEmployee!: string | null;
  @LocalDateColumn({ nullable: true })
  trialEndsOn!: LocalDate | null;
  @OneOfColumn()
  status!: ContractStatus;
  @OneOfColumn({ nullable: true })
  endReason!: EndReason | null;
  @VersionColumn()
  version!: number;
}

/** What was compared when the pay was accepted, kept for ever. */
export interface PayExplanation {
  readonly floorCents: number | null;
  readonly setBy: 'smic' | 'grid' | null;
  readonly smicCents: number | null;
  readonly gridCents: number | null;
  readonly explanation: { readonly fr: string; readonly en: string };
  readonly references: readonly object[];
}

@Entity('contract_terms')
export class ContractTerms {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  contractId!: string;
  @LocalDateColumn()
  validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true })
  validTo!: LocalDate | null;
  @OneOfColumn()
  job!: Job;
  @TextColumn()
  jobTitle!: string;
  @CountColumn()
  gradeLevel!: number;
  @MinutesColumn()
  weeklyMinutes!: Minutes;
  @CentsColumn()
  monthlyGrossCents!: Cents;
  @JsonColumn()
  payExplanation!: PayExplanation;
  @TextColumn({ nullable: true })
  shortTimeReason!: string | null;
  @TextColumn()
  reason!: string;
}

/** A practice, or one of its sites, where the person may work (L1253-9 3° and 4°). */
@Entity('potential_host')
export class PotentialHost {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  contractId!: string;
  @ReferenceColumn()
  memberId!: string;
  @ReferenceColumn({ nullable: true })
  siteId!: string | null;
  @LocalDateColumn()
  addedOn!: LocalDate;
}
