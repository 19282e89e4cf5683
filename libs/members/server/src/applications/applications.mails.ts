import { defineMail } from '@relais/platform/mail';

interface ResumeData {
  applicationId: string;
  slug: string;
  groupName: string;
}

/** Sent when the doctor gives an address: the way back to the dossier. The token is made at delivery. */
export const resumeMail = defineMail<ResumeData>({
  id: 'members.resume',
  compose: ({ applicationId, slug, groupName }, locale, { url, token }) => {
    const link = url(`/rejoindre/${slug}#${token('sign-up', applicationId)}`);
    return locale === 'en'
      ? {
          subject: `Your application to ${groupName}`,
          paragraphs: [
            'Your answers are saved as you go.',
            'This link takes you back to where you stopped, on any device.',
          ],
          action: { label: 'Continue', url: link },
        }
      : {
          subject: `Votre demande d’adhésion à ${groupName}`,
          paragraphs: [
            'Vos réponses sont enregistrées au fur et à mesure.',
            'Ce lien vous ramène là où vous vous êtes arrêté, sur n’importe quel appareil.',
          ],
          action: { label: 'Reprendre', url: link },
        };
  },
});

/** Sent once when a draft has not moved for a day, or when the officer asks for it. */
export const reminderMail = defineMail<ResumeData>({
  id: 'members.resume-reminder',
  compose: ({ applicationId, slug, groupName }, locale, { url, token }) => {
    const link = url(`/rejoindre/${slug}#${token('sign-up', applicationId)}`);
    return locale === 'en'
      ? {
          subject: `Two minutes to finish your application to ${groupName}`,
          paragraphs: ['Your application is not finished yet. Everything you entered is still there.'],
          action: { label: 'Finish my application', url: link },
        }
      : {
          subject: `Deux minutes pour terminer votre demande à ${groupName}`,
          paragraphs: ['Votre demande n’est pas terminée. Tout ce que vous avez saisi est conservé.'],
          action: { label: 'Terminer ma demande', url: link },
        };
  },
});

/** Receipt of a dossier that was sent. */
export const receivedMail = defineMail<ResumeData & { decisionDays: number; termsVersion: string }>({
  id: 'members.application-received',
  compose: ({ applicationId, slug, groupName, decisionDays, termsVersion }, locale, { url, token }) => {
    const link = url(`/rejoindre/${slug}#${token('sign-up', applicationId)}`);
    return locale === 'en'
      ? {
          subject: `${groupName} has received your application`,
          paragraphs: [
            `You accepted the membership form, version ${termsVersion}. The group answers within ${decisionDays} days.`,
          ],
          action: { label: 'Follow my application', url: link },
        }
      : {
          subject: `${groupName} a reçu votre demande`,
          paragraphs: [
            `Vous avez accepté le bulletin d’adhésion, version ${termsVersion}. Le groupement répond sous ${decisionDays} jours.`,
          ],
          action: { label: 'Suivre ma demande', url: link },
        };
  },
});

export const admittedMail = defineMail<{ groupName: string; memberNo: number }>({
  id: 'members.admitted',
  compose: ({ groupName, memberNo }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `Welcome to ${groupName}`,
          paragraphs: [
            `Your practice is admitted as member no. ${memberNo}. We now look for the right person with you.`,
          ],
          action: { label: 'Open my space', url: url('/') },
        }
      : {
          subject: `Bienvenue dans ${groupName}`,
          paragraphs: [
            `Votre cabinet est admis, membre n° ${memberNo}. Nous cherchons maintenant avec vous la bonne personne.`,
          ],
          action: { label: 'Ouvrir mon espace', url: url('/') },
        },
});

export const refusedMail = defineMail<{ groupName: string; reason: string }>({
  id: 'members.refused',
  compose: ({ groupName, reason }, locale) =>
    locale === 'en'
      ? {
          subject: `Your application to ${groupName}`,
          paragraphs: ['The group did not admit your application.', `Reason given: ${reason}`],
        }
      : {
          subject: `Votre demande d’adhésion à ${groupName}`,
          paragraphs: ['Le groupement n’a pas retenu votre demande.', `Motif indiqué : ${reason}`],
        },
});
