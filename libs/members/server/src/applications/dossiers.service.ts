import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Finding, checkSiret } from '@relais/kernel';
import {
  type Acceptance,
  type SignUpAnswers,
  SIGN_UP_STEPS,
  inWeekOrder,
  resumeStep,
  stepNumber,
  submissionFindings,
} from '@relais/members/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Handles, Outbox } from '@relais/platform/jobs';
import { type MailTemplate, Mailer } from '@relais/platform/mail';
import { LinkSigner, hashToken } from '@relais/platform/secrets';
import { GroupTermsService } from '../group/group-terms.service';
import { readRpps } from '../register/members.service';
import { Application } from './application.entity';
import {
  ABANDONED_AFTER_MS,
  type AnswersView,
  type SaveAnswers,
  type SubmitApplication,
} from './applications.contract';
import { type RemindDraft, remindDraft } from './applications.jobs';
import { receivedMail, reminderMail, resumeMail } from './applications.mails';

/** The purpose that resume tokens are derived for. */
const PURPOSE = 'sign-up';

interface Group {
  name: string;
  sign_up_slug: string;
}

/** Dossiers while they are being filled in, by the doctor on a phone or by the officer on their behalf. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    @Inject(LinkSigner) private readonly signer: LinkSigner,
    private readonly terms: GroupTermsService,
  ) {}

  /** Starts a dossier with its first answers. Returns it with the token that resumes it. */
  async start(answers: AnswersView): Promise<{ application: Application; token: string }> {
    const id = randomUUID();
    const token = this.signer.token(PURPOSE, id);
    const clean = readAnswers(answers);
    const application = await this.db.insert(Application, {
      id,
      resumeHash: hashToken(token),
      status: 'draft',
      createdAt: this.clock.now(),
      answers: clean,
      step: stepNumber(resumeStep(clean)),
      locale: this.db.scope.locale,
      savedAt: this.clock.now(),
    });
    return { application: await this.afterSaving(application), token };
  }

  /** The dossier a token opens; refused without saying whether another group knows it. */
  async byToken(token: string): Promise<Application> {
    const repository = await this.db.repository(Application);
    const found = await repository.findOneBy({ resumeHash: hashToken(token) });
    if (!found) throw new DomainError('members.dossier-unknown');
    return found;
  }

  async byId(id: string): Promise<Application> {
    return this.db.find(Application, { id });
  }

  /** Saves some answers of a draft; the others stay. */
  async save(application: Application, { answers, version }: SaveAnswers): Promise<Application> {
    if (application.status !== 'draft') throw new DomainError('members.application-closed');
    const merged: SignUpAnswers = { ...application.answers, ...readAnswers(answers) };
    const saved = await this.db.updateVersioned(Application, application.id, version, {
      answers: merged,
      step: Math.max(application.step, stepNumber(resumeStep(merged))),
      savedAt: this.clock.now(),
    });
    return this.afterSaving(saved);
  }

  /** Sends a dossier to the group, with the membership form accepted. Refused with every reason when it is not whole. */
  async submit(application: Application, input: SubmitApplication): Promise<Application> {
    if (application.status !== 'draft') throw new DomainError('members.application-closed');
    if (!input.privacyAccepted) throw new DomainError('members.privacy-needed', {}, 'privacyAccepted');
    const acceptance = { termsVersion: input.termsVersion, signedName: input.signedName };
    const findings = await this.findings(application, acceptance);
    const errors = findings.filter((finding) => finding.severity === 'error');
    const [first] = errors;
    if (first) {
      const reasons = errors.map((finding) => finding.message[this.db.scope.locale]);
      throw new DomainError('members.dossier-incomplete', {
        reason: reasons.join(' '),
        rules: errors.map((e) => e.ruleId),
      });
    }
    const now = this.clock.now();
    const submitted = await this.db.updateVersioned(Application, application.id, input.version, {
      status: 'submitted',
      step: SIGN_UP_STEPS.length,
      termsVersion: input.termsVersion,
      signedName: input.signedName.trim(),
      acceptedAt: now,
      submittedAt: now,
      savedAt: now,
    });
    const offer = await this.terms.offerOn(this.clock.today());
    const email = submitted.answers.contact?.email;
    if (email !== undefined) {
      await this.mailer.queue({
        template: receivedMail,
        to: email,
        locale: submitted.locale,
        data: {
          ...(await this.resumeData(submitted.id)),
          decisionDays: offer?.decisionDays ?? 0,
          termsVersion: input.termsVersion,
        },
        about: `application:${submitted.id}`,
      });
    }
    return submitted;
  }

  /** Everything to say about a dossier today. A draft is not blamed for not being accepted yet. */
  async findings(application: Application, acceptance?: Acceptance): Promise<Finding[]> {
    const today = this.clock.today();
    const accepted =
      acceptance ??
      (application.termsVersion !== null && application.signedName !== null
        ? { termsVersion: application.termsVersion, signedName: application.signedName }
        : null);
    const inForce = (await this.terms.offerOn(today))?.termsVersion ?? null;
    const all = submissionFindings(application.answers, accepted, inForce, today);
    if (acceptance) return all;
    const later = new Set(['members.not-accepted', 'members.terms-changed', 'members.need-in-the-past']);
    return all.filter((finding) => !later.has(finding.ruleId));
  }

  /** Mails the resume link again, at the officer's request. */
  async remind(id: string): Promise<void> {
    const application = await this.byId(id);
    if (application.status !== 'draft') throw new DomainError('members.application-closed');
    await this.mailLink(application, reminderMail);
  }

  @Handles(remindDraft)
  async remindAbandoned({ applicationId }: RemindDraft): Promise<void> {
    const application = await this.byId(applicationId);
    if (application.status === 'draft') await this.mailLink(application, reminderMail);
  }

  /** A new address receives the link at once, and a reminder is planned for the day after. */
  private async afterSaving(application: Application): Promise<Application> {
    const email = application.answers.contact?.email;
    if (email === undefined || email === application.mailedTo) return application;
    await this.mailLink(application, resumeMail);
    await this.outbox.add(
      remindDraft,
      { applicationId: application.id },
      { runAt: new Date(this.clock.now().getTime() + ABANDONED_AFTER_MS) },
    );
    await (await this.db.repository(Application)).update(application.id, { mailedTo: email });
    return { ...application, mailedTo: email };
  }

  private async mailLink(
    application: Application,
    template: MailTemplate<{ applicationId: string; slug: string; groupName: string }>,
  ): Promise<void> {
    const to = application.answers.contact?.email;
    if (to === undefined) return;
    const data = await this.resumeData(application.id);
    await this.mailer.queue({
      template,
      to,
      locale: application.locale,
      data,
      about: `application:${application.id}`,
    });
  }

  private async resumeData(
    applicationId: string,
  ): Promise<{ applicationId: string; slug: string; groupName: string }> {
    const group = await this.db.one<Group>(`select name, sign_up_slug from employer_group`);
    return { applicationId, slug: group.sign_up_slug, groupName: group.name };
  }
}

/** Answers with compact numbers, the half-days once and in order. Refuses numbers that cannot exist. */
function readAnswers(answers: AnswersView): SignUpAnswers {
  const { identity, practice, need } = answers;
  const siret = practice?.siret == null ? null : checkSiret(practice.siret);
  if (siret && !siret.ok) throw new DomainError('members.siret-invalid', {}, 'answers.practice.siret');
  return {
    ...plain(answers),
    ...(identity ? { identity: { ...identity, rpps: readRpps(identity.rpps) } } : {}),
    ...(practice ? { practice: { ...practice, siret: siret === null ? null : siret.value } } : {}),
    ...(need ? { need: { ...need, halfDays: inWeekOrder(need.halfDays) } } : {}),
  };
}

/** The parts that were given. */
function plain(answers: AnswersView): SignUpAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, part]) => part !== undefined));
}
