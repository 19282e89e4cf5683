import type { LocalDate } from '@relais/kernel';
import { CANONICAL, type CanonicalCode } from './canonical';
import {
  type ExportUnit,
  type MappingEntry,
  type PayrollTemplate,
  externalCodeProblem,
  startsLikeFormula,
} from './template';
import type { PayrollVariable } from './variable';

type Line = Omit<PayrollVariable, 'explanation'>;

/** One line as the payroll tool reads it. `value` is exact text in hundredths at most. */
export interface ExportLine {
  readonly matricule: string;
  readonly code: string;
  readonly value: string;
  readonly hundredths: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly canonical: CanonicalCode;
  readonly unit: ExportUnit;
}

/** What an item needs so that it can be written: computed once per export, not once per line. */
export interface ReadyTemplate {
  readonly entries: ReadonlyMap<CanonicalCode, MappingEntry>;
  readonly matriculeWidth: number;
}

/** Prepares a template for writing. */
export function readyTemplate(template: Pick<PayrollTemplate, 'mapping' | 'settings'>): ReadyTemplate {
  return {
    entries: new Map(template.mapping.map((entry) => [entry.canonical, entry])),
    matriculeWidth: template.settings.matriculeWidth,
  };
}

/** A reason that stops the whole export. `count` is the number of employees concerned when it is an item. */
export type Blocker =
  | { readonly kind: 'matricule-missing'; readonly employeeId: string }
  | { readonly kind: 'matricule-twice'; readonly employeeId: string; readonly matricule: string }
  | { readonly kind: 'item-unmapped'; readonly canonical: CanonicalCode; readonly count: number }
  | { readonly kind: 'code-invalid'; readonly canonical: CanonicalCode; readonly external: string }
  | { readonly kind: 'units-mixed'; readonly external: string };

/** Blockers of the mapping, given the items that the month uses and how many employees have each. */
export function mappingBlockers(
  template: Pick<PayrollTemplate, 'mapping'>,
  used: ReadonlyMap<CanonicalCode, number>,
): Blocker[] {
  const entries = new Map(template.mapping.map((entry) => [entry.canonical, entry]));
  const found: Blocker[] = [];
  const kindOf = new Map<string, string>();
  for (const [canonical, count] of [...used].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const entry = entries.get(canonical);
    if (!entry) {
      found.push({ kind: 'item-unmapped', canonical, count });
      continue;
    }
    if (entry.route !== 'file') continue;
    const external = entry.external ?? '';
    if (externalCodeProblem(external)) {
      found.push({ kind: 'code-invalid', canonical, external });
      continue;
    }
    const kind = rawKind(canonical, entry.unit);
    if ((kindOf.get(external) ?? kind) !== kind) found.push({ kind: 'units-mixed', external });
    kindOf.set(external, kind);
  }
  return found;
}

/** The matricule as the payroll tool writes it, or null when it cannot be used. */
export function writtenMatricule(payrollNumber: string | null, width: number): string | null {
  if (
    payrollNumber === null ||
    !/^[\x21-\x7e]+$/.test(payrollNumber) ||
    /[;"]/.test(payrollNumber) ||
    startsLikeFormula(payrollNumber)
  )
    return null;
  return payrollNumber.padStart(width, '0');
}

/**
 * The lines of one employee: one per code and pair of dates, in the order of the file (code, start, end), without the
 * zero ones. An absence taken back (negative, with its own dates) has no line: it is listed beside the file.
 * Throws `RangeError` on an unmapped item: look at the blockers first.
 */
export function exportLines(
  matricule: string,
  variables: readonly Line[],
  template: ReadyTemplate,
): ExportLine[] {
  const sums = new Map<string, { entry: MappingEntry; variable: Line; raw: number }>();
  for (const variable of variables) {
    if (isWithdrawnAbsence(variable)) continue;
    const entry = template.entries.get(variable.code);
    if (!entry) throw new RangeError(`The item ${variable.code} is not mapped`);
    if (entry.route !== 'file') continue;
    const raw =
      CANONICAL[variable.code].unit === 'milliday' && entry.unit === 'hour'
        ? variable.minutes
        : variable.quantity;
    const key = `${entry.external} ${variable.startsOn} ${variable.endsOn}`;
    const sum = sums.get(key);
    if (sum) sum.raw += raw;
    else sums.set(key, { entry, variable, raw });
  }
  const lines: ExportLine[] = [];
  for (const { entry, variable, raw } of sums.values()) {
    if (raw === 0) continue;
    const hundredths = inHundredths(raw, rawKind(variable.code, entry.unit));
    if (hundredths < 0) throw new RangeError(`A negative total of ${variable.code} reached the file`);
    lines.push({
      matricule,
      code: entry.external as string,
      value: writtenValue(hundredths, entry.minDecimals),
      hundredths,
      startsOn: variable.startsOn,
      endsOn: variable.endsOn,
      canonical: variable.code,
      unit: entry.unit,
    });
  }
  return lines.sort(byCodeThenDates);
}

/** True for an absence that a correction takes back: no file of variables can say it, the payroll manager must. */
export function isWithdrawnAbsence(variable: Pick<Line, 'code' | 'quantity'>): boolean {
  return CANONICAL[variable.code].dates === 'event' && variable.quantity < 0;
}

/** Hundredths as the file writes them: a point, two decimals at most, trailing zeros cut down to `minDecimals`. */
export function writtenValue(hundredths: number, minDecimals: 0 | 1 | 2): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = Math.abs(hundredths % 100);
  let decimals = rest < 10 ? `0${rest}` : String(rest);
  while (decimals.length > minDecimals && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  return decimals === '' ? String(whole) : `${whole}.${decimals}`;
}

type RawKind = 'minute' | 'milliday' | 'count' | 'cent' | 'centihour';

function rawKind(code: CanonicalCode, unit: ExportUnit): RawKind {
  const own = CANONICAL[code].unit;
  return own === 'milliday' && unit === 'hour' ? 'minute' : own;
}

/** Minutes become hundredths of an hour, rounded half up once per line; the minutes can be read back exactly. */
function inHundredths(raw: number, kind: RawKind): number {
  switch (kind) {
    case 'minute':
      return Math.floor((raw * 100 + 30) / 60);
    case 'milliday':
      return Math.floor((raw + 5) / 10);
    case 'count':
      return raw * 100;
    case 'cent':
    case 'centihour':
      return raw;
  }
}

function byCodeThenDates(a: ExportLine, b: ExportLine): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  if (a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? -1 : 1;
  return a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0;
}
