import { api, asProblem, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from './feature';

export type Session = components['schemas']['SessionView'];
export type Grant = Session['grants'][number];

/** The signed-in person, their role in the current group and their other roles; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await unwrap(api.GET('/v1/session', { signal }));
    } catch (error) {
      if (asProblem(error).kind === 'signed-out') return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The session inside the signed-in part of the application. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession is for pages behind sign-in');
  return data;
}

/** `useCan()('member.admit')` answers whether the person's policies allow an action. */
export function useCan(): (ability: string) => boolean {
  const { abilities } = useSession();
  return (ability) => abilities.includes(ability);
}

/** Role of the person in the current group. */
export function useRole(): Role {
  return useSession().role;
}

export function useSignOut(): () => void {
  const queries = useQueryClient();
  const send = useSend((_: void, attempt) => unwrap(api.DELETE('/v1/session', attempt)), {
    onSuccess: () => {
      queries.clear();
      location.assign('/sign-in');
    },
  });
  return () => send.mutate();
}
