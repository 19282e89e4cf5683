import { type Minutes, formatHours } from '@relais/kernel';
import { defineMail, ofInFrench } from '@relais/platform/mail';
import type { ApprovalStep } from '../timesheets.jobs';

interface MonthLine {
  readonly employeeName: string;
  readonly workedMinutes: number;
  readonly plannedMinutes: number;
  readonly remarkCount: number;
}

/** `2026-10` as people say it. */
export function monthName(month: string, locale: 'fr' | 'en'): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

const hours = (value: number) => formatHours(value as Minutes);

function lineText(line: MonthLine, locale: 'fr' | 'en'): string {
  const figures = `${line.employeeName} : ${hours(line.workedMinutes)}`;
  if (locale === 'en') {
    const remarks =
      line.remarkCount === 0
        ? 'as planned'
        : line.remarkCount === 1
          ? '1 remark'
          : `${line.remarkCount} remarks`;
    return `${figures.replace(' :', ':')} (planned ${hours(line.plannedMinutes)}), ${remarks}.`;
  }
  const remarks =
    line.remarkCount === 0
      ? 'conforme au planning'
      : line.remarkCount === 1
        ? '1 remarque'
        : `${line.remarkCount} remarques`;
  return `${figures} (prévu ${hours(line.plannedMinutes)}), ${remarks}.`;
}

/** The figures of a practice's month and the link that approves them: one mail for all its employees. */
export const approvalMail = defineMail<{
  linkId: string;
  month: string;
  memberName: string;
  step: ApprovalStep;
  lines: MonthLine[];
}>({
  id: 'timesheets.approval',
  compose: ({ linkId, month, memberName, step, lines }, locale, { url, token }) => {
    const again = step !== 'request';
    const name = monthName(month, locale);
    const action = url(`/approve#${token('approval', linkId)}`);
    return locale === 'en'
      ? {
          subject: `${again ? 'Reminder: hours' : 'Hours'} of ${name} to approve, ${memberName}`,
          paragraphs: [
            ...lines.map((line) => lineText(line, locale)),
            'Open the receipt, then approve it or dispute a day. No password is needed; you can undo until the month is locked.',
            ...(step === 'second-approver'
              ? ['The first approver of the practice has not answered: you are asked in their place.']
              : []),
          ],
          action: { label: 'See and approve', url: action },
        }
      : {
          subject: `${again ? 'Rappel : heures' : 'Heures'} ${ofInFrench(name)} à valider, ${memberName}`,
          paragraphs: [
            ...lines.map((line) => lineText(line, locale)),
            'Ouvrez le relevé, puis validez ou contestez un jour. Sans mot de passe ; vous pouvez annuler jusqu’à la clôture du mois.',
            ...(step === 'second-approver'
              ? ['Le premier médecin valideur du cabinet n’a pas répondu : vous êtes sollicité à sa place.']
              : []),
          ],
          action: { label: 'Voir et valider', url: action },
        };
  },
});

/** Nobody of a practice answers: the group's officers take over. */
export const escalationMail = defineMail<{
  month: string;
  memberId: string;
  memberName: string;
  lines: MonthLine[];
}>({
  id: 'timesheets.escalation',
  compose: ({ month, memberId, memberName, lines }, locale, { url }) => {
    const name = monthName(month, locale);
    const target = url(`/hours?month=${month}&member=${memberId}`);
    return locale === 'en'
      ? {
          subject: `Hours of ${name} wait for you: ${memberName}`,
          paragraphs: [
            ...lines.map((line) => lineText(line, locale)),
            'Nobody of this practice can answer: it is for the group to decide.',
          ],
          action: { label: 'Open the hours', url: target },
        }
      : {
          subject: `Heures ${ofInFrench(name)} en attente : ${memberName}`,
          paragraphs: [
            ...lines.map((line) => lineText(line, locale)),
            'Personne de ce cabinet ne peut répondre : la décision revient au groupement.',
          ],
          action: { label: 'Ouvrir les heures', url: target },
        };
  },
});

/** The month is over and not declared. */
export const declarationMail = defineMail<{ month: string; givenName: string; cutOffOn: string }>({
  id: 'timesheets.declaration',
  compose: ({ month, givenName, cutOffOn }, locale, { url }) => {
    const name = monthName(month, locale);
    const target = url(`/my-month?month=${month}`);
    return locale === 'en'
      ? {
          subject: `Declare your hours of ${name}`,
          paragraphs: [
            `Hello ${givenName}, your hours of ${name} are not declared yet.`,
            `If everything is right, one tap is enough, even with 0 hours. Payroll is prepared on ${cutOffOn}.`,
          ],
          action: { label: 'Open my month', url: target },
        }
      : {
          subject: `Déclarez vos heures ${ofInFrench(name)}`,
          paragraphs: [
            `Bonjour ${givenName}, vos heures ${ofInFrench(name)} ne sont pas encore déclarées.`,
            `Si tout est juste, un geste suffit, même avec 0 heure. La paie est préparée le ${cutOffOn.split('-').reverse().join('/')}.`,
          ],
          action: { label: 'Ouvrir mon mois', url: target },
        };
  },
});

/** A practice disputes some days; the rest went through. */
export const disputeMail = defineMail<{
  month: string;
  givenName: string;
  memberName: string;
  days: { day: string; reason: string }[];
}>({
  id: 'timesheets.dispute',
  compose: ({ month, givenName, memberName, days }, locale, { url }) => {
    const name = monthName(month, locale);
    const target = url(`/my-month?month=${month}`);
    const list = days.map(({ day, reason }) => `${day.split('-').reverse().join('/')} : ${reason}`);
    return locale === 'en'
      ? {
          subject: `${memberName} disputes hours of ${name}`,
          paragraphs: [
            `Hello ${givenName}, ${memberName} asks you to look at:`,
            ...list,
            'Correct the day or answer the practice, then declare again.',
          ],
          action: { label: 'Open my month', url: target },
        }
      : {
          subject: `${memberName} conteste des heures ${ofInFrench(name)}`,
          paragraphs: [
            `Bonjour ${givenName}, ${memberName} vous demande de revoir :`,
            ...list,
            'Corrigez le jour ou répondez au cabinet, puis déclarez de nouveau.',
          ],
          action: { label: 'Ouvrir mon mois', url: target },
        };
  },
});
