import { Loader, Modal, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from './feature';
import type { NavPage } from './navigation';
import { commandSources } from './registry';
import { useRole } from './session';

/** State of the palette, opened by Ctrl/⌘ K from anywhere, text fields included. */
export function usePalette(): { opened: boolean; open: () => void; close: () => void } {
  const [opened, { open, close, toggle }] = useDisclosure(false);
  useHotkeys([['mod+k', toggle]], []);
  return { opened, open, close };
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  entries: readonly NavPage[];
}

/** Goes to a page, or to a record found by the features' command sources. */
export function Palette(props: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      size="lg"
      yOffset="12vh"
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.search')}>
        <PaletteBody {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose, entries }: PaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useRecords(text);

  const commands = useMemo(() => {
    const words = plain(text).split(/\s+/).filter(Boolean);
    const pages = entries
      .map((page): Command => ({
        id: page.path,
        label: t(page.title),
        to: page.path,
        description: t('shell.page'),
      }))
      .filter(({ label }) => words.every((word) => plain(label).includes(word)));
    return [...pages, ...found.commands];
  }, [entries, found.commands, t, text]);

  function run(command: Command | undefined): void {
    if (!command) return;
    onClose();
    void navigate({ to: command.to });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && commands.length > 0) {
      event.preventDefault();
      setActive((index) => (index + step + commands.length) % commands.length);
    }
    if (event.key === 'Enter') run(commands[active]);
  }

  return (
    <div onKeyDown={onKeyDown}>
      <TextInput
        variant="unstyled"
        size="lg"
        px="md"
        data-autofocus
        placeholder={t('shell.palettePlaceholder')}
        aria-label={t('shell.search')}
        role="combobox"
        aria-expanded
        aria-controls="palette-results"
        aria-activedescendant={commands[active] ? `palette-${active}` : undefined}
        leftSection={found.busy ? <Loader size={16} /> : <Search size={18} aria-hidden />}
        leftSectionWidth={44}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
      />
      <div id="palette-results" role="listbox" aria-label={t('shell.results')} className="rl-palette-results">
        {commands.map((command, index) => (
          <UnstyledButton
            key={command.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className="rl-palette-item"
            onMouseEnter={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <Text span size="sm" c="dimmed">
              {command.description}
            </Text>
          </UnstyledButton>
        ))}
        {commands.length === 0 && !found.busy && (
          <Text c="dimmed" p="md">
            {t('shell.noResult')}
          </Text>
        )}
      </div>
    </div>
  );
}

function useRecords(text: string): { commands: Command[]; busy: boolean } {
  const role = useRole();
  const [asked] = useDebouncedValue(text.trim(), 200);
  const sources = commandSources.filter(({ roles }) => roles.includes(role));
  const query = useQuery({
    queryKey: ['palette', role, asked],
    enabled: asked.length >= 2 && sources.length > 0,
    queryFn: async ({ signal }) =>
      (await Promise.all(sources.map((source) => source.search(asked, signal).catch(() => [])))).flat(),
  });
  return { commands: query.data ?? [], busy: query.isFetching };
}
