import { labourCode } from '../citations';
import { always } from './condition';
import { type Obligation, defineObligations } from './obligation';

/**
 * GE-02: the labour inspectorate of the seat is told of any change of name, seat, form, managers, statutes, members
 * (identity, address, activity) or agreement within a month. A change in a member's headcount alone is not concerned.
 */
export const [GROUP_CHANGE_NOTICE] = defineObligations('group-setup', [
  {
    id: 'GE-02',
    title: {
      fr: 'Signaler le changement à l’inspection du travail',
      en: 'Notify the change to the labour inspectorate',
    },
    guidance: {
      fr: 'Lettre recommandée avec avis de réception à l’inspection du siège, avec la liste des membres à jour. Une réforme de mai 2026 a pu supprimer ce devoir : vérifier avant l’envoi.',
      en: 'Registered letter to the inspectorate of the seat, with the current list of members. A reform of May 2026 may have removed this duty: check before sending.',
    },
    subject: 'group',
    triggers: ['group.data-changed'],
    appliesWhen: always,
    due: [{ anchor: 'group.changedOn', direction: 'after', delay: { value: 1, unit: 'months' } }],
    responsible: 'group',
    proofs: ['registered-letter-receipt'],
    references: [
      labourCode('D1253-3', '000043128733'),
      labourCode('D1253-6', '000022356995'),
      labourCode('L1253-6', '000054140176', 'secondary'),
    ],
    severity: 'major',
    sanction: { fr: 'Contravention de 2e classe (R1255-9)', en: 'Second-class fine (R1255-9)' },
  },
]) as readonly [Obligation];
