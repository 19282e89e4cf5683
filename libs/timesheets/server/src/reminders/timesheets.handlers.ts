import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month, monthOf } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Handles, Outbox } from '@relais/platform/jobs';
import { Mailer } from '@relais/platform/mail';
import { type Delegation, type LadderStep, type PracticeDoctor, approverOn } from '@relais/timesheets/core';
import { ApprovalLinksService } from '../approvals/approval-links.service';
import { ReceiptsService } from '../approvals/receipts.service';
import { OpenMonthService } from '../open-month/open-month.service';
import {
  type AskApproval,
  type AskDeclaration,
  type MonthOnDay,
  type OnDay,
  type PartVersion,
  askApproval,
  askDeclaration,
  chaseLate,
  climbLadder,
  keepMonthsOpen,
  openMonth,
  tellDispute,
} from '../timesheets.jobs';
import { RemindersService } from './reminders.service';
import { approvalMail, declarationMail, disputeMail, escalationMail } from './timesheets.mails';

interface DoctorRow extends PracticeDoctor {
  readonly email: string;
  readonly locale: 'fr' | 'en';
}

/** Does the jobs of the domain. Each finds out afresh whether its reason still holds. */
@Injectable()
export class TimesheetsHandlers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly links: ApprovalLinksService,
    private readonly receipts: ReceiptsService,
    private readonly months: OpenMonthService,
    private readonly reminders: RemindersService,
  ) {}

  @Handles(keepMonthsOpen)
  async fanOutMonths(): Promise<void> {
    const day = this.clock.today();
    await this.outbox.addForTenants(openMonth, await this.perGroup({ month: monthOf(day), day }));
  }

  @Handles(chaseLate)
  async fanOutLadder(): Promise<void> {
    await this.outbox.addForTenants(climbLadder, await this.perGroup({ day: this.clock.today() }));
  }

  @Handles(openMonth)
  async keepUp({ month }: MonthOnDay): Promise<void> {
    await this.months.keepUp(month as Month);
  }

  @Handles(climbLadder)
  async climb({ day }: OnDay): Promise<void> {
    await this.reminders.climb(day as LocalDate);
  }

  @Handles(askApproval)
  async writeToApprover({ memberId, month, step }: AskApproval): Promise<void> {
    const [receipt] = await this.receipts.ofMember(memberId, month as Month);
    if (receipt?.monthStatus !== 'open') return;
    const declared = receipt.parts.filter((part) => part.status === 'declared');
    if (declared.length === 0 || (step === 'request' && (await this.alreadyMailed(memberId, month)))) return;
    const { memberName } = receipt;
    const lines = declared.map((part) => ({
      employeeName: part.employeeName,
      workedMinutes: part.workedMinutes,
      plannedMinutes: part.plannedMinutes,
      remarkCount: part.remarks.length,
    }));
    const doctors = await this.doctors(memberId);
    const reached: LadderStep | null = step === 'request' || step === 'manual' ? null : step;
    const approver = approverOn(this.clock.today(), doctors, await this.delegations(memberId), reached);
    const doctor = doctors.find((one) => approver.kind === 'doctor' && one.id === approver.doctorId);
    if (!doctor) return this.writeToOfficers(memberId, memberName, month, lines);
    const linkId = await this.links.issue(memberId, doctor.id, month as Month);
    await this.mailer.queue({
      template: approvalMail,
      to: doctor.email,
      locale: doctor.locale,
      data: { linkId, month, memberName, step, lines },
      about: `approval:${memberId}:${month}`,
    });
  }

  @Handles(askDeclaration)
  async writeToEmployee({ employeeId, month }: AskDeclaration): Promise<void> {
    const employee = await this.db.maybe<{
      email: string;
      locale: 'fr' | 'en';
      givenName: string;
      cutOffOn: string;
    }>(
      `select w.email, w.locale, w.given_name as "givenName", per.cut_off_on::text as "cutOffOn"
       from employee w join payroll_period per on per.month = $2 and per.status = 'open'
       where w.id = $1 and exists (select from timesheet_part p
         where p.employee_id = w.id and p.month = $2 and p.status = 'draft')`,
      [employeeId, month],
    );
    if (!employee) return;
    const { email, locale, givenName, cutOffOn } = employee;
    await this.mailer.queue({
      template: declarationMail,
      to: email,
      locale,
      data: { month, givenName, cutOffOn },
      about: `declaration:${employeeId}:${month}`,
    });
  }

  @Handles(tellDispute)
  async writeDispute({ partId }: PartVersion): Promise<void> {
    const part = await this.db.maybe<{
      email: string;
      locale: 'fr' | 'en';
      givenName: string;
      memberName: string;
      month: string;
    }>(
      `select w.email, w.locale, w.given_name as "givenName", m.legal_name as "memberName", p.month
       from timesheet_part p join employee w on w.id = p.employee_id join member m on m.id = p.member_id
       where p.id = $1 and p.status = 'disputed'`,
      [partId],
    );
    if (!part) return;
    const entries = await this.receipts.entriesOf([partId]);
    const days = entries
      .filter((entry) => entry.disputed)
      .map((entry) => ({ day: entry.day, reason: entry.disputeReason ?? '' }));
    const { email, locale, givenName, memberName, month } = part;
    await this.mailer.queue({
      template: disputeMail,
      to: email,
      locale,
      data: { month, givenName, memberName, days },
      about: `part:${partId}`,
    });
  }

  private async writeToOfficers(
    memberId: string,
    memberName: string,
    month: string,
    lines: { employeeName: string; workedMinutes: number; plannedMinutes: number; remarkCount: number }[],
  ): Promise<void> {
    const officers = await this.db.query<{ email: string; locale: 'fr' | 'en' }>(
      `select distinct u.email, u.locale from tenant_users() u join role_grant g on g.user_id = u.user_id
       where g.role = 'officer' and g.revoked_at is null and u.disabled_at is null`,
    );
    await this.mailer.queueMany(
      officers.map(({ email, locale }) => ({
        template: escalationMail,
        to: email,
        locale,
        data: { month, memberId, memberName, lines },
        about: `approval:${memberId}:${month}`,
      })),
    );
  }

  /** A digest that waited finds that a complete one has left since. */
  private async alreadyMailed(memberId: string, month: string): Promise<boolean> {
    const rows = await this.db.query(
      `select 1 from approval_link l where l.member_id = $1 and l.month = $2 and l.sent_at >= (
         select max(p.requested_at) from timesheet_part p
         where p.member_id = $1 and p.month = $2 and p.status = 'declared') limit 1`,
      [memberId, month],
    );
    return rows.length > 0;
  }

  private async doctors(memberId: string): Promise<DoctorRow[]> {
    return this.db.query<DoctorRow>(
      `select id, email, locale, approval_rank as "approvalRank", left_on::text as "leftOn" from doctor where member_id = $1`,
      [memberId],
    );
  }

  private async delegations(memberId: string): Promise<Delegation[]> {
    return this.db.query<Delegation>(
      `select from_doctor_id as "fromDoctorId", to_doctor_id as "toDoctorId", valid_from::text as "validFrom",
         valid_to::text as "validTo" from approval_delegation where member_id = $1 order by valid_from, id`,
      [memberId],
    );
  }

  private async perGroup<P>(payload: P): Promise<{ tenantId: string; payload: P }[]> {
    const groups = await this.db.query<{ tenantId: string }>(
      `select tenant_id as "tenantId" from employer_group where suspended_at is null order by tenant_id`,
    );
    return groups.map(({ tenantId }) => ({ tenantId, payload }));
  }
}
