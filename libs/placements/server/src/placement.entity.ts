import type { LocalDate } from '@relais/kernel';
import {
  CentsColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  MinutesColumn,
  OneOfColumn,
  ReferenceColumn,
  TenantColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import type { ClosureEffect, Half } from '@relais/placements/core';
import { Entity } from 'typeorm';

@Entity('placement')
export class PlacementEntity {
  @IdColumn() id!: string;
  @TenantColumn() tenantId!: string;
  @ReferenceColumn() contractId!: string;
  @ReferenceColumn() employeeId!: string;
  @ReferenceColumn() memberId!: string;
  @ReferenceColumn() siteId!: string;
  @LocalDateColumn() startsOn!: LocalDate;
  @LocalDateColumn({ nullable: true }) endsOn!: LocalDate | null;
  @TextColumn() missions!: string;
  @LocalDateColumn({ nullable: true }) agreementSignedOn!: LocalDate | null;
  @FlagColumn() startHeld!: boolean;
  @VersionColumn() version!: number;
}

@Entity('placement_terms')
export class PlacementTermsEntity {
  @IdColumn() id!: string;
  @TenantColumn() tenantId!: string;
  @ReferenceColumn() placementId!: string;
  @LocalDateColumn() validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true }) validTo!: LocalDate | null;
  @MinutesColumn() weeklyMinutes!: number;
  @CountColumn() cycleWeeks!: 1 | 2;
  @CentsColumn() hourlyPriceCents!: number;
}

@Entity('practice_closure')
export class ClosureEntity {
  @IdColumn() id!: string;
  @TenantColumn() tenantId!: string;
  @ReferenceColumn() memberId!: string;
  @ReferenceColumn({ nullable: true }) siteId!: string | null;
  @LocalDateColumn() startsOn!: LocalDate;
  @LocalDateColumn() endsOn!: LocalDate;
  @OneOfColumn({ nullable: true }) half!: Half | null;
  @TextColumn() reason!: string;
  @OneOfColumn() effect!: ClosureEffect;
  @InstantColumn({ insert: false, update: false }) createdAt!: Date;
  @VersionColumn() version!: number;
}
