import {
  type Finding,
  type LocalDate,
  type Minutes,
  type Month,
  type Period,
  type Reference,
  includes,
  monthOf,
} from '@relais/kernel';
import { elapsedMinutes, isRepeated, isSkipped } from './clock-time';
import { type AbsenceCode, type EntryKind, INTERVAL_MINUTES_MAX } from './timesheet';

/** One interval as somebody proposes it. Numbers come from outside: they may be anything a number can be. */
export interface ProposedInterval {
  readonly placementId: string;
  readonly kind: EntryKind;
  readonly absenceCode: AbsenceCode | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly workedMinutes: number;
}

/** Where hours may lie: the contract with the group, and each placement of the employee. */
export interface DayBounds {
  readonly month: Month;
  readonly contractPeriods: readonly Period[];
  readonly placementPeriods: ReadonlyMap<string, Period>;
}

const CLOCK_CHANGE: Reference = { code: 'Directive 2000/84/CE', article: '2 et 3', status: 'verified' };
const WRITTEN_TIME: Reference = { code: 'Code du travail', article: 'D3171-8', status: 'verified' };
const ONE_CONTRACT: Reference = { code: 'Code du travail', article: 'L1253-9', status: 'verified' };

/**
 * Every reason why the intervals of one employee on one day cannot be true. All of them, not the first one.
 * `error` refuses the write; `info` tells how a time of the night of October is read.
 * Limits of the law on long days are warnings for the officer, computed elsewhere: hours that were worked are recorded.
 */
export function checkDay(
  day: LocalDate,
  intervals: readonly ProposedInterval[],
  bounds: DayBounds,
): Finding[] {
  const findings = intervals.flatMap((interval) => checkInterval(day, interval, bounds));
  if (monthOf(day) !== bounds.month) {
    findings.push(
      error(
        'hours.outside-month',
        {
          fr: `Le ${day} n'est pas dans le mois ${bounds.month} : choisissez un jour de ce mois.`,
          en: `${day} is not in month ${bounds.month}: choose a day of that month.`,
        },
        { day, month: bounds.month },
      ),
    );
  }
  if (
    intervals.some((interval) => interval.kind === 'work') &&
    !bounds.contractPeriods.some((p) => includes(p, day))
  ) {
    findings.push(
      error(
        'hours.outside-contract',
        {
          fr: `Aucun contrat de travail avec le groupement ne couvre le ${day} : corrigez la date ou le contrat.`,
          en: `No employment contract with the group covers ${day}: correct the date or the contract.`,
        },
        { day },
        ONE_CONTRACT,
      ),
    );
  }
  const sound = intervals.filter((interval) => isTimeRange(interval));
  findings.push(...checkOverlaps(day, sound));
  const total = sound.reduce((sum, interval) => sum + interval.workedMinutes, 0);
  const lengthOfDay = elapsedMinutes(day, 0, 1440);
  if (total > lengthOfDay) {
    findings.push(
      error(
        'hours.over-the-day',
        {
          fr: `Le ${day} compte ${lengthOfDay / 60} h : ${total} minutes n'y tiennent pas. Vérifiez les heures saisies.`,
          en: `${day} has ${lengthOfDay / 60} hours: ${total} minutes do not fit in it. Check the hours entered.`,
        },
        { day, totalMinutes: total, dayMinutes: lengthOfDay },
        WRITTEN_TIME,
      ),
    );
  }
  return findings;
}

/** True when a list of findings forbids the write. */
export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

function checkInterval(day: LocalDate, interval: ProposedInterval, bounds: DayBounds): Finding[] {
  const { startMinute, endMinute, workedMinutes } = interval;
  if (![startMinute, endMinute, workedMinutes].every(Number.isSafeInteger)) {
    return [
      error(
        'hours.not-whole-minutes',
        {
          fr: 'Une heure se saisit en minutes entières (par exemple 8 h 30).',
          en: 'Times are entered in whole minutes (for example 8 h 30).',
        },
        {
          day,
          startMinute: String(startMinute),
          endMinute: String(endMinute),
          workedMinutes: String(workedMinutes),
        },
      ),
    ];
  }
  const findings: Finding[] = [];
  if (workedMinutes < 0) {
    findings.push(
      error(
        'hours.negative',
        {
          fr: 'Une durée travaillée ne peut pas être négative.',
          en: 'A worked duration cannot be negative.',
        },
        { day, workedMinutes },
      ),
    );
  }
  if (startMinute < 0 || endMinute > 1440) {
    findings.push(
      error(
        'hours.outside-the-day',
        {
          fr: 'Les heures vont de 00:00 à 24:00 ; un travail qui passe minuit se saisit sur deux jours.',
          en: 'Times go from 00:00 to 24:00; work past midnight is entered on two days.',
        },
        { day, startMinute, endMinute },
      ),
    );
  }
  if (endMinute <= startMinute) {
    findings.push(
      error(
        'hours.end-before-start',
        {
          fr: `La fin (${clock(endMinute)}) doit être après le début (${clock(startMinute)}).`,
          en: `The end (${clock(endMinute)}) must come after the start (${clock(startMinute)}).`,
        },
        { day, startMinute, endMinute },
      ),
    );
  }
  findings.push(...checkKind(day, interval));
  const period = bounds.placementPeriods.get(interval.placementId);
  if (!period || (interval.kind === 'work' && !includes(period, day))) {
    findings.push(
      error(
        'hours.outside-placement',
        {
          fr: `Vous n'êtes pas mis à disposition de ce cabinet le ${day} : choisissez un autre cabinet ou un autre jour.`,
          en: `You are not placed at this practice on ${day}: choose another practice or another day.`,
        },
        { day, placementId: interval.placementId },
        ONE_CONTRACT,
      ),
    );
  }
  if (isTimeRange(interval)) findings.push(...checkDuration(day, interval));
  return findings;
}

