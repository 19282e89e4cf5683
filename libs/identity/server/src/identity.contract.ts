import { ROLES } from '@relais/identity/core';
import {
  BooleanField,
  EmailField,
  IdField,
  InstantField,
  IntField,
  JsonField,
  ListField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  TextListField,
  VersionField,
} from '@relais/platform/http';
import { PickType } from '@nestjs/swagger';

const LOCALES = ['fr', 'en'] as const;
/** Zones of public holidays (see libs/law). */
const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
] as const;

export class AskLink {
  @EmailField()
  email!: string;
}

export class UseLink {
  @TextField(100, { min: 20 })
  token!: string;
}

export class PasswordSignIn {
  @EmailField()
  email!: string;

  @TextField(200)
  password!: string;
}

export class SignedIn {
  @InstantField({ description: 'When the session ends.' })
  expiresAt!: string;
}

export class GrantView {
  @IdField()
  id!: string;
  @OneOfField(ROLES)
  role!: string;
  @TextField(160)
  groupName!: string;
  @TextField(160, { nullable: true, description: 'The practice of a doctor.' })
  memberName!: string | null;
  @BooleanField()
  current!: boolean;
}

export class SessionView {
  @IdField()
  userId!: string;
  @TextField(160)
  fullName!: string;
  @EmailField()
  email!: string;
  @OneOfField(LOCALES)
  locale!: string;
  @BooleanField({ description: 'Whether a password is set.' })
  hasPassword!: boolean;
  @OneOfField(ROLES)
  role!: string;
  @IdField({ nullable: true })
  memberId!: string | null;
  @IdField({ nullable: true })
  employeeId!: string | null;
  @TextField(160)
  groupName!: string;
  @TextField(60, { description: 'Address of the public sign-up page of the group.' })
  signUpSlug!: string;
  @ListField(() => GrantView, { max: 1000 })
  grants!: GrantView[];
  @TextListField(80, { max: 500, description: 'Names of the policies that allow this person.' })
  abilities!: string[];
  @TextField(10, { description: 'Today in Europe/Paris.' })
  today!: string;
}

export class ChooseGrant {
  @IdField()
  grantId!: string;
}

export class ChangePreferences {
  @OneOfField(LOCALES)
  locale!: 'fr' | 'en';
}

export class ChangePassword {
  @TextField(200, { optional: true, min: 0, description: 'Needed when a password is set.' })
  currentPassword?: string;
  @TextField(200)
  newPassword!: string;
}

export class GroupView {
  @TextField(160)
  name!: string;
  @TextField(9)
  siren!: string;
  @TextField(14)
  siret!: string;
  @TextField(80)
  legalForm!: string;
  @TextField(160, { min: 0 })
  street!: string;
  @TextField(10, { min: 0 })
  postcode!: string;
  @TextField(80, { min: 0 })
  city!: string;
  @OneOfField(HOLIDAY_ZONES)
  holidayZone!: string;
  @IntField(
    { min: 1, max: 15 },
    { description: 'Day of the next month on which the hours of a month are cut off.' },
  )
  cutOffDay!: number;
  @BooleanField({ description: 'Whether the statutes allow a silent practice to be taken as agreeing.' })
  tacitValidation!: boolean;
  @IntField({ min: 1, max: 31 })
  tacitAfterDays!: number;
  @TextField(60)
  signUpSlug!: string;
  @VersionField()
  version!: number;
}

export class UpdateGroup extends PickType(GroupView, [
  'name',
  'street',
  'postcode',
  'city',
  'holidayZone',
  'cutOffDay',
  'tacitValidation',
  'tacitAfterDays',
  'version',
] as const) {}

export class UserView {
  @IdField()
  grantId!: string;
  @IdField()
  userId!: string;
  @TextField(160)
  fullName!: string;
  @EmailField()
  email!: string;
  @OneOfField(ROLES)
  role!: string;
  @IdField({ nullable: true })
  memberId!: string | null;
  @IdField({ nullable: true })
  employeeId!: string | null;
  @BooleanField()
  disabled!: boolean;
  @InstantField()
  since!: string;
}

export class InviteUser extends PickType(UserView, ['fullName', 'email'] as const) {
  @OneOfField(ROLES)
  role!: 'officer' | 'administrator' | 'provider';
}

export class AuditQuery extends PageQuery {
  @TextField(60, { optional: true, pattern: /^[a-z_]+$/ })
  objectType?: string;
  @TextField(80, { optional: true })
  objectId?: string;
  @TextField(100, { optional: true, description: 'Part of the name of who acted.' })
  actor?: string;
}

export class AuditEntryView {
  @IntField({ min: 1, max: Number.MAX_SAFE_INTEGER })
  seq!: number;
  @InstantField()
  at!: string;
  @TextField(160)
  actor!: string;
  @TextField(80)
  action!: string;
  @TextField(60)
  objectType!: string;
  @TextField(80)
  objectId!: string;
  @JsonField({ description: '`{op, diff: {column: [before, after]}}`; secrets show as `***`.' })
  changes!: object;
}

export class AuditProblem {
  @IntField({ min: 1, max: Number.MAX_SAFE_INTEGER })
  seq!: number;
  @TextField(80)
  problem!: string;
}

export class AuditVerdict {
  @BooleanField()
  whole!: boolean;
  @IntField({ min: 0, max: Number.MAX_SAFE_INTEGER })
  entries!: number;
  @NestedField(() => AuditProblem, { nullable: true, description: 'The first entry that does not fit.' })
  firstProblem!: AuditProblem | null;
}

export class FailedJobView {
  @IdField()
  id!: string;
  @TextField(100)
  job!: string;
  @InstantField()
  askedAt!: string;
  @InstantField({ nullable: true })
  failedAt!: string | null;
  @IntField({ min: 0, max: 1_000_000 })
  attempts!: number;
  @TextField(2000, { nullable: true })
  error!: string | null;
}

export class MailQuery extends PageQuery {
  @TextField(100, { optional: true, description: 'What the message is about, e.g. `deadline:<id>`.' })
  about?: string;
}

export class MailView {
  @IdField()
  id!: string;
  @TextField(100)
  template!: string;
  @EmailField()
  recipient!: string;
  @TextField(100, { nullable: true })
  about!: string | null;
  @InstantField()
  askedAt!: string;
  @InstantField({ nullable: true })
  sentAt!: string | null;
}

export class FileView {
  @IdField()
  id!: string;
  @TextField(200)
  name!: string;
  @TextField(100)
  mime!: string;
  @IntField({ min: 0, max: Number.MAX_SAFE_INTEGER })
  bytes!: number;
  @TextField(64)
  sha256!: string;
}
