/**
 * The secret of a dossier: it arrives behind the `#` of the mailed link, so that no server ever logs it, and stays on
 * this device until the dossier is sent.
 */
const keyOf = (slug: string): string => `relais.sign-up.${slug}`;

export function readResumeToken(slug: string): string | null {
  const linked = location.hash.slice(1);
  if (/^[\w-]{20,100}$/.test(linked)) {
    keepResumeToken(slug, linked);
    history.replaceState(history.state, '', location.pathname + location.search);
    return linked;
  }
  try {
    return localStorage.getItem(keyOf(slug));
  } catch {
    return null;
  }
}

export function keepResumeToken(slug: string, token: string | null): void {
  try {
    if (token === null) localStorage.removeItem(keyOf(slug));
    else localStorage.setItem(keyOf(slug), token);
  } catch {
    // Private browsing: the mailed link remains.
  }
}
