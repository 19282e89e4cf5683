import { IntersectionType, PickType } from '@nestjs/swagger';
import {
  QUALIFICATION_KINDS,
  QUALIFICATION_STATUSES,
  type QualificationKind,
  type QualificationStanding,
  type QualificationStatus,
} from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import {
  BooleanField,
  EmailField,
  FindingView,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  OneOfField,
  PageQuery,
  PhoneField,
  TextField,
  VersionField,
} from '@relais/platform/http';
import type { Employee, EmployeeAddress } from './employee.entity';

export class AddressView {
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
  @TextField(160)
  street!: string;
  @TextField(5, { pattern: /^[0-9]{5}$/ })
  postcode!: string;
  @TextField(80)
  city!: string;
}

export class QualificationView {
  @IdField()
  id!: string;
  @OneOfField(QUALIFICATION_KINDS)
  kind!: QualificationKind;
  @OneOfField(QUALIFICATION_STATUSES)
  status!: QualificationStatus;
  @LocalDateField({ nullable: true })
  obtainedOn!: LocalDate | null;
  @LocalDateField({ nullable: true, description: 'Last day of validity.' })
  expiresOn!: LocalDate | null;
  @IdField({ nullable: true, description: 'The document that proves it.' })
  fileId!: string | null;
  @TextField(500, { min: 0 })
  note!: string;
  @OneOfField(['planned', 'enrolled', 'to-prove', 'valid', 'expires-soon', 'expired'])
  standing!: QualificationStanding;
  @VersionField()
  version!: number;
}

export class EmployeeView {
  @IdField()
  id!: string;
  @IntField({ min: 1, max: 2_000_000_000 })
  employeeNo!: number;
  @TextField(20, {
    nullable: true,
    pattern: /^[A-Za-z0-9]{1,20}$/,
    description: 'Matricule of the payroll tool.',
  })
  payrollNumber!: string | null;
  @TextField(80)
  givenName!: string;
  @TextField(80)
  familyName!: string;
  @TextField(80, { nullable: true })
  birthName!: string | null;
  @LocalDateField()
  birthDate!: LocalDate;
  @OneOfField(['female', 'male'], { nullable: true, description: 'For the staff register (D1221-23).' })
  sex!: 'female' | 'male' | null;
  @TextField(2, { pattern: /^[A-Z]{2}$/, description: 'ISO 3166 country of nationality.' })
  nationality!: string;
  @TextField(80, { nullable: true, description: 'Kind and number of the work permit.' })
  workPermit!: string | null;
  @LocalDateField({ nullable: true })
  workPermitExpiresOn!: LocalDate | null;
  @EmailField()
  email!: string;
  @PhoneField({ nullable: true })
  phone!: string | null;
  @OneOfField(['fr', 'en'])
  locale!: 'fr' | 'en';
  @TextField(40, {
    nullable: true,
    description: 'Social security number, all hidden but its last four characters.',
  })
  nirMasked!: string | null;
  @TextField(60, { nullable: true })
  ibanMasked!: string | null;
  @NestedField(() => AddressView, { nullable: true, description: 'The address on the day asked.' })
  address!: AddressView | null;
  @ListField(() => AddressView, { max: 200 })
  addresses!: AddressView[];
  @ListField(() => QualificationView, { max: 200 })
  qualifications!: QualificationView[];
  @ListField(() => FindingView, { max: 50, description: 'What is missing or doubtful in the file.' })
  findings!: FindingView[];
  @BooleanField({ description: 'Whether the person may sign in.' })
  invited!: boolean;
  @VersionField()
  version!: number;
}

export const EMPLOYEE_STANDINGS = ['running', 'upcoming', 'ended', 'none'] as const;
export type EmployeeStanding = (typeof EMPLOYEE_STANDINGS)[number];

