/** Thresholds, works council, disabled workers. */

import { labourCode, socialSecurityCode } from '../../citations';
import {
  worksCouncilThreshold,
  extendedCouncilThreshold,
  disabledWorkers,
} from '../../employer-group/thresholds';
import { all, always, atLeast, is, lessThan, not, partOf } from '../condition';
import { after, before, inThePeriod, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { eachMonth, eachYear, onChange } from '../recurrence';
import {
  regulationsThreshold,
  officerThreshold,
  equalityIndexThreshold,
  earlyDeclarationThreshold,
} from '../thresholds';

export const HEADCOUNT = defineObligations('headcount', [
  {
    id: 'cse-election-first',
    title: { fr: 'Première élection du CSE', en: 'First election of the works council' },
    guidance: {
      fr: 'Informer le personnel et inviter les syndicats dès que onze salariés, placés compris, sont employés depuis douze mois de suite. Le premier tour a lieu au plus tard 90 jours après cette information.',
      en: 'Inform the staff and invite the unions as soon as eleven employees, placed ones included, have been employed for twelve months in a row. The first ballot is held at most 90 days after that information.',
    },
    subject: 'group',
    triggers: ['group.headcount-threshold-crossed'],
    appliesWhen: all(
      atLeast(
        'headcount.withPlaced',
        partOf(worksCouncilThreshold, ({ people }) => people),
      ),
      atLeast(
        'headcount.monthsAtElevenWithPlaced',
        partOf(worksCouncilThreshold, ({ consecutiveMonths }) => consecutiveMonths),
      ),
    ),
    metWhen: is('cse.exists', true),
    due: [on('headcount.elevenHeldOn')],
    responsible: 'group',
    proofs: ['election-invitation', 'election-minutes'],
    references: [
      labourCode('L2311-2', '000035609353'),
      labourCode('L2314-4', '000035651165'),
      labourCode('L2314-5', '000035651159'),
      labourCode('L1253-8-1', '000033013210'),
      labourCode('L1111-2', '000019353569'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Délit d’entrave : un an et 7 500 € (L2317-1)',
      en: 'Offence of obstruction: one year and €7,500 (L2317-1)',
    },
  },
  {
    id: 'cse-election-first-ballot-90-days',
    title: { fr: 'Premier tour dans les 90 jours', en: 'First ballot within 90 days' },
    guidance: {
      fr: 'Compter les 90 jours depuis l’information du personnel.',
      en: 'Count the 90 days from the information of the staff.',
    },
    subject: 'group',
    triggers: ['cse.election-announced'],
    appliesWhen: always,
    due: [after(90, 'calendar-days', 'cse.electionAnnouncedOn')],
    responsible: 'group',
    proofs: ['election-minutes'],
    references: [labourCode('L2314-4', '000035651165')],
    severity: 'major',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
  {
    id: 'cse-renewal',
    title: { fr: 'Renouvellement du CSE', en: 'Renewal of the works council' },
    guidance: {
      fr: 'Inviter les syndicats deux mois avant la fin des mandats ; premier tour dans la quinzaine qui la précède.',
      en: 'Invite the unions two months before the mandates end; first ballot in the fortnight before.',
    },
    subject: 'group',
    triggers: ['cse.mandate-ending'],
    appliesWhen: is('cse.exists', true),
    due: [before(2, 'months', 'cse.mandateEndsOn')],
    responsible: 'group',
    proofs: ['election-invitation', 'election-minutes'],
    references: [labourCode('L2314-33', '000052437191'), labourCode('L2314-5', '000035651159')],
    severity: 'major',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
  {
    id: 'cse-deficiency-report',
    title: { fr: 'Procès-verbal de carence', en: 'Report that nobody was elected' },
    guidance: {
      fr: 'Transmettre le procès-verbal à l’inspection du travail dans les quinze jours et le porter à la connaissance des salariés.',
      en: 'Send the report to the labour inspectorate within fifteen days and make it known to the employees.',
    },
    subject: 'group',
    triggers: ['cse.election-without-result'],
    appliesWhen: always,
    due: [after(15, 'calendar-days', 'cse.deficiencyReportOn')],
    responsible: 'group',
    proofs: ['election-minutes'],
    references: [labourCode('L2314-9', '000035651143')],
    severity: 'major',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
  {
    id: 'cse-monthly-meeting',
    title: { fr: 'Réunion mensuelle du CSE', en: 'Monthly meeting of the works council' },
    guidance: {
      fr: 'Recevoir la délégation au moins une fois par mois tant que l’effectif, placés compris, reste sous le seuil des attributions étendues.',
      en: 'Meet the delegation at least once a month while the headcount with placed employees stays under the threshold of extended duties.',
    },
    subject: 'group',
    triggers: ['group.month-started'],
    appliesWhen: all(
      is('cse.exists', true),
      lessThan(
        'headcount.withPlaced',
        partOf(extendedCouncilThreshold, ({ people }) => people),
      ),
    ),
    due: [inThePeriod('end')],
    recurrence: eachMonth,
    responsible: 'group',
    proofs: ['meeting-minutes'],
    references: [labourCode('L2315-21', '000035624428')],
    severity: 'minor',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
  {
    id: 'cse-safety-training',
    title: {
      fr: 'Formation des élus à la santé et à la sécurité',
      en: 'Safety training of the elected members',
    },
    guidance: {
      fr: 'Cinq jours au moins au premier mandat, trois à un renouvellement. La loi ne fixe pas de date.',
      en: 'At least five days in a first mandate, three on renewal. The law sets no date.',
    },
    subject: 'group',
    triggers: ['cse.elected'],
    appliesWhen: is('cse.exists', true),
    due: [after(6, 'months', 'cse.mandateStartedOn', { ours: true })],
    recurrence: onChange('cse.electionHeldOn'),
    responsible: 'group',
    proofs: ['training-sheet'],
    references: [labourCode('L2315-18', '000043894249')],
    severity: 'minor',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
  {
    id: 'cse-harassment-officer',
    title: { fr: 'Référent harcèlement du CSE', en: 'Harassment officer of the works council' },
    guidance: {
      fr: 'Le CSE désigne ce référent parmi ses membres, quel que soit l’effectif, à chaque mandat.',
      en: 'The works council designates this officer among its members, whatever the headcount, in each mandate.',
    },
    subject: 'group',
    triggers: ['cse.elected'],
    appliesWhen: is('cse.exists', true),
    due: [on('cse.firstMeetingOn')],
    responsible: 'group',
    proofs: ['meeting-minutes', 'designation-letter'],
    references: [labourCode('L2314-1', '000037389707')],
    severity: 'minor',
  },
  {
    id: 'company-harassment-officer',
    title: { fr: 'Référent harcèlement de l’entreprise', en: 'Harassment officer of the company' },
    guidance: {
      fr: 'À partir de 250 salariés, les salariés placés n’étant pas comptés.',
      en: 'From 250 employees on, placed ones not counted.',
    },
    subject: 'group',
    triggers: ['group.headcount-threshold-crossed'],
    appliesWhen: atLeast('headcount.withoutPlaced', officerThreshold),
    due: [on('headcount.officerThresholdOn')],
    responsible: 'group',
    proofs: ['designation-letter', 'publication'],
    references: [
      labourCode('L1153-5-1', '000037380160'),
      labourCode('L1253-8-1', '000033013210'),
      labourCode('D1151-1', '000038025995'),
    ],
    severity: 'minor',
    sanction: {
      fr: 'Responsabilité de l’employeur en cas de harcèlement',
      en: 'Liability of the employer in case of harassment',
    },
  },
  {
    id: 'internal-regulations',
    title: { fr: 'Règlement intérieur', en: 'Internal regulations' },
    guidance: {
      fr: 'Avis du CSE, dépôt au conseil de prud’hommes, communication à l’inspection, publicité. Les salariés placés ne comptent pas au groupement ; un renvoi à la partie 2 du code laisse un doute : en décider avec un conseil quand l’effectif, placés compris, atteint cinquante.',
      en: 'Opinion of the works council, filing with the labour court, copy to the inspectorate, publicity. Placed employees do not count in the group; a reference to Part 2 of the code leaves a doubt: decide with counsel when the headcount with placed employees reaches fifty.',
    },
    subject: 'group',
    triggers: ['group.headcount-threshold-crossed'],
    appliesWhen: atLeast('headcount.withoutPlaced', regulationsThreshold),
    due: [after(12, 'months', 'headcount.fiftyWithoutPlacedOn')],
    responsible: 'group',
    proofs: ['regulations-filing', 'publication'],
    references: [
      labourCode('L1311-2', '000038610176'),
      labourCode('L1321-4', '000054140230', 'secondary'),
      labourCode('R1321-1', '000033292501'),
      labourCode('R1321-2', '000018536915'),
      labourCode('L1321-1', '000006901432'),
      labourCode('L1321-2', '000045391757'),
      labourCode('L1253-8-1', '000033013210'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Les sanctions disciplinaires ne sont pas opposables',
      en: 'Disciplinary sanctions cannot be enforced',
    },
  },
  {
    id: 'gender-equality-index',
    title: { fr: 'Index de l’égalité professionnelle', en: 'Gender-equality index' },
    guidance: {
      fr: 'Publier au plus tard le 1er mars. Les salariés placés ne comptent pas ; trois ans pour commencer quand le seuil vient d’être atteint (D1142-8).',
      en: 'Publish by 1 March. Placed employees do not count; three years to begin when the threshold was just reached (D1142-8).',
    },
    subject: 'group',
    triggers: ['group.year-started'],
    appliesWhen: atLeast('headcount.withoutPlaced', equalityIndexThreshold),
    due: [inThePeriod({ month: 3, day: 1 })],
    recurrence: eachYear,
    responsible: 'group',
    proofs: ['publication'],
    references: [
      labourCode('L1142-8', '000044605453'),
      labourCode('D1142-4', '000045250060'),
      labourCode('D1142-5', '000045250047'),
      labourCode('D1142-8', '000045250066'),
      labourCode('L1253-8-1', '000033013210'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Pénalité jusqu’à 1 % de la masse salariale (L1142-10)',
      en: 'Penalty of up to 1% of payroll (L1142-10)',
    },
  },
  {
    id: 'disabled-workers-annual-declaration',
    title: {
      fr: 'Déclaration annuelle des travailleurs handicapés',
      en: 'Yearly declaration of disabled workers',
    },
    guidance: {
      fr: 'Dans la DSN de la période d’avril : le 5 ou le 15 mai selon l’effectif. Les salariés placés ne comptent pas.',
      en: 'In the declaration (DSN) of the April period: on 5 or 15 May by headcount. Placed employees do not count.',
    },
    subject: 'group',
    triggers: ['group.year-started'],
    appliesWhen: atLeast(
      'headcount.socialSecurity',
      partOf(disabledWorkers, ({ people }) => people),
    ),
    due: [
      inThePeriod(
        { month: 5, day: 5 },
        {
          when: all(
            atLeast('headcount.socialSecurity', earlyDeclarationThreshold),
            is('group.paysInSameMonth', true),
          ),
          rollForward: true,
        },
      ),
      inThePeriod(
        { month: 5, day: 15 },
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
    recurrence: eachYear,
    responsible: 'group',
    proofs: ['dsn-certificate'],
    references: [
      labourCode('L5212-1', '000044982351'),
      labourCode('L5212-2', '000037388717'),
      labourCode('L5212-5', '000037388702'),
      labourCode('D5212-1', '000043780203'),
      labourCode('D5212-8', '000047480928'),
      labourCode('D5212-20', '000047480923'),
      socialSecurityCode('L130-1', '000051287151'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Contribution de 400 à 600 fois le SMIC horaire par bénéficiaire manquant',
      en: 'Contribution of 400 to 600 times the hourly SMIC for each missing beneficiary',
    },
  },
  {
    id: 'disabled-workers-monthly-identification',
    title: {
      fr: 'Bénéficiaires de l’obligation d’emploi dans la DSN',
      en: 'Disabled beneficiaries in the monthly declaration',
    },
    guidance: {
      fr: 'Les indiquer chaque mois, quelle que soit la taille du groupement.',
      en: 'Identify them each month, whatever the size of the group.',
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
    references: [labourCode('D5212-4', '000038626758'), labourCode('L5212-1', '000044982351')],
    severity: 'minor',
    sanction: { fr: 'Pénalités de la DSN (CSS, R243-13)', en: 'Penalties of the declaration (CSS, R243-13)' },
  },
  {
    id: 'disabled-placed-workers-certificate',
    title: {
      fr: 'Attestation des bénéficiaires mis à disposition',
      en: 'Certificate of placed disabled beneficiaries',
    },
    guidance: {
      fr: 'Remettre à chaque membre, au modèle officiel, l’attestation de l’année passée : c’est lui qui les compte.',
      en: 'Give each member, on the official form, the certificate of the past year: the member counts them.',
    },
    subject: 'group',
    triggers: ['group.year-started'],
    appliesWhen: atLeast('group.placedDisabledBeneficiaries', 1),
    due: [inThePeriod({ month: 3, day: 15 })],
    recurrence: eachYear,
    responsible: 'group',
    proofs: ['beneficiary-certificate'],
    references: [
      labourCode('D5212-6', '000047480935'),
      labourCode('D5212-3', '000038634342'),
      labourCode('L5212-7', '000037388690'),
    ],
    severity: 'major',
    sanction: { fr: 'Le membre perd la déduction', en: 'The member loses the deduction' },
  },
  {
    id: 'cse-fifty-extended',
    title: { fr: 'Attributions étendues du CSE', en: 'Extended duties of the works council' },
    guidance: {
      fr: 'Consultations, base de données et subvention de fonctionnement, douze mois après que cinquante salariés, placés compris, ont été employés douze mois de suite.',
      en: 'Consultations, database and operating subsidy, twelve months after fifty employees, placed ones included, were employed for twelve months in a row.',
    },
    subject: 'group',
    triggers: ['group.headcount-threshold-crossed'],
    appliesWhen: all(
      atLeast(
        'headcount.withPlaced',
        partOf(extendedCouncilThreshold, ({ people }) => people),
      ),
      atLeast(
        'headcount.monthsAtFiftyWithPlaced',
        partOf(extendedCouncilThreshold, ({ consecutiveMonths }) => consecutiveMonths),
      ),
    ),
    due: [after(12, 'months', 'headcount.fiftyHeldOn')],
    responsible: 'group',
    proofs: ['meeting-minutes'],
    references: [
      labourCode('L2312-1', '000036262407'),
      labourCode('L2312-2', '000035650754'),
      labourCode('L2312-18', '000052437125'),
      labourCode('L2315-61', '000036761916'),
      labourCode('L1253-8-1', '000033013210'),
    ],
    severity: 'major',
    sanction: { fr: 'Délit d’entrave (L2317-1)', en: 'Offence of obstruction (L2317-1)' },
  },
]);
