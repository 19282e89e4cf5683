import type { LocalDate } from '@relais/kernel';
import { defineMail } from '@relais/platform/mail';

export interface LeaveDecisionData {
  readonly accepted: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** To the employee whose request was answered: the days and the answer; kind and reason stay behind the sign-in. */
export const leaveDecisionMail = defineMail<LeaveDecisionData>({
  id: 'leave.decision',
  compose: ({ accepted, from, to }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `Your leave ${days(from, to, 'en')}: ${accepted ? 'accepted' : 'refused'}`,
          paragraphs: [
            accepted
              ? `Your request ${days(from, to, 'en')} is accepted.`
              : `Your request ${days(from, to, 'en')} is refused. The group says why on your leave page.`,
          ],
          action: { label: 'Open my leave', url: url('/my-leave') },
        }
      : {
          subject: `Votre congé ${days(from, to, 'fr')} : ${accepted ? 'accepté' : 'refusé'}`,
          paragraphs: [
            accepted
              ? `Votre demande ${days(from, to, 'fr')} est acceptée.`
              : `Votre demande ${days(from, to, 'fr')} est refusée. Le groupement dit pourquoi sur votre page de congés.`,
          ],
          action: { label: 'Ouvrir mes congés', url: url('/my-leave') },
        },
});

function days(from: LocalDate, to: LocalDate, locale: 'fr' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const said = (day: LocalDate) => format.format(new Date(`${day}T00:00:00Z`));
  if (from === to) return locale === 'en' ? `on ${said(from)}` : `du ${said(from)}`;
  return locale === 'en' ? `from ${said(from)} to ${said(to)}` : `du ${said(from)} au ${said(to)}`;
}
