import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  /** Ticks or unticks one row; with `range`, all rows since the last one. */
  toggle: (id: string, range?: boolean) => void;
  /** Ticks or unticks every row shown. */
  toggleAll: () => void;
  replace: (ids: Iterable<string>) => void;
  isAll: boolean;
}

/** Ticked rows; only rows that are still shown count. `order` is the ids of the rows shown. */
export function useSelection(order: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const ids = useMemo(() => {
    if (ticked.size === 0) return ticked;
    return new Set(order.filter((id) => ticked.has(id)));
  }, [order, ticked]);
  const isAll = order.length > 0 && ids.size === order.length;

  const toggle = useCallback(
    (id: string, range = false) => {
      const from = range && last.current !== undefined ? order.indexOf(last.current) : -1;
      const to = order.indexOf(id);
      const touched = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
      last.current = id;
      setTicked((before) => {
        const after = new Set(before);
        for (const one of touched) {
          if (before.has(id)) after.delete(one);
          else after.add(one);
        }
        return after;
      });
    },
    [order],
  );
  return {
    ids,
    toggle,
    toggleAll: () => setTicked(isAll ? new Set() : new Set(order)),
    replace: (wished) => setTicked(new Set(wished)),
    isAll,
  };
}
