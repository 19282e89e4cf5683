/** What must be ready before an employee takes up the post. */

import { articleOf, idcc1147, labourCode } from '../citations';
import type { Delay } from '../day-count';
import { all, always, is } from './condition';
import type { AnchoredRule } from './due-rule';
import { defineObligations } from './obligation';

const days = (value: number): Delay => ({ value, unit: 'calendar-days' });

/** The last whole day before the post is taken up. */
const dayBeforeStart: AnchoredRule = { anchor: 'contract.startsOn', direction: 'before', delay: days(1) };

export const BEFORE_START = defineObligations('hiring', [
  {
    id: 'pre-hire-declaration',
    title: { fr: 'Déclaration préalable à l’embauche (DPAE)', en: 'Pre-hire declaration (DPAE)' },
    guidance: {
      fr: 'Une déclaration par contrat avec le groupement, au plus tôt huit jours avant et au plus tard avant la prise de poste. Aucune par mise à disposition.',
      en: 'One declaration for each contract with the group, at the earliest eight days ahead and before work starts. None for each placement.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: always,
    due: [{ ...dayBeforeStart, notBefore: { direction: 'before', delay: days(8) } }],
    responsible: 'group',
    proofs: ['dpae-acknowledgement'],
    references: [
      labourCode('L1221-10', '000006900849'),
      labourCode('R1221-1', '000035492419'),
      labourCode('R1221-4', '000024214323'),
      labourCode('R1221-5', '000053220410'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Pénalité de 300 fois le minimum garanti (L1221-11) et contravention de 5e classe (R1227-1)',
      en: 'Penalty of 300 times the guaranteed minimum (L1221-11) and fifth-class fine (R1227-1)',
    },
  },
  {
    id: 'written-group-contract',
    title: { fr: 'Contrat de travail écrit et signé', en: 'Written and signed employment contract' },
    guidance: {
      fr: 'Conditions d’emploi et de rémunération, qualification, liste des utilisateurs potentiels, lieux de travail, égalité de traitement.',
      en: 'Conditions of employment and pay, qualification, list of potential users, places of work, equal treatment.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: always,
    due: [dayBeforeStart],
    responsible: 'group',
    proofs: ['signed-contract'],
    references: [
      labourCode('L1253-9', '000024422217'),
      labourCode('L1253-10', '000006901344'),
      idcc1147('art. 19', '000005856082'),
    ],
    severity: 'blocking',
    sanction: { fr: 'Amende de 3 750 € (L1255-13)', en: 'Fine of €3,750 (L1255-13)' },
  },
  {
    id: 'part-time-contract-contents',
    title: { fr: 'Mentions du contrat à temps partiel', en: 'Contents of the part-time contract' },
    guidance: {
      fr: 'Durée hebdomadaire ou mensuelle, répartition, cas et délais de changement, limites des heures complémentaires, en plus des mentions du groupement.',
      en: 'Weekly or monthly hours, their distribution, when and how it may change, limits of complementary hours, besides what a group contract states.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: is('contract.isPartTime', true),
    due: [dayBeforeStart],
    responsible: 'group',
    proofs: ['signed-contract'],
    references: [
      labourCode('L3123-6', '000033020080'),
      idcc1147('avenant n° 64, art. 3', '000029505012'),
      labourCode('R3124-5', '000033471450'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Contrat présumé à temps plein ; contravention de 5e classe (R3124-5)',
      en: 'Contract presumed full-time; fifth-class fine (R3124-5)',
    },
  },
  {
    id: 'fixed-term-contract-contents',
    title: { fr: 'Mentions du contrat à durée déterminée', en: 'Contents of the fixed-term contract' },
    guidance: {
      fr: 'Motif précis, personne remplacée, terme ou durée minimale, poste, essai, rémunération, caisses de retraite et de prévoyance.',
      en: 'Precise reason, person replaced, term or minimum length, post, trial, pay, pension and provident funds.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: is('contract.kind', 'cdd'),
    due: [dayBeforeStart],
    responsible: 'group',
    proofs: ['signed-contract'],
    references: [
      labourCode('L1242-12', '000006901206'),
      labourCode('L1245-1', '000036262152'),
      labourCode('L1253-9', '000024422217'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Requalification en CDI (L1245-1) et amende de 3 750 € (L1248-6)',
      en: 'Turned into a permanent contract (L1245-1) and fine of €3,750 (L1248-6)',
    },
  },
  {
    id: 'professional-secrecy-undertaking',
    title: { fr: 'Engagement de secret professionnel', en: 'Undertaking of professional secrecy' },
    guidance: {
      fr: 'Signé avant le premier contact avec des patients ou leurs dossiers ; il vaut dans tous les cabinets et après le départ.',
      en: 'Signed before any contact with patients or their files; it holds in every practice and after departure.',
    },
    subject: 'employee',
    triggers: ['employee.hire-planned'],
    appliesWhen: always,
    due: [dayBeforeStart],
    responsible: 'group',
    proofs: ['secrecy-undertaking', 'signed-contract'],
    references: [
      idcc1147('art. 50', '000005856120'),
      articleOf('Code pénal', '226-13', 'secondary'),
      articleOf('Code de la santé publique', 'L1110-4', 'secondary'),
    ],
    severity: 'blocking',
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
    due: [dayBeforeStart],
    responsible: 'group',
    proofs: ['medical-visit-certificate'],
    references: [labourCode('R4624-18', '000033769047'), labourCode('R4426-7', '000033769427')],
    severity: 'blocking',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'reinforced-follow-up-visit',
    title: {
      fr: 'Examen médical d’aptitude (suivi renforcé)',
      en: 'Fitness examination (reinforced follow-up)',
    },
    guidance: {
      fr: 'Rayonnements, agents biologiques des groupes 3 et 4 : examen avant l’affectation ; le cabinet utilisateur en a la charge.',
      en: 'Radiation, biological agents of groups 3 and 4: examination before the post; the practice is in charge of it.',
    },
    subject: 'employee',
    triggers: ['placement.planned'],
    appliesWhen: is('employee.reinforcedFollowUp', true),
    due: [{ anchor: 'placement.firstStartsOn', direction: 'before', delay: days(1) }, dayBeforeStart],
    responsible: 'practice',
    proofs: ['medical-visit-certificate'],
    references: [
      labourCode('L1253-13', '000006901347'),
      labourCode('R4624-24', '000033769104'),
      labourCode('R4624-28', '000033769094'),
      labourCode('R4624-23', '000053786012', 'secondary'),
    ],
    severity: 'blocking',
    sanction: { fr: 'Contravention de 5e classe (R4745-3)', en: 'Fifth-class fine (R4745-3)' },
  },
  {
    id: 'workstation-safety-training',
    title: { fr: 'Formation à la sécurité au poste', en: 'Safety training at the workstation' },
    guidance: {
      fr: 'Partie générale par le groupement, partie locale par chaque cabinet, avant le premier jour sur place : une fiche par site.',
      en: 'General part by the group, local part by each practice, before the first day there: one sheet for each site.',
    },
    subject: 'employee',
    triggers: ['placement.planned'],
    appliesWhen: always,
    due: [{ anchor: 'placement.firstStartsOn', direction: 'before', delay: days(1) }, dayBeforeStart],
    responsible: 'shared',
    proofs: ['training-sheet'],
    references: [
      labourCode('L4141-1', '000027326445'),
      labourCode('L4141-2', '000006903166'),
      labourCode('R4141-2', '000019960813'),
      labourCode('R4141-3', '000018532878'),
      labourCode('R4141-5', '000019960820'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
]);
