import { PLACEMENT_REFUSALS } from '@relais/placements/core';
import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

const refusals = Object.fromEntries(
  Object.entries(PLACEMENT_REFUSALS).map(([code, text]) => [code, { status: 409 as const, ...text }]),
);

/** Refusals of the domain, closed set. Those decided by the core keep its words. */
export const placementProblems = defineProblems('placements', {
  ...refusals,
  'placement.two-places-at-once': {
    status: 409,
    fr: '{detail}',
    en: '{detailEn}',
  },
  'placement.start-not-held': {
    status: 409,
    fr: 'Le début de cette mise à disposition est déjà confirmé. Rechargez la page.',
    en: 'The start of this placement is already confirmed. Reload the page.',
  },
  'placement.terms-overlap': {
    status: 409,
    fr: 'Deux versions des conditions couvrent le même jour. Rechargez la mise à disposition, puis refaites le changement.',
    en: 'Two versions of the terms cover the same day. Reload the placement, then make the change again.',
  },
  'placement.no-terms-on-that-day': {
    status: 409,
    fr: 'La mise à disposition ne court pas au {date}. Choisissez une date comprise entre son début et sa fin.',
    en: 'The placement does not run on {date}. Choose a date between its start and its end.',
  },
  'placement.nothing-changes': {
    status: 409,
    fr: 'Rien ne change : ni les horaires, ni le quota, ni le prix. Modifiez au moins l’un des trois.',
    en: 'Nothing changes: neither the times, nor the quota, nor the price. Change at least one of the three.',
  },
  'placement.ends-before-start': {
    status: 422,
    fr: 'La fin ({endsOn}) précède le début ({startsOn}). Choisissez une date à partir du début.',
    en: 'The end ({endsOn}) comes before the start ({startsOn}). Choose a date from the start on.',
  },
  'placement.already-ended': {
    status: 409,
    fr: 'La mise à disposition se termine déjà le {endsOn}. Une nouvelle fin ne peut être que plus tôt ; pour prolonger, ouvrez-en une autre.',
    en: 'The placement already ends on {endsOn}. A new end can only be earlier; to extend, open another one.',
  },
  'closure.reversed-dates': {
    status: 422,
    fr: 'La fermeture se termine avant de commencer. Corrigez l’une des deux dates.',
    en: 'The closure ends before it starts. Correct one of the two dates.',
  },
  'closure.too-long': {
    status: 422,
    fr: 'Une fermeture dure au plus {daysMax} jours. Au-delà, terminez les mises à disposition.',
    en: 'A closure lasts at most {daysMax} days. Beyond, end the placements.',
  },
  'closure.overlap': {
    status: 409,
    fr: 'Une fermeture est déjà déclarée sur ces jours, du {startsOn} au {endsOn}. Annulez-la d’abord ou choisissez d’autres dates.',
    en: 'A closure is already declared on these days, from {startsOn} to {endsOn}. Cancel it first or choose other dates.',
  },
  'travel.same-place': {
    status: 422,
    fr: 'Trajet : choisissez deux lieux différents.',
    en: 'Journey: choose two different places.',
  },
  'travel.before-first': {
    status: 422,
    fr: 'Date : elle précède la première durée connue de ce trajet. Choisissez une date à partir de celle-ci.',
    en: 'Date: it is before the first known length of this journey. Choose that day or a later one.',
  },
  'planning.period-too-long': {
    status: 422,
    fr: 'Le planning montre au plus {daysMax} jours à la fois, et sa fin suit son début. Rapprochez les dates.',
    en: 'The planning shows at most {daysMax} days at once, and ends after it starts. Bring the dates closer.',
  },
});

mapConstraint('placement_terms_no_overlap', 'placement.terms-overlap');
mapConstraint('pattern_slot_no_overlap', 'placement.pattern-invalid', 'pattern.slots');
mapConstraint('placement_site_of_its_member', 'placement.site-of-another-member', 'siteId');
mapConstraint('closure_site_of_its_member', 'placement.site-of-another-member', 'siteId');
mapConstraint('site_travel_no_overlap', 'conflict.stale');
mapConstraint('site_travel_no_overlap', 'conflict.stale');
