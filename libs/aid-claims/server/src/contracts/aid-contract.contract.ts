import type { GapReading } from '@relais/aid-claims/core';
import type { Cents, Certainty, LocalDate, Minutes } from '@relais/kernel';
import { AID_OPTIONS, type AidOption, PERCENTILE_BANDS, type PercentileBand } from '@relais/law';
import {
  BilingualView,
  CentsField,
  FindingView,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  OneOfField,
  PageQuery,
  QueryIntField,
  ReferenceView,
  TextField,
  VersionField,
} from '@relais/platform/http';
import { PickType } from '@nestjs/swagger';
import { AidClaimView } from '../claims/aid-claim.contract';
import { AID_CONTRACT_STATUSES } from './aid-contract.entity';

/** Versions that one doctor signs; the collective aid (D) is signed by a company. */
export const INDIVIDUAL_VERSIONS = ['A', 'B', 'C'] as const;
const GAP_KINDS = [
  'nothing-yet',
  'one-instalment',
  'earlier-table',
  'suspension',
  'percentile',
  'no-reading',
] as const;
const CERTAINTIES = ['verified', 'secondary', 'assumption'] as const;

export class AidContractListQuery extends PageQuery {
  @OneOfField(AID_CONTRACT_STATUSES, { optional: true })
  status?: (typeof AID_CONTRACT_STATUSES)[number];
  @IdField({ optional: true })
  memberId?: string;
  @TextField(100, {
    optional: true,
    description: 'Part of the name of the doctor, the practice or the fund.',
  })
  search?: string;
}

/** An aid contract in the list, with its money today. */
export class AidContractLineView {
  @IdField()
  id!: string;
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @IdField()
  doctorId!: string;
  @TextField(160)
  doctorName!: string;
  @TextField(120, { description: 'The CPAM that signed.' })
  healthFund!: string;
  @OneOfField(AID_OPTIONS, { description: 'Share of a full time that the aid pays for.' })
  aidOption!: AidOption;
  @OneOfField(INDIVIDUAL_VERSIONS, {
    description: 'A: avenant 7; B: règlement arbitral; C: convention 2024–2029.',
  })
  schemeVersion!: (typeof INDIVIDUAL_VERSIONS)[number];
  @OneOfField(PERCENTILE_BANDS, { description: 'Rank of the doctor’s list when signing.' })
  percentileBand!: PercentileBand;
  @LocalDateField()
  signedOn!: LocalDate;
  @LocalDateField({ description: 'Last day: the eve of the fifth anniversary, or an earlier end.' })
  lastDay!: LocalDate;
  @OneOfField(AID_CONTRACT_STATUSES)
  status!: (typeof AID_CONTRACT_STATUSES)[number];
  @IntField({ min: 1, max: 5 }, { nullable: true, description: 'Contract year that runs today.' })
  currentYearNo!: number | null;
  @CentsField({ nullable: true })
  currentAmountCents!: Cents | null;
  @CentsField({ description: 'Of the contract years begun.' })
  expectedCents!: Cents;
  @CentsField()
  receivedCents!: Cents;
  @VersionField()
  version!: number;
}

export class AidInstalmentView {
  @NestedField(() => BilingualView)
  label!: BilingualView;
  @LocalDateField({ nullable: true })
  dueOn!: LocalDate | null;
  @CentsField()
  amountCents!: Cents;
  @OneOfField(CERTAINTIES)
  certainty!: Certainty;
  @NestedField(() => ReferenceView)
  source!: ReferenceView;
}

/** A reading of the difference between what was due and what came, for a human to check with the fund. */
export class GapReadingView {
  @OneOfField(GAP_KINDS)
  kind!: GapReading['kind'];
  @CentsField({ description: 'What should have come if this reading is right.' })
  amountCents!: Cents;
  @NestedField(() => BilingualView)
  sentence!: BilingualView;
  @ListField(() => ReferenceView, { max: 10 })
  references!: ReferenceView[];
}

export class AidGapView {
  @CentsField({ min: -1_000_000_000, description: 'Negative when too much came.' })
  missingCents!: Cents;
  @ListField(() => GapReadingView, { max: 10 })
  readings!: GapReadingView[];
}

/** Time placed by the group against the option of the contract. */
export class FteWatchView {
  @IntField({ min: 0, max: 10_000 }, { description: 'Hundredths of full-time equivalents.' })
  placedHundredths!: number;
  @IntField({ min: 0, max: 10_000 })
  promisedHundredths!: number;
  @CentsField({ description: 'Share of the amount of the running year that the missing time puts at risk.' })
  atRiskCents!: Cents;
  @NestedField(() => BilingualView)
  sentence!: BilingualView;
}

/** A contract year: what the fund owes, why, and what became of it. */
export class AidYearView {
  @IntField({ min: 1, max: 5 })
  yearNo!: number;
  @LocalDateField()
  from!: LocalDate;
  @LocalDateField()
  to!: LocalDate;
  @OneOfField(['A/B', 'C'], { description: 'Table in force on the first day of the year.' })
  rateVersion!: 'A/B' | 'C';
  @CentsField()
  amountCents!: Cents;
  @NestedField(() => BilingualView)
  explanation!: BilingualView;
  @OneOfField(CERTAINTIES)
  certainty!: Certainty;
  @ListField(() => ReferenceView, { max: 20 })
  sources!: ReferenceView[];
  @ListField(() => AidInstalmentView, { max: 5 })
  instalments!: AidInstalmentView[];
  @CentsField({ min: -1_000_000_000, description: 'What came for this year so far.' })
  receivedCents!: Cents;
  @NestedField(() => AidGapView, { nullable: true, description: 'Null: nothing is missing or late.' })
  gap!: AidGapView | null;
  @NestedField(() => AidClaimView, { nullable: true })
  claim!: AidClaimView | null;
}

