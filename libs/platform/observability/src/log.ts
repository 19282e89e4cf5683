import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { SETTINGS, type Settings } from '@relais/platform/config';
import pino from 'pino';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Facts of a log line: identifiers, counts and codes only, never a name, an address or an hour of somebody. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

const correlation = new AsyncLocalStorage<string>();

/** Runs `work` with a correlation id that every log line carries. */
export const withCorrelation = <T>(id: string, work: () => T): T => correlation.run(id, work);
export const currentCorrelation = (): string | undefined => correlation.getStore();

/** Structured logs, one JSON object a line. Also serves as the logger of Nest. */
@Injectable()
export class Log implements LoggerService {
  private readonly out: pino.Logger;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.out = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, facts: Facts = {}): void {
    this.out.info(this.withContext(facts), message);
  }

  log(message: unknown): void {
    this.out.debug(this.withContext({}), String(message));
  }

  warn(message: unknown, facts?: unknown): void {
    this.out.warn(this.withContext(asFacts(facts)), String(message));
  }

  error(message: unknown, facts?: unknown): void {
    this.out.error(this.withContext(asFacts(facts)), String(message));
  }

  private withContext(facts: Facts): Facts {
    const correlationId = currentCorrelation();
    return correlationId === undefined ? facts : { correlationId, ...facts };
  }
}

/** Nest passes a stack or a context name as its second argument. */
function asFacts(value: unknown): Facts {
  if (typeof value === 'object' && value !== null) return value as Facts;
  return typeof value === 'string' ? { detail: value } : {};
}
