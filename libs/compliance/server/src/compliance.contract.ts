import type { CellState } from '@relais/compliance/core';
import type { Certainty, LocalDate } from '@relais/kernel';
import {
  FACTS,
  OBLIGATION_EVENTS,
  OBLIGATION_SUBJECTS,
  OBLIGATION_TOPICS,
  type ObligationEvent,
  type ObligationSubject,
  type ObligationTopic,
} from '@relais/law';
import {
  BilingualView,
  BooleanField,
  IdField,
  InstantField,
  IntField,
  JsonField,
  ListField,
  LocalDateField,
  MonthField,
  NestedField,
  OneOfField,
  OneOfListField,
  PageQuery,
  ReferenceView,
  TextField,
  TextListField,
  VersionField,
} from '@relais/platform/http';
import { OWNER_TYPES, type OwnerType } from './live/facts.service';

export const CELL_STATES = ['late', 'due-soon', 'cannot-tell', 'open', 'done', 'not-applicable'] as const;
const SEVERITIES = ['blocking', 'major', 'minor'] as const;
const RESPONSIBLES = ['group', 'practice', 'shared', 'employee'] as const;
const STATED = Object.entries(FACTS)
  .filter(([, { origin }]) => origin === 'stated')
  .map(([name]) => name);
const EVENTS = Object.keys(OBLIGATION_EVENTS) as ObligationEvent[];

/** A column of the matrix. */
export class ObligationView {
  @TextField(80)
  id!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView)
  guidance!: BilingualView;
  @OneOfField(OBLIGATION_TOPICS)
  topic!: ObligationTopic;
  @OneOfField(OBLIGATION_SUBJECTS)
  subject!: ObligationSubject;
  @OneOfField(RESPONSIBLES, {
    description: 'Who answers for it: the group, the practice (L1253-12), both, or the employee.',
  })
  responsible!: (typeof RESPONSIBLES)[number];
  @OneOfField(SEVERITIES)
  severity!: (typeof SEVERITIES)[number];
  @OneOfField(['duty', 'good-practice'])
  force!: 'duty' | 'good-practice';
  @OneOfField(['verified', 'secondary', 'assumption'], { description: 'The weakest of its texts.' })
  status!: Certainty;
  @ListField(() => BilingualView, { max: 20, description: 'Any of these shows that it was done.' })
  proofs!: BilingualView[];
  @ListField(() => ReferenceView, { max: 20 })
  references!: ReferenceView[];
  @NestedField(() => BilingualView, { nullable: true })
  sanction!: BilingualView | null;
  @NestedField(() => BilingualView, { nullable: true, description: 'Why it is off until somebody decides.' })
  offReason!: BilingualView | null;
  @BooleanField()
  isOn!: boolean;
  @TextField(500, { nullable: true, description: 'The reason of whoever switched it.' })
  switchedBecause!: string | null;
  @OneOfListField(OWNER_TYPES, { max: 3, description: 'Whose rows of the matrix have it.' })
  owners!: OwnerType[];
}

export class SwitchObligation {
  @BooleanField()
  isOn!: boolean;
  @TextField(500, { min: 3 })
  reason!: string;
}

export class ComplianceQuery extends PageQuery {
  @TextField(100, { optional: true, description: 'Part of the name.' })
  search?: string;
}

export class CellView {
  @TextField(80)
  obligationId!: string;
  @OneOfField(CELL_STATES)
  state!: CellState;
  @LocalDateField({ nullable: true })
  dueOn!: LocalDate | null;
  @IntField({ min: 0, max: 100_000 }, { description: 'Days past the date, also when it was done late.' })
  lateDays!: number;
  @IntField(
    { min: 1, max: 100_000 },
    { description: 'How many times or contracts the cell stands for; it shows the worst.' },
  )
  times!: number;
}

/** Whose rows, in the address. */
export class OwnerTypeParam {
  @OneOfField(OWNER_TYPES)
  ownerType!: OwnerType;
}

/** Which cell, in the address. */
export class CellParams extends OwnerTypeParam {
  @IdField()
  ownerId!: string;
  @TextField(80)
  obligationId!: string;
}

/** A row of the matrix: an employee, a practice, or the group. An obligation that does not apply has no cell. */
export class OwnerRowView {
  @OneOfField(OWNER_TYPES)
  ownerType!: OwnerType;
  @IdField()
  ownerId!: string;
  @TextField(170)
  name!: string;
  @ListField(() => CellView, { max: 300 })
  cells!: CellView[];
}

/** How far an obligation was at the end of a month. */
export class MonthView {
  @MonthField()
  month!: string;
  @TextField(80)
  obligationId!: string;
  @IntField({ min: 0, max: 10_000_000 })
  applicable!: number;
  @IntField({ min: 0, max: 10_000_000 })
  green!: number;
  @IntField({ min: 0, max: 10_000_000 })
  late!: number;
}

export class RecordView {
  @LocalDateField({ nullable: true })
  doneOn!: LocalDate | null;
  @LocalDateField({ nullable: true, description: 'Last day on which the proof is worth something.' })
  validUntil!: LocalDate | null;
  @TextField(500, { nullable: true })
  notApplicableReason!: string | null;
  @TextField(500, { min: 0 })
  note!: string;
  @IdField({ nullable: true })
  fileId!: string | null;
  @TextField(200, { nullable: true })
  fileName!: string | null;
  @TextField(160)
  recordedBy!: string;
  @InstantField()
  recordedAt!: string;
  @IdField({ description: 'For its history.' })
  id!: string;
  @VersionField()
  version!: number;
}

