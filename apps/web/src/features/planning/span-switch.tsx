import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { monthOf, type LocalDate } from '@relais/kernel';
import { formatDate, formatMonth } from '@relais/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Span, type SpanKind, shifted, weekOf } from './calendar-span';

export interface SpanSwitchProps {
  span: Span;
  today: LocalDate;
  onDay: (day: LocalDate) => void;
  /** Without it only weeks are shown. */
  onKind?: (kind: SpanKind) => void;
}

/** Which days: previous, next, today, week or month. */
export function SpanSwitch({ span, today, onDay, onKind }: SpanSwitchProps) {
  const { t, i18n } = useTranslation();
  const { week, even } = weekOf(span.from);
  const label =
    span.kind === 'month'
      ? formatMonth(monthOf(span.from), i18n.language)
      : `${formatDate(span.from, i18n.language)} – ${formatDate(span.to, i18n.language)}`;
  return (
    <Group gap="xs" className="rl-no-print">
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('planning.previous')}
          onClick={() => onDay(shifted(span, -1))}
        >
          <ChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('planning.next')}
          onClick={() => onDay(shifted(span, 1))}
        >
          <ChevronRight size={18} />
        </ActionIcon>
        <Button variant="default" onClick={() => onDay(today)} disabled={span.days.includes(today)}>
          {t('planning.now')}
        </Button>
      </Group>
      <div>
        <Text fw={600} aria-live="polite">
          {label}
        </Text>
        {span.kind === 'week' && (
          <Text size="xs" c="dimmed">
            {t('planning.weekLabel', { week, parity: t(even ? 'planning.even' : 'planning.odd') })}
          </Text>
        )}
      </div>
      {onKind && (
        <SegmentedControl
          aria-label={t('planning.span')}
          value={span.kind}
          onChange={(kind) => onKind(kind)}
          data={[
            { value: 'week', label: t('planning.week') },
            { value: 'month', label: t('planning.month') },
          ]}
        />
      )}
    </Group>
  );
}
