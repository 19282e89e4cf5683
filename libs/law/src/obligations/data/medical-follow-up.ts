/** Medical visits. */

import { idcc1147, labourCode } from '../../citations';
import { all, always, any, atLeast, is, isOneOf, moreThan } from '../condition';
import { after, eve, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { afterDone, every } from '../recurrence';
import { liaisonMeetingDays, returnAfterSicknessDays, returnAfterAccidentDays } from '../thresholds';

export const MEDICAL_FOLLOW_UP = defineObligations('medical-follow-up', [
  {
    id: 'information-prevention-visit',
    title: {
      fr: 'Visite d’information et de prévention (VIP)',
      en: 'Information and prevention visit (VIP)',
    },
    guidance: {
      fr: 'Dans les trois mois de la prise de poste, avec le service de santé au travail du groupement.',
      en: 'Within three months of taking up the post, with the occupational-health service of the group.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: all(is('employee.visitBeforePost', false), is('employee.reinforcedFollowUp', false)),
    due: [after(3, 'months', 'contract.startsOn')],
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [
      labourCode('R4624-10', '000033769085'),
      labourCode('L4624-1', '000043909039'),
      idcc1147('art. 20', '000005856083'),
    ],
    severity: 'major',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'visit-before-post',
    title: {
      fr: 'Visite d’information et de prévention avant l’affectation',
      en: 'Information and prevention visit before the post',
    },
    guidance: {
      fr: 'Mineurs, travail de nuit, agents biologiques du groupe 2 : la visite précède la prise de poste.',
      en: 'Minors, night work, group-2 biological agents: the visit comes before the post.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: all(is('employee.visitBeforePost', true), is('employee.reinforcedFollowUp', false)),
    due: [eve('contract.startsOn')],
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [labourCode('R4624-18', '000033769047'), labourCode('R4426-7', '000033769427')],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'vip-periodic-five-years',
    title: { fr: 'Renouvellement de la VIP', en: 'Renewal of the visit' },
    guidance: {
      fr: 'Dans les cinq ans, trois pour un suivi adapté (nuit, handicap, invalidité, mineur) ; la date du médecin l’emporte si elle est plus proche.',
      en: 'Within five years, three for an adapted follow-up (night, disability, invalidity, minor); the date of the doctor wins when it is closer.',
    },
    subject: 'employee',
    triggers: ['employee.visit-due'],
    appliesWhen: is('employee.reinforcedFollowUp', false),
    opensWith: 'employee.lastPreventionVisitOn',
    due: [
      after(3, 'years', 'employee.lastPreventionVisitOn', { when: is('employee.adaptedFollowUp', true) }),
      after(5, 'years', 'employee.lastPreventionVisitOn', { when: is('employee.adaptedFollowUp', false) }),
    ],
    recurrence: afterDone(
      every(3, 'years', { when: is('employee.adaptedFollowUp', true) }),
      every(5, 'years'),
    ),
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [
      labourCode('R4624-16', '000033769063'),
      labourCode('R4624-17', '000033769059'),
      labourCode('R4624-15', '000033769066'),
    ],
    severity: 'major',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'reinforced-follow-up-visit',
    title: {
      fr: 'Examen médical d’aptitude (suivi renforcé)',
      en: 'Fitness examination (reinforced follow-up)',
    },
    guidance: {
      fr: 'Rayonnements, agents biologiques des groupes 3 et 4 et autres postes à risques : examen avant l’affectation, à la charge du cabinet ; puis visite intermédiaire à deux ans et examen à quatre, chaque année en catégorie A.',
      en: 'Radiation, biological agents of groups 3 and 4 and other posts at risk: examination before the post, at the charge of the practice; then an intermediate visit at two years and an examination at four, each year in category A.',
    },
    subject: 'employee',
    triggers: ['placement.planned'],
    appliesWhen: is('employee.reinforcedFollowUp', true),
    due: [eve('placement.firstStartsOn'), eve('contract.startsOn')],
    recurrence: afterDone(
      every(1, 'years', { when: is('placement.radiationCategory', 'A') }),
      every(2, 'years'),
    ),
    responsible: 'shared',
    proofs: ['medical-visit-certificate'],
    references: [
      labourCode('R4624-24', '000033769104'),
      labourCode('R4624-28', '000033769094'),
      labourCode('R4426-7', '000033769427'),
      labourCode('R4624-23', '000053786012', 'secondary'),
      labourCode('L1253-13', '000006901347'),
      labourCode('R4624-55', '000033740738'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'medical-visits-on-paid-time',
    title: { fr: 'Visites sur le temps de travail', en: 'Visits on working time' },
    guidance: {
      fr: 'Le temps et le trajet de chaque visite sont payés.',
      en: 'Time and travel of every visit are paid.',
    },
    subject: 'employee',
    triggers: ['employee.visit-scheduled'],
    appliesWhen: always,
    due: [on('employee.visitOn')],
    responsible: 'group',
    proofs: ['timesheet'],
    references: [labourCode('R4624-39', '000045677277')],
    severity: 'minor',
  },
  {
    id: 'long-absence-pre-return-information',
    title: {
      fr: 'Information sur la visite de préreprise et le rendez-vous de liaison',
      en: 'Information on the pre-return visit and the liaison meeting',
    },
    guidance: {
      fr: 'À partir de trente jours d’absence pour maladie ou accident, dire au salarié qu’il peut demander l’un et l’autre.',
      en: 'From thirty days of absence for sickness or accident, tell the employee that both may be asked for.',
    },
    subject: 'employee',
    triggers: ['absence.over-30-days'],
    appliesWhen: all(
      isOneOf('absence.kind', 'sickness', 'work-accident', 'occupational-disease'),
      moreThan('absence.days', liaisonMeetingDays),
    ),
    due: [after(30, 'calendar-days', 'absence.startedOn')],
    responsible: 'group',
    proofs: ['written-notice'],
    references: [
      labourCode('L1226-1-3', '000043891119'),
      labourCode('L4624-2-4', '000043891306'),
      labourCode('R4624-29', '000045371016'),
      labourCode('D1226-8-1', '000045368382'),
    ],
    severity: 'minor',
    sanction: { fr: 'Dommages et intérêts', en: 'Damages' },
  },
  {
    id: 'return-visit',
    title: { fr: 'Examen de reprise', en: 'Return examination' },
    guidance: {
      fr: 'Dans les huit jours de la reprise après une maternité, une maladie professionnelle, un accident du travail ou une maladie assez longs. Les durées ont pu changer le 27 juin 2026.',
      en: 'Within eight days of the return after maternity, an occupational disease, an accident at work or a sickness long enough. The lengths may have changed on 27 June 2026.',
    },
    subject: 'employee',
    triggers: ['employee.returned'],
    appliesWhen: any(
      isOneOf('absence.kind', 'maternity', 'occupational-disease'),
      all(is('absence.kind', 'work-accident'), atLeast('absence.days', returnAfterAccidentDays)),
      all(is('absence.kind', 'sickness'), atLeast('absence.days', returnAfterSicknessDays)),
    ),
    due: [after(8, 'calendar-days', 'absence.returnedOn')],
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [
      labourCode('R4624-31', '000054250639', 'secondary'),
      labourCode('R4624-30', '000054250636', 'secondary'),
      labourCode('R4624-33', '000045371018'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Dommages et intérêts ; contrat suspendu sans la visite',
      en: 'Damages; contract suspended without the visit',
    },
  },
  {
    id: 'mid-career-visit',
    title: { fr: 'Visite de mi-carrière', en: 'Mid-career visit' },
    guidance: {
      fr: 'Dans l’année civile des quarante-cinq ans ; peut être jointe à une autre visite dans les deux ans qui précèdent. Le texte a changé le 29 juillet 2026.',
      en: 'In the calendar year of the 45th birthday; may be joined to another visit within the two years before. The text changed on 29 July 2026.',
    },
    subject: 'employee',
    triggers: ['employee.year-of-45'],
    appliesWhen: always,
    due: [
      on('employee.turns45On', {
        atEndOf: 'year',
        notBefore: { direction: 'before', delay: { value: 2, unit: 'years' } },
      }),
    ],
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [labourCode('L4624-2-2', '000054527125', 'secondary')],
    severity: 'minor',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'post-exposure-visit',
    title: { fr: 'Visite de fin d’exposition ou de carrière', en: 'Visit at the end of exposure or career' },
    guidance: {
      fr: 'Prévenir le service de santé dès que la fin de l’exposition ou le départ est connu.',
      en: 'Tell the health service as soon as the end of exposure or the departure is known.',
    },
    subject: 'employee',
    triggers: ['employee.leaving-exposed-post'],
    appliesWhen: any(is('employee.reinforcedFollowUp', true), is('employee.wasInReinforcedFollowUp', true)),
    due: [on('employee.exposureEndsOn')],
    responsible: 'group',
    proofs: ['written-notice', 'medical-visit-certificate'],
    references: [labourCode('L4624-2-1', '000043893967'), labourCode('R4624-28-2', '000045676650')],
    severity: 'minor',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
]);
