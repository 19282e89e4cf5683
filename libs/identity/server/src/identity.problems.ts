import { defineProblems } from '@relais/platform/http';

export const identityProblems = defineProblems('identity', {
  'sign-in.refused': {
    status: 401,
    fr: 'Adresse ou mot de passe incorrect. Vous pouvez demander un lien de connexion.',
    en: 'Wrong address or password. You can ask for a sign-in link.',
  },
  'sign-in.link-invalid': {
    status: 401,
    fr: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.',
    en: 'This link was already used or has expired. Ask for a new one.',
  },
  'sign-in.no-role': {
    status: 403,
    fr: 'Votre compte n’est rattaché à aucun groupement. Contactez votre groupement.',
    en: 'Your account belongs to no group. Contact your group.',
  },
  'password.weak': {
    status: 422,
    fr: 'Choisissez un mot de passe d’au moins 12 caractères, différent de votre adresse.',
    en: 'Choose a password of at least 12 characters that is not your address.',
  },
  'password.wrong': {
    status: 422,
    fr: 'Le mot de passe actuel est incorrect.',
    en: 'The current password is wrong.',
  },
  'user.last-administrator': {
    status: 409,
    fr: 'C’est le dernier administrateur du groupement : nommez-en un autre d’abord.',
    en: 'This is the last administrator of the group: appoint another one first.',
  },
  'user.role-elsewhere': {
    status: 422,
    fr: 'Ce rôle se donne depuis la fiche de l’adhérent ou du salarié.',
    en: 'This role is given from the page of the member or employee.',
  },
});
