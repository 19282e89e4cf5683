import { defineMail } from '@relais/platform/mail';

/** The mailed link; the token is made at delivery. */
export const signInMail = defineMail<{ linkId: string }>({
  id: 'identity.sign-in',
  compose: ({ linkId }, locale, { url, token }) => {
    const link = url(`/sign-in/link#${token('sign-in', linkId)}`);
    return locale === 'en'
      ? {
          subject: 'Your sign-in link',
          paragraphs: [
            'Here is your link to Relais. It works once, for 15 minutes.',
            'If you did not ask for it, ignore this message.',
          ],
          action: { label: 'Sign in', url: link },
        }
      : {
          subject: 'Votre lien de connexion',
          paragraphs: [
            'Voici votre lien pour entrer dans Relais. Il sert une fois, pendant 15 minutes.',
            'Si vous ne l’avez pas demandé, ignorez ce message.',
          ],
          action: { label: 'Me connecter', url: link },
        };
  },
});

/** Tells somebody that they may enter. */
export const invitationMail = defineMail<{ groupName: string }>({
  id: 'identity.invitation',
  compose: ({ groupName }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `${groupName} invites you to Relais`,
          paragraphs: [
            `${groupName} has given you access to Relais.`,
            'Enter your email address: you receive a sign-in link, no password is needed.',
          ],
          action: { label: 'Open Relais', url: url('/sign-in') },
        }
      : {
          subject: `${groupName} vous ouvre l’accès à Relais`,
          paragraphs: [
            `${groupName} vous a donné accès à Relais.`,
            'Saisissez votre adresse électronique : vous recevez un lien de connexion, sans mot de passe.',
          ],
          action: { label: 'Ouvrir Relais', url: url('/sign-in') },
        },
});
