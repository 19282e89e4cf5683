import { BarChart } from '@mantine/charts';
import { Group, Switch, Text } from '@mantine/core';
import { ChartCard, formatCents, textIn, WhyButton, type Column } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { Preview } from './price';

interface Bar {
  year: string;
  invoiced: number;
  aid: number;
  net: number;
}

/** Invoices, aid and what is left to pay, year by year; the switch shows the years without any aid. */
export function NetCostPlot({
  preview,
  withAid,
  onWithAid,
}: {
  preview: Preview;
  withAid: boolean;
  onWithAid: (withAid: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const bars: Bar[] = preview.years.map((year) => ({
    year: t('signUp.plot.year', { n: year.yearNo }),
    invoiced: year.invoicedCents,
    aid: year.aidCents,
    net: year.netCostCents,
  }));
  const columns: Column<Bar>[] = [
    { id: 'year', header: t('signUp.plot.contractYear'), value: ({ year }) => year },
    { id: 'invoiced', header: t('signUp.plot.invoiced'), kind: 'cents', value: ({ invoiced }) => invoiced },
    { id: 'aid', header: t('signUp.plot.aid'), kind: 'cents', value: ({ aid }) => aid },
    { id: 'net', header: t('signUp.plot.net'), kind: 'cents', value: ({ net }) => net },
  ];
  const [first] = preview.years;
  return (
    <ChartCard
      title={t('signUp.plot.title')}
      lead={
        <Group gap={4} component="span">
          {t('signUp.plot.lead', { amount: formatCents(preview.monthlyNetCents, language) })}
          {first && (
            <WhyButton
              of={t('signUp.plot.title')}
              explanation={{
                rule: textIn(first.why, language),
                references: preview.years.flatMap((year) => year.references).slice(0, 3),
              }}
            />
          )}
        </Group>
      }
      rows={bars}
      columns={columns}
    >
      <BarChart
        h={220}
        data={bars}
        dataKey="year"
        series={[
          { name: 'invoiced', label: t('signUp.plot.invoiced'), color: 'var(--rl-chart-2)' },
          { name: 'aid', label: t('signUp.plot.aid'), color: 'var(--rl-chart-1)' },
        ]}
        valueFormatter={(value) => `${Math.round(value / 100_000)} k€`}
        withLegend
        tickLine="none"
      />
      {preview.option === null ? (
        <Text size="sm" mt="xs">
          {t('signUp.plot.noAid')}
        </Text>
      ) : (
        <Switch
          mt="xs"
          label={t('signUp.plot.aidStops')}
          checked={!withAid}
          onChange={(event) => onWithAid(!event.currentTarget.checked)}
        />
      )}
    </ChartCard>
  );
}
