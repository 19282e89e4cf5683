/** Personal data of the staff. */

import { dataProtectionRegulation, labourCode } from '../../citations';
import { always, is } from '../condition';
import { after, eve, withinHours } from '../due-rule';
import { defineObligations } from '../obligation';
import { every, fromFirst } from '../recurrence';

export const DATA_PROTECTION = defineObligations('data-protection', [
  {
    id: 'processing-register',
    title: { fr: 'Registre des traitements', en: 'Register of processing' },
    guidance: {
      fr: 'Tenu par le groupement pour les données du personnel ; revu chaque année.',
      en: 'Kept by the group for staff data; reviewed each year.',
    },
    subject: 'group',
    triggers: ['group.created'],
    appliesWhen: always,
    due: [eve('group.firstHireOn')],
    recurrence: fromFirst(every(1, 'years', { ours: true })),
    responsible: 'group',
    proofs: ['processing-register'],
    references: [dataProtectionRegulation('30')],
    severity: 'major',
    sanction: { fr: 'Amende administrative de la CNIL', en: 'Administrative fine of the CNIL' },
  },
  {
    id: 'processor-contracts',
    title: { fr: 'Contrat avec le sous-traitant de données', en: 'Contract with the data processor' },
    guidance: {
      fr: 'Paie, logiciel, signature, hébergement : un contrat conforme à l’article 28 avant tout envoi de données.',
      en: 'Payroll, software, signature, hosting: a contract under article 28 before any data is sent.',
    },
    subject: 'group',
    triggers: ['processor.added'],
    appliesWhen: always,
    due: [eve('group.processorStartsOn')],
    responsible: 'group',
    proofs: ['processor-contract'],
    references: [dataProtectionRegulation('28')],
    severity: 'major',
    sanction: { fr: 'Amende administrative de la CNIL', en: 'Administrative fine of the CNIL' },
  },
  {
    id: 'staff-monitoring-information',
    title: {
      fr: 'Information avant un outil de suivi du temps',
      en: 'Information before a tool that follows working time',
    },
    guidance: {
      fr: 'Chaque salarié est prévenu avant ; le CSE est consulté à partir de cinquante salariés, placés compris. Vaut pour Relais.',
      en: 'Each employee is told before; the works council is consulted from fifty employees on, placed ones included. Holds for Relais.',
    },
    subject: 'group',
    triggers: ['group.tool-deployed'],
    appliesWhen: always,
    due: [eve('group.toolGoesLiveOn')],
    responsible: 'group',
    proofs: ['privacy-notice-receipt', 'meeting-minutes'],
    references: [
      labourCode('L1222-4', '000006900861'),
      labourCode('L2312-38', '000035610275'),
      labourCode('L3171-4', '000006902808'),
      dataProtectionRegulation('13'),
      dataProtectionRegulation('35'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Preuve irrecevable ; délit d’entrave',
      en: 'Evidence inadmissible; offence of obstruction',
    },
  },
  {
    id: 'data-breach-notification',
    title: { fr: 'Notification d’une violation de données', en: 'Notification of a data breach' },
    guidance: {
      fr: 'À la CNIL dans les 72 heures quand la violation présente un risque pour les personnes ; toute violation s’inscrit au registre.',
      en: 'To the CNIL within 72 hours when the breach is a risk for persons; every breach is entered in the register.',
    },
    subject: 'group',
    triggers: ['data.breach-detected'],
    appliesWhen: is('group.breachIsRisky', true),
    due: [
      withinHours(72, 'hours', 'group.breachDetectedAt'),
      after(3, 'calendar-days', 'group.breachDetectedOn'),
    ],
    responsible: 'group',
    proofs: ['breach-notification'],
    references: [dataProtectionRegulation('33')],
    severity: 'blocking',
    sanction: { fr: 'Amende administrative de la CNIL', en: 'Administrative fine of the CNIL' },
  },
]);
