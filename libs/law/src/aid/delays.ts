/** Delays of the aid and of the training it asks for, by date, each with the text that sets or reports it. */

import { type Reference, localDate } from '@relais/kernel';
import type { Delay } from '../day-count';
import { type Parameter, defineParameter } from '../parameter';
import { AID_SOURCES } from './sources';

const months = (value: number): Delay => ({ value, unit: 'months' });
const years = (value: number): Delay => ({ value, unit: 'years' });
const days = (value: number): Delay => ({ value, unit: 'calendar-days' });

interface Dated<T> {
  readonly from: string;
  /** Day of publication, when it is not the day of effect. */
  readonly publishedOn?: string;
  readonly value: T;
  readonly source: Reference;
}

function delay<T = Delay>(id: string, fr: string, en: string, ...values: readonly Dated<T>[]): Parameter<T> {
  return defineParameter<T>({
    id: `medical-assistant-aid.${id}`,
    label: { fr, en },
    unit: 'delay',
    checkedOn: '2026-11-22',
    reviewEveryMonths: 6,
    status: values.at(-1)?.source.status ?? 'assumption',
    values: values.map(({ from, publishedOn = from, value, source }) => ({
      from,
      value,
      source: { title: source.code, article: source.article, url: source.url ?? '', publishedOn },
    })),
  });
}

const A = { from: '2019-08-14', publishedOn: '2019-08-20' };
const B = { from: '2023-05-01', publishedOn: '2023-04-30' };
const C = { from: '2024-06-22', publishedOn: '2024-06-21' };
const D = { from: '2026-02-25' };

/** Year 1 is paid in full within this delay of the signature, since the règlement arbitral. */
export const firstPayment = delay(
  'first-payment',
  'Versement de la première année',
  'Payment of the first year',
  {
    ...B,
    value: months(1),
    source: AID_SOURCES.paymentsB,
  },
);
/** From the signature to the end of an aid contract. */
export const contractTerm = delay('term', 'Durée du contrat d’aide', 'Term of the aid contract', {
  ...A,
  value: years(5),
  source: AID_SOURCES.duration,
});
/** From the hire to the enrolment (null when none is asked for) and to the certificate, by day of signature. */
export const qualification = delay<{ readonly enrol: Delay | null; readonly qualify: Delay }>(
  'qualification',
  'Formation de l’assistant',
  'Training of the assistant',
  { ...A, value: { enrol: years(2), qualify: years(3) }, source: AID_SOURCES.trainingA },
  { ...C, value: { enrol: null, qualify: years(2) }, source: AID_SOURCES.training },
);
/** To replace a secretary who becomes medical assistant. */
export const secretaryReplacement = delay(
  'secretary-replacement',
  'Remplacement de la secrétaire promue',
  'Replacement of the promoted secretary',
  { ...A, value: months(6), source: AID_SOURCES.secretary },
);
/** Absence of the assistant after which the fund is told. */
export const absenceReport = delay('absence-report', 'Absence à signaler', 'Absence to report', {
  ...A,
  value: months(2),
  source: AID_SOURCES.absence,
});
/** Absence without replacement beyond which the contract is suspended. */
export const absenceSuspension = delay(
  'absence-suspension',
  'Absence qui suspend le contrat',
  'Absence that suspends the contract',
  { ...A, value: months(3), source: AID_SOURCES.absence },
);
/** From the doctor's registered letter to the end of the contract. */
export const doctorNotice = delay('doctor-notice', 'Préavis du médecin', 'Notice given by the doctor', {
  ...A,
  value: months(2),
  source: AID_SOURCES.doctorNotice,
});
/** Between two exchanges with the fund. */
export const exchangeEvery = delay(
  'exchange',
  'Échange de suivi avec la CPAM',
  'Follow-up exchange with the fund',
  { ...A, value: months(6), source: AID_SOURCES.exchangeA },
  { ...B, value: months(12), source: AID_SOURCES.exchange },
);
/** From the signature to the first day a second assistant may be asked for. */
export const secondAssistant = delay('second-assistant', 'Deuxième assistant', 'Second assistant', {
  ...C,
  value: years(2),
  source: AID_SOURCES.secondAssistant,
});
/** For a doctor who settles: to the median of the specialty, then to the next objective. */
export const newlyInstalled = delay<{ readonly median: Delay; readonly next: Delay }>(
  'newly-installed',
  'Médecin nouvellement installé',
  'Newly installed doctor',
  { ...C, value: { median: years(3), next: years(2) }, source: AID_SOURCES.newlyInstalled },
);
/** Collective aid: from the signature to the count of its objectives. */
export const collectiveTargetDelay = delay(
  'collective-targets',
  'Objectifs de l’aide collective',
  'Objectives of the collective aid',
  { ...D, value: years(2), source: AID_SOURCES.collective },
);
/** Collective aid: waiting time of a doctor who left it. */
export const collectiveWaiting = delay(
  'collective-waiting',
  'Délai de carence après l’aide collective',
  'Waiting time after the collective aid',
  { ...D, value: years(2), source: AID_SOURCES.collective },
);
/** Collective aid: oldest extract of the register that is accepted. */
export const extractAge = delay('extract-age', 'Ancienneté de l’extrait RNE', 'Age of the register extract', {
  ...D,
  value: months(3),
  source: AID_SOURCES.collective,
});

