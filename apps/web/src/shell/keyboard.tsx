import { Kbd, Modal, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavPage } from './navigation';

const SEQUENCE_MS = 1200;

/** Whether keys typed there are text and not shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** `g` then a letter opens a page, `?` shows the shortcuts. */
export function useKeyboardNavigation({
  entries,
  openHelp,
}: {
  entries: readonly NavPage[];
  openHelp: () => void;
}): void {
  const navigate = useNavigate();
  const pressedG = useRef(0);
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return openHelp();
      if (event.key === 'g') {
        pressedG.current = event.timeStamp;
        return;
      }
      if (pressedG.current === 0 || event.timeStamp - pressedG.current > SEQUENCE_MS) return;
      pressedG.current = 0;
      const entry = entries.find(({ nav }) => nav.shortcut === event.key.toLowerCase());
      if (!entry) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate({ to: entry.path });
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [entries, navigate, openHelp]);
}

const TABLE_KEYS = [
  ['/', 'search'],
  ['j / k', 'move'],
  ['x', 'select'],
  ['e', 'open'],
  ['Esc', 'close'],
] as const;

export function KeyboardHelp({
  opened,
  onClose,
  entries,
}: {
  opened: boolean;
  onClose: () => void;
  entries: readonly NavPage[];
}) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t('shell.paletteKeys'), t('shell.keyboard.palette')],
    ['?', t('shell.keyboard.help')],
    ...TABLE_KEYS.map(([keys, name]): [string, string] => [keys, t(`shell.keyboard.${name}`)]),
    ...entries
      .filter(({ nav }) => nav.shortcut !== undefined)
      .map((page): [string, string] => [`g ${page.nav.shortcut}`, t(page.title)]),
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.keyboard.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Table>
        <Table.Tbody>
          {rows.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Td w={130}>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
