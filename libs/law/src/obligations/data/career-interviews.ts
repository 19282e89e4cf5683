/** Career interviews (entretien de parcours professionnel). */

import { labourCode } from '../../citations';
import { all, always, any, atLeast, is, isOneOf, moreThan } from '../condition';
import { after, eve, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { afterDone, every } from '../recurrence';
import { lateInterviewAge } from '../thresholds';

export const CAREER_INTERVIEWS = defineObligations('career-interviews', [
  {
    id: 'career-interview-hire-information',
    title: { fr: 'Information sur l’entretien de parcours', en: 'Information on the career interview' },
    guidance: {
      fr: 'À l’embauche, dire que cet entretien existe et quand il se tient.',
      en: 'On hiring, tell that this interview exists and when it is held.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [on('contract.startsOn')],
    responsible: 'group',
    proofs: ['information-document', 'signed-contract'],
    references: [labourCode('L6315-1', '000053279288')],
    severity: 'minor',
  },
  {
    id: 'career-interview-first-year',
    title: { fr: 'Premier entretien de parcours', en: 'First career interview' },
    guidance: {
      fr: 'Dans l’année de l’embauche. La transition pour les salariés déjà présents reste à vérifier.',
      en: 'Within the year of the hire. The transition for those already present is to be checked.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [after(1, 'years', 'employee.hiredOn')],
    responsible: 'group',
    proofs: ['interview-record'],
    references: [labourCode('L6315-1', '000053279288')],
    severity: 'major',
  },
  {
    id: 'career-interview-four-years',
    title: { fr: 'Entretien de parcours tous les quatre ans', en: 'Career interview every four years' },
    guidance: {
      fr: 'Quatre ans après le précédent. À cinquante salariés et plus (placés non comptés), un manque sans formation oblige à abonder le compte du salarié.',
      en: 'Four years after the last one. At fifty employees and more (placed ones not counted), missing it without training means a top-up of the account of the employee.',
    },
    subject: 'employee',
    triggers: ['employee.interview-due'],
    appliesWhen: always,
    opensWith: 'employee.lastCareerInterviewOn',
    due: [after(4, 'years', 'employee.lastCareerInterviewOn')],
    recurrence: afterDone(every(4, 'years')),
    responsible: 'group',
    proofs: ['interview-record'],
    references: [labourCode('L6315-1', '000053279288')],
    severity: 'major',
    sanction: {
      fr: 'Abondement de 3 000 € à partir de 50 salariés (R6323-3)',
      en: 'Top-up of €3,000 from 50 employees on (R6323-3)',
    },
  },
  {
    id: 'career-interview-review-eight-years',
    title: { fr: 'État des lieux tous les huit ans', en: 'Review every eight years' },
    guidance: {
      fr: 'Récapitulatif écrit du parcours ; le premier peut se tenir à sept ans quand l’entretien de la première année a eu lieu.',
      en: 'Written review of the career; the first may be held at seven years when the interview of the first year took place.',
    },
    subject: 'employee',
    triggers: ['employee.interview-review-due'],
    appliesWhen: always,
    opensWith: 'employee.firstCareerInterviewOn',
    due: [
      after(8, 'years', 'employee.firstCareerInterviewOn', {
        notBefore: { direction: 'after', delay: { value: 7, unit: 'years' } },
      }),
    ],
    recurrence: afterDone(every(8, 'years')),
    responsible: 'group',
    proofs: ['report'],
    references: [
      labourCode('L6315-1', '000053279288'),
      labourCode('R6323-3', '000053428063'),
      labourCode('L6323-13', '000052437094', 'secondary'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Abondement de 3 000 € à partir de 50 salariés (R6323-3)',
      en: 'Top-up of €3,000 from 50 employees on (R6323-3)',
    },
  },
  {
    id: 'career-interview-after-long-absence',
    title: { fr: 'Entretien au retour d’une longue absence', en: 'Interview after a long absence' },
    guidance: {
      fr: 'Proposé au retour d’un congé de maternité, d’adoption, parental, d’aidant ou sabbatique, d’un long arrêt ou d’un mandat, sauf entretien dans l’année. Un mois est notre délai.',
      en: 'Offered on return from maternity, adoption, parental, carer or sabbatical leave, a long sickness or a mandate, unless one was held in the year. A month is our delay.',
    },
    subject: 'employee',
    triggers: ['employee.returned'],
    appliesWhen: all(
      any(
        isOneOf(
          'absence.kind',
          'maternity',
          'adoption',
          'birth',
          'parental',
          'carer',
          'sabbatical',
          'union-mandate',
        ),
        all(is('absence.kind', 'sickness'), moreThan('absence.days', 183)),
      ),
      is('absence.interviewInLastYear', false),
    ),
    due: [after(1, 'months', 'absence.returnedOn', { ours: true })],
    responsible: 'group',
    proofs: ['interview-record', 'written-notice'],
    references: [labourCode('L6315-1', '000053279288')],
    severity: 'minor',
  },
  {
    id: 'career-interview-mid-career',
    title: { fr: 'Entretien après la visite de mi-carrière', en: 'Interview after the mid-career visit' },
    guidance: { fr: 'Dans les deux mois de la visite.', en: 'Within two months of the visit.' },
    subject: 'employee',
    triggers: ['employee.mid-career-visit-done'],
    appliesWhen: always,
    opensWith: 'employee.midCareerVisitOn',
    due: [after(2, 'months', 'employee.midCareerVisitOn')],
    responsible: 'group',
    proofs: ['interview-record'],
    references: [labourCode('L6315-1', '000053279288'), labourCode('L4624-2-2', '000054527125', 'secondary')],
    severity: 'minor',
  },
  {
    id: 'career-interview-before-60',
    title: { fr: 'Entretien de fin de carrière', en: 'Late-career interview' },
    guidance: {
      fr: 'Dans les deux ans qui précèdent les soixante ans : fin de carrière, retraite progressive.',
      en: 'In the two years before the 60th birthday: end of career, progressive retirement.',
    },
    subject: 'employee',
    triggers: ['employee.approaching-60'],
    appliesWhen: atLeast('employee.age', lateInterviewAge),
    due: [
      eve('employee.turns60On', { notBefore: { direction: 'before', delay: { value: 2, unit: 'years' } } }),
    ],
    responsible: 'group',
    proofs: ['interview-record'],
    references: [labourCode('L6315-1', '000053279288')],
    severity: 'minor',
  },
]);
