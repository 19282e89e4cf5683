import { PickType } from '@nestjs/swagger';
import { type Finding, type LocalDate } from '@relais/kernel';
import {
  AID_SITUATIONS,
  HALF_DAYS,
  LEGAL_FORMS,
  SIGN_UP_STEPS,
  type AidSituation,
  type HalfDay,
  type LegalForm,
  type SignUpStep,
  WANTED_JOBS,
  type WantedJob,
  resumeStep,
} from '@relais/members/core';
import {
  BooleanField,
  EmailField,
  FindingView,
  IdField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  OneOfListField,
  PageQuery,
  PhoneField,
  TextField,
  VersionField,
  toFindingView,
} from '@relais/platform/http';
import { PremisesView } from '../register/members.contract';
import { APPLICATION_STATUSES, type Application, type ApplicationStatus } from './application.entity';

/** A draft nobody saved for this long is shown to the officer as abandoned, and its author gets a reminder. */
export const ABANDONED_AFTER_MS = 24 * 3_600_000;

export class IdentityAnswerView {
  @TextField(160)
  fullName!: string;
  @TextField(20, { nullable: true, description: 'RPPS, 11 digits; a wrong key only warns.' })
  rpps!: string | null;
  @TextField(120, { min: 0 })
  specialty!: string;
}

export class ContactAnswerView {
  @EmailField()
  email!: string;
  @PhoneField({ nullable: true })
  phone!: string | null;
}

export class PracticeAnswerView {
  @TextField(20, {
    nullable: true,
    description: 'SIRET, 14 digits; null while the practice is being created.',
  })
  siret!: string | null;
  @TextField(160)
  legalName!: string;
  @OneOfField(LEGAL_FORMS)
  legalForm!: LegalForm;
  @TextField(160)
  street!: string;
  @TextField(5, { pattern: /^[0-9]{5}$/ })
  postcode!: string;
  @TextField(80)
  city!: string;
  @TextField(4, { pattern: /^[0-9]{4}$/ })
  idcc!: string;
  @IntField({ min: 0, max: 100_000 })
  ownHeadcount!: number;
}

export class NeedAnswerView {
  @OneOfField(WANTED_JOBS)
  job!: WantedJob;
  @OneOfListField(HALF_DAYS, { max: 12 })
  halfDays!: HalfDay[];
  @LocalDateField()
  startsOn!: LocalDate;
}

export class AidAnswerView {
  @OneOfField(AID_SITUATIONS)
  situation!: AidSituation;
  @LocalDateField({ nullable: true, description: 'Date of signature of the aid contract.' })
  signedOn!: LocalDate | null;
}

/** What the doctor said so far; the parts not reached yet are absent. */
export class AnswersView {
  @NestedField(() => IdentityAnswerView, { optional: true })
  identity?: IdentityAnswerView;
  @NestedField(() => ContactAnswerView, { optional: true })
  contact?: ContactAnswerView;
  @NestedField(() => PracticeAnswerView, { optional: true })
  practice?: PracticeAnswerView;
  @NestedField(() => NeedAnswerView, { optional: true })
  need?: NeedAnswerView;
  @NestedField(() => PremisesView, { optional: true })
  premises?: PremisesView;
  @NestedField(() => AidAnswerView, { optional: true })
  aid?: AidAnswerView;
}

export class ApplicationView {
  @IdField()
  id!: string;
  @OneOfField(APPLICATION_STATUSES)
  status!: ApplicationStatus;
  @OneOfField(SIGN_UP_STEPS, { description: 'The screen to resume at.' })
  resumeAt!: SignUpStep;
  @NestedField(() => AnswersView)
  answers!: AnswersView;
  @ListField(() => FindingView, { max: 50, description: 'What is missing, wrong, or still to verify.' })
  findings!: FindingView[];
  @InstantField()
  startedAt!: Date;
  @InstantField()
  savedAt!: Date;
  @BooleanField({ description: 'A draft nobody saved for a day.' })
  abandoned!: boolean;
  @TextField(40, { nullable: true })
  termsVersion!: string | null;
  @TextField(160, { nullable: true })
  signedName!: string | null;
  @InstantField({ nullable: true })
  submittedAt!: Date | null;
  @InstantField({ nullable: true })
  decidedAt!: Date | null;
  @TextField(500, { nullable: true })
  decisionReason!: string | null;
  @IdField({ nullable: true, description: 'The member it became.' })
  memberId!: string | null;
  @VersionField()
  version!: number;
}

