import { defineProblems } from '@relais/platform/http';

export const LEGAL_WATCH_PROBLEMS = defineProblems('legal-watch', {
  'law-change.unknown': {
    status: 404,
    fr: 'Ce changement du droit n’existe pas pour votre groupement. Rechargez la page.',
    en: 'There is no such change of the law for your group. Reload the page.',
  },
});
