import { AreaChart } from '@mantine/charts';
import { ChartCard, formatMonth, type Column } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsQuery, type MonthLine, type Obligation } from './compliance-queries';

interface MonthShare {
  month: string;
  green: number;
  applicable: number;
  /** Percent, whole. */
  share: number;
}

/** The share of what is in order at the end of each month, over the obligations shown. */
export function sharesOf(lines: readonly MonthLine[], shown: ReadonlySet<string>): MonthShare[] {
  const months = new Map<string, { green: number; applicable: number }>();
  for (const { month, obligationId, green, applicable } of lines) {
    if (!shown.has(obligationId)) continue;
    const sum = months.get(month) ?? { green: 0, applicable: 0 };
    months.set(month, { green: sum.green + green, applicable: sum.applicable + applicable });
  }
  return [...months].map(([month, { green, applicable }]) => ({
    month,
    green,
    applicable,
    share: applicable === 0 ? 0 : Math.round((100 * green) / applicable),
  }));
}

/** The plot over twelve months; nothing until two months were kept. */
export function SharePlot({ obligations }: { obligations: readonly Obligation[] }) {
  const { t, i18n } = useTranslation();
  const months = useQuery(monthsQuery);
  const rows = useMemo(
    () => sharesOf(months.data ?? [], new Set(obligations.map(({ id }) => id))),
    [months.data, obligations],
  );
  if (rows.length < 2) return null;
  const columns: Column<MonthShare>[] = [
    { id: 'month', header: t('compliance.month'), value: (row) => formatMonth(row.month, i18n.language) },
    { id: 'green', header: t('compliance.states.done'), kind: 'number', value: (row) => row.green },
    { id: 'applicable', header: t('compliance.applicable'), kind: 'number', value: (row) => row.applicable },
    { id: 'share', header: t('compliance.share'), kind: 'number', value: (row) => row.share },
  ];
  return (
    <ChartCard
      title={t('compliance.shareTitle')}
      lead={t('compliance.shareLead')}
      columns={columns}
      rows={rows}
    >
      <AreaChart
        h={160}
        data={rows.map((row) => ({ ...row, month: formatMonth(row.month, i18n.language) }))}
        dataKey="month"
        series={[{ name: 'share', label: t('compliance.share'), color: 'teal.6' }]}
        yAxisProps={{ domain: [0, 100] }}
        valueFormatter={(value) => `${value} %`}
        withDots
      />
    </ChartCard>
  );
}
