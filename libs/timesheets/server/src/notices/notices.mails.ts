import { defineMail } from '@relais/platform/mail';

export interface NoticeData {
  readonly employeeName: string;
  readonly memberName: string;
  readonly kind: 'late' | 'absent';
  readonly lateMinutes: number;
  readonly from: string;
  readonly to: string;
}

function day(date: string, locale: 'fr' | 'en'): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** What happens, in a few words that fit a notification. */
function headline({ employeeName, kind, lateMinutes, from, to }: NoticeData, locale: 'fr' | 'en'): string {
  if (kind === 'late')
    return locale === 'en'
      ? `${employeeName} will be about ${lateMinutes} min late`
      : `${employeeName} aura environ ${lateMinutes} min de retard`;
  if (from === to)
    return locale === 'en'
      ? `${employeeName} is absent on ${day(from, 'en')}`
      : `Absence de ${employeeName} le ${day(from, 'fr')}`;
  return locale === 'en'
    ? `${employeeName} is absent from ${day(from, 'en')} to ${day(to, 'en')}`
    : `Absence de ${employeeName} du ${day(from, 'fr')} au ${day(to, 'fr')}`;
}

/** To the practice that waits: when, and never why. */
export const practiceNoticeMail = defineMail<NoticeData>({
  id: 'timesheets.notice-practice',
  compose: (data, locale, { url }) =>
    locale === 'en'
      ? {
          subject: headline(data, 'en'),
          paragraphs: [
            `${headline(data, 'en')}. This concerns ${data.memberName}.`,
            'The group is told too and looks for a replacement where one is possible.',
          ],
          action: { label: 'Open the planning', url: url('/my-planning') },
        }
      : {
          subject: headline(data, 'fr'),
          paragraphs: [
            `${headline(data, 'fr')}. Cabinet concerné : ${data.memberName}.`,
            'Le groupement est prévenu aussi et cherche un remplacement si c’est possible.',
          ],
          action: { label: 'Ouvrir le planning', url: url('/my-planning') },
        },
});

/** To the group: the reason is in the hours, not in a mail. */
export const groupNoticeMail = defineMail<NoticeData>({
  id: 'timesheets.notice-group',
  compose: (data, locale, { url }) => {
    const link = url(`/hours?month=${data.from.slice(0, 7)}`);
    return locale === 'en'
      ? {
          subject: headline(data, 'en'),
          paragraphs: [
            `${headline(data, 'en')}. Practices told: ${data.memberName}.`,
            data.kind === 'late'
              ? 'The delay is noted in the hours of the day.'
              : 'The absence and its reason are in the hours of the month. Ask for the sick note and find a replacement.',
          ],
          action: { label: 'Open the hours', url: link },
        }
      : {
          subject: headline(data, 'fr'),
          paragraphs: [
            `${headline(data, 'fr')}. Cabinets prévenus : ${data.memberName}.`,
            data.kind === 'late'
              ? 'Le retard est noté dans les heures du jour.'
              : 'L’absence et son motif sont dans les heures du mois. Demandez le justificatif et cherchez un remplacement.',
          ],
          action: { label: 'Ouvrir les heures', url: link },
        };
  },
});
