import { IntersectionType, PickType } from '@nestjs/swagger';
import {
  CONTRACT_KINDS,
  type ContractKind,
  type ContractStanding,
  END_REASONS,
  type EndReason,
  JOBS,
  type Job,
  contractStanding,
  inOrder,
} from '@relais/contracts/core';
import type { Cents, LocalDate, Minutes } from '@relais/kernel';
import { FIXED_TERM_REASONS, type FixedTermReason } from '@relais/law';
import {
  CentsField,
  FindingView,
  IdField,
  IntField,
  JsonField,
  ListField,
  LocalDateField,
  MinutesField,
  OneOfField,
  PageQuery,
  TextField,
  VersionField,
} from '@relais/platform/http';
import type { ContractTerms, EmploymentContract } from './contract.entity';

export class ContractTermsView {
  @IdField()
  id!: string;
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
  @OneOfField(JOBS)
  job!: Job;
  @TextField(120)
  jobTitle!: string;
  @IntField({ min: 4, max: 16 }, { description: 'Level of the classification (IDCC 1147, avenant 76).' })
  gradeLevel!: number;
  @MinutesField({ min: 60, max: 2400 })
  weeklyMinutes!: Minutes;
  @CentsField({ min: 1, description: 'Gross of a month for the hours of the contract.' })
  monthlyGrossCents!: Cents;
  @JsonField({ description: 'Floor compared, values and sources in force that day.' })
  payExplanation!: object;
  @TextField(300, {
    nullable: true,
    description: 'Written request of the employee for less than the part-time minimum.',
  })
  shortTimeReason!: string | null;
  @TextField(300, { min: 0, description: 'Why the terms changed.' })
  reason!: string;
}

export class HostView {
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @IdField({ nullable: true, description: 'Null: every site of the practice.' })
  siteId!: string | null;
  @TextField(120, { nullable: true })
  siteName!: string | null;
  @TextField(80, { min: 0 })
  city!: string;
  @LocalDateField()
  addedOn!: LocalDate;
}

export class ContractView {
  @IdField()
  id!: string;
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @OneOfField(CONTRACT_KINDS)
  kind!: ContractKind;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField({ nullable: true, description: 'Last day; null for a permanent contract that runs.' })
  endsOn!: LocalDate | null;
  @OneOfField(FIXED_TERM_REASONS, { nullable: true })
  fixedTermReason!: FixedTermReason | null;
  @TextField(500, { nullable: true, description: 'Precise definition of the reason (L1242-12).' })
  fixedTermDetail!: string | null;
  @TextField(160, { nullable: true, description: 'Name and qualification of the person replaced.' })
  replacedEmployee!: string | null;
  @LocalDateField({ nullable: true })
  trialEndsOn!: LocalDate | null;
  @OneOfField(['upcoming', 'running', 'ended'], { description: 'Today.' })
  standing!: ContractStanding;
  @OneOfField(END_REASONS, { nullable: true })
  endReason!: EndReason | null;
  @ListField(() => ContractTermsView, { max: 500 })
  terms!: ContractTermsView[];
  @ListField(() => HostView, { max: 500 })
  hosts!: HostView[];
  @ListField(() => FindingView, {
    max: 50,
    description: 'What to watch in the contract; nothing that blocks it.',
  })
  findings!: FindingView[];
  @VersionField()
  version!: number;
}

/** A line of the list, with the terms of the day. */
export class ContractLineView extends PickType(ContractView, [
  'id',
  'employeeId',
  'employeeName',
  'kind',
  'startsOn',
  'endsOn',
  'trialEndsOn',
  'standing',
] as const) {
  @TextField(120)
  jobTitle!: string;
  @IntField({ min: 4, max: 16 })
  gradeLevel!: number;
  @MinutesField()
  weeklyMinutes!: number;
  @CentsField()
  monthlyGrossCents!: number;
  @IntField({ min: 0, max: 10_000 })
  hostCount!: number;
}

export class ContractListQuery extends PageQuery {
  @OneOfField(['upcoming', 'running', 'ended'], { optional: true })
  standing?: ContractStanding;
  @IdField({ optional: true })
  employeeId?: string;
}

class HostInput {
  @IdField()
  memberId!: string;
  @IdField({ nullable: true })
  siteId!: string | null;
}

const TERMS = [
  'job',
  'jobTitle',
  'gradeLevel',
  'weeklyMinutes',
  'monthlyGrossCents',
  'shortTimeReason',
] as const;

export class CreateContract extends IntersectionType(
  PickType(ContractView, [
    'employeeId',
    'kind',
    'startsOn',
    'endsOn',
    'fixedTermReason',
    'fixedTermDetail',
    'replacedEmployee',
    'trialEndsOn',
  ] as const),
  PickType(ContractTermsView, TERMS),
) {
  @ListField(() => HostInput, { min: 1, max: 200, description: 'Potential users and workplaces (L1253-9).' })
  hosts!: HostInput[];
}

/** A signed change of terms: what is true from a day on. */
export class AmendContract extends PickType(ContractTermsView, TERMS) {
  @LocalDateField({ description: 'First day of the new terms.' })
  from!: LocalDate;
  @TextField(300, { description: 'Why the terms change.' })
  reason!: string;
  @VersionField()
  version!: number;
}

export class EndContract extends PickType(ContractView, ['version'] as const) {
  @LocalDateField({ description: 'Last day of the contract.' })
  endsOn!: LocalDate;
  @OneOfField(END_REASONS)
  reason!: EndReason;
}

export class AddHost extends HostInput {
  @VersionField()
  version!: number;
}

export function toTermsView(row: ContractTerms): ContractTermsView {
  return {
    id: row.id,
    validFrom: row.validFrom,
    validTo: row.validTo,
    job: row.job,
    jobTitle: row.jobTitle,
    gradeLevel: row.gradeLevel,
    weeklyMinutes: row.weeklyMinutes,
    monthlyGrossCents: row.monthlyGrossCents,
    payExplanation: row.payExplanation,
    shortTimeReason: row.shortTimeReason,
    reason: row.reason,
  };
}

export function toContractView(
  row: EmploymentContract,
  employeeName: string,
  terms: readonly ContractTerms[],
  hosts: HostView[],
  findings: FindingView[],
  today: LocalDate,
): ContractView {
  return {
    id: row.id,
    employeeId: row.employeeId,
    employeeName,
    kind: row.kind,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    fixedTermReason: row.fixedTermReason,
    fixedTermDetail: row.fixedTermDetail,
    replacedEmployee: row.replacedEmployee,
    trialEndsOn: row.trialEndsOn,
    standing: contractStanding(row, today),
    endReason: row.endReason,
    terms: inOrder(terms).map(toTermsView),
    hosts,
    findings,
    version: row.version,
  };
}
