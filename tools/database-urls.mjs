// One server, three doors. The owner migrates; the application and the system role own nothing and obey row-level
// security. DATABASE_URL is the owner's; the two others may be given, or are derived from it.
import { createHash } from 'node:crypto';

/** `url` with another database name. */
export function onDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * `url` signed in as `role`. On a server that asks for a password the role's is derived from the owner's, so that
 * every start finds the same (the migrations set it); an embedded server trusts the loopback and asks for none.
 */
function signedInAs(url, role) {
  const changed = new URL(url);
  changed.username = role;
  if (changed.password)
    changed.password = createHash('sha256').update(`${role}\0${changed.password}`).digest('base64url');
  return changed.href;
}

/** The three addresses as environment variables, from the owner's and what else was given. */
export const databaseEnvironment = (owner, given = {}) => ({
  DATABASE_URL: owner,
  APP_DATABASE_URL: given.APP_DATABASE_URL || signedInAs(owner, 'relais_app'),
  SYSTEM_DATABASE_URL: given.SYSTEM_DATABASE_URL || signedInAs(owner, 'relais_system'),
});
