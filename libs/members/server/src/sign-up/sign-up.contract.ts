import { PickType } from '@nestjs/swagger';
import type { LocalDate } from '@relais/kernel';
import {
  CentsField,
  FindingView,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  OneOfField,
  TextField,
} from '@relais/platform/http';
import { AnswersView, ApplicationView, SubmitApplication } from '../applications/applications.contract';
import { MembershipOfferView } from '../group/group-terms.contract';

/** What the price of the first screen is made of, on the values in force that day. */
export class SignUpOfferView extends PickType(MembershipOfferView, [
  'termsVersion',
  'terms',
  'referenceGradeLevel',
  'coefficientHundredths',
  'monthlyFeeCents',
  'joiningFeeCents',
  'decisionDays',
] as const) {
  @CentsField({ description: 'Gross of a full-time month at the reference level.' })
  referenceGrossCents!: number;
  @MinutesField({ description: 'Full-time week.' })
  fullTimeWeeklyMinutes!: number;
}

/** The public page of a group. */
export class SignUpPageView {
  @TextField(160)
  groupName!: string;
  @LocalDateField()
  today!: LocalDate;
  @NestedField(() => SignUpOfferView, { nullable: true, description: 'Null: nothing published yet.' })
  offer!: SignUpOfferView | null;
}

/** What the doctor sees happen after sending; a date is given once it is known. */
export class TimelineStepView {
  @OneOfField(['sent', 'decision', 'people', 'trial-day'])
  step!: 'sent' | 'decision' | 'people' | 'trial-day';
  @OneOfField(['done', 'next', 'later', 'stopped'])
  state!: 'done' | 'next' | 'later' | 'stopped';
  @LocalDateField({ nullable: true })
  on!: LocalDate | null;
}

/** A dossier as its author sees it. */
export class DossierView extends PickType(ApplicationView, [
  'status',
  'resumeAt',
  'answers',
  'savedAt',
  'termsVersion',
  'signedName',
  'decisionReason',
  'version',
] as const) {
  @ListField(() => FindingView, { max: 50 })
  findings!: FindingView[];
  @ListField(() => TimelineStepView, { max: 10 })
  timeline!: TimelineStepView[];
}

export class StartDossier {
  @NestedField(() => AnswersView)
  answers!: AnswersView;
}

/** The new dossier and the secret that opens it again; it is also mailed. */
export class StartedDossierView {
  @TextField(100)
  resumeToken!: string;
  @NestedField(() => DossierView)
  dossier!: DossierView;
}

export class SubmitDossier extends SubmitApplication {}
