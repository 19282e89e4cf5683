import { Injectable } from '@nestjs/common';
import { DeadlineBook } from '@relais/deadlines/server';
import { Accounts } from '@relais/identity/server';
import { type LocalDate, addDays, earliest, latest, todayInParis } from '@relais/kernel';
import { type SignUpAnswers, premisesShortfalls, regimeFindings } from '@relais/members/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import { groupChange } from '../group-change';
import { GroupTermsService } from '../group/group-terms.service';
import { Doctor, Member, MembershipRow, PracticeSite } from '../register/member.entity';
import { Application } from './application.entity';
import {
  type AdmitApplication,
  type ApplicationLineView,
  type ApplicationListQuery,
  type RefuseApplication,
  toApplicationLine,
} from './applications.contract';
import { admittedMail, refusedMail } from './applications.mails';

/** A dossier whose parts were all checked to be there. */
type WholeAnswers = Required<Omit<SignUpAnswers, 'aid'>> & Pick<SignUpAnswers, 'aid'>;

/** The decision of the group on a dossier. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly accounts: Accounts,
    private readonly deadlines: DeadlineBook,
    private readonly terms: GroupTermsService,
  ) {}

  async list(query: ApplicationListQuery): Promise<Page<ApplicationLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const builder = (await this.db.repository(Application))
      .createQueryBuilder('a')
      .orderBy('a.createdAt', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .take(limit + 1);
    if (query.status) builder.andWhere('a.status = :status', { status: query.status });
    if (after)
      builder.andWhere('(a.createdAt, a.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
    const now = this.clock.now();
    return page(
      await builder.getMany(),
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => toApplicationLine(row, now),
    );
  }

  /**
   * Admits the practice of a dossier: member number, stay in the register, site, doctor, the notice GE-02 and the
   * obligations that missing rooms create, in one transaction. A practice that left comes back under its number.
   */
  async admit(id: string, input: AdmitApplication): Promise<Application> {
    const application = await this.db.find(Application, { id });
    const today = this.clock.today();
    if (application.status !== 'submitted') throw new DomainError('members.application-not-submitted');
    if (input.admittedOn > today) throw new DomainError('members.admission-in-the-future', {}, 'admittedOn');
    const answers = application.answers as WholeAnswers;
    const { siret } = answers.practice;
    if (siret === null) throw new DomainError('members.siret-needed');
    await this.refuseOtherAgreement(answers, input);

    const decided = await this.db.updateVersioned(Application, id, input.version, {
      status: 'admitted',
      decidedAt: this.clock.now(),
    });
    const member = await this.memberOf(siret, answers, application, input);
    const doctor = await this.db.insert(Doctor, {
      memberId: member.id,
      fullName: answers.identity.fullName,
      rpps: answers.identity.rpps,
      specialty: answers.identity.specialty,
      email: answers.contact.email,
      phone: answers.contact.phone,
      approvalRank: await this.nextRank(member.id),
      locale: application.locale,
    });
    await (await this.db.repository(Application)).update(id, { memberId: member.id });
    await this.deadlines.open(groupChange(member.id, 'joined', input.admittedOn));
    await this.openPremisesDuties(member.id, answers, input.admittedOn);
    if (input.inviteDoctor !== false) {
      await this.accounts.grant({
        email: doctor.email,
        fullName: doctor.fullName,
        role: 'doctor',
        memberId: member.id,
        doctorId: doctor.id,
        locale: application.locale,
        notify: false,
      });
    }
    const group = await this.db.one<{ name: string }>(`select name from employer_group`);
    await this.mailer.queue({
      template: admittedMail,
      to: answers.contact.email,
      locale: application.locale,
      data: { groupName: group.name, memberNo: member.memberNo ?? 0 },
      about: `member:${member.id}`,
    });
    return { ...decided, memberId: member.id };
  }

  async refuse(id: string, { reason, version }: RefuseApplication): Promise<Application> {
    const application = await this.db.find(Application, { id });
    if (application.status !== 'submitted') throw new DomainError('members.application-not-submitted');
    const refused = await this.db.updateVersioned(Application, id, version, {
      status: 'refused',
      decidedAt: this.clock.now(),
      decisionReason: reason,
    });
    const to = application.answers.contact?.email;
    if (to !== undefined) {
      const group = await this.db.one<{ name: string }>(`select name from employer_group`);
      await this.mailer.queue({
        template: refusedMail,
        to,
        locale: application.locale,
        data: { groupName: group.name, reason },
        about: `application:${id}`,
      });
    }
    return refused;
  }

  private async refuseOtherAgreement({ practice }: WholeAnswers, input: AdmitApplication): Promise<void> {
    const groupIdcc = await this.terms.agreementOn(input.admittedOn);
    if (groupIdcc === null || input.acceptOtherAgreement) return;
    if (regimeFindings(groupIdcc, practice).length > 0) {
      throw new DomainError('members.other-agreement', { groupIdcc, applicantIdcc: practice.idcc });
    }
  }

  /** The member of this SIRET: the one that is there, the one that comes back, or a new one. */
  private async memberOf(
    siret: string,
    answers: WholeAnswers,
    application: Application,
    { admittedOn, joinExistingMember }: AdmitApplication,
  ): Promise<Member> {
    // Numbers are given one at a time: two admissions at once wait for each other here.
    await this.db.query(`select tenant_id from employer_group for update`);
    const members = await this.db.repository(Member);
    const known = await members.findOneBy({ siret });
    if (known?.status === 'admitted') {
      if (!joinExistingMember) throw new DomainError('members.already-member', { memberNo: known.memberNo });
      return known;
    }
    const { practice, contact, premises } = answers;
    const identity = {
      kind: practice.legalForm === 'EI' ? ('person' as const) : ('company' as const),
      legalName: practice.legalName,
      legalForm: practice.legalForm,
      idcc: practice.idcc,
      ownHeadcount: practice.ownHeadcount,
      email: contact.email,
      phone: contact.phone,
      premises,
      status: 'admitted' as const,
      admittedOn,
      leftOn: null,
    };
    const memberNo = known?.memberNo ?? (await this.nextMemberNo());
    const member = known
      ? await this.db.updateVersioned(Member, known.id, known.version, {
          ...identity,
          memberNo,
          premises: { ...premises },
        })
      : await this.db.insert(Member, {
          ...identity,
          siret,
          memberNo,
          appliedOn: appliedOn(application, admittedOn),
        });
    await this.db.insert(MembershipRow, { memberId: member.id, admittedOn });
    const sites = await (await this.db.repository(PracticeSite)).countBy({ memberId: member.id });
    if (sites === 0) {
      const { street, postcode, city, legalName } = practice;
      await this.db.insert(PracticeSite, {
        memberId: member.id,
        name: legalName.slice(0, 120),
        street,
        postcode,
        city,
      });
    }
    return member;
  }

  private async nextMemberNo(): Promise<number> {
    const { next } = await this.db.one<{ next: number }>(
      `select coalesce(max(member_no), 0) + 1 as next from member`,
    );
    return next;
  }

  private async nextRank(memberId: string): Promise<number> {
    const { next } = await this.db.one<{ next: number }>(
      `select least(coalesce(max(approval_rank), 0) + 1, 9) as next from doctor where member_id = $1`,
      [memberId],
    );
    return next;
  }

  /** A room that is missing is due before the first day of work, at the earliest on the day of the admission. */
  private async openPremisesDuties(
    memberId: string,
    { premises, need }: WholeAnswers,
    admittedOn: LocalDate,
  ): Promise<void> {
    for (const shortfall of premisesShortfalls(premises, need.job)) {
      await this.deadlines.open({
        ruleId: shortfall.ruleId,
        occurrence: '',
        subject: { type: 'member', id: memberId },
        memberId,
        owner: 'doctor',
        title: shortfall.message,
        dueOn: latest(admittedOn, addDays(need.startsOn, -1)),
        proof: { fr: 'Photo ou plan du local', en: 'Picture or plan of the room' },
        explanation: {
          rule: shortfall.message,
          inputs: { startsOn: need.startsOn },
          references: shortfall.references,
          certainty: 'secondary',
          ifMissed: {
            fr: 'Pas de mise à disposition tant que le local n’existe pas.',
            en: 'No placement as long as the room does not exist.',
          },
        },
      });
    }
  }
}

/** The day the dossier was sent, never after the admission. */
function appliedOn({ submittedAt }: Application, admittedOn: LocalDate): LocalDate {
  const day = submittedAt ? todayInParis(submittedAt) : admittedOn;
  return earliest(day, admittedOn);
}
