import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { ConfirmButton, EmptyState, ErrorState, LoadingState, PageHeader, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useSearchParams } from '../../shell/search-params';
import { ChangeCard } from './change-card';
import { CoverageNotice } from './coverage-notice';
import { changesQuery, type Change, type ChangeState, useAcknowledge } from './law-queries';

/** What a release changed in the law, to be read and acknowledged by name. */
export function ChangesPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state: ChangeState = search['state'] === 'acknowledged' ? 'acknowledged' : 'open';
  const changes = useQuery(changesQuery(state));
  return (
    <>
      <PageHeader
        title={t('law.title')}
        lead={t('law.lead')}
        actions={
          <Button variant="default" component={Link} to="/law/sources">
            {t('law.toSources')}
          </Button>
        }
      />
      <Stack>
        <CoverageNotice />
        <SegmentedControl
          aria-label={t('law.state.label')}
          value={state}
          onChange={(next) => setSearch({ state: next === 'open' ? undefined : next })}
          data={(['open', 'acknowledged'] as const).map((value) => ({
            value,
            label: t(`law.state.${value}`),
          }))}
        />
        {changes.isPending && <LoadingState />}
        {changes.error && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
        {changes.data?.length === 0 && (
          <EmptyState icon={Scale} title={t(state === 'open' ? 'law.none' : 'law.noneRead')}>
            {t(state === 'open' ? 'law.noneHelp' : 'law.noneReadHelp')}
          </EmptyState>
        )}
        {changes.data && changes.data.length > 0 && (
          <Changes key={state} changes={changes.data} state={state} />
        )}
      </Stack>
    </>
  );
}

function Changes({ changes, state }: { changes: readonly Change[]; state: ChangeState }) {
  const { t } = useTranslation();
  const can = useCan();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const acknowledge = useAcknowledge(() => {
    setTicked(new Set());
    setNote('');
    showDone(t('law.done'));
  });
  const may = state === 'open' && can('law-change.acknowledge');
  const send = (changeIds: string[]) => acknowledge.mutate({ changeIds, ...(note === '' ? {} : { note }) });
  const tick = (id: string, checked: boolean) => {
    const next = new Set(ticked);
    if (checked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <>
      {changes.map((change) => (
        <ChangeCard
          key={change.id}
          change={change}
          {...(may
            ? {
                selection: {
                  checked: ticked.has(change.id),
                  onChange: (checked: boolean) => tick(change.id, checked),
                },
              }
            : {})}
        />
      ))}
      {acknowledge.error && <ErrorState error={acknowledge.error} />}
      {may && (
        <Stack gap="sm">
          <Textarea
            label={t('law.note')}
            maxLength={500}
            autosize
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group>
            <Button
              disabled={ticked.size === 0}
              loading={acknowledge.isPending}
              onClick={() => send([...ticked])}
            >
              {t('law.acknowledge')}
            </Button>
            <ConfirmButton
              question={t('law.acknowledgeAll', { count: changes.length })}
              consequence={t('law.acknowledgeAllQuestion')}
              confirmLabel={t('law.acknowledge')}
              onConfirm={() => send(changes.map(({ id }) => id))}
              variant="default"
            >
              {t('law.acknowledgeAll', { count: changes.length })}
            </ConfirmButton>
          </Group>
        </Stack>
      )}
    </>
  );
}
