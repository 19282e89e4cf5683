import { type Bilingual, type LocalDate, daysBetween } from '@relais/kernel';
import { defineMail, type MailMoment } from '@relais/platform/mail';

/** A deadline as its reminder names it. */
export interface ReminderLine {
  deadlineId: string;
  title: Bilingual;
  subjectLabel: string;
  dueOn: LocalDate;
  daysLeft: number;
  ifMissed: Bilingual;
  /** Earlier reminders that this one stands for. */
  collapsed: number;
}

/** Lines shown in a message; the page shows the rest. */
const LINES_MAX = 40;

/**
 * What is still true of the lines of a message, in the transaction that claims it. Each deadline is locked, so a change
 * of it comes before (the line is dropped) or after the claim. Lines that are no longer true can be planned again.
 */
const CLAIM_SQL = `
  with line as (
    select r.id, d.id as deadline_id, d.title, d.subject_label, d.due_on, d.explanation -> 'ifMissed' as if_missed, r.recipient, r.planned_at,
      g.suspended_at is null and d.due_on = r.due_on
        and (d.status = 'open' or (d.status = 'snoozed' and d.due_on + r.step >= d.snoozed_until)) as holds
    from reminder r
    join deadline d on d.tenant_id = r.tenant_id and d.id = r.deadline_id
    join employer_group g on g.tenant_id = r.tenant_id
    where r.mail_id = $1 and r.outcome in ('planned', 'sent')
    order by d.id for share of d
  ), claimed as (
    update reminder r set outcome = case when line.holds then 'sent' else 'cancelled' end from line where r.id = line.id
  )
  select deadline_id as "deadlineId", title, subject_label as "subjectLabel", due_on as "dueOn", if_missed as "ifMissed",
    (select count(*)::int from reminder c where c.deadline_id = line.deadline_id and c.due_on = line.due_on
      and c.recipient = line.recipient and c.outcome = 'collapsed' and c.planned_at = line.planned_at) as collapsed
  from line where holds order by due_on, deadline_id`;

async function linesNow({ db, mailId, today }: MailMoment): Promise<{ lines: ReminderLine[] } | null> {
  const rows = await db.query<Omit<ReminderLine, 'daysLeft'>>(CLAIM_SQL, [mailId]);
  if (rows.length === 0) return null;
  return { lines: rows.map((row) => ({ ...row, daysLeft: daysBetween(today, row.dueOn) })) };
}

/** Reminds one person of one or several deadlines. */
export const reminderMail = defineMail<{ lines: readonly ReminderLine[] }>({
  id: 'deadlines.reminder',
  refresh: (_data, moment) => linesNow(moment),
  compose: ({ lines }, locale, { url }) => {
    const [only] = lines;
    const late = lines.filter(({ daysLeft }) => daysLeft < 0).length;
    const grouped = lines.some(({ collapsed }) => collapsed > 0);
    const more = lines.length - LINES_MAX;
    if (locale === 'en') {
      return {
        subject:
          lines.length === 1 && only
            ? `${only.title.en}${named(only)}: ${whenEn(only)}`
            : `${lines.length} deadlines to follow${late > 0 ? `, ${late} overdue` : ''}`,
        paragraphs: [
          ...lines
            .slice(0, LINES_MAX)
            .map((line) => `${line.title.en}${named(line)}: ${line.dueOn}, ${whenEn(line)}.`),
          ...(more > 0 ? [`And ${more} more, in Relais.`] : []),
          ...(lines.length === 1 && only ? [`If it is missed: ${only.ifMissed.en}`] : []),
          ...(grouped ? ['This message stands for the earlier reminders.'] : []),
        ],
        action: { label: 'Open in Relais', url: url(pathOf(lines)) },
      };
    }
    return {
      subject:
        lines.length === 1 && only
          ? `${only.title.fr}${named(only)} : ${whenFr(only)}`
          : `${lines.length} échéances à suivre${late > 0 ? `, dont ${late} dépassée${late > 1 ? 's' : ''}` : ''}`,
      paragraphs: [
        ...lines
          .slice(0, LINES_MAX)
          .map((line) => `${line.title.fr}${named(line)} : ${dayFr(line.dueOn)}, ${whenFr(line)}.`),
        ...(more > 0 ? [`Et ${more} autres, dans Relais.`] : []),
        ...(lines.length === 1 && only ? [`Si elle est manquée : ${only.ifMissed.fr}`] : []),
        ...(grouped ? ['Ce message tient lieu des rappels précédents.'] : []),
      ],
      action: { label: 'Ouvrir dans Relais', url: url(pathOf(lines)) },
    };
  },
});

const named = ({ subjectLabel }: ReminderLine): string => (subjectLabel === '' ? '' : ` (${subjectLabel})`);

const pathOf = (lines: readonly ReminderLine[]): string =>
  lines.length === 1 ? `/deadlines?open=${lines[0]?.deadlineId ?? ''}` : '/deadlines?view=list';

const dayFr = (date: LocalDate): string => date.split('-').reverse().join('/');

function whenFr({ daysLeft: n }: ReminderLine): string {
  if (n === 0) return 'aujourd’hui';
  if (n === 1) return 'demain';
  if (n > 1) return `dans ${n} jours`;
  return n === -1 ? 'dépassée d’un jour' : `dépassée de ${-n} jours`;
}

function whenEn({ daysLeft: n }: ReminderLine): string {
  if (n === 0) return 'today';
  if (n === 1) return 'tomorrow';
  if (n > 1) return `in ${n} days`;
  return n === -1 ? 'one day overdue' : `${-n} days overdue`;
}
