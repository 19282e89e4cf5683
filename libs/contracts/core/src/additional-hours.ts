import { type Finding, type LocalDate, type Reference, daysBetween, yearOf } from '@relais/kernel';
import {
  type CheckedAgreement,
  additionalHoursRule,
  agreementAdditionalHoursRule,
  evaluate,
  findingOf,
  legalWeek,
} from '@relais/law';
import type { Dated } from './dated';
import type { RuledFinding } from './overrides';

/** More weekly hours for a time, by a signed amendment of a part-time contract. */
export interface AdditionalHours {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Of the week as amended, not what it adds. */
  readonly weeklyMinutes: number;
  /** The absent person who is replaced, by name; such an amendment is not counted. */
  readonly replacedEmployee: string | null;
}

/** Everything the rules look at when hours are added for a time. */
export interface AdditionalHoursFacts {
  readonly draft: AdditionalHours & { readonly signedOn: LocalDate };
  readonly contract: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null };
  readonly terms: readonly (Dated & { readonly weeklyMinutes: number })[];
  /** Amendments of the same kind before this one. */
  readonly others: readonly AdditionalHours[];
  readonly agreement: CheckedAgreement;
}

/** Why additional hours cannot be, whatever anybody says. */
export type AdditionalHoursRefusal =
  | 'ends-before-start'
  | 'outside-contract'
  | 'not-part-time'
  | 'adds-nothing'
  | 'overlap'
  | 'signed-after-start';

const FULL_TIME: Reference = {
  code: 'Cour de cassation, chambre sociale',
  article: '21 septembre 2022, n° 20-10.701',
  status: 'secondary',
};

/** The first reason for which additional hours cannot be, or null. An amendment signed late adds nothing to its past. */
export function additionalHoursRefusal(facts: AdditionalHoursFacts): AdditionalHoursRefusal | null {
  const { draft, contract, others } = facts;
  if (draft.endsOn < draft.startsOn) return 'ends-before-start';
  if (draft.startsOn < contract.startsOn || (contract.endsOn !== null && draft.endsOn > contract.endsOn))
    return 'outside-contract';
  const weeks = termsDuring(facts).map(({ weeklyMinutes }) => weeklyMinutes);
  if (weeks.length === 0 || Math.max(...weeks) >= legalWeek.at(draft.startsOn).value) return 'not-part-time';
  if (draft.weeklyMinutes <= Math.max(...weeks)) return 'adds-nothing';
  if (others.some((other) => other.startsOn <= draft.endsOn && draft.startsOn <= other.endsOn))
    return 'overlap';
  return draft.signedOn > draft.startsOn ? 'signed-after-start' : null;
}

/**
 * What the law says of additional hours: how many amendments a year an agreement allows (L3123-22; IDCC 1147,
 * amendment 64 art. 9), and that they do not make a full-time contract for a time. Errors pass with an override only.
 */
export function additionalHoursFindings({ draft, others, agreement }: AdditionalHoursFacts): RuledFinding[] {
  const year = yearOf(draft.startsOn);
  const counted = others.filter(
    (other) => other.replacedEmployee === null && yearOf(other.startsOn) === year,
  ).length;
  const isReplacement = draft.replacedEmployee !== null;
  const result =
    agreement === 'idcc-1147'
      ? evaluate(agreementAdditionalHoursRule, {
          on: draft.startsOn,
          amendments: counted + (isReplacement ? 0 : 1),
          namedReplacement: isReplacement,
        })
      : evaluate(additionalHoursRule, { year, amendments: counted + 1 });
  const said = findingOf(result);
  const about = { from: draft.startsOn, to: draft.endsOn, practices: [], missing: [] };
  const found: RuledFinding[] = [];
  if (said) found.push({ ...said, ...about, version: result.version, status: result.status });
  const full = fullTimeFinding(draft);
  if (full) found.push({ ...full, ...about, version: 1, status: 'secondary' });
  return found;
}

function fullTimeFinding({ startsOn, endsOn, weeklyMinutes }: AdditionalHours): Finding | null {
  const legal = legalWeek.at(startsOn);
  if (weeklyMinutes < legal.value) return null;
  return {
    ruleId: 'contracts.additional-hours-full-time',
    severity: 'warning',
    message: {
      fr: 'L’avenant atteint la durée légale : le juge y voit un temps plein, que le complément d’heures ne permet pas. Restez en dessous, ou passez le contrat à temps plein.',
      en: 'The amendment reaches the legal week: courts read it as full time, which additional hours do not allow. Stay below, or make the contract full-time.',
    },
    numbers: { weeklyMinutes, legalMinutes: legal.value, days: daysBetween(startsOn, endsOn) + 1 },
    references: [FULL_TIME, legal.reference],
  };
}

const termsDuring = ({ draft, terms }: AdditionalHoursFacts) =>
  terms.filter(
    ({ validFrom, validTo }) => validFrom <= draft.endsOn && (validTo === null || validTo >= draft.startsOn),
  );
