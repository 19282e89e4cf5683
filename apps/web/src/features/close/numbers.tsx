import { Card, Group, Text, Title } from '@mantine/core';
import { ChartCard, formatMinutes, formatNumber, type Column } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import './close.css';
import type { Cockpit } from './close-queries';

const STEPS = ['planned', 'declared', 'approved', 'disputed'] as const;
type Step = (typeof STEPS)[number];

interface StepRow {
  step: Step;
  now: number;
  before: number | null;
}

const WIDTH = 560;
const ROW = 46;
const LABEL = 108;

/** How many sheets reached each step, this month and on the same day of the month before. */
export function PipelineCard({ cockpit }: { cockpit: Cockpit }) {
  const { t, i18n } = useTranslation();
  const rows = STEPS.map((step): StepRow => ({
    step,
    now: cockpit.pipeline[step],
    before: cockpit.pipelineBefore?.[step] ?? null,
  }));
  const largest = Math.max(1, ...rows.flatMap((row) => [row.now, row.before ?? 0]));
  const columns: Column<StepRow>[] = [
    { id: 'step', header: t('close.step'), value: (row) => t(`close.steps.${row.step}`) },
    { id: 'now', header: t('close.now'), kind: 'number', value: (row) => row.now },
    { id: 'before', header: t('close.before'), kind: 'number', value: (row) => row.before },
  ];
  const scale = (count: number) => (count / largest) * (WIDTH - LABEL - 60);
  return (
    <ChartCard title={t('close.pipeline')} lead={t('close.pipelineLead')} columns={columns} rows={rows}>
      <svg
        viewBox={`0 0 ${WIDTH} ${ROW * rows.length}`}
        role="img"
        aria-label={t('close.pipeline')}
        className="rl-funnel"
      >
        {rows.map((row, index) => (
          <g key={row.step} transform={`translate(0 ${index * ROW})`}>
            <text x={0} y={24} className="rl-funnel-label">
              {t(`close.steps.${row.step}`)}
            </text>
            <rect
              x={LABEL}
              y={6}
              width={Math.max(2, scale(row.now))}
              height={24}
              rx={4}
              data-step={row.step}
            />
            {row.before !== null && (
              <line
                x1={LABEL + scale(row.before)}
                x2={LABEL + scale(row.before)}
                y1={2}
                y2={36}
                className="rl-funnel-before"
              >
                <title>{`${t('close.before')} : ${row.before}`}</title>
              </line>
            )}
            <text
              x={LABEL + Math.max(scale(row.now), scale(row.before ?? 0)) + 8}
              y={24}
              className="rl-funnel-count"
            >
              {formatNumber(row.now, i18n.language)}
            </text>
          </g>
        ))}
      </svg>
    </ChartCard>
  );
}

const NUMBERS = ['planned', 'declared', 'approved', 'paid', 'invoiced'] as const;

/** Planned, declared, approved, to pay, invoiced: each difference from the step before is tinted. */
export function NumbersCard({ cockpit }: { cockpit: Cockpit }) {
  const { t } = useTranslation();
  const values = NUMBERS.map((name) => cockpit.totals[`${name}Minutes`]);
  return (
    <Card component="section" aria-label={t('close.numbers')}>
      <Title order={2} size="h3">
        {t('close.numbers')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('close.numbersLead')}
      </Text>
      <dl className="rl-five">
        {NUMBERS.map((name, index) => {
          const value = values[index] ?? null;
          const former = values.slice(0, index).findLast((one) => one !== null) ?? null;
          const delta = value === null || former === null ? 0 : value - former;
          return (
            <div key={name} data-differs={delta !== 0 || undefined}>
              <dt>{t(`close.number.${name}`)}</dt>
              <dd>
                <Group gap={8} justify="flex-end">
                  {delta !== 0 && (
                    <span className="rl-five-delta">{formatMinutes(delta, { signed: true })}</span>
                  )}
                  <span>{value === null ? t('close.notYet') : formatMinutes(value)}</span>
                </Group>
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
