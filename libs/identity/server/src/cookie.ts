/** `__Host-` binds the cookie to this host over TLS; a local demonstration has no TLS. */
export const cookieName = (production: boolean): string => (production ? '__Host-relais' : 'relais_session');

/** Lives so many seconds from now: a date would be read by the clock of the other machine, which may be wrong. */
export const cookieOptions = (production: boolean, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: production, maxAge }) as const;
