import { PickType } from '@nestjs/swagger';
import { RuledFindingView } from '@relais/contracts/server';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  MonthField,
  NestedField,
  OneOfField,
  TextField,
  VersionField,
} from '@relais/platform/http';
import { ABSENCE_CODES, DECIDED_AS, ENTRY_KINDS, PART_STATUSES } from '@relais/timesheets/core';

export const MONTH_STATUSES = ['open', 'locked', 'exported', 'closed'] as const;

/** One interval of a day, as the employee and the officer see it. */
export class EntryView {
  @TextField(20)
  entryId!: string;
  @VersionField()
  version!: number;
  @LocalDateField()
  day!: string;
  @OneOfField(['am', 'pm'])
  half!: 'am' | 'pm';
  @IdField()
  memberId!: string;
  @IdField()
  placementId!: string;
  @OneOfField(ENTRY_KINDS)
  kind!: (typeof ENTRY_KINDS)[number];
  @OneOfField(ABSENCE_CODES, { nullable: true })
  absenceCode!: (typeof ABSENCE_CODES)[number] | null;
  @MinutesField()
  plannedMinutes!: number;
  @IntField({ min: -1_000_000, max: 1_000_000 }, { description: 'Minute of the day, 0 = midnight.' })
  startMinute!: number;
  @IntField(
    { min: -1_000_000, max: 1_000_000 },
    { description: 'Minute of the day, 1440 = midnight at its end.' },
  )
  endMinute!: number;
  @IntField({ min: -1_000_000, max: 1_000_000 }, { description: 'Minutes worked, breaks taken off.' })
  workedMinutes!: number;
  @TextField(300, { min: 0 })
  note!: string;
  @BooleanField({ description: 'False for an interval added by hand.' })
  planned!: boolean;
  @BooleanField()
  disputed!: boolean;
  @TextField(500, { nullable: true })
  disputeReason!: string | null;
  @TextField(200, { nullable: true, description: 'Who wrote it last; null while it is as planned.' })
  changedBy!: string | null;
}

/** Where the employee may work this month. */
export class SheetPlacementView {
  @IdField()
  placementId!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @TextField(200)
  siteName!: string;
  @LocalDateField()
  startsOn!: string;
  @LocalDateField({ nullable: true })
  endsOn!: string | null;
}

/** The share of one practice in the month. */
export class SheetPartView {
  @IdField()
  partId!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @OneOfField(PART_STATUSES)
  status!: (typeof PART_STATUSES)[number];
  @TextField(64, { description: 'Fingerprint an approval is bound to.' })
  contentHash!: string;
  @MinutesField()
  plannedMinutes!: number;
  @MinutesField()
  workedMinutes!: number;
  @InstantField({ nullable: true })
  requestedAt!: string | null;
  @TextField(160, { nullable: true, description: 'Whose answer is waited for.' })
  waitingFor!: string | null;
  @IntField({ min: 0, max: 10_000 }, { description: 'Days since the request.' })
  waitingDays!: number;
  @TextField(200, { nullable: true })
  decidedBy!: string | null;
  @OneOfField(DECIDED_AS, { nullable: true })
  decidedAs!: (typeof DECIDED_AS)[number] | null;
  @InstantField({ nullable: true })
  decidedAt!: string | null;
  @TextField(200, { nullable: true, description: 'Whose change made a former approval void.' })
  voidedBy!: string | null;
  @TextField(500, { nullable: true })
  disputeReason!: string | null;
}

/** A month of one employee over all practices. */
export class SheetView {
  @MonthField()
  month!: string;
  @OneOfField(MONTH_STATUSES)
  monthStatus!: (typeof MONTH_STATUSES)[number];
  @LocalDateField()
  cutOffOn!: string;
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @InstantField({ nullable: true })
  declaredAt!: string | null;
  @TextField(200, { nullable: true })
  declaredBy!: string | null;
  @MinutesField()
  plannedMinutes!: number;
  @MinutesField()
  workedMinutes!: number;
  @ListField(() => SheetPartView, { max: 100 })
  parts!: SheetPartView[];
  @ListField(() => SheetPlacementView, { max: 100 })
  placements!: SheetPlacementView[];
  @ListField(() => EntryView, { max: 500 })
  entries!: EntryView[];
  @ListField(() => RuledFindingView, {
    max: 500,
    description: 'What the rules of working time say of these hours, over all practices.',
  })
  workingTime!: RuledFindingView[];
}

/** A line of the list of months. */
export class SheetSummaryView {
  @MonthField()
  month!: string;
  @OneOfField(MONTH_STATUSES)
  monthStatus!: (typeof MONTH_STATUSES)[number];
  @InstantField({ nullable: true })
  declaredAt!: string | null;
  @MinutesField()
  plannedMinutes!: number;
  @MinutesField()
  workedMinutes!: number;
}

export class SheetSummariesView {
  @ListField(() => SheetSummaryView, { max: 240 })
  months!: SheetSummaryView[];
}

/** A remark of a rule on hours that were accepted. */
export class FindingView {
  @TextField(80)
  ruleId!: string;
  @OneOfField(['error', 'warning', 'info'])
  severity!: 'error' | 'warning' | 'info';
  @TextField(500, { description: 'In the language of the request.' })
  message!: string;
}

/** What a write left: the month as it is now, and what is good to know about it. */
export class WrittenSheetView {
  @NestedField(() => SheetView)
  sheet!: SheetView;
  @ListField(() => FindingView, { max: 20 })
  findings!: FindingView[];
}

/** New values of an interval; the version is the one that was read. */
export class ChangeEntry extends PickType(EntryView, [
  'version',
  'placementId',
  'kind',
  'absenceCode',
  'startMinute',
  'endMinute',
  'workedMinutes',
  'note',
] as const) {}

/** An interval the plan did not have. */
export class AddEntry extends PickType(EntryView, [
  'day',
  'placementId',
  'kind',
  'absenceCode',
  'startMinute',
  'endMinute',
  'workedMinutes',
  'note',
] as const) {}

/** Absent on every planned interval from one day to another, both included. */
export class MarkAbsent {
  @LocalDateField()
  from!: string;
  @LocalDateField()
  to!: string;
  @OneOfField(ABSENCE_CODES)
  absenceCode!: (typeof ABSENCE_CODES)[number];
  @TextField(300, { min: 0 })
  note!: string;
}

/** One line of the history of hours. */
export class HourChangeView {
  @InstantField()
  at!: string;
  @TextField(200)
  by!: string;
  @LocalDateField({ nullable: true })
  day!: string | null;
  @TextField(2000, {
    nullable: true,
    description: 'Values before, as JSON; null when the interval was added.',
  })
  before!: string | null;
  @TextField(2000, {
    nullable: true,
    description: 'Values after, as JSON; null when the interval was removed.',
  })
  after!: string | null;
}

export class HourChangesView {
  @ListField(() => HourChangeView, { max: 1000 })
  changes!: HourChangeView[];
}
