import { useEffect, useRef } from 'react';

export interface TableKeys {
  move: (step: 1 | -1) => void;
  toggle: () => void;
  open: () => void;
  close: () => void;
  search: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox');

/** A dialog other than the panel of a table's row. */
const isOtherDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => !dialog.querySelector('[data-table-panel]'),
  );

/** `j` `k` move, `x` ticks, `e` opens, `/` searches; silent while a person types or a dialog is open. */
export function useTableKeys(keys: TableKeys, enabled: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isOtherDialogOpen()) return;
      const act: (() => void) | undefined = {
        j: () => latest.current.move(1),
        k: () => latest.current.move(-1),
        x: () => latest.current.toggle(),
        e: () => latest.current.open(),
        '/': () => latest.current.search(),
        Escape: () => latest.current.close(),
      }[event.key];
      if (!act) return;
      if (event.key !== 'Escape') event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled]);
}
