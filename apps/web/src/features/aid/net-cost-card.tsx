import { BarChart } from '@mantine/charts';
import { Card, Group, Select, Stack, Switch, Text } from '@mantine/core';
import {
  ChartCard,
  EmptyState,
  ErrorState,
  formatCents,
  LoadingState,
  MoneyText,
  textIn,
  WhyButton,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { netCostQuery, type NetCost } from './aid-queries';
import { Assumption } from './years-table';

type Bar = { year: string } & Pick<
  NetCost['years'][number],
  'invoicedCents' | 'aidCents' | 'netCostCents' | 'breakEvenMonthlyCents'
>;

/** "Will the aid last?": invoices, aid and what is left to pay over five years, and what if the aid stopped. */
export function NetCostCard({ aidContractId }: { aidContractId: string }) {
  const { t } = useTranslation();
  const [stopsAfter, setStopsAfter] = useState<number>();
  const query = useQuery(netCostQuery(aidContractId, stopsAfter));
  if (query.isPending) return <LoadingState variant="cards" rows={2} />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.monthlyInvoiceCents === null) {
    return (
      <EmptyState icon={Waypoints} title={t('aid.cost.none')}>
        {t('aid.cost.noneHelp')}
      </EmptyState>
    );
  }
  return <Plot cost={query.data} stopsAfter={stopsAfter} onStopsAfter={setStopsAfter} />;
}

function Plot({
  cost,
  stopsAfter,
  onStopsAfter,
}: {
  cost: NetCost;
  stopsAfter: number | undefined;
  onStopsAfter: (yearNo: number | undefined) => void;
}) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const bars: Bar[] = cost.years.map((year) => ({ ...year, year: t('aid.yearNo', { n: year.yearNo }) }));
  const columns: Column<Bar>[] = [
    { id: 'year', header: t('aid.year'), value: ({ year }) => year },
    { id: 'invoiced', header: t('aid.cost.invoiced'), kind: 'cents', value: (row) => row.invoicedCents },
    { id: 'aid', header: t('aid.cost.aid'), kind: 'cents', value: (row) => row.aidCents },
    { id: 'net', header: t('aid.cost.net'), kind: 'cents', value: (row) => row.netCostCents },
    {
      id: 'even',
      header: t('aid.cost.breakEven'),
      kind: 'cents',
      value: (row) => row.breakEvenMonthlyCents,
      width: 170,
    },
  ];
  return (
    <Stack>
      <ChartCard
        title={t('aid.cost.title')}
        lead={
          <Group gap={4} component="span">
            {cost.firstCostlyYearNo === null
              ? t('aid.cost.neverCostly')
              : t('aid.cost.lead', {
                  n: cost.firstCostlyYearNo,
                  amount: formatCents(cost.years[cost.firstCostlyYearNo - 1]?.netCostCents ?? 0, language),
                })}
            <WhyButton
              of={t('aid.cost.title')}
              explanation={{
                rule: cost.years.map(({ yearNo, why }) => `${yearNo}. ${textIn(why, language)}`).join(' '),
                inputs: cost.lines.map(({ employeeName, explanation }) => ({
                  label: employeeName,
                  value: textIn(explanation, language),
                })),
                references: [
                  ...new Map(
                    cost.years
                      .flatMap(({ references }) => references)
                      .map((one) => [`${one.code} ${one.article}`, one]),
                  ).values(),
                ],
              }}
            />
          </Group>
        }
        rows={bars}
        columns={columns}
      >
        <BarChart
          h={260}
          data={bars}
          dataKey="year"
          series={[
            { name: 'invoicedCents', label: t('aid.cost.invoiced'), color: 'var(--rl-chart-2)' },
            { name: 'aidCents', label: t('aid.cost.aid'), color: 'var(--rl-chart-1)' },
            { name: 'netCostCents', label: t('aid.cost.net'), color: 'var(--rl-chart-3)' },
          ]}
          valueFormatter={(value) => `${Math.round(value / 100_000)} k€`}
          withLegend
          tickLine="none"
        />
        <Group mt="sm" gap="md" align="center">
          <Switch
            label={t('aid.cost.stops')}
            checked={stopsAfter !== undefined}
            onChange={(event) => onStopsAfter(event.currentTarget.checked ? 2 : undefined)}
          />
          {stopsAfter !== undefined && (
            <Select
              aria-label={t('aid.cost.stopsAfter')}
              value={String(stopsAfter)}
              onChange={(value) => onStopsAfter(Number(value))}
              allowDeselect={false}
              data={[0, 1, 2, 3, 4].map((n) => ({
                value: String(n),
                label: n === 0 ? t('aid.cost.fromStart') : t('aid.cost.afterYear', { n }),
              }))}
              w={180}
            />
          )}
        </Group>
      </ChartCard>
      <Card>
        <dl className="rl-why-inputs">
          <div>
            <dt>{t('aid.cost.monthly')}</dt>
            <dd>
              <MoneyText cents={cost.monthlyInvoiceCents} />
              <Assumption />
            </dd>
          </div>
          <div>
            <dt>{t('aid.cost.total')}</dt>
            <dd>
              <MoneyText cents={cost.totalCents} />
            </dd>
          </div>
          <div>
            <dt>{t('aid.cost.withoutAid')}</dt>
            <dd>
              <MoneyText cents={cost.breakEvenWithoutAidMonthlyCents} />
            </dd>
          </div>
        </dl>
        <Text size="sm" c="dimmed" mt="xs">
          {t('aid.cost.note')} {cost.sharing !== null && textIn(cost.sharing, language)}
        </Text>
      </Card>
    </Stack>
  );
}
