import { OverrideInput, RuledFindingView } from '@relais/contracts/server';
import { PickType } from '@nestjs/swagger';
import {
  BooleanField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  MonthField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  VersionField,
} from '@relais/platform/http';
import {
  BLOCKER_KINDS,
  CORRECTION_CAUSES,
  CORRECTION_CODES,
  DECIDED_AS,
  PART_STATUSES,
  TREATMENTS,
} from '@relais/timesheets/core';
import { MONTH_STATUSES } from '../my-month/sheet.contract';

const COUNT = { min: 0, max: 10_000_000 };

/** Parts by how far they are. */
export class PipelineView {
  @IntField(COUNT)
  planned!: number;
  @IntField(COUNT, { description: 'Declared or further.' })
  declared!: number;
  @IntField(COUNT)
  approved!: number;
  @IntField(COUNT)
  disputed!: number;
}

/** The same hours five times; null = not known yet. */
export class FiveNumbersView {
  @MinutesField({ max: 1_000_000_000 })
  plannedMinutes!: number;
  @MinutesField({ nullable: true, max: 1_000_000_000 })
  declaredMinutes!: number | null;
  @MinutesField({ nullable: true, max: 1_000_000_000 })
  approvedMinutes!: number | null;
  @MinutesField({ nullable: true, max: 1_000_000_000 })
  paidMinutes!: number | null;
  @MinutesField({ nullable: true, max: 1_000_000_000, description: 'Null until there are invoices.' })
  invoicedMinutes!: number | null;
}

export class BlockerCountView {
  @OneOfField(BLOCKER_KINDS)
  kind!: (typeof BLOCKER_KINDS)[number];
  @IntField(COUNT)
  count!: number;
}

/** A line of the list of months. */
export class MonthSummaryView {
  @MonthField()
  month!: string;
  @OneOfField(MONTH_STATUSES)
  status!: (typeof MONTH_STATUSES)[number];
  @LocalDateField()
  cutOffOn!: string;
  @IntField(COUNT)
  revision!: number;
}

export class MonthSummariesView {
  @ListField(() => MonthSummaryView, { max: 600 })
  months!: MonthSummaryView[];
}

/** The closing of one month at a glance. */
export class CockpitView extends MonthSummaryView {
  @VersionField()
  version!: number;
  @IntField({ min: -10_000, max: 10_000 }, { description: 'Negative once the cut-off has passed.' })
  daysToCutOff!: number;
  @InstantField({ nullable: true })
  lockedAt!: string | null;
  @TextField(200, { nullable: true })
  lockedBy!: string | null;
  @TextField(500, { nullable: true })
  reopenReason!: string | null;
  @NestedField(() => PipelineView)
  pipeline!: PipelineView;
  @NestedField(() => PipelineView, {
    nullable: true,
    description: 'The month before, on the same day of its closing.',
  })
  pipelineBefore!: PipelineView | null;
  @NestedField(() => FiveNumbersView)
  totals!: FiveNumbersView;
  @ListField(() => BlockerCountView, { max: 10 })
  blockers!: BlockerCountView[];
  @IntField(COUNT, { description: 'Corrections of closed months that this month carries.' })
  correctionCount!: number;
  @MinutesField({ min: -1_000_000_000, max: 1_000_000_000 })
  correctionMinutes!: number;
  @OneOfField(['none', 'waiting', 'done', 'failed'], {
    description: 'Freezing of the payroll inputs after the lock.',
  })
  payrollState!: 'none' | 'waiting' | 'done' | 'failed';
}

/** One part in the officer's list. */
export class HourRowView extends FiveNumbersView {
  @IdField()
  partId!: string;
  @VersionField()
  version!: number;
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @TextField(30, { nullable: true })
  employeePhone!: string | null;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @TextField(30, { nullable: true })
  memberPhone!: string | null;
  @OneOfField(PART_STATUSES)
  status!: (typeof PART_STATUSES)[number];
  @BooleanField({ description: 'Declared exactly as planned.' })
  clean!: boolean;
  @IntField(COUNT)
  remarkCount!: number;
  @BooleanField()
  hasPayrollNumber!: boolean;
  @IntField({ min: 0, max: 10_000 }, { description: 'Days somebody has been waited for.' })
  lateDays!: number;
  @TextField(160, { nullable: true, description: 'Who is waited for.' })
  waitingFor!: string | null;
  @TextField(200, { nullable: true })
  decidedBy!: string | null;
  @OneOfField(DECIDED_AS, { nullable: true })
  decidedAs!: (typeof DECIDED_AS)[number] | null;
  @TextField(500, { nullable: true })
  disputeReason!: string | null;
  @OneOfField(TREATMENTS, { nullable: true, description: 'Exception of the lock.' })
  treatment!: (typeof TREATMENTS)[number] | null;
}

export class HourRowQuery extends PageQuery {
  @OneOfField(TREATMENTS, {
    optional: true,
    description: 'Only what the lock let through, or held back, by exception.',
  })
  treatment?: (typeof TREATMENTS)[number];
  @OneOfField(PART_STATUSES, { optional: true })
  status?: (typeof PART_STATUSES)[number];
  @IdField({ optional: true })
  memberId?: string;
  @IdField({ optional: true })
  employeeId?: string;
  @TextField(80, { optional: true, description: 'Part of the name of the employee or of the practice.' })
  search?: string;
}

