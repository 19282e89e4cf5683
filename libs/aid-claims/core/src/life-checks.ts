import type { Bilingual, Finding, LocalDate } from '@relais/kernel';
import { happensTo, type RecordedAbsence, type RecordedEvent, SETTLED_KINDS } from './life';
import type { AidTerms } from './terms';

/** The contract that something happens to, and the day it is recorded. */
export interface LifeFrame {
  readonly contract: Pick<AidTerms, 'signedOn' | 'schemeVersion'>;
  readonly lastDay: LocalDate;
  readonly today: LocalDate;
}

const refused = (ruleId: string, message: Bilingual, numbers: Finding['numbers'] = {}): Finding => ({
  ruleId,
  severity: 'error',
  message,
  numbers,
  references: [],
});

/** What is impossible in an absence; an empty list lets it be recorded. A planned absence may lie ahead. */
export function checkAbsence(absence: Omit<RecordedAbsence, 'id'>, frame: LifeFrame): Finding[] {
  const { startsOn, endsOn, replacedFrom, fundToldOn, suspendedBy, resumedBy } = absence;
  const { contract, lastDay, today } = frame;
  const found: Finding[] = [];
  if (startsOn < contract.signedOn || startsOn > lastDay) {
    found.push(
      refused(
        'aid.absence-outside-contract',
        { fr: 'L’absence commence hors du contrat.', en: 'The absence begins outside the contract.' },
        { startsOn, signedOn: contract.signedOn, lastDay },
      ),
    );
  }
  if ((endsOn !== null && endsOn < startsOn) || (replacedFrom !== null && replacedFrom < startsOn)) {
    found.push(
      refused(
        'aid.absence-dates',
        {
          fr: 'La fin ou le remplacement précède le début.',
          en: 'The end or the replacement is before the start.',
        },
        { startsOn },
      ),
    );
  }
  if ([fundToldOn, suspendedBy, resumedBy].some((day) => day !== null && day > today)) {
    found.push(
      refused(
        'aid.step-in-the-future',
        { fr: 'Une étape ne se note qu’une fois faite.', en: 'A step is recorded once it is done.' },
        { today },
      ),
    );
  }
  if (resumedBy !== null && (suspendedBy === null || resumedBy < suspendedBy)) {
    found.push(
      refused('aid.resumed-before-suspended', {
        fr: 'La reprise suit une suspension.',
        en: 'A resumption follows a suspension.',
      }),
    );
  }
  return found;
}

/** What is impossible in an event; an empty list lets it be recorded. */
export function checkEvent(event: Omit<RecordedEvent, 'id'>, { contract, today }: LifeFrame): Finding[] {
  const { kind, happenedOn, settledOn } = event;
  const found: Finding[] = [];
  if (!happensTo(kind, contract.schemeVersion)) {
    found.push(
      refused('aid.collective-only', {
        fr: 'Un médecin n’entre et ne sort que d’une aide collective.',
        en: 'A doctor enters and leaves a collective aid only.',
      }),
    );
  }
  if (happenedOn > today || (settledOn !== null && settledOn > today)) {
    found.push(
      refused(
        'aid.step-in-the-future',
        { fr: 'Une étape ne se note qu’une fois faite.', en: 'A step is recorded once it is done.' },
        { today },
      ),
    );
  }
  if (settledOn !== null && (!SETTLED_KINDS.includes(kind) || settledOn < happenedOn)) {
    found.push(
      refused(
        'aid.event-settled',
        { fr: 'La seconde date ne convient pas.', en: 'The second date does not fit.' },
        { happenedOn },
      ),
    );
  }
  return found;
}
