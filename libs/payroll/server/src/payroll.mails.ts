import type { Month } from '@relais/kernel';
import { monthInWords } from '@relais/law';
import { defineMail, ofInFrench } from '@relais/platform/mail';

/** Tells the payroll provider that a file waits; says whether it replaces another. */
export const fileReadyMail = defineMail<{
  groupName: string;
  month: Month;
  exportNo: number;
  replacesNo: number | null;
}>({
  id: 'payroll.file-ready',
  compose: ({ groupName, month, exportNo, replacesNo }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `${groupName}: payroll file of ${monthInWords(month, 'en')} (no. ${exportNo})`,
          paragraphs: [
            `The payroll file of ${monthInWords(month, 'en')} is ready, with its control sheet.`,
            ...(replacesNo === null ? [] : [`It replaces file no. ${replacesNo}: import this one instead.`]),
          ],
          action: { label: 'Open the file', url: url('/provider') },
        }
      : {
          subject: `${groupName} : fichier de paie ${ofInFrench(monthInWords(month, 'fr'))} (n° ${exportNo})`,
          paragraphs: [
            `Le fichier de paie ${ofInFrench(monthInWords(month, 'fr'))} est prêt, avec sa fiche de contrôle.`,
            ...(replacesNo === null
              ? []
              : [`Il remplace le fichier n° ${replacesNo} : importez celui-ci à sa place.`]),
          ],
          action: { label: 'Ouvrir le fichier', url: url('/provider') },
        },
});

/** Tells the officers that the provider asks something. The question itself stays in Relais: it may name an absence. */
export const questionMail = defineMail<{ author: string; month: Month; exportNo: number }>({
  id: 'payroll.question',
  compose: ({ author, month, exportNo }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `Payroll of ${monthInWords(month, 'en')}: ${author} asks a question`,
          paragraphs: [`${author} wrote about file no. ${exportNo} of ${monthInWords(month, 'en')}.`],
          action: { label: 'Read and answer', url: url(`/payroll?month=${month}`) },
        }
      : {
          subject: `Paie ${ofInFrench(monthInWords(month, 'fr'))} : ${author} pose une question`,
          paragraphs: [
            `${author} a écrit au sujet du fichier n° ${exportNo} ${ofInFrench(monthInWords(month, 'fr'))}.`,
          ],
          action: { label: 'Lire et répondre', url: url(`/payroll?month=${month}`) },
        },
});

/** Tells the provider that the group answered. */
export const answerMail = defineMail<{ groupName: string; month: Month; exportNo: number }>({
  id: 'payroll.answer',
  compose: ({ groupName, month, exportNo }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `${groupName} answered about the payroll of ${monthInWords(month, 'en')}`,
          paragraphs: [`There is an answer in the thread of file no. ${exportNo}.`],
          action: { label: 'Read the answer', url: url('/provider') },
        }
      : {
          subject: `${groupName} a répondu sur la paie ${ofInFrench(monthInWords(month, 'fr'))}`,
          paragraphs: [`Une réponse vous attend dans les échanges du fichier n° ${exportNo}.`],
          action: { label: 'Lire la réponse', url: url('/provider') },
        },
});