export class MissingFactView {
  @TextField(60)
  fact!: string;
  @NestedField(() => BilingualView)
  name!: BilingualView;
  @OneOfField(OBLIGATION_SUBJECTS, { description: 'Of whom it is a fact.' })
  subject!: ObligationSubject;
  @OneOfField(['boolean', 'date', 'number', 'one-of', 'list', 'other'])
  kind!: 'boolean' | 'date' | 'number' | 'one-of' | 'list' | 'other';
  @TextListField(60, { max: 40, description: 'The words to choose from.' })
  words!: string[];
  @TextField(30, { nullable: true })
  unit!: string | null;
  @BooleanField({ description: 'Somebody can state it here; others come from the files.' })
  stateable!: boolean;
}

/** One time of an obligation: of a contract or placement, of a month, after the last visit. */
export class TimeView {
  @OneOfField(OBLIGATION_SUBJECTS)
  subjectType!: ObligationSubject;
  @IdField()
  subjectId!: string;
  @TextField(200, { min: 0 })
  subjectLabel!: string;
  @TextField(80)
  occurrence!: string;
  @OneOfField(CELL_STATES)
  state!: CellState;
  @LocalDateField({ nullable: true })
  dueOn!: LocalDate | null;
  @LocalDateField({ nullable: true, description: 'First day on which it may be done.' })
  notBefore!: LocalDate | null;
  @IntField({ min: 0, max: 100_000 }, { description: 'Days past the date, also when it was done late.' })
  lateDays!: number;
  @ListField(() => BilingualView, { max: 20 })
  reasons!: BilingualView[];
  @ListField(() => MissingFactView, { max: 20 })
  missing!: MissingFactView[];
  @NestedField(() => RecordView, { nullable: true })
  record!: RecordView | null;
}

/** A cell of the matrix, opened. */
export class OwnerCellView {
  @OneOfField(OWNER_TYPES)
  ownerType!: OwnerType;
  @IdField()
  ownerId!: string;
  @TextField(170, { min: 0 })
  name!: string;
  @NestedField(() => ObligationView)
  obligation!: ObligationView;
  @ListField(() => TimeView, { max: 500 })
  times!: TimeView[];
}

/** Names one time; version 0 = nothing was recorded yet. */
class OnTime {
  @OneOfField(OBLIGATION_SUBJECTS)
  subjectType!: ObligationSubject;
  @IdField()
  subjectId!: string;
  @TextField(80)
  occurrence!: string;
  @IntField(
    { min: 0, max: 2_000_000_000 },
    { description: 'Version of the record that was read; 0 when there was none.' },
  )
  version!: number;
}

export class RecordDone extends OnTime {
  @LocalDateField()
  doneOn!: LocalDate;
  @LocalDateField({ optional: true, nullable: true })
  validUntil?: LocalDate | null;
  @IdField({ optional: true, nullable: true, description: 'The proof, handed in with `POST /v1/files`.' })
  fileId?: string | null;
  @TextField(500, { optional: true, min: 0 })
  note?: string;
}

export class RecordNotApplicable extends OnTime {
  @TextField(500, { min: 3 })
  reason!: string;
}

export class WithdrawRecord extends OnTime {}

export class SubjectRef {
  @OneOfField(OBLIGATION_SUBJECTS)
  type!: ObligationSubject;
  @IdField()
  id!: string;
}

export class StateFact {
  @OneOfField(STATED)
  fact!: string;
  @JsonField({
    description: '`{ "is": … }`: true or false, a date, a number, a word or a list, as the fact asks.',
  })
  value!: { is?: unknown };
  @ListField(() => SubjectRef, { min: 1, max: 1000 })
  subjects!: SubjectRef[];
}

/** Something happened that opens duties; its facts are named in the law data. */
export class TellHappening {
  @OneOfField(EVENTS)
  event!: ObligationEvent;
  @NestedField(() => SubjectRef)
  subject!: SubjectRef;
  @JsonField({ description: 'Facts of the event by name.' })
  facts!: Record<string, unknown>;
}

export class HappeningView {
  @IdField()
  id!: string;
}

export class RemindedView {
  @IntField({ min: 0, max: 100_000 }, { description: 'Employees for whom it is late.' })
  late!: number;
  @IntField({ min: 0, max: 100_000 }, { description: 'Messages on their way.' })
  sent!: number;
  @IntField({ min: 0, max: 100_000 }, { description: 'People who already had one today.' })
  already!: number;
}

/** What a practice, or the group because of it, has to do. */
export class PracticeDutyView {
  @OneOfField(['closed-office', 'desk', 'notice'], {
    description:
      'Rooms of the practice (medical secrecy, workstation); notice of a change to the labour inspectorate (GE-02).',
  })
  duty!: 'closed-office' | 'desk' | 'notice';
  @OneOfField(CELL_STATES)
  state!: CellState;
  @LocalDateField({ nullable: true })
  dueOn!: LocalDate | null;
  @IdField({ nullable: true, description: 'The deadline to act on.' })
  deadlineId!: string | null;
}

export class PracticeRowView {
  @IdField()
  memberId!: string;
  @TextField(160)
  name!: string;
  @ListField(() => PracticeDutyView, { max: 3 })
  duties!: PracticeDutyView[];
}
