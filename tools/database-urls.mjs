// One server, three doors. The owner migrates; the application and the system role own nothing and obey row-level
// security. DATABASE_URL is the owner's; the two others may be given, or are derived from it.

/** `url` with another database name. */
export function onDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The owner's connection that takes `role` at once: works on any server, with no password for the role. */
export function asRole(url, role) {
  const changed = new URL(url);
  changed.searchParams.set('options', `-c role=${role}`);
  return changed.href;
}

/** The three addresses as environment variables, from what the operator gave. */
export const databaseEnvironment = (owner, given = {}) => ({
  DATABASE_URL: owner,
  APP_DATABASE_URL: given.APP_DATABASE_URL ?? asRole(owner, 'relais_app'),
  SYSTEM_DATABASE_URL: given.SYSTEM_DATABASE_URL ?? asRole(owner, 'relais_system'),
});

/** The same for an embedded server (its address as superuser), which trusts the loopback: each role signs in as itself. */
export function embeddedDatabaseEnvironment(server, database) {
  const signedInAs = (role) => {
    const url = new URL(onDatabase(server, database));
    url.username = role;
    return url.href;
  };
  return {
    DATABASE_URL: onDatabase(server, database),
    APP_DATABASE_URL: signedInAs('relais_app'),
    SYSTEM_DATABASE_URL: signedInAs('relais_system'),
  };
}
