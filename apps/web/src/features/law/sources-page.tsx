import { Alert, Button, Code, Stack, Text, Title } from '@mantine/core';
import { todayInParis } from '@relais/kernel';
import { LAW_ENTRY_KINDS, valueText } from '@relais/law';
import {
  DataTable,
  DateText,
  EmptyState,
  localRows,
  PageHeader,
  ReferenceLine,
  StatusBadge,
  textIn,
  type Column,
} from '@relais/ui';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { sourceRows, type SourceRow } from './source-rows';

const CERTAINTIES = ['verified', 'secondary', 'assumption'] as const;

/** Everything the product takes from the law, with its text and when somebody last looked. */
export function SourcesPage() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const rows = useMemo(
    () => sourceRows(todayInParis(new Date()), i18n.language, t('law.sources.notYet')),
    [i18n.language, t],
  );
  const columns = useMemo((): Column<SourceRow>[] => {
    const named = (names: readonly string[], branch: string) =>
      Object.fromEntries(names.map((name) => [name, t(`${branch}.${name}`)]));
    return [
      { id: 'title', header: t('law.sources.name'), value: (row) => row.title, width: 300 },
      {
        id: 'kind',
        header: t('law.sources.kind'),
        kind: 'option',
        options: named(LAW_ENTRY_KINDS, 'law.entryKind'),
        value: (row) => row.entry.kind,
        width: 110,
      },
      { id: 'value', header: t('law.sources.value'), value: (row) => row.value, width: 220 },
      { id: 'since', header: t('law.sources.since'), kind: 'date', value: (row) => row.since },
      { id: 'texts', header: t('law.sources.text'), value: (row) => row.texts, width: 280 },
      {
        id: 'status',
        header: t('law.sources.status'),
        kind: 'option',
        options: named(CERTAINTIES, 'law.certainty'),
        value: (row) => row.entry.status,
      },
      {
        id: 'checkedOn',
        header: t('law.sources.checkedOn'),
        kind: 'date',
        value: (row) => row.entry.checkedOn,
      },
      {
        id: 'review',
        header: t('law.sources.review'),
        kind: 'option',
        options: { stale: t('law.sources.stale'), fresh: t('law.sources.fresh') },
        value: (row) => (row.stale ? 'stale' : 'fresh'),
        cell: (row) => (
          <StatusBadge
            tone={row.stale ? 'alert' : 'done'}
            label={t(row.stale ? 'law.sources.stale' : 'law.sources.fresh')}
          />
        ),
      },
      { id: 'id', header: t('law.sources.id'), value: (row) => row.entry.id, width: 260 },
    ];
  }, [t]);
  return (
    <>
      <PageHeader
        title={t('law.sources.title')}
        lead={t('law.sources.lead')}
        {...(can('law-change.read')
          ? {
              actions: (
                <Button variant="default" component={Link} to="/law">
                  {t('law.toNews')}
                </Button>
              ),
            }
          : {})}
      />
      <DataTable
        title={t('law.sources.title')}
        columns={columns}
        source={localRows(rows)}
        rowId={(row) => row.key}
        rowTitle={(row) => row.title}
        rowTone={(row) => (row.stale ? 'alert' : undefined)}
        empty={<EmptyState title={t('law.sources.empty')}>{t('law.sources.emptyHelp')}</EmptyState>}
        panel={(row) => <Source row={row} />}
      />
    </>
  );
}

function Source({ row }: { row: SourceRow }) {
  const { t, i18n } = useTranslation();
  const { entry } = row;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(`law.entryKind.${entry.kind}`)} <Code>{entry.id}</Code>
        {entry.kind === 'rule' && ` · ${t('law.sources.version')} ${entry.version}`}
      </Text>
      {entry.summary && <Text>{textIn(entry.summary, i18n.language)}</Text>}
      {!entry.onByDefault && <Alert color="amber">{t('law.sources.off')}</Alert>}
      {entry.references.map((reference) => (
        <ReferenceLine key={`${reference.code} ${reference.article}`} reference={reference} />
      ))}
      <Text size="sm">
        {t('law.sources.checkedOn')} <DateText date={entry.checkedOn} />
        {row.stale && <StatusBadge tone="alert" label={t('law.sources.stale')} />}
      </Text>
      {entry.values.length > 0 && (
        <Title order={3} size="h5">
          {t('law.sources.history')}
        </Title>
      )}
      {entry.values.toReversed().map((value) => (
        <div key={value.from}>
          <Text size="sm" fw={600}>
            <DateText date={value.from} /> · {textIn(valueText(value.value, entry.unit ?? ''), i18n.language)}
          </Text>
          <ReferenceLine reference={value.reference} />
          {value.note && (
            <Text size="sm" c="dimmed">
              {textIn(value.note, i18n.language)}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
