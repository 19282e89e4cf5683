import { STATED_FACTS, type CellState, type StatedFact } from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import {
  BilingualView,
  BooleanField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  PageQuery,
  ReferenceView,
  TextField,
  VersionField,
} from '@relais/platform/http';

export const CELL_STATES = ['late', 'due-soon', 'cannot-tell', 'open', 'done', 'not-applicable'] as const;
const SEVERITIES = ['blocking', 'major', 'minor'] as const;
const RESPONSIBLES = ['group', 'practice', 'shared', 'employee'] as const;

/** A column of the matrix. */
export class ObligationView {
  @TextField(80)
  id!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView)
  guidance!: BilingualView;
  @OneOfField(RESPONSIBLES, {
    description: 'Who answers for it: the group, the practice (L1253-12), both, or the employee.',
  })
  responsible!: (typeof RESPONSIBLES)[number];
  @OneOfField(SEVERITIES)
  severity!: (typeof SEVERITIES)[number];
  @ListField(() => BilingualView, { max: 20, description: 'Any of these shows that it was done.' })
  proofs!: BilingualView[];
  @ListField(() => ReferenceView, { max: 20 })
  references!: ReferenceView[];
  @NestedField(() => BilingualView, { nullable: true })
  sanction!: BilingualView | null;
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
}

/** A row of the matrix. */
export class ComplianceRowView {
  @IdField()
  employeeId!: string;
  @TextField(170)
  name!: string;
  @IdField()
  contractId!: string;
  @OneOfField(['cdi', 'cdd'])
  contractKind!: 'cdi' | 'cdd';
  @LocalDateField()
  contractStartsOn!: LocalDate;
  @ListField(() => CellView, { max: 100 })
  cells!: CellView[];
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
  @BooleanField({ description: 'An officer can state it here; others come from the file of the employee.' })
  stateable!: boolean;
}

export class CellDetailView extends CellView {
  @IdField()
  employeeId!: string;
  @TextField(170)
  name!: string;
  @LocalDateField({ nullable: true, description: 'First day on which it may be done.' })
  notBefore!: LocalDate | null;
  @NestedField(() => ObligationView)
  obligation!: ObligationView;
  @ListField(() => BilingualView, { max: 20 })
  reasons!: BilingualView[];
  @ListField(() => MissingFactView, { max: 20 })
  missing!: MissingFactView[];
  @NestedField(() => RecordView, { nullable: true })
  record!: RecordView | null;
}

/** Version 0 = nothing was recorded yet. */
class OnRecord {
  @IntField(
    { min: 0, max: 2_000_000_000 },
    { description: 'Version of the record that was read; 0 when there was none.' },
  )
  version!: number;
}

export class RecordDone extends OnRecord {
  @LocalDateField()
  doneOn!: LocalDate;
  @LocalDateField({ optional: true, nullable: true })
  validUntil?: LocalDate | null;
  @IdField({ optional: true, nullable: true, description: 'The proof, handed in with `POST /v1/files`.' })
  fileId?: string | null;
  @TextField(500, { optional: true, min: 0 })
  note?: string;
}

export class RecordNotApplicable extends OnRecord {
  @TextField(500, { min: 3 })
  reason!: string;
}

export class WithdrawRecord extends OnRecord {}

export class StateFact {
  @OneOfField(STATED_FACTS)
  fact!: StatedFact;
  @BooleanField({ optional: true, description: 'For a fact that is true or false.' })
  holds?: boolean;
  @LocalDateField({ optional: true, description: 'For `employee.branchSeniorityFrom`.' })
  on?: LocalDate;
  @IdListField({ min: 1, max: 1000 })
  employeeIds!: string[];
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
