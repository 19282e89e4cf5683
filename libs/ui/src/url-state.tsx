import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type UrlParams = Readonly<Record<string, string>>;
type UrlPatch = Record<string, string | undefined>;

/** Search parameters of the address and how to change some of them. */
export interface UrlState {
  params: UrlParams;
  change: (patch: UrlPatch) => void;
}

const UrlStateContext = createContext<UrlState | undefined>(undefined);

/** Gives tables the address of the router, so that filters survive a reload and can be sent to a colleague. */
export function UrlStateProvider({ params, change, children }: UrlState & { children: ReactNode }) {
  const value = useMemo(() => ({ params, change }), [params, change]);
  return <UrlStateContext value={value}>{children}</UrlStateContext>;
}

/** The state kept in the address, or in memory where no router is around (tests). */
export function useUrlState(): UrlState {
  const outer = useContext(UrlStateContext);
  const [params, setParams] = useState<UrlParams>({});
  const change = useCallback(
    (patch: UrlPatch) =>
      setParams((before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...patch }).filter(
            (entry): entry is [string, string] => entry[1] !== undefined,
          ),
        ),
      ),
    [],
  );
  return outer ?? { params, change };
}
