import { DomainError, type ProblemData } from '@relais/platform/problems';

const known = new Map<string, { code: string; field?: string }>();

/** Says which refusal a named constraint of the database means, once per constraint. */
export function mapConstraint(constraint: string, code: string, field?: string): void {
  known.set(constraint, { code, ...(field === undefined ? {} : { field }) });
}

mapConstraint('month_is_open', 'period.closed');

interface DriverError {
  code?: string;
  constraint?: string;
}

/** Classes of SQLSTATE that mean "the database is not there just now". */
const UNAVAILABLE = /^(08|53|57|58)/;

/** Turns an error of the database into a refusal that people understand, or returns null when it is not one. */
export function refusalOf(error: unknown): DomainError | null {
  const driver = (error as { driverError?: DriverError }).driverError ?? (error as DriverError);
  const code = driver.code ?? '';
  if (UNAVAILABLE.test(code) || /^(ECONN|ETIMEDOUT|EPIPE)/.test(code)) return new DomainError('unavailable');
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return new DomainError('unavailable');
  }
  if (!/^(23|40)/.test(code)) return null;
  if (code === '40001' || code === '40P01') return new DomainError('conflict.stale');
  const mapped = driver.constraint === undefined ? undefined : known.get(driver.constraint);
  if (mapped) return new DomainError(mapped.code, {}, mapped.field);
  if (code === '23503') return new DomainError('not-found');
  const data: ProblemData = { constraint: driver.constraint ?? code };
  return new DomainError('constraint.violated', data);
}
