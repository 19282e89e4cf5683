import type { LocalDate } from '@relais/kernel';
import type { Dated } from './dated';

/** What ending a contract does to its terms: the rows that run beyond are closed, those that start after are dropped. */
export interface EndOfTerms<R extends Dated> {
  readonly close: readonly R[];
  readonly drop: readonly R[];
}

/** The rows to close on the last day, and those that will never be true. */
export function endTerms<R extends Dated>(rows: readonly R[], lastDay: LocalDate): EndOfTerms<R> {
  return {
    close: rows.filter((row) => row.validFrom <= lastDay && (row.validTo === null || row.validTo > lastDay)),
    drop: rows.filter((row) => row.validFrom > lastDay),
  };
}
