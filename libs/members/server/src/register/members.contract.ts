import { PickType } from '@nestjs/swagger';
import { HOLIDAY_ZONES } from '@relais/law';
import { LEGAL_FORMS } from '@relais/members/core';
import {
  BooleanField,
  EmailField,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  PageQuery,
  PhoneField,
  TextField,
  VersionField,
} from '@relais/platform/http';
import type { LocalDate } from '@relais/kernel';
import {
  type Doctor,
  MEMBER_STATUSES,
  type Member,
  type MembershipRow,
  type PracticeSite,
} from './member.entity';

/** Rooms of a practice; null: not known yet, treated as missing. */
export class PremisesView {
  @BooleanField({ nullable: true, description: 'A closed room for pre-consultations.' })
  closedOffice!: boolean | null;
  @BooleanField({ nullable: true, description: 'A desk with a seat for the person placed.' })
  ownDesk!: boolean | null;
}

export class PracticeSiteView {
  @IdField()
  id!: string;
  @TextField(120)
  name!: string;
  @TextField(160, { min: 0 })
  street!: string;
  @TextField(5, { pattern: /^[0-9]{5}$/, description: 'Five digits.' })
  postcode!: string;
  @TextField(80)
  city!: string;
  @OneOfField(HOLIDAY_ZONES, { description: 'Public holidays that apply at this place.' })
  holidayZone!: string;
  @LocalDateField({ nullable: true })
  closedOn!: LocalDate | null;
  @VersionField()
  version!: number;
}

export class DoctorView {
  @IdField()
  id!: string;
  @TextField(160)
  fullName!: string;
  @TextField(11, { nullable: true, pattern: /^[0-9]{11}$/, description: 'RPPS, 11 digits.' })
  rpps!: string | null;
  @LocalDateField({ nullable: true, description: 'Null: typed by hand, to verify in the directory.' })
  rppsVerifiedOn!: LocalDate | null;
  @TextField(200, { nullable: true })
  rppsVerifiedSource!: string | null;
  @TextField(120, { min: 0 })
  specialty!: string;
  @EmailField()
  email!: string;
  @PhoneField({ nullable: true })
  phone!: string | null;
  @IntField({ min: 1, max: 9 }, { description: '1 approves hours first.' })
  approvalRank!: number;
  @OneOfField(['fr', 'en'], { description: 'Language of the messages the doctor receives.' })
  locale!: 'fr' | 'en';
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @BooleanField({ description: 'Whether the doctor may sign in.' })
  invited!: boolean;
  @VersionField()
  version!: number;
}

export class MembershipView {
  @LocalDateField()
  admittedOn!: LocalDate;
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @TextField(500, { nullable: true })
  leaveReason!: string | null;
}

export class MemberView {
  @IdField()
  id!: string;
  @IntField({ min: 1, max: 2_000_000_000 }, { nullable: true })
  memberNo!: number | null;
  @OneOfField(['person', 'company'])
  kind!: 'person' | 'company';
  @TextField(160)
  legalName!: string;
  @OneOfField(LEGAL_FORMS)
  legalForm!: string;
  @TextField(14, { pattern: /^[0-9]{14}$/ })
  siret!: string;
  @LocalDateField({ nullable: true, description: 'Null: typed by hand, to verify in the register.' })
  siretVerifiedOn!: LocalDate | null;
  @TextField(200, { nullable: true })
  siretVerifiedSource!: string | null;
  @TextField(6)
  activityCode!: string;
  @TextField(4, { pattern: /^[0-9]{4}$/, description: 'IDCC of the agreement the practice applies.' })
  idcc!: string;
  @IntField({ min: 0, max: 100_000 })
  ownHeadcount!: number;
  @EmailField()
  email!: string;
  @PhoneField({ nullable: true })
  phone!: string | null;
  @TextField(160, { nullable: true })
  billingName!: string | null;
  @EmailField({ nullable: true })
  billingEmail!: string | null;
  @OneOfField(MEMBER_STATUSES)
  status!: (typeof MEMBER_STATUSES)[number];
  @LocalDateField()
  appliedOn!: LocalDate;
  @LocalDateField({ nullable: true })
  admittedOn!: LocalDate | null;
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @NestedField(() => PremisesView)
  premises!: PremisesView;
  @ListField(() => PracticeSiteView, { max: 200 })
  sites!: PracticeSiteView[];
  @ListField(() => DoctorView, { max: 200 })
  doctors!: DoctorView[];
  @ListField(() => MembershipView, { max: 50 })
  memberships!: MembershipView[];
  @VersionField()
  version!: number;
}

/** A line of the list of members. */
export class MemberLineView extends PickType(MemberView, [
  'id',
  'memberNo',
  'legalName',
  'legalForm',
  'siret',
  'idcc',
  'status',
  'admittedOn',
  'leftOn',
] as const) {
  @TextField(80, { min: 0 })
  city!: string;
  @IntField({ min: 0, max: 10_000 })
  siteCount!: number;
  @IntField({ min: 0, max: 10_000 })
  doctorCount!: number;
  @BooleanField({ description: 'A number was typed by hand and not verified yet.' })
  toVerify!: boolean;
}

