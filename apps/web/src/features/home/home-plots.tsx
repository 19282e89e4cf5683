import { BarChart } from '@mantine/charts';
import { Card, Group, Text, Title } from '@mantine/core';
import { ChartCard, formatMinutes, formatMonth, HoursText } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { Home } from './home-queries';

const HEIGHT = 170;

/** How many deadlines each of the coming months holds. */
export function DeadlinesPlot({ months }: { months: Home['deadlineMonths'] }) {
  const { t, i18n } = useTranslation();
  const short = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const data = months.map(({ month, open }) => ({
    month: short.format(new Date(`${month}-01T00:00:00Z`)),
    open,
  }));
  return (
    <ChartCard
      title={t('home.deadlinePlot')}
      lead={t('home.deadlinePlotHelp')}
      rows={months}
      columns={[
        {
          id: 'month',
          header: t('home.monthColumn'),
          value: ({ month }) => formatMonth(month, i18n.language),
        },
        { id: 'open', header: t('home.openColumn'), kind: 'number', value: ({ open }) => open },
      ]}
    >
      <BarChart
        h={HEIGHT}
        data={data}
        dataKey="month"
        series={[{ name: 'open', label: t('home.openColumn'), color: 'var(--rl-chart-1)' }]}
        gridAxis="none"
        withYAxis={false}
        withBarValueLabel
        maxBarWidth={38}
        barProps={{ radius: [5, 5, 0, 0] }}
      />
    </ChartCard>
  );
}

/** Contract hours against placed hours: the hole is what the group pays and nobody uses. */
export function StaffPlot({ staff }: { staff: Home['staff'] }) {
  const { t } = useTranslation();
  const { contractWeeklyMinutes: contract, placedWeeklyMinutes: placed } = staff;
  const share = contract === 0 ? 0 : Math.min(100, (placed / contract) * 100);
  return (
    <Card component="section" padding="lg">
      <Title order={2} size="h3">
        {t('home.staffPlot')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('home.staffPlotHelp', { members: staff.members, contracts: staff.contracts })}
      </Text>
      <div
        className="rl-gauge"
        role="img"
        aria-label={t('home.staffSaid', {
          placed: formatMinutes(placed),
          contract: formatMinutes(contract),
        })}
      >
        <span style={{ width: `${share}%` }} />
      </div>
      <Group justify="space-between" mt="xs">
        <Text size="sm">
          <strong>
            <HoursText minutes={placed} />
          </strong>{' '}
          {t('home.placed')}
        </Text>
        <Text size="sm">
          <strong>
            <HoursText minutes={Math.max(0, contract - placed)} />
          </strong>{' '}
          {t('home.free')}
        </Text>
      </Group>
    </Card>
  );
}
