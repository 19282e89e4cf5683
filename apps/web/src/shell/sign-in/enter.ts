import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { chooseLanguage } from '../i18n';
import { sessionQuery, type Session } from '../session';

/** Only addresses of this application, so that a forged link cannot send anybody elsewhere. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** After a sign-in: keeps the session and goes to the group, or to the choice of a group. */
export function useEnter(): (session: Session, next?: string) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return (session, next) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    void chooseLanguage(session.user.locale);
    if (session.current) router.history.push(safeNext(next));
    else router.history.push(next === undefined ? '/choose-group' : `/choose-group?next=${encodeURIComponent(next)}`);
  };
}
