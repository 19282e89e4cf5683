import {
  DEADLINE_LANES,
  DEADLINE_OWNERS,
  DEADLINE_STATUSES,
  type DeadlineLane,
  type DeadlineOwner,
  type DeadlineStatus,
} from '@relais/deadlines/core';
import type { Certainty, LocalDate } from '@relais/kernel';
import {
  BilingualView,
  BooleanField,
  FindingView,
  IdField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  PageQuery,
  ReferenceView,
  TextField,
  TextListField,
  VersionField,
} from '@relais/platform/http';
import { OmitType } from '@nestjs/swagger';
import { DEADLINE_SUBJECTS, type DeadlineSubject } from '../deadline-book';

/** `due` = open or put aside: what is still to do. */
export const DEADLINE_FILTERS = ['due', ...DEADLINE_STATUSES] as const;

export class DeadlineListQuery extends PageQuery {
  @OneOfField(DEADLINE_FILTERS, { optional: true, description: '`due`: open or put aside. All when absent.' })
  status?: (typeof DEADLINE_FILTERS)[number];
  @TextField(60, { optional: true, description: 'Exact rule, e.g. `AID-02`.' })
  ruleId?: string;
  @OneOfField(DEADLINE_LANES, { optional: true })
  lane?: DeadlineLane;
  @OneOfField(DEADLINE_OWNERS, { optional: true, description: 'Who has to act.' })
  owner?: DeadlineOwner;
  @IdField({ optional: true })
  memberId?: string;
  @IdField({ optional: true })
  employeeId?: string;
  @LocalDateField({ optional: true, description: 'Due on this day or later.' })
  from?: LocalDate;
  @LocalDateField({ optional: true, description: 'Due on this day or earlier.' })
  to?: LocalDate;
  @TextField(100, { optional: true, description: 'Part of the title or of the name it is about.' })
  search?: string;
}

/** A deadline in a list or on the calendar. */
export class DeadlineLineView {
  @IdField()
  id!: string;
  @TextField(60)
  ruleId!: string;
  @OneOfField(DEADLINE_LANES)
  lane!: DeadlineLane;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @OneOfField(DEADLINE_SUBJECTS)
  subjectType!: DeadlineSubject['type'];
  @IdField()
  subjectId!: string;
  @TextField(160, { min: 0, description: 'Practice or person it is about, as named when it was opened.' })
  subjectLabel!: string;
  @IdField({ nullable: true })
  memberId!: string | null;
  @IdField({ nullable: true })
  employeeId!: string | null;
  @OneOfField(DEADLINE_OWNERS)
  owner!: DeadlineOwner;
  @LocalDateField()
  dueOn!: LocalDate;
  @OneOfField(DEADLINE_STATUSES)
  status!: DeadlineStatus;
  @LocalDateField({ nullable: true })
  snoozedUntil!: LocalDate | null;
  @BooleanField({ description: 'Still to do although the day has passed.' })
  late!: boolean;
  @BooleanField({ description: 'A document shows that it was met.' })
  proved!: boolean;
  @VersionField()
  version!: number;
}

export class DeadlineInputView {
  @TextField(60, { description: 'Name of the fact: `signedOn`, `hiredOn`…' })
  name!: string;
  @TextField(200, { min: 0 })
  value!: string;
}

export class DeadlineExplanationView {
  @NestedField(() => BilingualView, { nullable: true })
  rule!: BilingualView | null;
  @ListField(() => DeadlineInputView, { max: 20 })
  inputs!: DeadlineInputView[];
  @ListField(() => ReferenceView, { max: 30 })
  references!: ReferenceView[];
  @OneOfField(['verified', 'secondary', 'assumption'])
  certainty!: Certainty;
  @NestedField(() => BilingualView, { nullable: true, description: 'What happens when it is missed.' })
  ifMissed!: BilingualView | null;
  @NestedField(() => BilingualView, { nullable: true, description: 'What shows that it was met.' })
  proof!: BilingualView | null;
}

export const REMINDER_STATES = ['ahead', 'planned', 'sent', 'collapsed', 'cancelled', 'silent'] as const;

export class ReminderStepView {
  @IntField({ min: -4000, max: 4000 }, { description: 'Days from the due date: -30 is a month ahead.' })
  step!: number;
  @LocalDateField()
  on!: LocalDate;
  @OneOfField(REMINDER_STATES, {
    description:
      '`ahead`: its day is to come. `planned`: on its way. `sent`. `collapsed`: stood for by a later one. `cancelled`: taken back. `silent`: will not be sent, the deadline is met or cancelled.',
  })
  state!: (typeof REMINDER_STATES)[number];
  @InstantField({ nullable: true, description: 'When the first message left.' })
  sentAt!: string | null;
  @TextListField(254, { max: 1000, description: 'Who received it; empty unless one runs the group.' })
  recipients!: string[];
}

export class ProofFileView {
  @IdField()
  id!: string;
  @TextField(200)
  name!: string;
}

export class DeadlineView extends OmitType(DeadlineLineView, ['proved'] as const) {
  @NestedField(() => DeadlineExplanationView)
  explanation!: DeadlineExplanationView;
  @TextField(500, { nullable: true })
  snoozeReason!: string | null;
  @LocalDateField({ nullable: true })
  submittedOn!: LocalDate | null;
  @LocalDateField({ nullable: true })
  acknowledgedOn!: LocalDate | null;
  @TextField(500, { nullable: true })
  cancelledReason!: string | null;
  @NestedField(() => ProofFileView, { nullable: true })
  proofFile!: ProofFileView | null;
  @ListField(() => ReminderStepView, { max: 100 })
  ladder!: ReminderStepView[];
  @TextListField(20, { max: 10, description: 'What this person may do to it now: `snooze`, `submit`…' })
  actions!: string[];
  @ListField(() => FindingView, { max: 10, description: 'Warnings of the last action.' })
  findings!: FindingView[];
}

export class DeadlineSummaryView {
  @IntField({ min: 0, max: 1_000_000_000 })
  late!: number;
  @IntField({ min: 0, max: 1_000_000_000 }, { description: 'Due within thirty days, today included.' })
  soon!: number;
  @IntField({ min: 0, max: 1_000_000_000 })
  open!: number;
  @IntField({ min: 0, max: 1_000_000_000 })
  snoozed!: number;
  @IntField({ min: 0, max: 1_000_000_000 }, { description: 'Sent, waiting for the acknowledgement.' })
  submitted!: number;
}

class OnVersion {
  @VersionField()
  version!: number;
}

export class SnoozeDeadline extends OnVersion {
  @LocalDateField({ description: 'Day on which it comes back; not after the due date.' })
  until!: LocalDate;
  @TextField(500, { min: 3 })
  reason!: string;
}

export class ProveDeadline extends OnVersion {
  @IdField({ description: 'A file handed in with `POST /v1/files`.' })
  fileId!: string;
}

/** When it was sent, or when the acknowledgement came. */
export class SettleDeadline extends OnVersion {
  @LocalDateField()
  on!: LocalDate;
  @IdField({ optional: true, description: 'A file handed in with `POST /v1/files`.' })
  fileId?: string;
}

export class ReopenDeadline extends OnVersion {}