export class MemberListQuery extends PageQuery {
  @OneOfField(MEMBER_STATUSES, { optional: true })
  status?: (typeof MEMBER_STATUSES)[number];
  @TextField(80, { optional: true, description: 'Part of the name, of the town, or the SIRET.' })
  search?: string;
}

export class UpdateMember extends PickType(MemberView, [
  'legalName',
  'legalForm',
  'activityCode',
  'idcc',
  'ownHeadcount',
  'email',
  'phone',
  'billingName',
  'billingEmail',
  'premises',
  'version',
] as const) {}

export class LeaveGroup extends PickType(MemberView, ['version'] as const) {
  @LocalDateField({ description: 'Last day as a member.' })
  leftOn!: LocalDate;
  @TextField(500)
  reason!: string;
}

export class AddSite extends PickType(PracticeSiteView, [
  'name',
  'street',
  'postcode',
  'city',
  'holidayZone',
] as const) {}

export class UpdateSite extends PickType(PracticeSiteView, [
  'name',
  'street',
  'postcode',
  'city',
  'holidayZone',
  'closedOn',
  'version',
] as const) {}

export class AddDoctor extends PickType(DoctorView, [
  'fullName',
  'rpps',
  'specialty',
  'email',
  'phone',
  'approvalRank',
] as const) {
  @OneOfField(['fr', 'en'], {
    optional: true,
    description: 'Language of their messages; French unless said.',
  })
  locale?: 'fr' | 'en';
}

export class UpdateDoctor extends PickType(DoctorView, [
  'fullName',
  'rpps',
  'specialty',
  'email',
  'phone',
  'approvalRank',
  'locale',
  'leftOn',
  'version',
] as const) {}

/** A number that somebody looked up: where, so that the next person can do it again. */
export class VerifyNumber {
  @TextField(200, { description: 'Where it was looked up, e.g. "annuaire-entreprises.data.gouv.fr".' })
  source!: string;
  @VersionField()
  version!: number;
}

/** One line of the register of members as of a day (L1253-6, D1253-1 5°). */
export class RegisterLineView extends PickType(MemberView, [
  'memberNo',
  'kind',
  'legalName',
  'legalForm',
  'siret',
  'activityCode',
  'idcc',
  'ownHeadcount',
] as const) {
  @LocalDateField()
  admittedOn!: LocalDate;
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @TextField(20_000, { min: 0, description: 'Addresses of the establishments, one a line.' })
  establishments!: string;
}

export class RegisterQuery {
  @LocalDateField({ description: 'The day the register is read as of.' })
  on!: LocalDate;
}

export function toSiteView(row: PracticeSite): PracticeSiteView {
  const { id, name, street, postcode, city, holidayZone, closedOn, version } = row;
  return { id, name, street, postcode, city, holidayZone, closedOn, version };
}

export function toDoctorView(row: Doctor, invited: boolean): DoctorView {
  return {
    id: row.id,
    fullName: row.fullName,
    rpps: row.rpps,
    rppsVerifiedOn: row.rppsVerifiedOn,
    rppsVerifiedSource: row.rppsVerifiedSource,
    specialty: row.specialty,
    email: row.email,
    phone: row.phone,
    approvalRank: row.approvalRank,
    locale: row.locale,
    leftOn: row.leftOn,
    invited,
    version: row.version,
  };
}

/** A member with what belongs to it; `invited` holds the ids of the doctors who may sign in. */
export function toMemberView(
  row: Member,
  sites: readonly PracticeSite[],
  doctors: readonly Doctor[],
  stays: readonly MembershipRow[],
  invited: ReadonlySet<string>,
): MemberView {
  return {
    id: row.id,
    memberNo: row.memberNo,
    kind: row.kind,
    legalName: row.legalName,
    legalForm: row.legalForm,
    siret: row.siret,
    siretVerifiedOn: row.siretVerifiedOn,
    siretVerifiedSource: row.siretVerifiedSource,
    activityCode: row.activityCode,
    idcc: row.idcc,
    ownHeadcount: row.ownHeadcount,
    email: row.email,
    phone: row.phone,
    billingName: row.billingName,
    billingEmail: row.billingEmail,
    status: row.status,
    appliedOn: row.appliedOn,
    admittedOn: row.admittedOn,
    leftOn: row.leftOn,
    premises: {
      closedOffice: row.premises.closedOffice ?? null,
      ownDesk: row.premises.ownDesk ?? null,
    },
    sites: sites.map(toSiteView),
    doctors: doctors.map((doctor) => toDoctorView(doctor, invited.has(doctor.id))),
    memberships: stays.map(({ admittedOn, leftOn, leaveReason }) => ({ admittedOn, leftOn, leaveReason })),
    version: row.version,
  };
}
