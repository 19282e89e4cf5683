import { agreementUrl, articleUrl } from '../citations';
import { type Parameter, defineParameter } from '../parameter';

/** Figures at which an obligation begins, apart from those that rules share. */

interface Threshold {
  readonly id: string;
  readonly label: readonly [fr: string, en: string];
  readonly unit: string;
  readonly value: number;
  readonly text: readonly [title: string, article: string, url: string];
  readonly from: string;
  readonly publishedOn: string;
  /** False when a newer wording exists that was not read. */
  readonly read?: false;
}

function threshold({
  label: [fr, en],
  text: [title, article, url],
  ...figure
}: Threshold): Parameter<number> {
  return defineParameter<number>({
    id: figure.id,
    label: { fr, en },
    unit: figure.unit,
    checkedOn: '2026-08-20',
    reviewEveryMonths: 12,
    status: figure.read === false ? 'secondary' : 'verified',
    values: [
      {
        from: figure.from,
        value: figure.value,
        source: { title, article, url, publishedOn: figure.publishedOn },
      },
    ],
  });
}

export const regulationsThreshold = threshold({
  id: 'headcount.internal-regulations',
  label: ['Seuil du règlement intérieur', 'Threshold of the internal regulations'],
  unit: 'employees',
  value: 50,
  text: ['Code du travail', 'L1311-2', articleUrl('000038610176')],
  from: '2020-01-01',
  publishedOn: '2019-05-23',
});
export const officerThreshold = threshold({
  id: 'headcount.harassment-officer',
  label: [
    'Seuil du référent harcèlement de l’entreprise',
    'Threshold of the harassment officer of the company',
  ],
  unit: 'employees',
  value: 250,
  text: ['Code du travail', 'L1153-5-1', articleUrl('000037380160')],
  from: '2019-01-01',
  publishedOn: '2018-09-06',
});
export const equalityIndexThreshold = threshold({
  id: 'headcount.equality-index',
  label: ['Seuil de l’index de l’égalité', 'Threshold of the equality index'],
  unit: 'employees',
  value: 50,
  text: ['Code du travail', 'L1142-8', articleUrl('000044605453')],
  from: '2019-01-01',
  publishedOn: '2018-09-06',
});
export const riskReviewThreshold = threshold({
  id: 'headcount.risk-review',
  label: ['Seuil de la mise à jour annuelle du DUERP', 'Threshold of the yearly risk review'],
  unit: 'employees',
  value: 11,
  text: ['Code du travail', 'R4121-2', articleUrl('000045386446')],
  from: '2022-03-31',
  publishedOn: '2022-03-20',
});
export const earlyDeclarationThreshold = threshold({
  id: 'headcount.early-declaration',
  label: ['Seuil de la DSN du 5', 'Threshold of the declaration of the 5th'],
  unit: 'employees',
  value: 50,
  text: ['Code de la sécurité sociale', 'R243-6', articleUrl('000034668597')],
  from: '2018-01-01',
  publishedOn: '2016-11-23',
});
export const vigilanceAmount = threshold({
  id: 'group.vigilance-amount',
  label: ['Montant qui impose l’attestation de vigilance', 'Amount that calls for the vigilance certificate'],
  unit: 'cents',
  value: 500000,
  text: ['Code du travail', 'R8222-1', articleUrl('000030422273')],
  from: '2015-04-01',
  publishedOn: '2015-03-31',
});
export const adultAge = threshold({
  id: 'hiring.adult-age',
  label: ['Âge en deçà duquel un travailleur est jeune', 'Age under which a worker is young'],
  unit: 'years',
  value: 18,
  text: ['Code du travail', 'L4153-8', articleUrl('000006903187')],
  from: '2008-05-01',
  publishedOn: '2007-03-13',
});
export const liaisonMeetingDays = threshold({
  id: 'absence.liaison-meeting',
  label: ['Absence qui ouvre le rendez-vous de liaison', 'Absence that opens the liaison meeting'],
  unit: 'days',
  value: 30,
  text: ['Code du travail', 'D1226-8-1', articleUrl('000045368382')],
  from: '2022-03-31',
  publishedOn: '2022-03-17',
});
export const returnAfterSicknessDays = threshold({
  id: 'absence.return-visit-sickness',
  label: ['Maladie qui impose l’examen de reprise', 'Sickness that calls for the return examination'],
  unit: 'days',
  value: 60,
  text: ['Code du travail', 'R4624-31', articleUrl('000054250639')],
  from: '2022-04-01',
  publishedOn: '2022-03-17',
  read: false,
});
export const returnAfterAccidentDays = threshold({
  id: 'absence.return-visit-accident',
  label: [
    'Arrêt pour accident du travail qui impose l’examen de reprise',
    'Absence for an accident at work that calls for the return examination',
  ],
  unit: 'days',
  value: 30,
  text: ['Code du travail', 'R4624-31', articleUrl('000054250639')],
  from: '2017-01-01',
  publishedOn: '2016-12-29',
  read: false,
});
export const severanceMonths = threshold({
  id: 'termination.severance-seniority',
  label: ['Ancienneté qui ouvre l’indemnité de licenciement', 'Seniority that opens the dismissal allowance'],
  unit: 'months',
  value: 8,
  text: ['Code du travail', 'L1234-9', articleUrl('000035644154')],
  from: '2017-09-24',
  publishedOn: '2017-09-23',
});
export const sickPayMonths = threshold({
  id: 'absence.sick-pay-seniority',
  label: ['Ancienneté qui ouvre le maintien de salaire', 'Seniority that opens sick pay'],
  unit: 'months',
  value: 12,
  text: ['Code du travail', 'L1226-1', articleUrl('000054331868')],
  from: '2008-06-27',
  publishedOn: '2008-06-26',
  read: false,
});
export const vacancyRequestMonths = threshold({
  id: 'fixed-term.vacancy-request',
  label: ['Présence qui ouvre la demande de postes', 'Presence that opens the request for posts'],
  unit: 'months',
  value: 6,
  text: ['Code du travail', 'L1242-17', articleUrl('000047293390')],
  from: '2023-03-11',
  publishedOn: '2023-03-10',
});
export const sickChildAge = threshold({
  id: 'leave.sick-child-age',
  label: ['Âge de l’enfant malade', 'Age of the sick child'],
  unit: 'years',
  value: 16,
  text: ['Code du travail', 'L1225-61', articleUrl('000006900948')],
  from: '2008-05-01',
  publishedOn: '2007-03-13',
});
export const parentalLeaveMonths = threshold({
  id: 'leave.parental-seniority',
  label: ['Ancienneté qui ouvre le congé parental', 'Seniority that opens parental leave'],
  unit: 'months',
  value: 12,
  text: ['Code du travail', 'L1225-47', articleUrl('000047293352')],
  from: '2008-05-01',
  publishedOn: '2007-03-13',
});
export const lateInterviewAge = threshold({
  id: 'career-interview.late-age',
  label: [
    'Âge à partir duquel se tient l’entretien de fin de carrière',
    'Age from which the late-career interview is held',
  ],
  unit: 'years',
  value: 58,
  text: ['Code du travail', 'L6315-1', articleUrl('000053279288')],
  from: '2025-10-26',
  publishedOn: '2025-10-25',
});
export const lateCareerAge = threshold({
  id: 'career-interview.late-career-birthday',
  label: [
    'Âge avant lequel se tient l’entretien de fin de carrière',
    'Age before which the late-career interview is held',
  ],
  unit: 'years',
  value: 60,
  text: ['Code du travail', 'L6315-1', articleUrl('000053279288')],
  from: '2025-10-26',
  publishedOn: '2025-10-25',
});
export const midCareerAge = threshold({
  id: 'medical.mid-career-age',
  label: ['Âge de la visite de mi-carrière', 'Age of the mid-career visit'],
  unit: 'years',
  value: 45,
  text: ['Code du travail', 'L4624-2-2', articleUrl('000054527125')],
  from: '2022-03-31',
  publishedOn: '2021-08-03',
  read: false,
});
export const motherLeaveMonths = threshold({
  id: 'leave.mother-unpaid-seniority',
  label: [
    'Présence qui ouvre le congé sans solde après la maternité',
    'Presence that opens unpaid leave after maternity',
  ],
  unit: 'months',
  value: 12,
  text: ['Convention collective IDCC 1147', 'art. 46', agreementUrl('000005856116')],
  from: '1982-02-12',
  publishedOn: '1982-02-12',
});

/** The figures of this file, for the catalogue. */
export const OBLIGATION_THRESHOLDS: readonly Parameter<number>[] = [
  regulationsThreshold,
  officerThreshold,
  equalityIndexThreshold,
  riskReviewThreshold,
  earlyDeclarationThreshold,
  vigilanceAmount,
  adultAge,
  liaisonMeetingDays,
  returnAfterSicknessDays,
  returnAfterAccidentDays,
  severanceMonths,
  sickPayMonths,
  vacancyRequestMonths,
  sickChildAge,
  parentalLeaveMonths,
  lateInterviewAge,
  lateCareerAge,
  midCareerAge,
  motherLeaveMonths,
];
