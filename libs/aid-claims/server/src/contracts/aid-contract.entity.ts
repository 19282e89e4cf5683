import type { LocalDate } from '@relais/kernel';
import type { AidOption, AidSchemeVersion, PercentileBand } from '@relais/law';
import {
  CountColumn,
  IdColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

export const AID_CONTRACT_STATUSES = ['active', 'suspended', 'ended'] as const;

/** The aid contract of one doctor with the health fund, as signed. */
@Entity('aid_contract')
export class AidContract {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  memberId!: string;
  @ReferenceColumn()
  doctorId!: string;
  @ReferenceColumn({ nullable: true })
  employeeId!: string | null;
  @TextColumn()
  healthFund!: string;
  @OneOfColumn()
  aidOption!: AidOption;
  @OneOfColumn()
  schemeVersion!: Exclude<AidSchemeVersion, 'D'>;
  @OneOfColumn()
  percentileBand!: PercentileBand;
  @LocalDateColumn()
  signedOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  assistantHiredOn!: LocalDate | null;
  @CountColumn({ nullable: true })
  patientTarget!: number | null;
  @CountColumn({ nullable: true })
  activeTarget!: number | null;
  @OneOfColumn()
  status!: (typeof AID_CONTRACT_STATUSES)[number];
  @LocalDateColumn({ nullable: true })
  endedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  endReason!: string | null;
  @VersionColumn()
  version!: number;
}
