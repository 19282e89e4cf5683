import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/problems';

/** Refusals of the domain: which rule, and what to do. */
export const timesheetProblems = defineProblems('timesheets', {
  'hours.refused': {
    status: 422,
    fr: 'Ces heures ne peuvent pas être enregistrées : {reasons}',
    en: 'These hours cannot be recorded: {reasons}',
  },
  'hours.two-places': {
    status: 422,
    fr: 'Cet intervalle en chevauche un autre le même jour : une personne est à un seul endroit à la fois.',
    en: 'This interval overlaps another one of the same day: one person is in one place at a time.',
  },
  'hours.not-yours': {
    status: 404,
    fr: 'Cet intervalle ne fait pas partie de ce mois.',
    en: 'This interval is not part of this month.',
  },
  'hours.planned-stays': {
    status: 409,
    fr: 'Un intervalle prévu au planning ne se supprime pas : déclarez une absence ou 0 h.',
    en: 'A planned interval cannot be deleted: record an absence or 0 h.',
  },
  'hours.changed-meanwhile': {
    status: 409,
    fr: 'Cet intervalle a changé depuis que vous l’avez affiché. Relisez-le, puis refaites votre changement.',
    en: 'This interval changed since you saw it. Read it again, then make your change again.',
  },
  'timesheet.month-not-open': {
    status: 404,
    fr: 'Le mois {month} n’est pas encore ouvert à la saisie. Votre groupement l’ouvre au début du mois.',
    en: 'Month {month} is not open for hours yet. Your group opens it at the start of the month.',
  },
  'timesheet.too-early': {
    status: 422,
    fr: 'Le mois {month} n’a pas commencé : déclarez-le quand il est terminé.',
    en: 'Month {month} has not started: declare it when it is over.',
  },
  'timesheet.not-declared': {
    status: 409,
    fr: 'Ces heures ne sont pas encore déclarées par la personne salariée.',
    en: 'The employee has not declared these hours yet.',
  },
  'timesheet.already-declared': {
    status: 409,
    fr: 'Ce mois est déjà déclaré.',
    en: 'This month is already declared.',
  },
  'timesheet.already-approved': {
    status: 409,
    fr: 'Ces heures sont déjà validées. Annulez d’abord la validation.',
    en: 'These hours are already approved. Take the approval back first.',
  },
  'timesheet.nothing-to-undo': {
    status: 409,
    fr: 'Il n’y a pas de décision à annuler sur ces heures.',
    en: 'There is no decision to take back on these hours.',
  },
  'timesheet.content-changed': {
    status: 409,
    fr: 'Ces heures ont changé depuis que vous les avez affichées : relisez-les avant de valider.',
    en: 'These hours changed since you saw them: read them again before approving.',
  },
  'timesheet.nothing-disputed': {
    status: 422,
    fr: 'Indiquez au moins un jour à contester, sinon validez.',
    en: 'Name at least one day to dispute, or approve.',
  },
  'timesheet.own-sheet': {
    status: 403,
    fr: 'Personne ne valide ses propres heures, ni celles que l’on a déclarées pour un autre : demandez à un collègue.',
    en: 'Nobody approves their own hours, nor hours they declared for somebody else: ask a colleague.',
  },
  'notice.nothing-planned': {
    status: 409,
    fr: 'Plus aucun travail n’est prévu sur ces jours : il n’y a personne à prévenir.',
    en: 'No work is planned on those days any more: there is nobody to tell.',
  },
  'notice.not-told': {
    status: 422,
    fr: 'Indiquez de combien de minutes vous serez en retard.',
    en: 'Say by how many minutes you will be late.',
  },
  'notice.until': {
    status: 422,
    fr: 'Le dernier jour va d’aujourd’hui à la fin du mois. Pour la suite, déclarez l’absence dans Mon mois dès qu’il est ouvert.',
    en: 'The last day is between today and the end of the month. For what follows, record the absence in My month as soon as it is open.',
  },
  'approval.link-unknown': {
    status: 404,
    fr: 'Ce lien n’est pas valable ou a expiré. Demandez-en un nouveau à votre groupement.',
    en: 'This link is not valid or has expired. Ask your group for a new one.',
  },
  'month.already-open': {
    status: 409,
    fr: 'Le mois {month} est déjà ouvert.',
    en: 'Month {month} is already open.',
  },
  'month.not-locked': {
    status: 409,
    fr: 'Le mois {month} n’est pas clôturé.',
    en: 'Month {month} is not locked.',
  },
  'month.blocked': {
    status: 409,
    fr: 'Le mois {month} ne peut pas être clôturé : {blockerCount} point(s) à régler ou à excepter.',
    en: 'Month {month} cannot be locked: {blockerCount} point(s) to settle or to except.',
  },
  'month.exception-refused': {
    status: 422,
    fr: 'Une exception n’est pas recevable : {problems}. Corrigez la liste.',
    en: 'An exception cannot be accepted: {problems}. Correct the list.',
  },
  'month.own-exception': {
    status: 403,
    fr: 'On ne décide pas d’une exception sur ses propres heures, ni sur celles déclarées pour un autre : demandez à un collègue.',
    en: 'Nobody decides an exception on their own hours, nor on hours they declared: ask a colleague.',
  },
  'month.later-locked': {
    status: 409,
    fr: 'Le mois {laterMonth} est déjà clôturé et porte des corrections de {month} : rouvrez-le d’abord.',
    en: 'Month {laterMonth} is locked and carries corrections of {month}: reopen it first.',
  },
  'month.still-open': {
    status: 409,
    fr: 'Le mois {month} est encore ouvert : changez l’heure elle-même, sans correction.',
    en: 'Month {month} is still open: change the hour itself, no correction is needed.',
  },
  'correction.no-open-month': {
    status: 409,
    fr: 'Aucun mois ouvert après {month} ne peut porter la correction : ouvrez le mois suivant.',
    en: 'No open month after {month} can carry the correction: open the next month.',
  },
  'correction.nothing': {
    status: 422,
    fr: 'Il n’y a pas d’écart avec ce qui a été payé : aucune correction à porter.',
    en: 'There is no difference from what was paid: nothing to correct.',
  },
  'delegation.not-yours': {
    status: 422,
    fr: 'La délégation se donne entre médecins du même cabinet, ou au groupement.',
    en: 'A delegation is given between doctors of the same practice, or to the group.',
  },
  'delegation.period': {
    status: 422,
    fr: 'La délégation finit avant de commencer : corrigez les dates.',
    en: 'The delegation ends before it starts: correct the dates.',
  },
});

mapConstraint('one_place_at_a_time', 'hours.two-places');