export class AidContractView extends AidContractLineView {
  @IdField({ nullable: true })
  employeeId!: string | null;
  @TextField(170, { nullable: true })
  employeeName!: string | null;
  @LocalDateField({ nullable: true, description: 'Without it the qualification (AID-04) cannot be dated.' })
  assistantHiredOn!: LocalDate | null;
  @IntField(
    { min: 0, max: 100_000 },
    { nullable: true, description: 'Patients who declared the doctor (PMT).' },
  )
  patientTarget!: number | null;
  @IntField({ min: 0, max: 100_000 }, { nullable: true, description: 'Patients seen in the year (PFA).' })
  activeTarget!: number | null;
  @LocalDateField({ nullable: true })
  endedOn!: LocalDate | null;
  @TextField(500, { nullable: true })
  endReason!: string | null;
  @ListField(() => AidYearView, { max: 5 })
  years!: AidYearView[];
  @NestedField(() => FteWatchView, { nullable: true, description: 'Null when no contract year runs.' })
  fte!: FteWatchView | null;
  @ListField(() => FindingView, { max: 20 })
  findings!: FindingView[];
}

export class CreateAidContract extends PickType(AidContractView, [
  'memberId',
  'doctorId',
  'healthFund',
  'aidOption',
  'percentileBand',
  'signedOn',
] as const) {
  @OneOfField(INDIVIDUAL_VERSIONS, {
    optional: true,
    description: 'The version in force at the signature when absent.',
  })
  schemeVersion?: (typeof INDIVIDUAL_VERSIONS)[number];
  @IdField({ optional: true, nullable: true })
  employeeId?: string | null;
  @LocalDateField({ optional: true, nullable: true })
  assistantHiredOn?: LocalDate | null;
  @IntField({ min: 0, max: 100_000 }, { optional: true, nullable: true })
  patientTarget?: number | null;
  @IntField({ min: 0, max: 100_000 }, { optional: true, nullable: true })
  activeTarget?: number | null;
}

export class AmendAidContract extends PickType(CreateAidContract, [
  'healthFund',
  'aidOption',
  'percentileBand',
  'signedOn',
  'schemeVersion',
  'employeeId',
  'assistantHiredOn',
  'patientTarget',
  'activeTarget',
] as const) {
  @VersionField()
  version!: number;
}

export class EndAidContract {
  @LocalDateField({ description: 'Last day of the contract.' })
  endedOn!: LocalDate;
  @TextField(500, { min: 3 })
  reason!: string;
  @VersionField()
  version!: number;
}

export class NetCostQuery {
  @QueryIntField(
    { min: 0, max: 5 },
    { optional: true, description: 'The aid stops after this year; 0: from the start.' },
  )
  aidStopsAfterYear?: number;
}

export class InvoiceLineView {
  @IdField()
  placementId!: string;
  @TextField(170)
  employeeName!: string;
  @MinutesField()
  weeklyMinutes!: Minutes;
  @CentsField({ description: 'Provisional price of an hour to the practice.' })
  hourlyPriceCents!: Cents;
  @CentsField()
  monthlyCents!: Cents;
  @NestedField(() => BilingualView)
  explanation!: BilingualView;
}

const AMOUNT = { min: -1_000_000_000, max: 1_000_000_000 };

export class NetCostYearView {
  @IntField({ min: 1, max: 5 })
  yearNo!: number;
  @LocalDateField()
  from!: LocalDate;
  @LocalDateField()
  to!: LocalDate;
  @CentsField()
  invoicedCents!: Cents;
  @CentsField()
  aidCents!: Cents;
  @CentsField({ ...AMOUNT, description: 'Negative when the aid is the larger.' })
  netCostCents!: Cents;
  @CentsField(AMOUNT)
  cumulativeCents!: Cents;
  @CentsField({ description: 'Income the placement must bring each month for the year to cost nothing.' })
  breakEvenMonthlyCents!: Cents;
  @NestedField(() => BilingualView)
  why!: BilingualView;
  @ListField(() => ReferenceView, { max: 20 })
  references!: ReferenceView[];
}

/** What the assistant costs the doctor over the years of the contract. */
export class NetCostView {
  @IdField()
  aidContractId!: string;
  @CentsField({ nullable: true, description: 'Null without a placement: nothing can be told.' })
  monthlyInvoiceCents!: Cents | null;
  @ListField(() => InvoiceLineView, { max: 100 })
  lines!: InvoiceLineView[];
  @NestedField(() => BilingualView, {
    nullable: true,
    description: 'How invoices are shared when several doctors of the practice have an aid.',
  })
  sharing!: BilingualView | null;
  @ListField(() => NetCostYearView, { max: 5 })
  years!: NetCostYearView[];
  @CentsField(AMOUNT)
  totalCents!: Cents;
  @IntField({ min: 1, max: 5 }, { nullable: true })
  firstCostlyYearNo!: number | null;
  @CentsField()
  breakEvenWithoutAidMonthlyCents!: Cents;
}
