/** Pay, declarations and contributions. */

import { idcc1147, journalUrl, labourCode, socialSecurityCode } from '../../citations';
import { all, always, atLeast, is, not } from '../condition';
import { before, inThePeriod, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { eachMonth, eachYear } from '../recurrence';
import { earlyDeclarationThreshold } from '../thresholds';

export const PAYROLL = defineObligations('payroll', [
  {
    id: 'dsn-monthly',
    title: { fr: 'DSN du mois', en: 'Monthly social declaration (DSN)' },
    guidance: {
      fr: 'Le 5 du mois suivant quand cinquante salariés au moins (placés non comptés) sont payés dans le mois même, sinon le 15 ; le jour ouvré suivant si ce jour ne l’est pas. Due même sans paie.',
      en: 'On the 5th of the next month when at least fifty employees (placed ones not counted) are paid within the month, else on the 15th; the next business day when that day is none. Due even without pay.',
    },
    subject: 'group',
    triggers: ['group.month-closed'],
    appliesWhen: is('group.hasEmployees', true),
    due: [
      inThePeriod(
        { monthsLater: 1, day: 5 },
        {
          when: all(
            atLeast('headcount.socialSecurity', earlyDeclarationThreshold),
            is('group.paysInSameMonth', true),
          ),
          rollForward: true,
        },
      ),
      inThePeriod(
        { monthsLater: 1, day: 15 },
        {
          when: not(
            all(
              atLeast('headcount.socialSecurity', earlyDeclarationThreshold),
              is('group.paysInSameMonth', true),
            ),
          ),
          rollForward: true,
        },
      ),
    ],
    recurrence: eachMonth,
    responsible: 'group',
    proofs: ['dsn-certificate'],
    references: [
      socialSecurityCode('L133-5-3', '000051287164'),
      socialSecurityCode('R133-13', '000054167711', 'secondary'),
      socialSecurityCode('R133-14', '000054167679', 'secondary'),
      socialSecurityCode('R243-6', '000034668597'),
      socialSecurityCode('R243-12', '000039222430'),
      socialSecurityCode('L130-1', '000051287151'),
    ],
    severity: 'blocking',
    sanction: {
      fr: '1,5 % du plafond mensuel par salarié et par mois de retard (CSS, R243-12)',
      en: '1.5% of the monthly ceiling for each employee and month of delay (CSS, R243-12)',
    },
  },
  {
    id: 'payslip-monthly',
    title: { fr: 'Bulletin de paie', en: 'Payslip' },
    guidance: {
      fr: 'Remis avec la paie ; la convention demande aussi l’ancienneté et la position hiérarchique. Un bulletin électronique reste accessible cinquante ans ou jusqu’à l’âge fixé plus six ans (D3243-8).',
      en: 'Given with the pay; the agreement also asks for seniority and position. An electronic payslip stays available fifty years or until the set age plus six years (D3243-8).',
    },
    subject: 'employee',
    triggers: ['group.month-closed'],
    appliesWhen: always,
    due: [inThePeriod({ monthsLater: 0, day: 'group.payDay' }), inThePeriod('end', { ours: true })],
    recurrence: eachMonth,
    responsible: 'group',
    proofs: ['payslip'],
    references: [
      labourCode('L3243-2', '000033024092'),
      labourCode('R3243-1', '000048841718'),
      labourCode('L3242-1', '000006902858'),
      labourCode('L3243-4', '000020625846'),
      labourCode('L3243-1', '000006902862'),
      idcc1147('art. 13', '000005856073'),
      idcc1147('art. 12', '000005856072'),
    ],
    severity: 'blocking',
    retention: { years: 5, from: 'made', reference: labourCode('L3243-4', '000020625846') },
    sanction: {
      fr: 'Contravention de 3e classe (R3246-2) ; travail dissimulé si c’est voulu (L8221-5)',
      en: 'Third-class fine (R3246-2); concealed work when intended (L8221-5)',
    },
  },
  {
    id: 'electronic-payslip-notice',
    title: { fr: 'Information avant le bulletin électronique', en: 'Notice before electronic payslips' },
    guidance: {
      fr: 'Un mois avant le premier bulletin électronique ou à l’embauche ; le salarié peut s’y opposer à tout moment.',
      en: 'A month before the first electronic payslip or on hiring; the employee may object at any time.',
    },
    subject: 'employee',
    triggers: ['employee.hired'],
    appliesWhen: is('group.electronicPayslip', true),
    due: [before(1, 'months', 'employee.electronicPayslipFrom'), on('contract.startsOn')],
    responsible: 'group',
    proofs: ['information-document'],
    references: [labourCode('D3243-7', '000033627030'), labourCode('D3243-8', '000033627046')],
    severity: 'minor',
  },
  {
    id: 'training-contribution',
    title: { fr: 'Contributions à la formation', en: 'Training contributions' },
    guidance: {
      fr: 'Contribution légale et contribution de branche (avenant n° 83), dont les taux dépendent de l’effectif.',
      en: 'Legal contribution and that of the branch (avenant no. 83), at rates that depend on the headcount.',
    },
    subject: 'group',
    triggers: ['group.month-closed'],
    appliesWhen: is('group.hasEmployees', true),
    due: [
      inThePeriod(
        { monthsLater: 1, day: 5 },
        {
          when: all(
            atLeast('headcount.socialSecurity', earlyDeclarationThreshold),
            is('group.paysInSameMonth', true),
          ),
          rollForward: true,
        },
      ),
      inThePeriod(
        { monthsLater: 1, day: 15 },
        {
          when: not(
            all(
              atLeast('headcount.socialSecurity', earlyDeclarationThreshold),
              is('group.paysInSameMonth', true),
            ),
          ),
          rollForward: true,
        },
      ),
    ],
    recurrence: eachMonth,
    responsible: 'group',
    proofs: ['contribution-statement'],
    references: [
      labourCode('L6331-1', '000044981927'),
      labourCode('L6331-3', '000044981918'),
      idcc1147('avenant n° 83, art. 1', '000045694501'),
    ],
    severity: 'major',
    sanction: { fr: 'Recouvrement majoré', en: 'Recovery with increases' },
  },
  {
    id: 'branch-social-dialogue-contribution',
    title: {
      fr: 'Cotisation de paritarisme de la branche',
      en: 'Contribution to the social dialogue of the branch',
    },
    guidance: {
      fr: 'Part des salaires bruts de l’année, appelée avec la contribution à la formation. Organisme et calendrier à confirmer.',
      en: 'Share of the gross pay of the year, called with the training contribution. Body and calendar to be confirmed.',
    },
    subject: 'group',
    triggers: ['group.year-started'],
    appliesWhen: is('group.hasEmployees', true),
    due: [inThePeriod('end', { ours: true })],
    recurrence: eachYear,
    responsible: 'group',
    proofs: ['contribution-statement'],
    references: [idcc1147('avenant n° 56, art. III', '000024983933')],
    severity: 'minor',
    sanction: { fr: 'Action civile', en: 'Civil claim' },
  },
  {
    id: 'minimum-pay-check',
    title: {
      fr: 'Contrôle du SMIC et du minimum de la convention',
      en: 'Check of the SMIC and the minimum of the agreement',
    },
    guidance: {
      fr: 'À chaque hausse du SMIC ou de la grille étendue et à chaque changement de niveau ; le plus haut des deux s’applique, au prorata du temps partiel.',
      en: 'At each rise of the SMIC or of the extended grid and each change of level; the higher of both applies, in proportion for part-time work.',
    },
    subject: 'employment-contract',
    triggers: ['group.pay-floor-changed'],
    appliesWhen: always,
    due: [on('group.payFloorFrom')],
    responsible: 'group',
    proofs: ['pay-computation', 'payslip'],
    references: [
      idcc1147('avenant n° 90, annexe', '000049337290'),
      idcc1147('avenant n° 76, art. 5', '000039399871'),
      labourCode('R3233-1', '000018533820'),
      labourCode('L3123-5', '000033020084'),
      {
        code: 'Arrêté du 22 mai 2026 (SMIC)',
        article: 'art. 1',
        url: journalUrl('000054126589'),
        status: 'secondary',
      },
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Contravention de 5e classe par salarié (R3233-1)',
      en: 'Fifth-class fine for each employee (R3233-1)',
    },
  },
  {
    id: 'seniority-bonus-step',
    title: { fr: 'Palier de la prime d’ancienneté', en: 'Step of the seniority bonus' },
    guidance: {
      fr: 'Appliquer le nouveau taux au palier de trois, six, neuf, douze, quinze, dix-huit ou vingt ans ; la moitié de l’ancienneté acquise dans un autre cabinet compte. Le texte ne dit pas l’assiette.',
      en: 'Apply the new rate at the step of three, six, nine, twelve, fifteen, eighteen or twenty years; half of the seniority from another practice counts. The text does not tell the base.',
    },
    subject: 'employment-contract',
    triggers: ['employment-contract.seniority-step-reached'],
    appliesWhen: always,
    opensWith: 'contract.seniorityStepOn',
    due: [on('contract.seniorityStepOn')],
    responsible: 'group',
    proofs: ['payslip'],
    references: [idcc1147('art. 14', '000005856074')],
    severity: 'major',
    sanction: {
      fr: 'Réclamation de salaire pendant trois ans (L3245-1)',
      en: 'Wage claim for three years (L3245-1)',
    },
  },
  {
    id: 'annual-departures-declaration',
    title: {
      fr: 'Déclaration des départs de 55 ans et plus',
      en: 'Declaration of departures of people of 55 and over',
    },
    guidance: {
      fr: 'Mises à la retraite et ruptures conventionnelles de l’année passée ; la DSN y satisfait.',
      en: 'Retirements by the employer and mutual terminations of the past year; the monthly declaration (DSN) is enough.',
    },
    subject: 'group',
    triggers: ['group.year-started'],
    appliesWhen: atLeast('group.departures55PlusLastYear', 1),
    due: [inThePeriod({ month: 1, day: 31 })],
    recurrence: eachYear,
    responsible: 'group',
    proofs: ['dsn-certificate'],
    references: [labourCode('L1221-18', '000037064963')],
    severity: 'minor',
    sanction: {
      fr: 'Pénalité de 600 fois le SMIC horaire (L1221-18)',
      en: 'Penalty of 600 times the hourly SMIC (L1221-18)',
    },
  },
  {
    id: 'pay-on-time-monthly',
    title: { fr: 'Paiement du salaire', en: 'Payment of wages' },
    guidance: {
      fr: 'Une fois par mois, à date régulière ; un acompte de quinzaine à qui le demande.',
      en: 'Once a month, at a regular date; an advance at mid-month to whoever asks.',
    },
    subject: 'employee',
    triggers: ['group.month-closed'],
    appliesWhen: always,
    due: [inThePeriod({ monthsLater: 0, day: 'group.payDay' }), inThePeriod('end', { ours: true })],
    recurrence: eachMonth,
    responsible: 'group',
    proofs: ['bank-transfer'],
    references: [labourCode('L3242-1', '000006902858'), idcc1147('art. 12', '000005856072')],
    severity: 'blocking',
    sanction: { fr: 'Contravention de 3e classe (R3246-1)', en: 'Third-class fine (R3246-1)' },
  },
]);
