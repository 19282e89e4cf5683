import { LineChart } from '@mantine/charts';
import { ChartCard, type Column } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { AidContract } from './aid-queries';

interface Point {
  year: string;
  expected: number;
  received: number | null;
}

/** Expected and received, added up year after year; the gap between the lines is what to chase. */
export function ReceivedPlot({ contract, today }: { contract: AidContract; today: string }) {
  const { t } = useTranslation();
  let expected = 0;
  let received = 0;
  const points: Point[] = contract.years.map((year) => {
    expected += year.amountCents;
    received += year.receivedCents;
    return {
      year: t('aid.yearNo', { n: year.yearNo }),
      expected,
      received: year.from <= today ? received : null,
    };
  });
  const columns: Column<Point>[] = [
    { id: 'year', header: t('aid.year'), value: ({ year }) => year },
    { id: 'expected', header: t('aid.expected'), kind: 'cents', value: (row) => row.expected },
    { id: 'received', header: t('aid.received'), kind: 'cents', value: (row) => row.received },
  ];
  return (
    <ChartCard title={t('aid.plot.title')} lead={t('aid.plot.lead')} rows={points} columns={columns}>
      <LineChart
        h={230}
        data={points}
        dataKey="year"
        series={[
          { name: 'expected', label: t('aid.expected'), color: 'var(--rl-chart-2)', strokeDasharray: '6 4' },
          { name: 'received', label: t('aid.received'), color: 'var(--rl-chart-1)' },
        ]}
        curveType="linear"
        valueFormatter={(value) => `${Math.round(value / 100_000)} k€`}
        withLegend
        tickLine="none"
      />
    </ChartCard>
  );
}
