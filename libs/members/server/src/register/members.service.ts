import { Injectable } from '@nestjs/common';
import { DeadlineBook } from '@relais/deadlines/server';
import { Accounts, type LanguageChosen, languageChosen } from '@relais/identity/server';
import { type LocalDate, checkRpps } from '@relais/kernel';
import { leavingProblem } from '@relais/members/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import { Handles } from '@relais/platform/jobs';
import { groupChange } from '../group-change';
import { Doctor, Member, MembershipRow, PracticeSite } from './member.entity';
import {
  type AddDoctor,
  type AddSite,
  type LeaveGroup,
  type MemberLineView,
  type MemberListQuery,
  type MemberView,
  type RegisterLineView,
  type UpdateDoctor,
  type UpdateMember,
  type UpdateSite,
  type VerifyNumber,
  toMemberView,
} from './members.contract';

const LIST_SQL = `
  select m.id, m.member_no as "memberNo", m.legal_name as "legalName", m.legal_form as "legalForm", m.siret, m.idcc,
    m.status, m.admitted_on as "admittedOn", m.left_on as "leftOn", coalesce(s.city, '') as city,
    coalesce(s.sites, 0)::int as "siteCount", coalesce(d.doctors, 0)::int as "doctorCount",
    (m.siret_verified_on is null or coalesce(d.unverified, false)) as "toVerify"
  from member m
  left join lateral (
    select count(*) as sites, min(city) as city from practice_site where member_id = m.id and closed_on is null
  ) s on true
  left join lateral (
    select count(*) as doctors, bool_or(rpps_verified_on is null) as unverified
    from doctor where member_id = m.id and left_on is null
  ) d on true
  where ($1::text is null or m.status = $1)
    and ($2::text is null or m.legal_name ilike '%' || $2 || '%' or m.siret like $2 || '%' or s.city ilike '%' || $2 || '%')
    and ($3::text is null or (m.legal_name, m.id) > ($3, $4::uuid))
  order by m.legal_name, m.id limit $5`;

const REGISTER_SQL = `
  select m.member_no as "memberNo", m.kind, m.legal_name as "legalName", m.legal_form as "legalForm", m.siret,
    m.activity_code as "activityCode", m.idcc, m.own_headcount as "ownHeadcount",
    s.admitted_on as "admittedOn", s.left_on as "leftOn",
    coalesce((select string_agg(concat_ws(', ', nullif(p.name, m.legal_name), nullif(p.street, ''), p.postcode || ' ' || p.city),
      E'\\n' order by p.name, p.id) from practice_site p
      where p.member_id = m.id and (p.closed_on is null or p.closed_on >= $1)), '') as establishments
  from membership s join member m on m.id = s.member_id
  where daterange(s.admitted_on, s.left_on, '[]') @> $1::date
  order by m.member_no, m.id`;

