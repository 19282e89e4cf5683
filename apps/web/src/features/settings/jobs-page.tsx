import { Code, Stack, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { DataTable, EmptyState, InstantText, PageHeader, type BulkAction, type Column } from '@relais/ui';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { retryJob, useFailedJobs, type FailedJob } from './settings-queries';
import { SettingsTabs } from './settings-tabs';

/** Background work that failed for good, with its error; each can be tried again. */
export function JobsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const source = useFailedJobs();
  const columns = useMemo(
    (): Column<FailedJob>[] => [
      { id: 'job', header: t('settings.jobs.job'), value: (row) => row.job, pinned: true, width: 240 },
      { id: 'failedAt', header: t('settings.jobs.failedAt'), kind: 'instant', value: (row) => row.failedAt },
      { id: 'askedAt', header: t('settings.jobs.askedAt'), kind: 'instant', value: (row) => row.askedAt },
      { id: 'attempts', header: t('settings.jobs.attempts'), kind: 'number', value: (row) => row.attempts },
      { id: 'error', header: t('settings.jobs.error'), value: (row) => row.error, width: 420 },
    ],
    [t],
  );
  const retry: BulkAction<FailedJob> = {
    id: 'retry',
    label: t('settings.jobs.retry'),
    icon: RotateCcw,
    run: async (rows) => {
      const results = await Promise.all(
        rows.map(({ id }) =>
          retryJob(id).then(
            () => ({ rowId: id, ok: true }),
            (error: unknown) => ({ rowId: id, ok: false, message: asProblem(error).message }),
          ),
        ),
      );
      await queries.invalidateQueries({ queryKey: ['jobs'] });
      return results;
    },
  };
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <SettingsTabs current="/settings/jobs" />
      <DataTable
        title={t('settings.jobs.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.job}
        defaultSort={['-failedAt']}
        bulkActions={[retry]}
        empty={
          <EmptyState icon={CircleCheck} title={t('settings.jobs.empty')}>
            {t('settings.jobs.emptyHelp')}
          </EmptyState>
        }
        panel={(row) => (
          <Stack>
            <Text size="sm">
              {t('settings.jobs.failedAt')} <InstantText at={row.failedAt} />
            </Text>
            <Code block>{row.error}</Code>
          </Stack>
        )}
      />
    </>
  );
}
