import {
  CANONICAL_CODES,
  ELEMENT_CODES,
  type CanonicalCode,
  type ElementCode,
  type Nature,
  type Unit,
} from '@relais/payroll/core';
import type { LocalDate, Month } from '@relais/kernel';
import {
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
  QueryIntField,
  TextField,
  VersionField,
} from '@relais/platform/http';
import { MonthParam } from '../month-param';

const UNITS = ['minute', 'milliday', 'count', 'cent', 'centihour'] as const;
const NATURES = ['month', 'correction', 'carried-in', 'carried-out'] as const;
const STATUSES = ['open', 'locked', 'exported', 'closed'] as const;
const LARGE = { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

export class PayrollMonthView {
  @MonthField()
  month!: Month;
  @OneOfField(STATUSES)
  status!: string;
  @IntField({ min: 0, max: 1_000_000 })
  revision!: number;
  @LocalDateField()
  cutOffOn!: LocalDate;
  @BooleanField({
    description: 'Whether the variables of this revision are frozen. Until then they are provisional.',
  })
  frozen!: boolean;
  @InstantField({ nullable: true })
  frozenAt!: string | null;
  @IntField({ min: 0, max: 1_000_000 }, { description: 'Live files of the month.' })
  exports!: number;
}

export class PayrollMonthsView {
  @ListField(() => PayrollMonthView, { max: 240 })
  months!: PayrollMonthView[];
}

export class ShareView {
  @IdField()
  memberId!: string;
  @TextField(160)
  memberName!: string;
  @IntField(LARGE)
  minutes!: number;
}

export class VariableView {
  @IdField()
  contractId!: string;
  @IntField({ min: 1, max: 10_000 }, { description: 'Number of the line in the statement of the contract.' })
  lineNo!: number;
  @OneOfField(CANONICAL_CODES)
  code!: CanonicalCode;
  @IntField(LARGE, {
    description: 'In `unit`: minutes, thousandths of a day, pieces, cents or hundredths of an hour.',
  })
  quantity!: number;
  @OneOfField(UNITS)
  unit!: Unit;
  @IntField(LARGE)
  minutes!: number;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField()
  endsOn!: LocalDate;
  @MonthField({ description: 'Another month than the one paid = correction.' })
  originMonth!: Month;
  @OneOfField(NATURES)
  nature!: Nature;
  @ListField(() => ShareView, { max: 1000 })
  split!: ShareView[];
}

export class ElementView {
  @IdField()
  id!: string;
  @IdField()
  employeeId!: string;
  @OneOfField(ELEMENT_CODES)
  code!: ElementCode;
  @IntField({ min: 1, max: 100_000_000 }, { description: 'Pieces for meal vouchers, cents for the others.' })
  quantity!: number;
  @TextField(300, { min: 0 })
  note!: string;
  @VersionField()
  version!: number;
}

export class EmployeeVariablesView {
  @IdField()
  employeeId!: string;
  @TextField(170)
  name!: string;
  @TextField(20, { nullable: true })
  matricule!: string | null;
  @ListField(() => VariableView, { max: 1000 })
  variables!: VariableView[];
  @ListField(() => ElementView, { max: 10 })
  elements!: ElementView[];
}

export class VariablesQuery extends PageQuery {
  @TextField(80, { optional: true, description: 'Part of a name or of a matricule.' })
  search?: string;
}

export class TypeElement {
  @IdField()
  employeeId!: string;
  @OneOfField(ELEMENT_CODES)
  code!: ElementCode;
  @IntField({ min: 1, max: 100_000_000 }, { description: 'Pieces for meal vouchers, cents for the others.' })
  quantity!: number;
  @TextField(300, { min: 0, optional: true })
  note?: string;
  @VersionField({ optional: true, description: 'The version that was read; absent for a new element.' })
  version?: number;
}

export class ElementParams extends MonthParam {
  @IdField()
  id!: string;
}

export class WhyParams extends MonthParam {
  @IdField()
  contractId!: string;
  @QueryIntField({ min: 1, max: 10_000 })
  lineNo!: number;
}

export class BilingualView {
  @TextField(2000)
  fr!: string;
  @TextField(2000)
  en!: string;
}

export class ReferenceView {
  @TextField(200)
  code!: string;
  @TextField(200)
  article!: string;
  @TextField(500, { optional: true })
  url?: string;
  @OneOfField(['verified', 'secondary', 'assumption'])
  status!: string;
}

export class WhyView {
  @NestedField(() => BilingualView)
  item!: BilingualView;
  @TextField(80)
  rule!: string;
  @IntField({ min: 1, max: 1000 })
  version!: number;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView)
  method!: BilingualView;
  @JsonField({ description: 'What the rule was given.' })
  inputs!: object;
  @JsonField({ description: 'The figures it compared.' })
  numbers!: object;
  @ListField(() => ReferenceView, { max: 50 })
  references!: ReferenceView[];
}

export class CodeVarianceView {
  @OneOfField(CANONICAL_CODES)
  code!: CanonicalCode;
  @OneOfField(UNITS)
  unit!: Unit;
  @IntField(LARGE)
  former!: number;
  @IntField(LARGE)
  latest!: number;
}

export class EmployeeVarianceView extends CodeVarianceView {
  @IdField()
  employeeId!: string;
  @TextField(170)
  name!: string;
}

export class VarianceView {
  @MonthField()
  month!: Month;
  @MonthField()
  formerMonth!: Month;
  @IntField({ min: 0, max: 1_000_000 })
  headcount!: number;
  @IntField({ min: 0, max: 1_000_000 })
  formerHeadcount!: number;
  @ListField(() => CodeVarianceView, { max: 100 })
  codes!: CodeVarianceView[];
  @ListField(() => EmployeeVarianceView, {
    max: 200,
    description: 'The largest differences first, at most 200.',
  })
  employees!: EmployeeVarianceView[];
}
