import type { AbsenceCause, AidEventKind, RecordedTraining } from '@relais/aid-claims/core';
import type { LocalDate } from '@relais/kernel';
import {
  IdColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** An absence of the assistant of an aid contract. */
@Entity('aid_absence')
export class AidAbsence {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  aidContractId!: string;
  @OneOfColumn()
  cause!: AbsenceCause;
  @LocalDateColumn()
  startsOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  endsOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  replacedFrom!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  fundToldOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  suspendedBy!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  resumedBy!: LocalDate | null;
  @VersionColumn()
  version!: number;
}

/** A contract or period by which the assistant is trained. */
@Entity('aid_training')
export class AidTraining {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  aidContractId!: string;
  @OneOfColumn()
  kind!: RecordedTraining['kind'];
  @TextColumn()
  provider!: string;
  @LocalDateColumn({ nullable: true })
  concludedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  startsOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  filedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  interruptedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  certifiedOn!: LocalDate | null;
  @VersionColumn()
  version!: number;
}

/** Anything else that moves a deadline of the contract. */
@Entity('aid_event')
export class AidEvent {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  aidContractId!: string;
  @OneOfColumn()
  kind!: AidEventKind;
  @LocalDateColumn()
  happenedOn!: LocalDate;
  @LocalDateColumn({ nullable: true })
  settledOn!: LocalDate | null;
  @TextColumn()
  note!: string;
  @VersionColumn()
  version!: number;
}
