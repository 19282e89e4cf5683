import { type Finding, type LocalDate, type Reference, daysBetween } from '@relais/kernel';
import {
  AID_SOURCES,
  AID_VERSION_PERIODS,
  type AidOption,
  type AidSchemeVersion,
  LAST_THIRD_OPTION_ON,
  type PercentileBand,
} from '@relais/law';

/** What a signed aid contract says that its amounts depend on. A database row satisfies it. */
export interface AidTerms {
  readonly option: AidOption;
  readonly signedOn: LocalDate;
  /** Band of the doctor when signing; taken as fixed for the whole contract. */
  readonly percentileBand: PercentileBand;
  readonly schemeVersion: AidSchemeVersion;
  /** Last day of the contract when it ends before its five years. */
  readonly endsOn?: LocalDate | null;
  /** Hire of the assistant; only version A pays its first year by it. */
  readonly hiredOn?: LocalDate | null;
  /** Collective aid (version D): hundredths of full-time equivalents, 150 for one and a half. */
  readonly fteHundredths?: number;
}

/** The version a contract of one doctor is signed under on this day; null before the scheme began. */
export function individualVersionOn(signedOn: LocalDate): Exclude<AidSchemeVersion, 'D'> | null {
  const versions = ['C', 'B', 'A'] as const;
  return versions.find((version) => AID_VERSION_PERIODS[version].from <= signedOn) ?? null;
}

/** Everything that is impossible or doubtful in the terms. Errors mean that no schedule can be computed. */
export function checkAidTerms(terms: AidTerms): Finding[] {
  const { option, signedOn, schemeVersion, endsOn, percentileBand } = terms;
  const { from, to } = AID_VERSION_PERIODS[schemeVersion];
  const found: Finding[] = [];
  const say = (
    severity: Finding['severity'],
    ruleId: string,
    fr: string,
    en: string,
    numbers: Finding['numbers'],
    reference: Reference,
  ) => found.push({ ruleId, severity, message: { fr, en }, numbers, references: [reference] });

  if (signedOn < from || (to !== null && signedOn > to)) {
    const until = to ?? '…';
    say(
      'error',
      'aid.version-not-in-force',
      `Signé le ${signedOn} : la version ${schemeVersion} se signe du ${from} au ${until}.`,
      `Signed on ${signedOn}: version ${schemeVersion} is signed from ${from} to ${until}.`,
      { signedOn, from, to: until },
      AID_SOURCES.amounts,
    );
  }
  if (option === 'third' && signedOn > LAST_THIRD_OPTION_ON) {
    say(
      'error',
      'aid.third-option-closed',
      `L’option 1/3 ne se signe plus depuis le ${LAST_THIRD_OPTION_ON} ; choisissez 1/2 ou 1 ETP.`,
      `The one-third option closed after ${LAST_THIRD_OPTION_ON}; choose one half or a full time.`,
      { signedOn, lastDay: LAST_THIRD_OPTION_ON },
      AID_SOURCES.paymentsB,
    );
  }
  if (endsOn != null && daysBetween(signedOn, endsOn) < 0) {
    say(
      'error',
      'aid.ends-before-signature',
      `La fin (${endsOn}) précède la signature (${signedOn}).`,
      `The end (${endsOn}) comes before the signature (${signedOn}).`,
      { signedOn, endsOn },
      AID_SOURCES.duration,
    );
  }
  if (schemeVersion === 'D' && (option !== 'full' || percentileBand !== 'below-p90')) {
    say(
      'error',
      'aid.collective-by-fte',
      'L’aide collective se compte en ETP, sans option ni percentile.',
      'The collective aid is counted in full-time equivalents, without option or percentile.',
      {},
      AID_SOURCES.amounts,
    );
  }
  return found;
}
