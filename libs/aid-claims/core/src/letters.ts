import { type LocalDate, addDays, earliest } from '@relais/kernel';
import type { RecordedAbsence } from './life';
import { suspensionsOf } from './suspension';

/** Letters of a doctor to the health fund about an absence: to tell of it, to suspend, to take up again. */
export const ABSENCE_LETTERS = ['report', 'suspension', 'resumption'] as const;
export type AbsenceLetterKind = (typeof ABSENCE_LETTERS)[number];

/** What a letter names. */
export interface LetterFrame {
  readonly doctorName: string;
  readonly practiceName: string;
  readonly healthFund: string;
  readonly assistantName: string | null;
  readonly signedOn: LocalDate;
  readonly writtenOn: LocalDate;
}

export interface Letter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The letters an absence calls for: an amendment only once it suspends the contract, another once its end is known. */
export function lettersFor(absence: RecordedAbsence, signedOn: LocalDate): AbsenceLetterKind[] {
  const [suspension] = suspensionsOf([absence], signedOn);
  if (!suspension) return ['report'];
  return backOn(absence) === null ? ['report', 'suspension'] : ['report', 'suspension', 'resumption'];
}

/** First day of work of the assistant or of the replacement, once one of them is known. */
export function backOn({ endsOn, replacedFrom }: RecordedAbsence): LocalDate | null {
  const [first, ...others] = [endsOn === null ? null : addDays(endsOn, 1), replacedFrom].filter(
    (day) => day !== null,
  );
  return first === undefined ? null : earliest(first, ...others);
}

/** A letter ready to be signed; null when the absence does not call for it. Letters to a French fund are in French. */
export function absenceLetter(
  kind: AbsenceLetterKind,
  absence: RecordedAbsence,
  frame: LetterFrame,
): Letter | null {
  if (!lettersFor(absence, frame.signedOn).includes(kind)) return null;
  const who = frame.assistantName ?? 'mon assistant médical';
  const contract = `le contrat d’aide à l’emploi d’un assistant médical que j’ai signé avec vous le ${day(frame.signedOn)}`;
  const since = `depuis le ${day(absence.startsOn)}`;
  const back = backOn(absence);
  switch (kind) {
    case 'report':
      return letter('Absence de mon assistant médical', frame, [
        `Je vous signale, pour ${contract}, que ${who} est absent ${since}${absence.endsOn === null ? ', sans date de retour connue à ce jour' : `, jusqu’au ${day(absence.endsOn)}`}.`,
        ...(absence.replacedFrom === null
          ? ['Aucun remplacement n’est assuré à ce jour.']
          : [`Le remplacement est assuré à partir du ${day(absence.replacedFrom)}.`]),
        'Je vous demande d’en tenir compte dans l’appréciation de mes objectifs de patientèle.',
      ]);
    case 'suspension': {
      const [suspension] = suspensionsOf([absence], frame.signedOn);
      return letter('Suspension du contrat d’aide : demande d’avenant', frame, [
        `${capital(who)} est absent ${since}. L’absence dépasse trois mois sans remplacement.`,
        `Je vous propose de suspendre ${contract} à compter du ${day(suspension?.from ?? absence.startsOn)}, par un avenant écrit que je vous remercie de m’adresser.`,
        'Je vous préviendrai du retour ou du remplacement, pour un avenant de reprise.',
      ]);
    }
    case 'resumption':
      return letter('Reprise du contrat d’aide : demande d’avenant', frame, [
        `${back === absence.replacedFrom ? 'Le remplacement est assuré' : `${capital(who)} a repris son poste`} le ${day(back ?? absence.startsOn)}.`,
        `Je vous remercie de m’adresser l’avenant qui met fin à la suspension et reprend ${contract}.`,
      ]);
  }
}

function letter(title: string, frame: LetterFrame, body: readonly string[]): Letter {
  return {
    title,
    paragraphs: [
      `${frame.doctorName}, ${frame.practiceName}`,
      `À : ${frame.healthFund}, service des relations avec les professionnels de santé`,
      `Le ${day(frame.writtenOn)}`,
      'Madame, Monsieur,',
      ...body,
      'Veuillez agréer, Madame, Monsieur, mes salutations distinguées.',
      `Signature : ${frame.doctorName}`,
    ],
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const day = (date: LocalDate) => date.split('-').reverse().join('/');