/** The members of the group: who they are, where they work, since when. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly deadlines: DeadlineBook,
  ) {}

  async list(query: MemberListQuery): Promise<Page<MemberLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<MemberLineView>(LIST_SQL, [
      query.status ?? null,
      query.search?.trim().replace(/[%_\\]/g, '\\$&') || null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.legalName, row.id],
      (row) => row,
    );
  }

  async read(id: string): Promise<MemberView> {
    const member = await this.db.find(Member, { id });
    const [sites, doctors, stays, granted] = [
      await (
        await this.db.repository(PracticeSite)
      ).find({ where: { memberId: id }, order: { name: 'asc', id: 'asc' } }),
      await (
        await this.db.repository(Doctor)
      ).find({ where: { memberId: id }, order: { approvalRank: 'asc', fullName: 'asc', id: 'asc' } }),
      await (
        await this.db.repository(MembershipRow)
      ).find({ where: { memberId: id }, order: { admittedOn: 'desc' } }),
      await this.db.query<{ doctor_id: string }>(
        `select doctor_id from role_grant where member_id = $1 and revoked_at is null and doctor_id is not null`,
        [id],
      ),
    ];
    return toMemberView(member, sites, doctors, stays, new Set(granted.map((row) => row.doctor_id)));
  }

  /** The register as of a day, in order of member number (L1253-6). */
  async register(on: LocalDate): Promise<RegisterLineView[]> {
    return this.db.query<RegisterLineView>(REGISTER_SQL, [on]);
  }

  /** Changes what the inspectorate was told of the member open its notice again (D1253-3: identity, activity). */
  async update(id: string, { version, ...changes }: UpdateMember): Promise<MemberView> {
    const before = await this.db.find(Member, { id });
    await this.db.updateVersioned(Member, id, version, { ...changes, premises: { ...changes.premises } });
    const told = ['legalName', 'legalForm', 'activityCode'] as const;
    if (before.status === 'admitted' && told.some((field) => before[field] !== changes[field])) {
      await this.openNotice(id, 'changed', this.clock.today());
    }
    return this.read(id);
  }

  async leave(id: string, { leftOn, reason, version }: LeaveGroup): Promise<MemberView> {
    const stays = await (
      await this.db.repository(MembershipRow)
    ).find({ where: { memberId: id }, order: { admittedOn: 'desc' } });
    const current = stays.find((stay) => stay.leftOn === null) ?? null;
    const problem = leavingProblem(current, leftOn);
    if (current === null || problem === 'not-a-member') throw new DomainError('members.not-a-member');
    if (problem === 'before-admission')
      throw new DomainError('members.leaves-before-admission', {}, 'leftOn');
    await this.db.updateVersioned(Member, id, version, { status: 'left', leftOn });
    await (await this.db.repository(MembershipRow)).update(current.id, { leftOn, leaveReason: reason });
    if (leftOn < this.clock.today()) await this.accounts.revokeFor({ memberId: id });
    await this.openNotice(id, 'left', leftOn);
    return this.read(id);
  }

  /** Records that the SIRET was looked up, and where. */
  async verify(id: string, { source, version }: VerifyNumber): Promise<MemberView> {
    await this.db.updateVersioned(Member, id, version, {
      siretVerifiedOn: this.clock.today(),
      siretVerifiedSource: source,
    });
    return this.read(id);
  }

  async addSite(memberId: string, site: AddSite): Promise<MemberView> {
    const member = await this.db.find(Member, { id: memberId });
    await this.db.insert(PracticeSite, { memberId, ...site });
    if (member.status === 'admitted') await this.openNotice(memberId, 'changed', this.clock.today());
    return this.read(memberId);
  }

  async updateSite(
    memberId: string,
    siteId: string,
    { version, ...changes }: UpdateSite,
  ): Promise<MemberView> {
    const member = await this.db.find(Member, { id: memberId });
    await this.db.find(PracticeSite, { id: siteId, memberId });
    await this.db.updateVersioned(PracticeSite, siteId, version, changes);
    if (member.status === 'admitted') await this.openNotice(memberId, 'changed', this.clock.today());
    return this.read(memberId);
  }

  async addDoctor(memberId: string, doctor: AddDoctor): Promise<MemberView> {
    await this.db.find(Member, { id: memberId });
    await this.db.insert(Doctor, { memberId, ...doctor, rpps: readRpps(doctor.rpps) });
    return this.read(memberId);
  }

  async updateDoctor(
    memberId: string,
    doctorId: string,
    { version, ...changes }: UpdateDoctor,
  ): Promise<MemberView> {
    const before = await this.db.find(Doctor, { id: doctorId, memberId });
    const rpps = readRpps(changes.rpps);
    await this.db.updateVersioned(Doctor, doctorId, version, {
      ...changes,
      rpps,
      ...(rpps === before.rpps ? {} : { rppsVerifiedOn: null, rppsVerifiedSource: null }),
    });
    return this.read(memberId);
  }

  async verifyDoctor(
    memberId: string,
    doctorId: string,
    { source, version }: VerifyNumber,
  ): Promise<MemberView> {
    await this.db.find(Doctor, { id: doctorId, memberId });
    await this.db.updateVersioned(Doctor, doctorId, version, {
      rppsVerifiedOn: this.clock.today(),
      rppsVerifiedSource: source,
    });
    return this.read(memberId);
  }

  /** Lets a doctor sign in: they receive a message and need no password. Asked twice, granted once. */
  async inviteDoctor(memberId: string, doctorId: string): Promise<MemberView> {
    const doctor = await this.db.find(Doctor, { id: doctorId, memberId });
    if (doctor.leftOn !== null && doctor.leftOn < this.clock.today())
      throw new DomainError('members.doctor-left');
    await this.accounts.grant({
      email: doctor.email,
      fullName: doctor.fullName,
      role: 'doctor',
      memberId,
      doctorId,
      locale: doctor.locale,
    });
    return this.read(memberId);
  }

  /** A doctor who chooses a language on their account is written to in it by the practice's mails too. */
  @Handles(languageChosen)
  async followLanguage({ doctorId }: LanguageChosen): Promise<void> {
    await this.db.query(
      `update doctor d set locale = u.locale, version = d.version + 1
       from role_grant g join tenant_users() u using (user_id)
       where d.id = $1 and g.doctor_id = d.id and g.revoked_at is null and d.locale <> u.locale`,
      [doctorId],
    );
  }

  private async openNotice(memberId: string, change: 'changed' | 'left', on: LocalDate): Promise<void> {
    await this.deadlines.open(groupChange(memberId, change, on));
  }
}

/** Compact RPPS, or null when none was given. Refuses what cannot be one; a wrong key only warns elsewhere. */
export function readRpps(text: string | null): string | null {
  if (text === null) return null;
  const checked = checkRpps(text);
  if (!checked.ok) throw new DomainError('members.rpps-invalid', {}, 'rpps');
  return checked.value;
}
