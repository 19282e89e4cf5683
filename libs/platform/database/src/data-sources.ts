import type { Settings } from '@relais/platform/config';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

const OID = { int8: 20, date: 1082 } as const;

// Civil dates stay text (a Date would move them through a time zone); counts and cents are safe integers.
pg.types.setTypeParser(OID.date, (text) => text);
pg.types.setTypeParser(OID.int8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is not a safe integer`);
  return value;
});

/** Name of the connection of the system role. */
export const SYSTEM = 'system';

const ROLE = { app: 'relais_app', system: 'relais_system' } as const;

/** The URL of a role: given by configuration, or the owner's with the role's name (trusted local servers). */
export function roleUrl(settings: Settings, role: keyof typeof ROLE): string {
  const given = role === 'app' ? settings.database.appUrl : settings.database.systemUrl;
  if (given !== '') return given;
  const url = new URL(settings.database.ownerUrl);
  url.username = ROLE[role];
  url.password = '';
  return url.href;
}

/** How long one statement may take; a transaction that writes many rows asks for more (`Db.expectRows`). */
export const STATEMENT_TIMEOUT_MS = 30_000;

/** Time limits on everything, so that a stuck peer is given up (fault F23). */
const limits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
};

export const dataSourceOptions = (settings: Settings, role: keyof typeof ROLE): DataSourceOptions => ({
  type: 'postgres',
  url: roleUrl(settings, role),
  synchronize: false,
  poolSize: role === 'app' ? settings.database.poolSize : 4,
  applicationName: `relais-${role}`,
  extra: limits,
});
