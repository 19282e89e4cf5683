import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Search parameters are flat text: `?month=2026-10&q=dupont`. */
export type SearchParams = Readonly<Record<string, string>>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text.startsWith('?') ? text.slice(1) : text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

export type SearchPatch = Record<string, string | undefined>;

/** The search parameters of the address and a way to change some of them; `undefined` removes one. */
export function useSearchParams(): [
  SearchParams,
  (patch: SearchPatch, options?: { push?: boolean }) => void,
] {
  const search: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (patch: SearchPatch, { push = false } = {}) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...patch }),
        replace: !push,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search as SearchParams, change];
}

/** Parameters of the path: `useRouteParams<{ memberId: string }>()`. */
export function useRouteParams<Params extends Record<string, string>>(): Params {
  return useParams({ strict: false }) as Params;
}
