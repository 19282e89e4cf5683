import type { Bilingual, Finding, LocalDate } from '@relais/kernel';
import { AID_SOURCES, type AidSchemeVersion } from '@relais/law';
import type { AidFacts, AssistantAbsence, AssistantTraining } from './rules';

export const ABSENCE_CAUSES = ['sickness', 'parental', 'accident', 'other'] as const;
export type AbsenceCause = (typeof ABSENCE_CAUSES)[number];

/** What may happen to an aid contract besides absences and trainings. */
export const AID_EVENT_KINDS = [
  'assistant-left',
  'promotion',
  'notice',
  'practice-moved',
  'specialty-changed',
  'second-assistant',
  'doctor-entry',
  'doctor-exit',
] as const;
export type AidEventKind = (typeof AID_EVENT_KINDS)[number];

/** Kinds that are settled by a second day: the letter received, the fund told, the successor hired. */
export const SETTLED_KINDS: readonly AidEventKind[] = ['assistant-left', 'promotion', 'notice'];

/** Entry and exit of a doctor are movements inside a company; a contract of one doctor has none. */
export const COLLECTIVE_KINDS: readonly AidEventKind[] = ['doctor-entry', 'doctor-exit'];

/** An absence as stored: what the deadlines need, its cause, and the two amendments that answer it. */
export interface RecordedAbsence extends AssistantAbsence {
  readonly cause: AbsenceCause;
  readonly suspendedBy: LocalDate | null;
  readonly resumedBy: LocalDate | null;
}

export interface RecordedEvent {
  readonly id: string;
  readonly kind: AidEventKind;
  readonly happenedOn: LocalDate;
  readonly settledOn: LocalDate | null;
}

export type RecordedTraining = AssistantTraining & { readonly certifiedOn: LocalDate | null };

/** Everything recorded about one contract. */
export interface AidLife {
  readonly contract: AidFacts['contract'];
  readonly assistantHiredOn: LocalDate | null;
  readonly absences: readonly RecordedAbsence[];
  readonly trainings: readonly RecordedTraining[];
  readonly events: readonly RecordedEvent[];
}

/**
 * The facts of the deadlines from what was recorded. Of a kind that happened twice the last counts. A practice that
 * moves too far, or a change of specialty, makes the doctor count as newly installed from that day.
 */
export function factsOf(life: AidLife): AidFacts {
  const { contract, assistantHiredOn, absences, trainings, events } = life;
  const last = (...kinds: AidEventKind[]) => {
    const found = events.filter(({ kind }) => kinds.includes(kind));
    return found.sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1))[0] ?? null;
  };
  const left = last('assistant-left');
  const promotion = last('promotion');
  const notice = last('notice');
  return {
    contract,
    assistantHiredOn,
    // A successor hired since then is the assistant of the contract.
    assistantLeftOn:
      left === null || (assistantHiredOn !== null && assistantHiredOn > left.happenedOn)
        ? null
        : left.happenedOn,
    promotion: promotion && { promotedOn: promotion.happenedOn, justifiedAtSignature: false },
    absences,
    notice: notice && { sentOn: notice.happenedOn, receivedOn: notice.settledOn },
    installedOn: last('practice-moved', 'specialty-changed')?.happenedOn ?? null,
    wantsSecondAssistant: last('second-assistant') !== null,
    movements: events.flatMap(({ id, kind, happenedOn }) =>
      kind === 'doctor-entry' || kind === 'doctor-exit'
        ? [
            {
              id,
              kind: kind === 'doctor-entry' ? ('entry' as const) : ('exit' as const),
              askedOn: happenedOn,
            },
          ]
        : [],
    ),
    trainings,
    sickLeaves: absences
      .filter(({ cause }) => cause === 'sickness')
      .map(({ id, startsOn }) => ({ id, startsOn })),
  };
}

/** A deadline, and the day on which what was recorded met it; null while it waits. */
export interface MetDeadline {
  readonly ruleId: string;
  readonly occurrence: string;
  readonly metOn: LocalDate | null;
}

/** Deadlines that the record itself answers: the fund told of an absence, an amendment signed, a successor hired. */
export function metBy({ absences, trainings, events }: AidLife): MetDeadline[] {
  const ofAbsences = absences.flatMap((absence): MetDeadline[] => [
    { ruleId: 'AID-07', occurrence: absence.id, metOn: absence.fundToldOn },
    { ruleId: 'AID-08', occurrence: absence.id, metOn: absence.suspendedBy },
    { ruleId: 'AID-08', occurrence: `${absence.id}.resume`, metOn: absence.resumedBy },
  ]);
  const ofTrainings = trainings.flatMap((training): MetDeadline[] =>
    FILED_BY.filter(([kind]) => kind === training.kind).map(([, ruleId]) => ({
      ruleId,
      occurrence: training.id,
      metOn: training.filedOn,
    })),
  );
  const ofEvents = events.flatMap(({ kind, settledOn }): MetDeadline[] => {
    if (kind === 'promotion') return [{ ruleId: 'AID-06', occurrence: '', metOn: settledOn }];
    if (kind === 'assistant-left') return [{ ruleId: 'AID-20', occurrence: '', metOn: settledOn }];
    return [];
  });
  return [...ofAbsences, ...ofTrainings, ...ofEvents];
}

const FILED_BY: readonly (readonly [AssistantTraining['kind'], string])[] = [
  ['reconversion', 'TRN-01'],
  ['professionalisation', 'TRN-03'],
  ['apprenticeship', 'TRN-04'],
  ['apprenticeship', 'TRN-05'],
];

/** What the record says about the contract as a whole, for a human to settle with the fund. */
export function lifeFindings({ events }: Pick<AidLife, 'events'>): Finding[] {
  const moved = events.find(({ kind }) => kind === 'practice-moved' || kind === 'specialty-changed');
  if (!moved) return [];
  const what: Bilingual =
    moved.kind === 'practice-moved'
      ? { fr: 'Déménagement', en: 'Move of the practice' }
      : { fr: 'Changement de spécialité', en: 'Change of specialty' };
  return [
    {
      ruleId: 'aid.new-installation',
      severity: 'warning',
      message: {
        fr: `${what.fr} le ${moved.happenedOn} : la CPAM peut mettre fin au contrat et traiter le médecin comme nouvellement installé. Voyez avec elle s’il faut en signer un autre, puis terminez celui-ci.`,
        en: `${what.en} on ${moved.happenedOn}: the fund may end the contract and treat the doctor as newly installed. Ask it whether another is to be signed, then end this one.`,
      },
      numbers: { happenedOn: moved.happenedOn },
      references: [AID_SOURCES.newlyInstalled],
    },
  ];
}

/** Whether an event of this kind can happen to a contract of this version. */
export const happensTo = (kind: AidEventKind, version: AidSchemeVersion): boolean =>
  version === 'D' || !COLLECTIVE_KINDS.includes(kind);