const trainingLaw = (id: string, fr: string, en: string, from: string, value: Delay, source: Reference) =>
  delay(id, fr, en, { from, value, source });

/** Documents of a reconversion period reach the OPCO in the thirty days before its start. */
export const reconversionFiling = trainingLaw(
  'training.reconversion-filing',
  'Dépôt de la période de reconversion',
  'Filing of a reconversion period',
  '2026-02-01',
  days(30),
  AID_SOURCES.reconversion,
);
/** The OPCO answers within these days. */
export const opcoAnswer = trainingLaw(
  'training.opco-answer',
  'Réponse de l’OPCO',
  'Answer of the OPCO',
  '2026-02-01',
  days(20),
  AID_SOURCES.reconversionAnswer,
);
/** The interruption of a reconversion period is reported within these days. */
export const reconversionInterruption = trainingLaw(
  'training.reconversion-interruption',
  'Interruption de la période de reconversion',
  'Interruption of a reconversion period',
  '2026-02-01',
  days(30),
  AID_SOURCES.reconversionInterrupted,
);
/** A professionalisation contract is sent within these days of its start. */
export const professionalisationFiling = trainingLaw(
  'training.professionalisation-filing',
  'Dépôt du contrat de professionnalisation',
  'Filing of a professionalisation contract',
  '2024-07-01',
  days(5),
  AID_SOURCES.professionalisation,
);
/** An apprenticeship contract is sent within these working days of its start. */
export const apprenticeshipFiling = trainingLaw(
  'training.apprenticeship-filing',
  'Dépôt du contrat d’apprentissage',
  'Filing of an apprenticeship contract',
  '2020-01-01',
  { value: 5, unit: 'working-days' },
  AID_SOURCES.apprenticeship,
);
/** The contract reaches the OPCO within these months of its conclusion, or the aid is lost. */
export const apprenticeshipAidFiling = trainingLaw(
  'training.apprenticeship-aid',
  'Aide unique aux employeurs d’apprentis',
  'Single aid to employers of apprentices',
  '2025-11-01',
  months(6),
  AID_SOURCES.apprenticeshipAid,
);
/** Daily allowances are claimed within this delay of the first day of the quarter after the leave began. */
export const sickPayClaim = trainingLaw(
  'sick-pay-claim',
  'Demande d’indemnités journalières',
  'Claim of daily allowances',
  '1985-12-21',
  years(2),
  AID_SOURCES.sickPayClaim,
);

/** All of them, for the catalogue. */
export const AID_DELAYS: readonly Parameter<unknown>[] = [
  firstPayment,
  contractTerm,
  qualification,
  secretaryReplacement,
  absenceReport,
  absenceSuspension,
  doctorNotice,
  exchangeEvery,
  secondAssistant,
  newlyInstalled,
  collectiveTargetDelay,
  collectiveWaiting,
  extractAge,
  reconversionFiling,
  opcoAnswer,
  reconversionInterruption,
  professionalisationFiling,
  apprenticeshipFiling,
  apprenticeshipAidFiling,
  sickPayClaim,
];

/** Years an aid contract lasts from its signature. */
export const AID_CONTRACT_YEARS = contractTerm.at(localDate(A.from)).value.value;
