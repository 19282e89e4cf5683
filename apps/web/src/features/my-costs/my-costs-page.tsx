import { BarChart } from '@mantine/charts';
import { Card, Group, Stack, Text } from '@mantine/core';
import {
  ChartCard,
  EmptyState,
  ErrorState,
  formatCents,
  formatMinutes,
  formatMonth,
  HoursText,
  LoadingState,
  MoneyText,
  MonthText,
  PageHeader,
  StatusBadge,
  type StatusTone,
  WhyButton,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type PracticeMonth, practiceMonthsQuery } from './my-costs-queries';

const PLOT_HEIGHT = 190;
const PLOT_MONTHS = 12;

/** A doctor's months: hours and provisional amounts, newest first, and the year as a plot. */
export function MyCostsPage() {
  const { t } = useTranslation();
  const months = useQuery(practiceMonthsQuery);
  return (
    <>
      <PageHeader title={t('myCosts.title')} lead={t('myCosts.lead')} />
      {months.isPending && <LoadingState variant="cards" rows={4} />}
      {months.error && <ErrorState error={months.error} onRetry={() => void months.refetch()} />}
      {months.data?.length === 0 && (
        <EmptyState icon={ReceiptText} title={t('myCosts.empty')}>
          {t('myCosts.emptyHelp')}
        </EmptyState>
      )}
      {months.data && months.data.length > 0 && (
        <Stack>
          <CostPlot months={months.data} />
          <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {months.data.map((month) => (
              <MonthCard key={month.month} month={month} />
            ))}
          </Stack>
        </Stack>
      )}
    </>
  );
}

function CostPlot({ months }: { months: readonly PracticeMonth[] }) {
  const { t, i18n } = useTranslation();
  const short = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const rows = months.slice(0, PLOT_MONTHS).reverse();
  return (
    <ChartCard
      title={t('myCosts.plot')}
      lead={t('myCosts.plotLead')}
      rows={rows}
      columns={[
        { id: 'month', header: t('myCosts.month'), value: ({ month }) => formatMonth(month, i18n.language) },
        { id: 'approved', header: t('myCosts.approved'), kind: 'minutes', value: (m) => m.approvedMinutes },
        { id: 'amount', header: t('myCosts.amount'), kind: 'cents', value: (m) => m.provisionalCents },
      ]}
    >
      <BarChart
        h={PLOT_HEIGHT}
        data={rows.map((m) => ({
          month: short.format(new Date(`${m.month}-01T00:00:00Z`)),
          amount: m.provisionalCents / 100,
        }))}
        dataKey="month"
        series={[{ name: 'amount', label: t('myCosts.amount'), color: 'var(--rl-chart-1)' }]}
        valueFormatter={(euros) => formatCents(Math.round(euros * 100), i18n.language)}
        gridAxis="none"
        withYAxis={false}
        maxBarWidth={34}
        barProps={{ radius: [5, 5, 0, 0] }}
      />
    </ChartCard>
  );
}

const TONES: Record<PracticeMonth['state'], StatusTone> = {
  running: 'waiting',
  approved: 'done',
  closed: 'done',
};

function MonthCard({ month }: { month: PracticeMonth }) {
  const { t, i18n } = useTranslation();
  const labels = {
    running: t('myCosts.running'),
    approved: t('myCosts.approvedState'),
    closed: t('myCosts.closed'),
  };
  return (
    <Card component="li" padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4}>
          <Text fw={650}>
            <MonthText month={month.month} />
          </Text>
          <StatusBadge tone={TONES[month.state]} label={labels[month.state]} />
        </Stack>
        <Stack gap={2} align="flex-end">
          <Group gap={4} wrap="nowrap">
            <Text fw={650} size="lg">
              <MoneyText cents={month.provisionalCents} />
            </Text>
            <WhyButton
              of={t('myCosts.why')}
              explanation={{
                rule: t('myCosts.rule'),
                inputs: [
                  { label: t('myCosts.approved'), value: formatMinutes(month.approvedMinutes) },
                  { label: t('myCosts.amount'), value: formatCents(month.provisionalCents, i18n.language) },
                ],
              }}
            />
          </Group>
          <Text size="sm" c="dimmed">
            <HoursText minutes={month.approvedMinutes} />
          </Text>
          {month.waitingMinutes > 0 && (
            <Text size="sm" c="dimmed">
              {t('myCosts.waitingLine', { hours: formatMinutes(month.waitingMinutes) })}
            </Text>
          )}
        </Stack>
      </Group>
    </Card>
  );
}
