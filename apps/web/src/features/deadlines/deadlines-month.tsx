import { ActionIcon, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { addMonthsTo, firstDay, lastDay, type Month } from '@relais/kernel';
import {
  type CalendarDay,
  EmptyState,
  ErrorState,
  formatDate,
  formatMonth,
  LoadingState,
  MonthCalendar,
} from '@relais/ui';
import { CalendarCheck2, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineRow } from './deadline-row';
import { Mark } from './marks';
import { useSaid } from './deadlines-timeline';
import { useDeadlines, type DeadlineFilters, type DeadlineLine } from './deadlines-queries';

interface Props {
  filters: DeadlineFilters;
  month: Month;
  today: string;
  onMonth: (month: Month) => void;
  onOpen: (deadlineId: string) => void;
}

/** One month on the wall, the chosen day beside it. */
export function DeadlinesMonth({ filters, month, today, onMonth, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  const [day, setDay] = useState<string>();
  const source = useDeadlines({ ...filters, from: firstDay(month), to: lastDay(month) });
  if (source.isLoading) return <LoadingState variant="cards" />;
  if (source.problem) return <ErrorState error={source.problem} onRetry={source.reload} />;

  const byDay = new Map<string, DeadlineLine[]>();
  for (const row of source.rows) byDay.set(row.dueOn, [...(byDay.get(row.dueOn) ?? []), row]);
  const days: Record<string, CalendarDay> = {};
  for (const [date, rows] of byDay) {
    days[date] = {
      said: rows.map(said).join(' ; '),
      content: (
        <span className="rl-marks">
          {rows.slice(0, 6).map((row) => (
            <Mark key={row.id} deadline={row} size={12} />
          ))}
          {rows.length > 6 && <span>+{rows.length - 6}</span>}
        </span>
      ),
      ...(rows.some(({ late }) => late) ? { tone: 'alert' as const } : {}),
    };
  }
  const chosen = day?.startsWith(month) === true ? day : undefined;
  const shown = chosen === undefined ? source.rows : (byDay.get(chosen) ?? []);
  return (
    <>
      <Group mb="xs" gap="xs">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('deadlines.previousMonth')}
          onClick={() => onMonth(addMonthsTo(month, -1))}
        >
          <ChevronLeft size={17} />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {formatMonth(month, i18n.language)}
        </Text>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('deadlines.nextMonth')}
          onClick={() => onMonth(addMonthsTo(month, 1))}
        >
          <ChevronRight size={17} />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Card padding="sm">
          <MonthCalendar
            month={month}
            days={days}
            today={today}
            onSelect={(date) => setDay(date === chosen ? undefined : date)}
            {...(chosen === undefined ? {} : { selected: chosen })}
          />
        </Card>
        <Card>
          <Title order={2} size="h3" mb="xs">
            {chosen === undefined
              ? formatMonth(month, i18n.language)
              : formatDate(chosen, i18n.language, 'weekday')}
          </Title>
          {shown.length === 0 ? (
            <EmptyState icon={CalendarCheck2} title={t('deadlines.empty')}>
              {t('deadlines.emptyHelp')}
            </EmptyState>
          ) : (
            <Stack gap={0}>
              {shown.map((row) => (
                <DeadlineRow key={row.id} deadline={row} onOpen={() => onOpen(row.id)} />
              ))}
            </Stack>
          )}
        </Card>
      </SimpleGrid>
    </>
  );
}
