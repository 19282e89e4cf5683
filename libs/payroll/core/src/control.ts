import type { LocalDate, Month } from '@relais/kernel';
import type { CanonicalCode } from './canonical';
import type { ExportLine } from './lines';
import { writtenValue } from './lines';
import type { Nature } from './variable';

/** Lines and total of one code of the file. */
export interface CodeTotal {
  readonly lines: number;
  readonly total: string;
}

/** Why an employee active in the month has no line. */
export type NoLineReason = 'no-hours' | 'not-declared' | 'held-back';

/** The sheet a payroll manager checks before importing: everything that the file alone does not say. */
export interface ControlSheet {
  readonly group: string;
  readonly siren: string;
  readonly month: Month;
  readonly revision: number;
  readonly exportNo: number;
  readonly replacesNo: number | null;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly lines: number;
  };
  readonly mappingConfirmed: boolean;
  readonly employeesActive: number;
  readonly employeesInFile: number;
  readonly withoutLine: readonly {
    readonly matricule: string | null;
    readonly name: string;
    readonly reason: NoLineReason;
  }[];
  readonly entries: readonly {
    readonly matricule: string | null;
    readonly name: string;
    readonly on: LocalDate;
  }[];
  readonly leavers: readonly {
    readonly matricule: string | null;
    readonly name: string;
    readonly on: LocalDate;
  }[];
  readonly byCode: Readonly<Record<string, CodeTotal>>;
  readonly corrections: readonly ControlCorrection[];
  /** Items handed over beside the file, absences taken back included. */
  readonly besideTheFile: readonly ControlCorrection[];
}

/** A number that does not come from the month itself, or does not go into the file. */
export interface ControlCorrection {
  readonly matricule: string | null;
  readonly name: string;
  readonly canonical: CanonicalCode;
  readonly nature: Nature;
  readonly originMonth: Month;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly quantity: number;
  readonly unit: string;
}

/** Adds up the lines of a file as they stream by. */
export class CodeTotals {
  private readonly found = new Map<string, { lines: number; hundredths: number }>();
  private count = 0;
  private readonly people = new Set<string>();

  /** Counts one line. */
  add(line: ExportLine): void {
    const sum = this.found.get(line.code);
    if (sum) {
      sum.lines += 1;
      sum.hundredths += line.hundredths;
    } else this.found.set(line.code, { lines: 1, hundredths: line.hundredths });
    this.count += 1;
    this.people.add(line.matricule);
  }

  get lines(): number {
    return this.count;
  }

  get employees(): number {
    return this.people.size;
  }

  /** Totals per code, in the order of the codes. */
  byCode(): Record<string, CodeTotal> {
    const sorted = [...this.found].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    return Object.fromEntries(
      sorted.map(([code, { lines, hundredths }]) => [code, { lines, total: writtenValue(hundredths, 0) }]),
    );
  }
}

/** The control sheet as bytes that depend on nothing but its content. */
export function controlJson(sheet: ControlSheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`;
}
