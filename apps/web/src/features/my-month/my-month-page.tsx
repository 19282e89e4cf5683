import { Select } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { EmptyState, ErrorState, formatMonth, LoadingState, PageHeader } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarOff } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { MonthEditor } from './month-editor';
import { myMonthPort, myMonthsQuery } from './sheet-queries';

/** The employee's month: the one that waits for a declaration first. */
export function MyMonthPage() {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const [search, change] = useSearchParams();
  const { data, error, refetch } = useQuery(myMonthsQuery);
  const months = data?.months ?? [];
  const waiting = months.findLast((month) => month.monthStatus === 'open' && month.declaredAt === null);
  const chosen =
    months.find((month) => month.month === search['month'])?.month ?? waiting?.month ?? months[0]?.month;
  const port = useMemo(() => (chosen === undefined ? undefined : myMonthPort(chosen)), [chosen]);
  return (
    <>
      <PageHeader
        title={t('myMonth.title')}
        lead={t('myMonth.lead')}
        actions={
          chosen !== undefined && (
            <Select
              aria-label={t('myMonth.month')}
              allowDeselect={false}
              data={months.map(({ month }) => ({ value: month, label: formatMonth(month, i18n.language) }))}
              value={chosen}
              onChange={(month) => month !== null && change({ month })}
            />
          )
        }
      />
      {error && !data ? (
        <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : port ? (
        <MonthEditor key={chosen} port={port} today={today} />
      ) : (
        <EmptyState icon={CalendarOff} title={t('myMonth.empty')}>
          {t('myMonth.emptyHelp')}
        </EmptyState>
      )}
    </>
  );
}
