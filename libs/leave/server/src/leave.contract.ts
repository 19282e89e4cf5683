import { PickType } from '@nestjs/swagger';
import type { LocalDate, Month } from '@relais/kernel';
import { LEAVE_EVENTS, type LeaveEvent } from '@relais/law';
import {
  ENTRY_KINDS,
  REQUEST_KINDS,
  REQUEST_STATES,
  WRITTEN_KINDS,
  type EntryKind,
  type LeaveExplanation,
  type RequestKind,
  type RequestState,
  type WrittenKind,
} from '@relais/leave/core';
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
  PageQuery,
  ReferenceView,
  TextField,
  VersionField,
} from '@relais/platform/http';

const AMOUNT = { min: -30_000, max: 30_000 };
const HUNDREDTHS = 'Hundredths of a working day (jour ouvrable).';

/** Why an entry or an answer is what it is. */
export class LeaveExplanationView implements LeaveExplanation {
  @TextField(100)
  ruleId!: string;
  @IntField({ min: 1, max: 1_000_000 })
  version!: number;
  @NestedField(() => BilingualView)
  message!: BilingualView;
  @JsonField({ description: 'Figures compared, units in the names.' })
  numbers!: Record<string, number | string>;
  @ListField(() => ReferenceView, { max: 30 })
  references!: ReferenceView[];
}

/** One line of the ledger. */
export class LeaveEntryView {
  @TextField(20)
  id!: string;
  @OneOfField(ENTRY_KINDS, { enumName: 'LeaveEntryKind' })
  kind!: EntryKind;
  @IntField({ min: 2000, max: 2200 }, { description: 'Year of the 31 May that ends the reference year.' })
  referenceYear!: number;
  @MonthField()
  month!: Month;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  hundredths!: number;
  @NestedField(() => LeaveExplanationView)
  explanation!: LeaveExplanationView;
  @TextField(500, { min: 0 })
  reason!: string;
  @TextField(200)
  recordedBy!: string;
  @InstantField()
  recordedAt!: string;
}

/** What is left of one reference year. */
export class YearBalanceView {
  @IntField({ min: 2000, max: 2200 })
  referenceYear!: number;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  earnedHundredths!: number;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  usedHundredths!: number;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  leftHundredths!: number;
}

/** A request, as both sides see it. */
export class LeaveRequestView {
  @IdField()
  id!: string;
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @OneOfField(REQUEST_KINDS, { enumName: 'LeaveRequestKind' })
  kind!: RequestKind;
  @OneOfField(LEAVE_EVENTS, { enumName: 'LeaveEvent', nullable: true })
  event!: LeaveEvent | null;
  @LocalDateField({ nullable: true })
  eventOn!: LocalDate | null;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField({ description: 'Last day away.' })
  endsOn!: LocalDate;
  @IntField({ min: 0, max: 30_000 }, { description: HUNDREDTHS })
  hundredths!: number;
  @TextField(300, { min: 0 })
  note!: string;
  @OneOfField(REQUEST_STATES, { enumName: 'LeaveRequestState' })
  state!: RequestState;
  @InstantField()
  askedAt!: string;
  @TextField(200, { nullable: true })
  decidedBy!: string | null;
  @TextField(300, { min: 0 })
  answer!: string;
  @VersionField()
  version!: number;
}

/** Days of leave that an event gives. */
export class EventPresetView {
  @OneOfField(LEAVE_EVENTS, { enumName: 'LeaveEvent' })
  event!: LeaveEvent;
  @NestedField(() => BilingualView)
  name!: BilingualView;
  @IntField({ min: 0, max: 60 }, { description: 'Days, the better of the Code and of the agreement.' })
  days!: number;
  @NestedField(() => LeaveExplanationView)
  explanation!: LeaveExplanationView;
}

/** Leave of one employee: the balance, its entries, the requests. */
export class LeaveFileView {
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @IntField(AMOUNT, { description: `Sum of the entries. ${HUNDREDTHS}` })
  balanceHundredths!: number;
  @IntField({ min: 0, max: 30_000 }, { description: `Accepted paid leave still to come. ${HUNDREDTHS}` })
  plannedHundredths!: number;
  @ListField(() => YearBalanceView, { max: 100 })
  years!: YearBalanceView[];
  @ListField(() => LeaveEntryView, { max: 1000, description: 'Newest first.' })
  entries!: LeaveEntryView[];
  @ListField(() => LeaveRequestView, { max: 500, description: 'Newest first.' })
  requests!: LeaveRequestView[];
  @ListField(() => EventPresetView, { max: 50 })
  events!: EventPresetView[];
}

/** A line of the list of balances. */
export class LeaveBalanceView {
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @IntField(AMOUNT, { description: `Earned since the ledger began, corrections included. ${HUNDREDTHS}` })
  earnedHundredths!: number;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  usedHundredths!: number;
  @IntField(AMOUNT, { description: HUNDREDTHS })
  balanceHundredths!: number;
  @IntField({ min: 0, max: 30_000 }, { description: `Accepted paid leave still to come. ${HUNDREDTHS}` })
  plannedHundredths!: number;
  @IntField({ min: 0, max: 500 }, { description: 'Requests that wait for an answer.' })
  waitingRequests!: number;
}

/** What a request would cost. */
export class LeaveCostView {
  @IntField({ min: 0, max: 30_000 }, { description: HUNDREDTHS })
  hundredths!: number;
  @IntField(AMOUNT, { description: `Balance after it. ${HUNDREDTHS}` })
  leftHundredths!: number;
  @NestedField(() => LeaveExplanationView)
  explanation!: LeaveExplanationView;
}

export class LeaveCostQuery {
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField()
  endsOn!: LocalDate;
}

/** A request of the employee. */
export class AskLeave extends PickType(LeaveRequestView, [
  'kind',
  'event',
  'eventOn',
  'startsOn',
  'endsOn',
  'note',
] as const) {}

/** The answer of the group. */
export class DecideLeave extends PickType(LeaveRequestView, ['version', 'answer'] as const) {
  @BooleanField()
  accept!: boolean;
}

export class WithdrawLeave extends PickType(LeaveRequestView, ['version'] as const) {}

/** An entry written by a person. */
export class WriteLeaveEntry extends PickType(LeaveEntryView, ['referenceYear', 'hundredths'] as const) {
  @OneOfField(WRITTEN_KINDS, { enumName: 'WrittenLeaveKind' })
  kind!: WrittenKind;
  @TextField(500, { min: 3 })
  reason!: string;
}

export class LeaveBalanceQuery extends PageQuery {}

export class LeaveRequestQuery extends PageQuery {
  @OneOfField(REQUEST_STATES, { optional: true, enumName: 'LeaveRequestState' })
  state?: RequestState;
}