/** A line of the list of applications. */
export class ApplicationLineView extends PickType(ApplicationView, [
  'id',
  'status',
  'resumeAt',
  'startedAt',
  'savedAt',
  'abandoned',
  'submittedAt',
  'memberId',
] as const) {
  @TextField(160, { min: 0 })
  fullName!: string;
  @TextField(160, { min: 0 })
  practiceName!: string;
  @TextField(80, { min: 0 })
  city!: string;
  @TextField(254, { min: 0 })
  email!: string;
  @IntField({ min: 0, max: 12 })
  halfDayCount!: number;
}

export class ApplicationListQuery extends PageQuery {
  @OneOfField(APPLICATION_STATUSES, { optional: true })
  status?: ApplicationStatus;
}

/** One or several screens to save; what is absent stays as it was. */
export class SaveAnswers {
  @NestedField(() => AnswersView)
  answers!: AnswersView;
  @VersionField()
  version!: number;
}

export class SubmitApplication {
  @TextField(40, { description: 'The version of the membership form that was read.' })
  termsVersion!: string;
  @TextField(160, { description: 'Name typed as acceptance.' })
  signedName!: string;
  @BooleanField({ description: 'The privacy notice was read and accepted: must be true.' })
  privacyAccepted!: boolean;
  @VersionField()
  version!: number;
}

export class AdmitApplication {
  @LocalDateField({ description: 'Day of the decision.' })
  admittedOn!: LocalDate;
  @BooleanField({ optional: true, description: 'The change of regime was declared (L1253-17).' })
  acceptOtherAgreement?: boolean;
  @BooleanField({
    optional: true,
    description: 'Attach the doctor to the practice that already has this SIRET.',
  })
  joinExistingMember?: boolean;
  @BooleanField({ optional: true, description: 'Invite the doctor to sign in; true when absent.' })
  inviteDoctor?: boolean;
  @VersionField()
  version!: number;
}

export class RefuseApplication {
  @TextField(500, { description: 'Reason of the decision, sent to the doctor.' })
  reason!: string;
  @VersionField()
  version!: number;
}

export function toApplicationView(
  row: Application,
  findings: readonly Finding[],
  now: Date,
): ApplicationView {
  return {
    id: row.id,
    status: row.status,
    resumeAt: row.status === 'draft' ? resumeStep(row.answers) : 'done',
    answers: { ...row.answers } as AnswersView,
    findings: findings.map(toFindingView),
    startedAt: row.createdAt,
    savedAt: row.savedAt,
    abandoned: isAbandoned(row, now),
    termsVersion: row.termsVersion,
    signedName: row.signedName,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    memberId: row.memberId,
    version: row.version,
  };
}

export function toApplicationLine(row: Application, now: Date): ApplicationLineView {
  const { identity, practice, contact, need } = row.answers;
  return {
    id: row.id,
    status: row.status,
    resumeAt: row.status === 'draft' ? resumeStep(row.answers) : 'done',
    startedAt: row.createdAt,
    savedAt: row.savedAt,
    abandoned: isAbandoned(row, now),
    submittedAt: row.submittedAt,
    memberId: row.memberId,
    fullName: identity?.fullName ?? '',
    practiceName: practice?.legalName ?? '',
    city: practice?.city ?? '',
    email: contact?.email ?? '',
    halfDayCount: need?.halfDays.length ?? 0,
  };
}

function isAbandoned({ status, savedAt }: Application, now: Date): boolean {
  return status === 'draft' && now.getTime() - savedAt.getTime() > ABANDONED_AFTER_MS;
}
