import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chooseLanguage } from '../i18n';
import { sessionQuery, type Session } from '../session';

/** Only addresses of this application, so that a forged link cannot send anybody elsewhere. */
export function safeNext(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** After a sign-in: keeps the session and goes to the group, or to the choice of a group. */
export function useEnter(): (session: Session, next?: string) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (session, next) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    void chooseLanguage(session.user.locale);
    if (session.current) void navigate({ href: safeNext(next) });
    else void navigate({ to: '/choose-group', search: { next } });
  };
}
