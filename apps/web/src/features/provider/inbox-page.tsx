import {
  DataTable,
  EmptyState,
  ErrorState,
  LoadingState,
  localRows,
  PageHeader,
  StatusBadge,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxQuery, stateOf, type Package } from './provider-queries';

const TONES = { new: 'waiting', fetched: 'progress', received: 'done', superseded: 'off' } as const;

/** The files of all the groups that let this provider in. */
export function InboxPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const inbox = useQuery(inboxQuery);
  const columns = useMemo(
    (): Column<Package>[] => [
      { id: 'group', header: t('provider.group'), value: (row) => row.groupName, pinned: true, width: 240 },
      { id: 'month', header: t('provider.month'), kind: 'month', value: (row) => row.month },
      {
        id: 'state',
        header: t('provider.state'),
        kind: 'option',
        options: t('provider.states', { returnObjects: true }) as Record<string, string>,
        value: stateOf,
        cell: (row) => (
          <StatusBadge tone={TONES[stateOf(row)]} label={t(`provider.states.${stateOf(row)}`)} />
        ),
      },
      { id: 'no', header: t('provider.number'), kind: 'number', value: (row) => row.exportNo, width: 80 },
      {
        id: 'format',
        header: t('provider.format'),
        kind: 'option',
        options: t('provider.formats', { returnObjects: true }) as Record<string, string>,
        value: (row) => row.format,
      },
      { id: 'lines', header: t('provider.lines'), kind: 'number', value: (row) => row.lineCount },
      {
        id: 'messages',
        header: t('provider.messages'),
        kind: 'number',
        value: (row) => row.messages || null,
      },
      { id: 'madeOn', header: t('provider.madeOn'), kind: 'instant', value: (row) => row.createdAt },
    ],
    [t],
  );
  if (inbox.isPending) return <LoadingState variant="table" />;
  if (inbox.error) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const waiting = inbox.data.packages.filter((item) => stateOf(item) === 'new').length;
  return (
    <>
      <PageHeader
        title={t('provider.title')}
        lead={t('provider.lead')}
        aside={
          waiting > 0 && <StatusBadge tone="waiting" label={t('provider.toImport', { count: waiting })} />
        }
      />
      <DataTable
        title={t('provider.title')}
        columns={columns}
        source={localRows(inbox.data.packages)}
        rowId={(row) => row.id}
        rowTitle={(row) => row.groupName}
        onOpen={(row) => void navigate({ to: `/provider/${row.grantId}/${row.id}` })}
        rowTone={(row) => (row.status === 'superseded' ? 'muted' : undefined)}
        empty={<EmptyState title={t('provider.empty')}>{t('provider.emptyHelp')}</EmptyState>}
      />
    </>
  );
}
