import type { Bilingual, LocalDate } from '@relais/kernel';
import { defineMail } from '@relais/platform/mail';

/** A deadline an absence has just opened. */
export interface AbsenceLine {
  readonly deadlineId: string;
  readonly title: Bilingual;
  readonly dueOn: LocalDate;
  readonly ifMissed: Bilingual;
}

interface AbsenceData {
  readonly doctorName: string;
  readonly startsOn: LocalDate;
  readonly lines: readonly AbsenceLine[];
}

/**
 * Tells the doctor, who alone may write to the fund, what an absence asks for and by when. What was met or moved while
 * the message waited is left out; with nothing left it does not leave.
 */
export const absenceMail = defineMail<AbsenceData>({
  id: 'aid.absence',
  refresh: async (data, { db }) => {
    const rows = await db.query<{ id: string; dueOn: LocalDate }>(
      `select id, due_on as "dueOn" from deadline where id = any($1) and status in ('open', 'snoozed') order by id for share`,
      [data.lines.map(({ deadlineId }) => deadlineId)],
    );
    const lines = data.lines.filter(({ deadlineId, dueOn }) =>
      rows.some((row) => row.id === deadlineId && row.dueOn === dueOn),
    );
    return lines.length === 0 ? null : { ...data, lines };
  },
  compose: ({ doctorName, startsOn, lines }, locale, { url }) =>
    locale === 'en'
      ? {
          subject: `Absence of your assistant since ${startsOn}: what to send to the health fund`,
          paragraphs: [
            `The group recorded an absence of the assistant of ${doctorName} since ${startsOn}.`,
            ...lines.map(
              ({ title, dueOn, ifMissed }) => `${title.en}: by ${dueOn}. Otherwise: ${ifMissed.en}`,
            ),
            'The letters are ready to be signed on the page of your aid.',
          ],
          action: { label: 'See my aid', url: url('/my-aid') },
        }
      : {
          subject: `Absence de votre assistant depuis le ${day(startsOn)} : ce qu’il faut envoyer à la CPAM`,
          paragraphs: [
            `Le groupement a noté une absence de l’assistant de ${doctorName} depuis le ${day(startsOn)}.`,
            ...lines.map(
              ({ title, dueOn, ifMissed }) =>
                `${title.fr} : au plus tard le ${day(dueOn)}. Sinon : ${ifMissed.fr}`,
            ),
            'Les lettres sont prêtes à signer sur la page de votre aide.',
          ],
          action: { label: 'Voir mon aide', url: url('/my-aid') },
        },
});

const day = (date: LocalDate) => date.split('-').reverse().join('/');
