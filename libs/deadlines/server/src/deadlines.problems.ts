import { defineProblems } from '@relais/platform/http';

/** Refusals of the life of a deadline; the codes are those of the findings of the core. */
export const DEADLINES_PROBLEMS = defineProblems('deadlines', {
  'deadline.wrong-status': {
    status: 409,
    fr: 'L’état de cette échéance ne permet plus cette action. Rechargez la page.',
    en: 'The status of this deadline no longer allows this. Reload the page.',
  },
  'deadline.reason-missing': {
    status: 422,
    fr: 'Motif : indiquez-le en quelques mots.',
    en: 'Reason: give it in a few words.',
  },
  'deadline.snooze-not-ahead': {
    status: 422,
    fr: 'Date de rappel : le {until} doit être après aujourd’hui ({today}).',
    en: 'Date to be reminded: {until} must be after today ({today}).',
  },
  'deadline.snooze-too-far': {
    status: 422,
    fr: 'Date de rappel : au plus tard le {latest}, sinon l’échéance du {dueOn} serait oubliée.',
    en: 'Date to be reminded: {latest} at the latest, or the deadline of {dueOn} would be forgotten.',
  },
  'deadline.future-date': {
    status: 422,
    fr: 'Date : le {on} n’est pas encore passé (aujourd’hui {today}).',
    en: 'Date: {on} has not come yet (today is {today}).',
  },
  'deadline.acknowledged-before-submitted': {
    status: 422,
    fr: 'Date : l’accusé de réception ({on}) ne peut pas précéder l’envoi ({submittedOn}).',
    en: 'Date: the acknowledgement ({on}) cannot come before the submission ({submittedOn}).',
  },
  'calendar.too-many': {
    status: 422,
    fr: 'Vous avez déjà {maximum} calendriers : révoquez-en un pour en créer un autre.',
    en: 'You already have {maximum} calendars: revoke one to make another.',
  },
  'deadline.not-yours-to-do': {
    status: 403,
    fr: 'Cette échéance est à traiter par quelqu’un d’autre : vous pouvez seulement la suivre.',
    en: 'Somebody else has to deal with this deadline: you can only follow it.',
  },
});
