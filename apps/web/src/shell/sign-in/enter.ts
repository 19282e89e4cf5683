import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chooseLanguage, isLanguage } from '../i18n';
import { sessionQuery } from '../session';

/** Only addresses of this application, so that a forged link cannot send anybody elsewhere. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}

/**
 * After a sign-in or a change of group: forgets what the former role saw, reads the new session and goes on.
 * With several roles and no page asked for, the person chooses first.
 */
export function useEnter(): (next: string | undefined, chosen?: boolean) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (next, chosen = false) => {
    queries.clear();
    const session = await queries.fetchQuery(sessionQuery);
    if (session && isLanguage(session.locale)) await chooseLanguage(session.locale);
    const mustChoose = !chosen && next === undefined && (session?.grants.length ?? 0) > 1;
    await (mustChoose ? navigate({ to: '/choose-group' }) : navigate({ href: safeNext(next) }));
  };
}
