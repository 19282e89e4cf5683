import type { SignUpAnswers } from '@relais/members/core';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  OneOfColumn,
  ReferenceColumn,
  SealedColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

export const APPLICATION_STATUSES = ['draft', 'submitted', 'admitted', 'refused'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Sign-up dossier of a doctor, saved screen by screen. */
@Entity('membership_application')
export class Application {
  @IdColumn()
  id!: string;
  /** Hash of the token of the resume link; the token itself is derived at delivery and kept nowhere. */
  @SealedColumn()
  resumeHash!: Buffer;
  /** Furthest screen reached, 1 to 9. */
  @CountColumn()
  step!: number;
  @JsonColumn()
  answers!: SignUpAnswers;
  @TextColumn()
  locale!: 'fr' | 'en';
  @TextColumn({ nullable: true })
  mailedTo!: string | null;
  @InstantColumn()
  savedAt!: Date;
  @OneOfColumn()
  status!: ApplicationStatus;
  @ReferenceColumn({ nullable: true })
  memberId!: string | null;
  @TextColumn({ nullable: true })
  termsVersion!: string | null;
  @InstantColumn({ nullable: true })
  acceptedAt!: Date | null;
  @TextColumn({ nullable: true })
  signedName!: string | null;
  @InstantColumn({ nullable: true })
  submittedAt!: Date | null;
  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;
  @TextColumn({ nullable: true })
  decisionReason!: string | null;
  @InstantColumn({ update: false })
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}
