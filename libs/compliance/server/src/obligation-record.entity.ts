import type { LocalDate } from '@relais/kernel';
import type { ObligationSubject } from '@relais/law';
import {
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** What was done about an obligation, or why it does not apply. */
@Entity('obligation_record')
export class ObligationRecordRow {
  @IdColumn()
  id!: string;
  @TextColumn()
  obligationId!: string;
  @OneOfColumn()
  subjectType!: ObligationSubject;
  @ReferenceColumn()
  subjectId!: string;
  @TextColumn({ nullable: true })
  occurrence!: string | null;
  @LocalDateColumn({ nullable: true })
  doneOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  validUntil!: LocalDate | null;
  @ReferenceColumn({ nullable: true })
  fileId!: string | null;
  @TextColumn({ nullable: true })
  notApplicableReason!: string | null;
  @TextColumn()
  note!: string;
  @TextColumn()
  recordedBy!: string;
  @InstantColumn()
  recordedAt!: Date;
  @VersionColumn()
  version!: number;
}