function checkKind(day: LocalDate, interval: ProposedInterval): Finding[] {
  const findings: Finding[] = [];
  if ((interval.kind === 'absence') !== (interval.absenceCode !== null)) {
    findings.push(
      error(
        'hours.absence-code',
        {
          fr: 'Une absence a un motif, et seulement une absence : choisissez-le dans la liste.',
          en: 'An absence has a reason, and only an absence does: choose it from the list.',
        },
        { day, kind: interval.kind },
      ),
    );
  }
  if (interval.kind !== 'work' && interval.workedMinutes !== 0) {
    findings.push(
      error(
        'hours.worked-while-absent',
        {
          fr: "Un intervalle d'absence, férié ou de fermeture ne porte pas d'heures travaillées : séparez-le en deux.",
          en: 'An absence, holiday or closure carries no worked hours: split the interval in two.',
        },
        { day, workedMinutes: interval.workedMinutes },
      ),
    );
  }
  return findings;
}

function checkDuration(day: LocalDate, interval: ProposedInterval): Finding[] {
  const { startMinute, endMinute, workedMinutes } = interval;
  const findings: Finding[] = [];
  for (const minute of [startMinute, endMinute]) {
    if (isSkipped(day, minute)) {
      findings.push(
        error(
          'hours.clock-skipped',
          {
            fr: `Le ${day} à ${clock(minute)} n'existe pas : on avance les montres de 2 h à 3 h cette nuit-là.`,
            en: `${clock(minute)} on ${day} does not exist: clocks go from 2:00 to 3:00 that night.`,
          },
          { day, minute },
          CLOCK_CHANGE,
        ),
      );
    } else if (isRepeated(day, minute)) {
      findings.push({
        ruleId: 'hours.clock-repeated',
        severity: 'info',
        message: {
          fr: `Le ${day}, ${clock(minute)} a lieu deux fois : la première est retenue. Ajustez la durée si besoin.`,
          en: `On ${day}, ${clock(minute)} happens twice: the first is meant. Adjust the duration if needed.`,
        },
        numbers: { day, minute },
        references: [CLOCK_CHANGE],
      });
    }
  }
  const elapsed = elapsedMinutes(day, startMinute, endMinute);
  if (workedMinutes > elapsed) {
    findings.push(
      error(
        'hours.beyond-interval',
        {
          fr: `De ${clock(startMinute)} à ${clock(endMinute)} il y a ${elapsed} minutes : on ne peut pas en travailler ${workedMinutes}.`,
          en: `There are ${elapsed} minutes from ${clock(startMinute)} to ${clock(endMinute)}: ${workedMinutes} cannot be worked in them.`,
        },
        { day, workedMinutes, elapsedMinutes: elapsed },
      ),
    );
  }
  if (workedMinutes > INTERVAL_MINUTES_MAX) {
    findings.push(
      error(
        'hours.interval-too-long',
        {
          fr: `Un intervalle compte au plus ${INTERVAL_MINUTES_MAX / 60} h : séparez-le par la pause.`,
          en: `An interval has at most ${INTERVAL_MINUTES_MAX / 60} hours: split it at the break.`,
        },
        { day, workedMinutes, maximumMinutes: INTERVAL_MINUTES_MAX },
        WRITTEN_TIME,
      ),
    );
  }
  return findings;
}

function checkOverlaps(day: LocalDate, intervals: readonly ProposedInterval[]): Finding[] {
  const sorted = [...intervals].sort((a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute);
  const findings: Finding[] = [];
  let furthest = sorted[0];
  for (const interval of sorted.slice(1)) {
    if (furthest && interval.startMinute < furthest.endMinute) {
      findings.push(
        error(
          'hours.overlap',
          {
            fr: `Le ${day}, ${clock(interval.startMinute)}–${clock(interval.endMinute)} chevauche ${clock(furthest.startMinute)}–${clock(furthest.endMinute)} : une personne est à un seul endroit à la fois.`,
            en: `On ${day}, ${clock(interval.startMinute)}–${clock(interval.endMinute)} overlaps ${clock(furthest.startMinute)}–${clock(furthest.endMinute)}: one person is in one place at a time.`,
          },
          { day, startMinute: interval.startMinute, endMinute: furthest.endMinute },
        ),
      );
    }
    if (!furthest || interval.endMinute > furthest.endMinute) furthest = interval;
  }
  return findings;
}

/** Whether start and end can be placed on the axis of the day at all. */
function isTimeRange(interval: ProposedInterval): boolean {
  return (
    [interval.startMinute, interval.endMinute, interval.workedMinutes].every(Number.isSafeInteger) &&
    interval.startMinute >= 0 &&
    interval.startMinute < interval.endMinute &&
    interval.endMinute <= 1440
  );
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(((minute % 60) + 60) % 60).padStart(2, '0')}`;
}

function error(
  ruleId: string,
  message: Finding['message'],
  numbers: Readonly<Record<string, number | string>>,
  ...references: readonly Reference[]
): Finding {
  return { ruleId, severity: 'error', message, numbers, references };
}

/** Total of worked minutes, whatever the kind says: the checks keep the other kinds at zero. */
export function workedMinutesOf(entries: readonly { readonly workedMinutes: number }[]): Minutes {
  return entries.reduce((sum, entry) => sum + entry.workedMinutes, 0) as Minutes;
}
