/** `__Host-` binds the cookie to this host over TLS; a local demonstration has no TLS. */
export const cookieName = (production: boolean): string => (production ? '__Host-relais' : 'relais_session');

export const cookieOptions = (production: boolean, expires: Date) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: production, expires }) as const;
