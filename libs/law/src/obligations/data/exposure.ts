/** Biological agents, radiation and protective equipment at a practice. */

import { idcc1147, labourCode } from '../../citations';
import { includes, is, isOneOf } from '../condition';
import { eve, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { afterDone, every, fromFirst, onChange } from '../recurrence';

export const EXPOSURE = defineObligations('exposure', [
  {
    id: 'biological-risk-instructions',
    title: {
      fr: 'Instructions et formation au risque biologique',
      en: 'Instructions and training on biological risk',
    },
    guidance: {
      fr: 'Avant l’activité : soins, prélèvements, déchets, objets perforants. Répétées régulièrement ; un an est notre délai.',
      en: 'Before the activity: care, sampling, waste, sharps. Repeated regularly; a year is our delay.',
    },
    subject: 'placement',
    triggers: ['placement.planned'],
    appliesWhen: includes('placement.exposures', 'biological'),
    due: [eve('placement.startsOn')],
    recurrence: afterDone(every(1, 'years', { ours: true })),
    responsible: 'shared',
    proofs: ['training-sheet'],
    references: [
      labourCode('R4421-1', '000018530512'),
      labourCode('R4425-1', '000018530460'),
      labourCode('R4425-6', '000018530448'),
      labourCode('R4425-7', '000018530446'),
      labourCode('R4424-7', '000018530472'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
  {
    id: 'personal-protective-equipment',
    title: { fr: 'Équipement de protection et tenue', en: 'Protective equipment and work clothes' },
    guidance: {
      fr: 'Fournis sans frais par le cabinet, avec la formation à leur port.',
      en: 'Supplied free of charge by the practice, with the training to wear them.',
    },
    subject: 'placement',
    triggers: ['placement.started'],
    appliesWhen: is('placement.needsProtectiveEquipment', true),
    due: [on('placement.startsOn')],
    responsible: 'practice',
    proofs: ['equipment-sheet', 'training-sheet'],
    references: [
      labourCode('R4321-4', '000018531553'),
      labourCode('R4323-95', '000018531306'),
      labourCode('R4323-106', '000018531280'),
      idcc1147('art. 51', '000005856121'),
      idcc1147('art. 55', '000005856127'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
  {
    id: 'radiation-individual-assessment',
    title: { fr: 'Évaluation individuelle de l’exposition', en: 'Individual assessment of exposure' },
    guidance: {
      fr: 'Avant l’affectation, avec classement A ou B après avis du médecin du travail. Les doses reçues chez tous les membres s’additionnent.',
      en: 'Before the post, with class A or B after the opinion of the occupational doctor. Doses at all members add up.',
    },
    subject: 'placement',
    triggers: ['placement.planned', 'placement.changed'],
    appliesWhen: includes('placement.exposures', 'ionising-radiation'),
    due: [eve('placement.startsOn')],
    recurrence: onChange('placement.exposureChangedOn'),
    responsible: 'shared',
    proofs: ['exposure-assessment'],
    references: [
      labourCode('R4451-52', '000037024645'),
      labourCode('R4451-53', '000053220724'),
      labourCode('R4451-54', '000037024633'),
      labourCode('R4451-57', '000047715528'),
      labourCode('R4451-112', '000037024246'),
      labourCode('R4451-118', '000037024217'),
      idcc1147('art. 16', '000005856079'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    retention: { years: 10, from: 'made', reference: labourCode('R4451-53', '000053220724') },
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
  {
    id: 'radiation-training',
    title: {
      fr: 'Information et formation à la radioprotection',
      en: 'Information and training on radiation protection',
    },
    guidance: {
      fr: 'Avant d’entrer en zone délimitée ; travailleurs classés : tous les trois ans au plus.',
      en: 'Before entering a marked zone; classified workers: at least every three years.',
    },
    subject: 'placement',
    triggers: ['placement.planned'],
    appliesWhen: includes('placement.exposures', 'ionising-radiation'),
    due: [eve('placement.startsOn')],
    recurrence: afterDone(every(3, 'years', { when: isOneOf('placement.radiationCategory', 'A', 'B') })),
    responsible: 'shared',
    proofs: ['training-sheet'],
    references: [labourCode('R4451-58', '000053220713'), labourCode('R4451-59', '000043948488')],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
  {
    id: 'radiation-dosimetry',
    title: { fr: 'Suivi dosimétrique', en: 'Dosimetry' },
    guidance: {
      fr: 'Un dosimètre par site, un total annuel pour tous. La période de port dépend d’un arrêté non lu ; trois mois par défaut.',
      en: 'A dosimeter for each site, one yearly total. The period of wear depends on an order not read; three months by default.',
    },
    subject: 'placement',
    triggers: ['placement.planned'],
    appliesWhen: isOneOf('placement.radiationCategory', 'A', 'B'),
    due: [eve('placement.startsOn')],
    recurrence: fromFirst(every(3, 'months', { ours: true })),
    responsible: 'shared',
    proofs: ['dosimetry-results'],
    references: [
      labourCode('R4451-64', '000053220704'),
      labourCode('R4451-65', '000053220699'),
      labourCode('R4451-82', '000037024438'),
      labourCode('R4451-6', '000037024991'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
  {
    id: 'radiation-pregnancy',
    title: { fr: 'Grossesse et rayonnements', en: 'Pregnancy and radiation' },
    guidance: {
      fr: 'Moins de 1 mSv jusqu’à la naissance, pas de classe A, pas de poste à risque interne pendant l’allaitement.',
      en: 'Less than 1 mSv until birth, no class A, no post with internal risk while breastfeeding.',
    },
    subject: 'employee',
    triggers: ['employee.pregnancy-declared'],
    appliesWhen: includes('placement.exposures', 'ionising-radiation'),
    due: [on('employee.pregnancyDeclaredOn')],
    responsible: 'shared',
    proofs: ['signed-amendment', 'written-notice'],
    references: [
      labourCode('D4152-4', '000037000990'),
      labourCode('D4152-5', '000037000987'),
      labourCode('D4152-6', '000037000984'),
      labourCode('D4152-7', '000018532799'),
      labourCode('R4451-7', '000037024981'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'Amende de 10 000 € par salarié (L4741-1)',
      en: 'Fine of €10,000 for each employee (L4741-1)',
    },
  },
]);
