import type { Bilingual, LocalDate } from '@relais/kernel';
import { defineMail } from '@relais/platform/mail';

const dayFr = (date: LocalDate): string => date.split('-').reverse().join('/');

/** Lines shown in a message; the matrix shows the rest. */
const NAMES_MAX = 50;

/** The list of who is late, for who runs the group. */
export const lateForOfficerMail = defineMail<{
  title: Bilingual;
  names: readonly { name: string; dueOn: LocalDate | null }[];
}>({
  id: 'compliance.late-officer',
  compose: ({ title, names }, locale, { url }) => {
    const shown = names.slice(0, NAMES_MAX);
    const more = names.length - shown.length;
    return locale === 'en'
      ? {
          subject: `${title.en}: ${names.length} late`,
          paragraphs: [
            'These employees are late for this obligation:',
            ...shown.map(({ name, dueOn }) => `${name}${dueOn ? `, due ${dueOn}` : ''}`),
            ...(more > 0 ? [`and ${more} more.`] : []),
          ],
          action: { label: 'Open the matrix', url: url('/compliance') },
        }
      : {
          subject: `${title.fr} : ${names.length} en retard`,
          paragraphs: [
            'Ces salariés sont en retard pour cette obligation :',
            ...shown.map(({ name, dueOn }) => `${name}${dueOn ? `, échéance ${dayFr(dueOn)}` : ''}`),
            ...(more > 0 ? [`et ${more} autres.`] : []),
          ],
          action: { label: 'Ouvrir la matrice', url: url('/compliance') },
        };
  },
});

/** Tells an employee that something about their hire is late. */
export const lateForEmployeeMail = defineMail<{
  title: Bilingual;
  guidance: Bilingual;
  dueOn: LocalDate | null;
}>({
  id: 'compliance.late-employee',
  compose: ({ title, guidance, dueOn }, locale) =>
    locale === 'en'
      ? {
          subject: `To complete: ${title.en}`,
          paragraphs: [
            `Your employer group still has to complete this with you${dueOn ? ` (it was due on ${dueOn})` : ''}: ${title.en}.`,
            guidance.en,
            'If you hold the document, send it to your group; otherwise it will contact you.',
          ],
        }
      : {
          subject: `À compléter : ${title.fr}`,
          paragraphs: [
            `Votre groupement doit encore régler ce point avec vous${dueOn ? ` (échéance du ${dayFr(dueOn)})` : ''} : ${title.fr}.`,
            guidance.fr,
            'Si vous avez le document, transmettez-le à votre groupement ; sinon, il vous contactera.',
          ],
        },
});