/** A line of the list, with the contract of the day. */
export class EmployeeLineView extends PickType(EmployeeView, [
  'id',
  'employeeNo',
  'payrollNumber',
  'givenName',
  'familyName',
  'email',
  'phone',
] as const) {
  @OneOfField(EMPLOYEE_STANDINGS, { description: 'Of the contract, on the day asked.' })
  standing!: EmployeeStanding;
  @IdField({ nullable: true })
  contractId!: string | null;
  @OneOfField(['cdi', 'cdd'], { nullable: true })
  contractKind!: 'cdi' | 'cdd' | null;
  @TextField(120, { nullable: true })
  jobTitle!: string | null;
  @MinutesField({ nullable: true })
  weeklyMinutes!: number | null;
  @LocalDateField({ nullable: true })
  startsOn!: LocalDate | null;
  @LocalDateField({ nullable: true })
  endsOn!: LocalDate | null;
  @BooleanField({
    description: 'Social security number, bank account, address or payroll number is missing.',
  })
  incomplete!: boolean;
}

export class EmployeeListQuery extends PageQuery {
  @TextField(80, { optional: true, description: 'Part of a name, or the payroll number.' })
  search?: string;
  @OneOfField(EMPLOYEE_STANDINGS, { optional: true })
  standing?: EmployeeStanding;
}

export class AsOfQuery {
  @LocalDateField({ optional: true, description: 'The day the file is read as of; today when absent.' })
  on?: LocalDate;
}

class EmployeeIdentity extends PickType(EmployeeView, [
  'givenName',
  'familyName',
  'birthName',
  'birthDate',
  'sex',
  'nationality',
  'workPermit',
  'workPermitExpiresOn',
  'email',
  'phone',
  'locale',
  'payrollNumber',
] as const) {}

class NewAddress extends PickType(AddressView, ['street', 'postcode', 'city'] as const) {}

export class CreateEmployee extends EmployeeIdentity {
  @TextField(30, { nullable: true, description: 'Social security number with its key; spaces are accepted.' })
  nir!: string | null;
  @TextField(60, { nullable: true })
  iban!: string | null;
  @NestedField(() => NewAddress, { nullable: true })
  address!: NewAddress | null;
}

export class UpdateEmployee extends IntersectionType(
  EmployeeIdentity,
  PickType(EmployeeView, ['version'] as const),
) {}

export class ChangeAddress extends PickType(AddressView, [
  'validFrom',
  'street',
  'postcode',
  'city',
] as const) {}

export class SetNir {
  @TextField(30)
  nir!: string;
  @VersionField()
  version!: number;
}

export class SetIban {
  @TextField(60)
  iban!: string;
  @VersionField()
  version!: number;
}

export class RevealNir {
  @TextField(300, { description: 'Why the number is read; kept in the audit trail.' })
  reason!: string;
}

/** A social security number in clear: never stored by the client, never cached. */
export class NirView {
  @TextField(15)
  nir!: string;
}

export class AddQualification extends PickType(QualificationView, [
  'kind',
  'status',
  'obtainedOn',
  'expiresOn',
  'fileId',
  'note',
] as const) {}

export class UpdateQualification extends IntersectionType(
  AddQualification,
  PickType(QualificationView, ['version'] as const),
) {}

export function toAddressView({ validFrom, validTo, street, postcode, city }: EmployeeAddress): AddressView {
  return { validFrom, validTo, street, postcode, city };
}

/** What of an employee needs more than its row. */
export interface EmployeeParts {
  readonly nirMasked: string | null;
  readonly ibanMasked: string | null;
  readonly address: AddressView | null;
  readonly addresses: AddressView[];
  readonly qualifications: QualificationView[];
  readonly findings: FindingView[];
  readonly invited: boolean;
}

export function toEmployeeView(row: Employee, parts: EmployeeParts): EmployeeView {
  return {
    id: row.id,
    employeeNo: row.employeeNo,
    payrollNumber: row.payrollNumber,
    givenName: row.givenName,
    familyName: row.familyName,
    birthName: row.birthName,
    birthDate: row.birthDate,
    sex: row.sex,
    nationality: row.nationality,
    workPermit: row.workPermit,
    workPermitExpiresOn: row.workPermitExpiresOn,
    email: row.email,
    phone: row.phone,
    locale: row.locale,
    ...parts,
    version: row.version,
  };
}
