import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

/** Everything this domain refuses, in the words people read. */
export const LEAVE_PROBLEMS = defineProblems('leave', {
  'leave.overlap': {
    status: 409,
    fr: 'Dates : une autre demande couvre déjà une partie de ces jours. Retirez-la d’abord ou choisissez d’autres dates.',
    en: 'Dates: another request already covers some of these days. Take it back first or choose other dates.',
  },
  'leave.ends-before-start': {
    status: 422,
    fr: 'Dates : le dernier jour précède le premier. Vérifiez les deux dates.',
    en: 'Dates: the last day is before the first one. Check both dates.',
  },
  'leave.event-missing': {
    status: 422,
    fr: 'Événement : choisissez-le et indiquez sa date.',
    en: 'Event: choose it and give its date.',
  },
  'leave.already-decided': {
    status: 409,
    fr: 'Cette demande a déjà reçu une réponse. Rechargez la page pour la voir.',
    en: 'This request was already answered. Reload the page to see it.',
  },
  'leave.own-request': {
    status: 403,
    fr: 'Vous ne pouvez pas répondre à votre propre demande : une autre personne du groupement le fait.',
    en: 'You may not answer your own request: somebody else of the group does.',
  },
  'leave.refusal-needs-answer': {
    status: 422,
    fr: 'Réponse : un refus se motive en quelques mots.',
    en: 'Answer: a refusal needs a few words of reason.',
  },
});

mapConstraint('leave_request_no_overlap', 'leave.overlap', 'startsOn');
mapConstraint('leave_entry_once', 'conflict.stale');
