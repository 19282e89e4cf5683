import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

export const COMPLIANCE_PROBLEMS = defineProblems('compliance', {
  'obligation.unknown': {
    status: 404,
    fr: 'Cette obligation n’existe pas.',
    en: 'There is no such obligation.',
  },
  'obligation.done-in-the-future': {
    status: 422,
    fr: 'Fait le : le {doneOn} n’est pas encore passé (aujourd’hui {today}).',
    en: 'Done on: {doneOn} has not come yet (today is {today}).',
  },
  'obligation.valid-before-done': {
    status: 422,
    fr: 'Valable jusqu’au : le {validUntil} précède le {doneOn}.',
    en: 'Valid until: {validUntil} comes before {doneOn}.',
  },
  'obligation.recorded-already': {
    status: 409,
    fr: 'Quelqu’un vient d’enregistrer cette obligation. Rechargez la page.',
    en: 'Somebody has just recorded this obligation. Reload the page.',
  },
  'obligation.nobody-late': {
    status: 409,
    fr: 'Personne n’est en retard pour cette obligation.',
    en: 'Nobody is late for this obligation.',
  },
  'fact.unknown': {
    status: 422,
    fr: 'Le fait « {fact} » n’existe pas.',
    en: 'There is no fact “{fact}”.',
  },
  'fact.wrong-subject': {
    status: 422,
    fr: 'Ce fait se dit d’un autre objet : {expected}.',
    en: 'This fact is told of another subject: {expected}.',
  },
  'fact.wrong-kind': {
    status: 422,
    fr: 'Valeur : ce fait attend {expected}.',
    en: 'Value: this fact takes {expected}.',
  },
});

mapConstraint('obligation_record_once', 'obligation.recorded-already');
