import { Button, CloseButton, Group, List, Modal, Stack, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../states';
import type { BulkAction, RowResult } from './types';

interface BulkBarProps<Row extends object> {
  actions: readonly BulkAction<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowTitle: (row: Row) => string;
  /** Keeps only these rows ticked: those that were refused. */
  onTicked: (ids: readonly string[]) => void;
}

type Outcome = { results: readonly RowResult[]; titles: ReadonlyMap<string, string> } | { error: unknown };

/** What can be done to the ticked rows; afterwards, what became of each. */
export function BulkBar<Row extends object>({ actions, rows, rowId, rowTitle, onTicked }: BulkBarProps<Row>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<BulkAction<Row>>();
  const [running, setRunning] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const question = asked?.question?.(rows);

  async function run(action: BulkAction<Row>): Promise<void> {
    setAsked(undefined);
    setRunning(action.id);
    const titles = new Map(rows.map((row) => [rowId(row), rowTitle(row)]));
    try {
      const results = await action.run(rows);
      onTicked(results.filter(({ ok }) => !ok).map((result) => result.rowId));
      setOutcome({ results, titles });
    } catch (error) {
      setOutcome({ error });
    } finally {
      setRunning(undefined);
    }
  }

  return (
    <>
      {rows.length > 0 && (
        <Group className="rl-bulk rl-no-print" gap="xs" role="region" aria-label={t('ui.table.bulk')}>
          <Text size="sm" fw={650}>
            {t('ui.table.ticked', { count: rows.length })}
          </Text>
          {actions.map((action) => (
            <Button
              key={action.id}
              size="xs"
              variant="white"
              loading={running === action.id}
              disabled={running !== undefined && running !== action.id}
              leftSection={action.icon ? <action.icon size={14} aria-hidden /> : undefined}
              onClick={() => (action.question ? setAsked(action) : void run(action))}
            >
              {action.label}
            </Button>
          ))}
          <CloseButton
            ml="auto"
            variant="transparent"
            c="inherit"
            aria-label={t('ui.table.untick')}
            onClick={() => onTicked([])}
          />
        </Group>
      )}
      <Modal
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={question?.title}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Stack>
          <Text size="sm" component="div">
            {question?.consequence}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(undefined)}>
              {t('ui.cancel')}
            </Button>
            <Button onClick={() => asked && void run(asked)} data-autofocus>
              {asked?.label}
            </Button>
          </Group>
        </Stack>
      </Modal>
      <OutcomeDialog outcome={outcome} onClose={() => setOutcome(undefined)} />
    </>
  );
}

function OutcomeDialog({ outcome, onClose }: { outcome: Outcome | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={outcome !== undefined}
      onClose={onClose}
      title={t('ui.table.outcome')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {outcome && 'error' in outcome && <ErrorState error={asProblem(outcome.error)} />}
      {outcome && 'results' in outcome && <Results {...outcome} />}
    </Modal>
  );
}

function Results({
  results,
  titles,
}: {
  results: readonly RowResult[];
  titles: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const refused = results.filter(({ ok }) => !ok);
  const done = results.filter(({ ok }) => ok);
  return (
    <Stack gap="sm">
      {done.length > 0 && (
        <Group gap="xs">
          <CircleCheck size={18} color="var(--rl-done)" aria-hidden />
          <Text>{t('ui.table.doneCount', { count: done.length })}</Text>
        </Group>
      )}
      {refused.length > 0 && (
        <>
          <Group gap="xs">
            <TriangleAlert size={18} color="var(--rl-alert)" aria-hidden />
            <Text>{t('ui.table.refusedCount', { count: refused.length })}</Text>
          </Group>
          <List size="sm" spacing={6}>
            {refused.map(({ rowId, message }) => (
              <List.Item key={rowId}>
                <strong>{titles.get(rowId) ?? rowId}</strong>
                {message === undefined ? '' : ` : ${message}`}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
