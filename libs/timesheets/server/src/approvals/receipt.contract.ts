import {
  CentsField,
  IdField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  MonthField,
  OneOfField,
  TextField,
  BooleanField,
} from '@relais/platform/http';
import { DECIDED_AS, ENTRY_KINDS, PART_STATUSES } from '@relais/timesheets/core';

const REMARK_KINDS = ['more', 'less', 'absent', 'added', 'note'] as const;
const MONTH_STATUSES = ['open', 'locked', 'exported', 'closed'] as const;

/** One half-day on the strip of a receipt. An absence has no reason here. */
export class ReceiptEntryView {
  @TextField(20)
  entryId!: string;
  @LocalDateField()
  day!: string;
  @OneOfField(['am', 'pm'])
  half!: 'am' | 'pm';
  @OneOfField(ENTRY_KINDS)
  kind!: (typeof ENTRY_KINDS)[number];
  @IntField({ min: 0, max: 1439 })
  startMinute!: number;
  @IntField({ min: 1, max: 1440 })
  endMinute!: number;
  @MinutesField()
  plannedMinutes!: number;
  @MinutesField()
  workedMinutes!: number;
  @TextField(300, { min: 0 })
  note!: string;
  @BooleanField()
  disputed!: boolean;
  @TextField(500, { nullable: true })
  disputeReason!: string | null;
}

export class RemarkView {
  @TextField(20)
  entryId!: string;
  @LocalDateField()
  day!: string;
  @OneOfField(REMARK_KINDS)
  kind!: (typeof REMARK_KINDS)[number];
  @MinutesField({ min: -1440 })
  minutesDelta!: number;
  @TextField(300, { min: 0 })
  note!: string;
}

/** The month of one employee at one practice, as its doctor sees it. */
export class ReceiptPartView {
  @IdField()
  partId!: string;
  @TextField(100, { description: 'Given name and initial.' })
  employeeName!: string;
  @OneOfField(PART_STATUSES)
  status!: (typeof PART_STATUSES)[number];
  @TextField(64, { description: 'Send it back with the decision: it is refused if the hours changed since.' })
  contentHash!: string;
  @MinutesField()
  plannedMinutes!: number;
  @MinutesField()
  workedMinutes!: number;
  @InstantField({ nullable: true, description: 'Waiting for a decision since.' })
  requestedAt!: string | null;
  @CentsField({
    nullable: true,
    description: 'Provisional price of the hours, from the terms of the placement.',
  })
  provisionalCostCents!: number | null;
  @InstantField({ nullable: true })
  decidedAt!: string | null;
  @TextField(200, { nullable: true })
  decidedBy!: string | null;
  @OneOfField(DECIDED_AS, { nullable: true })
  decidedAs!: (typeof DECIDED_AS)[number] | null;
  @TextField(200, { nullable: true, description: 'Whose change made a former approval void.' })
  voidedBy!: string | null;
  @TextField(500, { nullable: true })
  disputeReason!: string | null;
  @ListField(() => ReceiptEntryView, { max: 400 })
  entries!: ReceiptEntryView[];
  @ListField(() => RemarkView, { max: 400 })
  remarks!: RemarkView[];
}

/** Everything one practice has to decide about one month. */
export class ReceiptView {
  @MonthField()
  month!: string;
  @OneOfField(MONTH_STATUSES)
  monthStatus!: (typeof MONTH_STATUSES)[number];
  @LocalDateField()
  cutOffOn!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @ListField(() => ReceiptPartView, { max: 500 })
  parts!: ReceiptPartView[];
}

export class ReceiptListView {
  @ListField(() => ReceiptView, { max: 24 })
  receipts!: ReceiptView[];
}

/** The decision about one part, bound to what was shown. */
export class ApprovePart {
  @IdField()
  partId!: string;
  @TextField(64, { pattern: /^[0-9a-f]{64}$/ })
  contentHash!: string;
}

export class ApproveParts {
  @ListField(() => ApprovePart, { min: 1, max: 500 })
  parts!: ApprovePart[];
}

export class DisputedEntry {
  @TextField(20, { pattern: /^[0-9]{1,18}$/ })
  entryId!: string;
  @TextField(300, { description: 'Absent, extra hours, or in own words.' })
  reason!: string;
}

export class DisputePart extends ApprovePart {
  @ListField(() => DisputedEntry, { min: 1, max: 100 })
  entries!: DisputedEntry[];
  @TextField(500, { min: 0, optional: true })
  comment?: string;
}

/** What became of one line of a bulk decision. */
export class DecisionResultView {
  @IdField()
  partId!: string;
  @OneOfField(['approved', 'refused'])
  outcome!: 'approved' | 'refused';
  @TextField(80, { nullable: true, description: 'Problem code of a refusal.' })
  code!: string | null;
  @TextField(500, { nullable: true, description: 'The refusal in the language of the request.' })
  message!: string | null;
}

export class DecisionResultsView {
  @ListField(() => DecisionResultView, { max: 500 })
  results!: DecisionResultView[];
}

const TOKEN = {
  pattern: /^[A-Za-z0-9_-]{43}$/,
  description: 'The token of the mailed link; never in an address we log.',
};

/** The mailed link speaks in the body, so that no token reaches a log. */
export class LinkToken {
  @TextField(43, TOKEN)
  token!: string;
}

export class LinkApprove extends ApproveParts {
  @TextField(43, TOKEN)
  token!: string;
}

export class LinkDispute extends DisputePart {
  @TextField(43, TOKEN)
  token!: string;
}

export class LinkUndo extends LinkToken {
  @IdField()
  partId!: string;
}
