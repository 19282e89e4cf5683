import { Alert, Button, Select, Tabs } from '@mantine/core';
import { EmptyState, ErrorState, formatMonth, LoadingState, PageHeader, StatusBadge } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { FilesTab } from './files-tab';
import { MappingTab } from './mapping-tab';
import { monthsQuery, type PayrollMonth } from './payroll-queries';
import { VariablesTab } from './variables-tab';
import { VarianceTab } from './variance-tab';

const TABS = ['variables', 'files', 'variance', 'mapping'] as const;
const TONES = { open: 'progress', locked: 'waiting', exported: 'done', closed: 'done' } as const;

/** Payroll of one month: numbers and reasons, codes, differences, files. */
export function PayrollPage() {
  const { t, i18n } = useTranslation();
  const [search, change] = useSearchParams();
  const months = useQuery(monthsQuery);
  if (months.isPending) return <LoadingState variant="table" />;
  if (months.error) return <ErrorState error={months.error} onRetry={() => void months.refetch()} />;
  const list = months.data.months;
  const chosen = list.find(({ month }) => month === search['month']) ?? latestToPay(list);
  if (!chosen) {
    return (
      <>
        <PageHeader title={t('payroll.title')} lead={t('payroll.lead')} />
        <EmptyState title={t('payroll.noMonth')}>{t('payroll.noMonthHelp')}</EmptyState>
      </>
    );
  }
  const tab = TABS.find((name) => name === search['tab']) ?? 'variables';
  return (
    <>
      <PageHeader
        title={t('payroll.title')}
        lead={t('payroll.lead')}
        aside={<StatusBadge tone={TONES[chosen.status]} label={t(`payroll.status.${chosen.status}`)} />}
        actions={
          <Select
            aria-label={t('payroll.month')}
            data={list.map(({ month }) => ({ value: month, label: formatMonth(month, i18n.language) }))}
            value={chosen.month}
            allowDeselect={false}
            onChange={(month) => change({ month: month ?? undefined })}
            w={190}
          />
        }
      />
      {!chosen.frozen && (
        <Alert icon={<Info size={18} aria-hidden />} mb="md" variant="light">
          {t(chosen.status === 'open' ? 'payroll.provisional' : 'payroll.computing')}{' '}
          {chosen.status === 'open' && (
            <Button
              variant="subtle"
              size="compact-sm"
              renderRoot={(props) => <Link {...props} to="/close" search={{ month: chosen.month }} />}
            >
              {t('payroll.goToClose')}
            </Button>
          )}
        </Alert>
      )}
      <Tabs value={tab} onChange={(value) => change({ tab: value ?? undefined })} keepMounted={false}>
        <Tabs.List mb="md" className="rl-no-print">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`payroll.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="variables">
          <VariablesTab month={chosen} />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <FilesTab month={chosen} />
        </Tabs.Panel>
        <Tabs.Panel value="variance">
          <VarianceTab month={chosen} />
        </Tabs.Panel>
        <Tabs.Panel value="mapping">
          <MappingTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** The oldest month still open, else the latest: what an officer works on. */
function latestToPay(months: readonly PayrollMonth[]): PayrollMonth | undefined {
  return months.findLast(({ status }) => status === 'open' || status === 'locked') ?? months[0];
}
