import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { daysBetween, localDate } from '@relais/kernel';
import { DateText, EmptyState, formatMonth, StatusBadge } from '@relais/ui';
import { Link } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HomeMonth } from './home-queries';

const STAGES = ['draft', 'declared', 'disputed', 'approved'] as const;
const PRESSING_DAYS = 3;

/** The month in hand: how long until the cut-off, and where its sheets are. */
export function MonthCard({ month, today }: { month: HomeMonth | null; today: string }) {
  const { t, i18n } = useTranslation();
  if (!month) {
    return (
      <Card component="section">
        <EmptyState icon={CalendarClock} title={t('home.noMonth')}>
          {t('home.noMonthHelp')}
        </EmptyState>
      </Card>
    );
  }
  const days = daysBetween(localDate(today), localDate(month.cutOffOn));
  const total = STAGES.reduce((sum, stage) => sum + month[stage], 0);
  return (
    <Card component="section" padding="lg">
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2} size="h3">
            {t('home.month', { month: formatMonth(month.month, i18n.language) })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('home.cutOff')} <DateText date={month.cutOffOn} style="long" />
          </Text>
        </div>
        <StatusBadge tone={days <= PRESSING_DAYS ? 'alert' : 'waiting'} label={countdown(days, t)} />
      </Group>
      <Stack gap={10} role="list" aria-label={t('home.stages')}>
        {STAGES.map((stage) => (
          <div key={stage} role="listitem" className="rl-stage">
            <span>{t(`home.stage.${stage}`)}</span>
            <span className="rl-stage-track" aria-hidden>
              <span
                className="rl-stage-bar"
                data-stage={stage}
                style={{ width: `${total === 0 ? 0 : (month[stage] / total) * 100}%` }}
              />
            </span>
            <span className="rl-number">{month[stage]}</span>
          </div>
        ))}
      </Stack>
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {t('home.sheets', { count: total })}
        </Text>
        <Button
          variant="light"
          renderRoot={(props) => <Link {...props} to={`/close?month=${month.month}`} />}
        >
          {t('home.openClose')}
        </Button>
      </Group>
    </Card>
  );
}

function countdown(days: number, t: TFunction): string {
  if (days < 0) return t('home.cutOffPassed', { count: -days });
  return days === 0 ? t('home.cutOffToday') : t('home.cutOffIn', { count: days });
}
