import type { DeadlineExplanation, DeadlineOwner, DeadlineStatus } from '@relais/deadlines/core';
import type { Bilingual, LocalDate } from '@relais/kernel';
import {
  IdColumn,
  JsonColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';
import type { DeadlineSubject } from '../deadline-book';

/** A deadline of the group. The book writes it; people change its status. */
@Entity('deadline')
export class Deadline {
  @IdColumn()
  id!: string;
  @TextColumn()
  ruleId!: string;
  @TextColumn()
  occurrence!: string;
  @OneOfColumn()
  subjectType!: DeadlineSubject['type'];
  @ReferenceColumn()
  subjectId!: string;
  @TextColumn()
  subjectLabel!: string;
  @ReferenceColumn({ nullable: true })
  memberId!: string | null;
  @ReferenceColumn({ nullable: true })
  employeeId!: string | null;
  @OneOfColumn()
  owner!: DeadlineOwner;
  @JsonColumn()
  title!: Bilingual;
  @LocalDateColumn()
  dueOn!: LocalDate;
  /** As the book wrote it; rows of other origins may lack parts. */
  @JsonColumn()
  explanation!: Partial<DeadlineExplanation & { proof: Bilingual }>;
  @OneOfColumn()
  status!: DeadlineStatus;
  @LocalDateColumn({ nullable: true })
  snoozedUntil!: LocalDate | null;
  @TextColumn({ nullable: true })
  snoozeReason!: string | null;
  @ReferenceColumn({ nullable: true })
  proofFileId!: string | null;
  @LocalDateColumn({ nullable: true })
  submittedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  acknowledgedOn!: LocalDate | null;
  @TextColumn({ nullable: true })
  cancelledReason!: string | null;
  @VersionColumn()
  version!: number;
}
