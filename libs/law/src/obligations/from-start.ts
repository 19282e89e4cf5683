/** What falls due from the first day of the contract on. */

import { journalUrl, idcc1147, labourCode, socialSecurityCode } from '../citations';
import type { Delay } from '../day-count';
import { all, always, is } from './condition';
import type { AnchoredRule } from './due-rule';
import { defineObligations } from './obligation';

const days = (value: number): Delay => ({ value, unit: 'calendar-days' });

const onStart: AnchoredRule = { anchor: 'contract.startsOn', direction: 'after', delay: days(0) };

const INFORMATION = [
  labourCode('L1221-5-1', '000047285930'),
  labourCode('R1221-34', '000048288642'),
  labourCode('R1221-35', '000048288640'),
  labourCode('R1221-39', '000048286387'),
];

export const FROM_START = defineObligations('hiring-contract', [
  {
    id: 'pre-hire-declaration-copy',
    title: {
      fr: 'Copie de la DPAE remise au salarié',
      en: 'Copy of the pre-hire declaration for the employee',
    },
    guidance: {
      fr: 'À l’embauche ; un contrat écrit qui nomme l’organisme destinataire suffit.',
      en: 'On hiring; a written contract that names the body which received the declaration is enough.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [onStart],
    responsible: 'group',
    proofs: ['dpae-copy-receipt', 'signed-contract'],
    references: [labourCode('R1221-9', '000024214309')],
    severity: 'minor',
    sanction: { fr: 'Contravention de 4e classe (R1227-2)', en: 'Fourth-class fine (R1227-2)' },
  },
  {
    id: 'group-staff-register',
    title: { fr: 'Inscription au registre unique du personnel', en: 'Entry in the staff register' },
    guidance: {
      fr: 'À l’embauche, dans l’ordre, sans effacement possible ; la date de départ s’ajoute ensuite.',
      en: 'On hiring, in order, without any way to erase; the date of departure is added afterwards.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [onStart],
    responsible: 'group',
    proofs: ['staff-register-extract'],
    references: [
      labourCode('L1221-13', '000033971569'),
      labourCode('D1221-23', '000018537878'),
      labourCode('R1221-26', '000031392972'),
    ],
    severity: 'major',
    retention: { years: 5, from: 'departure', reference: labourCode('R1221-26', '000031392972') },
    sanction: {
      fr: 'Contravention de 4e classe par salarié (R1227-7)',
      en: 'Fourth-class fine for each employee (R1227-7)',
    },
  },
  {
    id: 'classification-notice',
    title: { fr: 'Notification de la classification', en: 'Notice of the classification' },
    guidance: {
      fr: 'Filière, emploi repère et niveau, avec la fiche des quatre critères ; de nouveau à chaque changement de niveau.',
      en: 'Stream, reference job and level, with the sheet of the four criteria; again at each change of level.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [onStart],
    responsible: 'group',
    proofs: ['classification-sheet'],
    references: [
      idcc1147('avenant n° 76, art. 3', '000039399866'),
      idcc1147('avenant n° 76, art. 4.1', '000039399868'),
      idcc1147('avenant n° 76, art. 8', '000039399874'),
      idcc1147('art. 19', '000005856082'),
    ],
    severity: 'major',
  },
  {
    id: 'health-insurance-affiliation',
    title: {
      fr: 'Complémentaire santé : affiliation ou dispense',
      en: 'Health insurance: enrolment or waiver',
    },
    guidance: {
      fr: 'Dès l’embauche ; la moitié au moins est payée par le groupement ; une dispense est écrite et justifiée.',
      en: 'From the hire; at least half is paid by the group; a waiver is written and justified.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [onStart],
    responsible: 'group',
    proofs: ['health-insurance-form-or-waiver'],
    references: [
      socialSecurityCode('L911-7', '000031686110'),
      socialSecurityCode('L911-1', '000006745463'),
      socialSecurityCode('D911-2', '000038682723'),
      socialSecurityCode('R242-1-6', '000038701542'),
    ],
    severity: 'major',
  },
  {
    id: 'provident-insurance-affiliation',
    title: { fr: 'Prévoyance de branche', en: 'Branch provident insurance' },
    guidance: {
      fr: 'Cadres dès l’embauche ; autres salariés à un an d’ancienneté dans la branche, tous cabinets confondus.',
      en: 'Managers from the hire; others once they have a year of seniority in the branch, all practices together.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [
      { ...onStart, when: is('employee.isManager', true) },
      {
        when: is('employee.isManager', false),
        anchor: 'employee.branchSeniorityFrom',
        direction: 'after',
        delay: { value: 1, unit: 'years' },
      },
    ],
    responsible: 'group',
    proofs: ['provident-enrolment'],
    references: [
      idcc1147('art. 44', '000021157756'),
      idcc1147('annexe I (prévoyance), art. 2', '000047886361'),
      idcc1147('annexe I (prévoyance), art. 3', '000047886420'),
      socialSecurityCode('L932-6', '000038658384'),
    ],
    severity: 'major',
  },
  {
    id: 'employee-privacy-notice',
    title: { fr: 'Information sur les données personnelles', en: 'Privacy notice' },
    guidance: {
      fr: 'Remise au plus tard quand les données du dossier sont recueillies.',
      en: 'Given at the latest when the data of the file are collected.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [onStart],
    responsible: 'group',
    proofs: ['privacy-notice-receipt'],
    references: [
      {
        code: 'Règlement (UE) 2016/679 (RGPD)',
        article: '13',
        url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
        status: 'secondary',
      },
    ],
    severity: 'minor',
  },
  {
    id: 'fixed-term-transmission',
    title: { fr: 'Remise du CDD signé', en: 'Delivery of the signed fixed-term contract' },
    guidance: {
      fr: 'Dans les deux jours ouvrables qui suivent l’embauche, le jour de l’embauche non compté.',
      en: 'Within two working days (Monday to Saturday) after the hire, the day of the hire not counted.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: is('contract.kind', 'cdd'),
    due: [{ anchor: 'contract.startsOn', direction: 'after', delay: { value: 2, unit: 'working-days' } }],
    responsible: 'group',
    proofs: ['delivery-receipt', 'signed-contract'],
    references: [
      labourCode('L1242-13', '000006901207'),
      labourCode('L1245-1', '000036262152'),
      labourCode('L1248-7', '000006901243'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Indemnité jusqu’à un mois de salaire (L1245-1) ; amende de 3 750 € (L1248-7)',
      en: 'Indemnity of up to a month of pay (L1245-1); fine of €3,750 (L1248-7)',
    },
  },
  {
    id: 'information-seven-days',
    title: { fr: 'Informations principales sous sept jours', en: 'Main information within seven days' },
    guidance: {
      fr: 'Parties, lieu, poste, dates, essai, rémunération, durée du travail. Le contrat écrit peut les contenir toutes.',
      en: 'Parties, place, post, dates, trial, pay, working time. The written contract may hold them all.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [{ anchor: 'contract.startsOn', direction: 'after', delay: days(7) }],
    responsible: 'group',
    proofs: ['information-document', 'signed-contract'],
    references: INFORMATION,
    severity: 'major',
    sanction: { fr: 'Mise en demeure puis juge (R1221-41)', en: 'Formal notice, then the court (R1221-41)' },
  },
  {
    id: 'information-one-month',
    title: { fr: 'Autres informations sous un mois', en: 'Other information within a month' },
    guidance: {
      fr: 'Formation, congés, procédure de rupture, convention collective, protection sociale.',
      en: 'Training, leave, how the contract may end, collective agreement, social protection.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: always,
    due: [{ anchor: 'contract.startsOn', direction: 'after', delay: { value: 1, unit: 'months' } }],
    responsible: 'group',
    proofs: ['information-document', 'signed-contract'],
    references: INFORMATION,
    severity: 'major',
    sanction: { fr: 'Mise en demeure puis juge (R1221-41)', en: 'Formal notice, then the court (R1221-41)' },
  },
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
    due: [{ anchor: 'contract.startsOn', direction: 'after', delay: { value: 3, unit: 'months' } }],
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
    id: 'medical-assistant-qualification',
    title: { fr: 'Qualification d’assistant médical', en: 'Medical-assistant qualification' },
    guidance: {
      fr: 'CQP ou formation d’adaptation dans les deux ans de l’embauche, pour que l’aide de l’Assurance maladie continue (trois ans selon l’arrêté pour les diplômés du soin).',
      en: 'CQP or adaptation training within two years of the hire, so that the aid of the health insurance goes on (three years in the order for holders of a care diploma).',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: is('contract.job', 'medical-assistant'),
    metWhen: is('employee.isQualifiedMedicalAssistant', true),
    due: [{ anchor: 'contract.startsOn', direction: 'after', delay: { value: 2, unit: 'years' } }],
    responsible: 'shared',
    proofs: ['qualification-certificate'],
    references: [
      {
        code: 'Arrêté du 7 novembre 2019',
        article: 'art. 1 et 2',
        url: journalUrl('000039364029'),
        status: 'verified',
      },
      {
        code: 'Convention médicale 2024-2029',
        article: 'aide à l’emploi d’un assistant médical',
        url: 'https://www.ameli.fr/',
        status: 'secondary',
      },
      idcc1147('avenant n° 81, annexe 2 (note explicative)', '000044392169'),
    ],
    severity: 'major',
    sanction: {
      fr: 'La CPAM peut arrêter l’aide ; le poste n’est plus permis au terme de l’arrêté',
      en: 'The health fund may stop the aid; the post is no longer allowed once the term of the order has passed',
    },
  },
]);
