import { Injectable } from '@nestjs/common';
import { addDays, todayInParis } from '@relais/kernel';
import { isGradeLevel, legalWeek, payFloor } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Application } from '../applications/application.entity';
import { toApplicationView } from '../applications/applications.contract';
import { DossiersService } from '../applications/dossiers.service';
import { GroupTermsService } from '../group/group-terms.service';
import type { DossierView, SignUpOfferView, SignUpPageView, TimelineStepView } from './sign-up.contract';

/** The public side of a membership: the promise, its price, and what happens next. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly terms: GroupTermsService,
    private readonly dossiers: DossiersService,
  ) {}

  async page(): Promise<SignUpPageView> {
    const { name } = await this.db.one<{ name: string }>(`select name from employer_group`);
    return { groupName: name, today: this.clock.today(), offer: await this.offer() };
  }

  async view(application: Application): Promise<DossierView> {
    const findings = await this.dossiers.findings(application);
    const view = toApplicationView(application, findings, this.clock.now());
    return {
      status: view.status,
      resumeAt: view.resumeAt,
      answers: view.answers,
      savedAt: view.savedAt,
      termsVersion: view.termsVersion,
      signedName: view.signedName,
      decisionReason: view.decisionReason,
      version: view.version,
      findings: view.findings,
      timeline: await this.timeline(application),
    };
  }

  private async offer(): Promise<SignUpOfferView | null> {
    const today = this.clock.today();
    const offer = await this.terms.offerOn(today);
    if (!offer || !isGradeLevel(offer.referenceGradeLevel)) return null;
    return {
      termsVersion: offer.termsVersion,
      terms: offer.terms,
      referenceGradeLevel: offer.referenceGradeLevel,
      coefficientHundredths: offer.coefficientHundredths,
      monthlyFeeCents: offer.monthlyFeeCents,
      joiningFeeCents: offer.joiningFeeCents,
      decisionDays: offer.decisionDays,
      referenceGrossCents: payFloor(today, offer.referenceGradeLevel).floorCents,
      fullTimeWeeklyMinutes: legalWeek.at(today).value,
    };
  }

  private async timeline({ status, submittedAt, decidedAt }: Application): Promise<TimelineStepView[]> {
    if (!submittedAt) return [];
    const sentOn = todayInParis(submittedAt);
    const offer = await this.terms.offerOn(sentOn);
    const answerBy = offer ? addDays(sentOn, offer.decisionDays) : null;
    const decided = decidedAt ? todayInParis(decidedAt) : null;
    const steps: TimelineStepView[] = [
      { step: 'sent', state: 'done', on: sentOn },
      {
        step: 'decision',
        state: status === 'submitted' ? 'next' : status === 'refused' ? 'stopped' : 'done',
        on: decided ?? answerBy,
      },
    ];
    if (status === 'refused') return steps;
    return [
      ...steps,
      { step: 'people', state: status === 'admitted' ? 'next' : 'later', on: null },
      { step: 'trial-day', state: 'later', on: null },
    ];
  }
}