export class BlockerView {
  @OneOfField(BLOCKER_KINDS)
  kind!: (typeof BLOCKER_KINDS)[number];
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @TextField(30, { nullable: true })
  employeePhone!: string | null;
  @IdField({ nullable: true })
  memberId!: string | null;
  @TextField(160, { nullable: true })
  memberName!: string | null;
  @TextField(30, { nullable: true })
  memberPhone!: string | null;
  @IdField({ nullable: true })
  partId!: string | null;
  @LocalDateField({ nullable: true })
  day!: string | null;
  @NestedField(() => RuledFindingView, {
    nullable: true,
    description: 'What a rule of working time says, which an override may let pass.',
  })
  finding!: RuledFindingView | null;
}

export class BlockersView {
  @ListField(() => BlockerCountView, { max: 10 })
  counts!: BlockerCountView[];
  @ListField(() => BlockerView, { max: 1000 })
  items!: BlockerView[];
}

export class OpenMonth {
  @MonthField()
  month!: string;
}

/** What opening or refreshing did. */
export class OpenedMonthView {
  @MonthField()
  month!: string;
  @IntField(COUNT)
  newSheets!: number;
  @IntField(COUNT)
  newParts!: number;
  @IntField(COUNT)
  newEntries!: number;
  @IntField(COUNT)
  removedEntries!: number;
}

export class ApproveRow extends PickType(HourRowView, ['partId', 'version'] as const) {}

export class ApproveRows {
  @ListField(() => ApproveRow, { min: 1, max: 1000 })
  parts!: ApproveRow[];
}

export class RemindLate {
  @IdListField({
    max: 1000,
    optional: true,
    description: 'Only these parts; everybody who is late when absent.',
  })
  partIds?: string[];
}

export class RemindersAskedView {
  @IntField(COUNT)
  asked!: number;
  @IntField(COUNT, { description: 'Already reminded today.' })
  alreadyAsked!: number;
}

export class NamedException {
  @IdField()
  partId!: string;
  @OneOfField(TREATMENTS)
  treatment!: (typeof TREATMENTS)[number];
  @TextField(500, { min: 3 })
  reason!: string;
}

/** An error of one employee's hours to let pass. */
export class NamedOverride extends OverrideInput {
  @IdField()
  employeeId!: string;
}

export class LockMonth {
  @VersionField()
  version!: number;
  @ListField(() => NamedException, { max: 1000 })
  exceptions!: NamedException[];
  @ListField(() => NamedOverride, {
    max: 1000,
    optional: true,
    description: 'Errors of the rules of working time to let pass, with the reason.',
  })
  overrides?: NamedOverride[];
}

export class ReopenMonth {
  @VersionField()
  version!: number;
  @TextField(500, { min: 3 })
  reason!: string;
}

/** A line of a later month that corrects a closed one. */
export class CorrectionView {
  @IdField()
  id!: string;
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @MonthField()
  originMonth!: string;
  @MonthField()
  targetMonth!: string;
  @LocalDateField()
  day!: string;
  @OneOfField(CORRECTION_CODES)
  code!: string;
  @MinutesField()
  originalMinutes!: number;
  @MinutesField()
  correctedMinutes!: number;
  @MinutesField({ min: -1_000_000 })
  minutesDelta!: number;
  @TextField(500)
  reason!: string;
  @OneOfField(CORRECTION_CAUSES)
  cause!: (typeof CORRECTION_CAUSES)[number];
  @InstantField()
  createdAt!: string;
  @TextField(200)
  createdBy!: string;
}

export class CorrectionsView {
  @ListField(() => CorrectionView, { max: 1000, description: 'Carried by this month.' })
  carried!: CorrectionView[];
  @ListField(() => CorrectionView, { max: 1000, description: 'Of this month, carried by later ones.' })
  corrected!: CorrectionView[];
}

export class CorrectMonth extends PickType(CorrectionView, [
  'employeeId',
  'memberId',
  'day',
  'code',
] as const) {
  @MinutesField({ max: 1500, description: 'What is true for that day, practice and item.' })
  correctedMinutes!: number;
  @OneOfField(['late', 'error'])
  cause!: 'late' | 'error';
  @TextField(500, { min: 3 })
  reason!: string;
}

export class ReleaseHeldBack {
  @TextField(500, { min: 3 })
  reason!: string;
}

export class DelegationView {
  @IdField()
  id!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @IdField()
  fromDoctorId!: string;
  @TextField(160)
  fromDoctorName!: string;
  @IdField({ nullable: true, description: 'Null = the officers of the group.' })
  toDoctorId!: string | null;
  @TextField(160, { nullable: true })
  toDoctorName!: string | null;
  @LocalDateField()
  validFrom!: string;
  @LocalDateField()
  validTo!: string;
}

export class ApproverView {
  @IdField()
  doctorId!: string;
  @TextField(160)
  fullName!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
}

export class DelegationsView {
  @ListField(() => DelegationView, { max: 1000 })
  delegations!: DelegationView[];
  @ListField(() => ApproverView, { max: 1000, description: 'Doctors a delegation may be given from or to.' })
  doctors!: ApproverView[];
  @IdField({ nullable: true, description: 'The doctor who asks; null for the staff of the group.' })
  ownDoctorId!: string | null;
}

export class Delegate extends PickType(DelegationView, [
  'fromDoctorId',
  'toDoctorId',
  'validFrom',
  'validTo',
] as const) {}
