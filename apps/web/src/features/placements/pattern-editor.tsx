import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import {
  type CycleWeek,
  type Half,
  type PatternSlot,
  USUAL_TIMES,
  type WeeklyPattern,
  clock,
  inOrder,
  minutesPerWeek,
  slotMinutes,
  weeklyMean,
} from '@relais/placements/core';
import { formatMinutes, HalfDayGrid, type HalfDaySlot } from '@relais/ui';
import { Copy } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import './placements.css';

export interface PatternEditorProps {
  value: WeeklyPattern;
  onChange: (pattern: WeeklyPattern) => void;
  /** Half-days that other practices hold, by week of the cycle: shown, not forbidden. */
  taken?: readonly (Pick<PatternSlot, 'week' | 'weekday' | 'half'> & { place: string })[];
}

const time = (minute: number): string => clock(minute).padStart(5, '0');

function minuteOf(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** The typical week of a placement: half-days to tap, then their times; one week, or two that alternate. */
export function PatternEditor({ value, onChange, taken = [] }: PatternEditorProps) {
  const { t } = useTranslation();
  const weeks: CycleWeek[] = value.cycleWeeks === 2 ? [0, 1] : [0];
  const perWeek = minutesPerWeek(value);

  function toggle(week: CycleWeek, weekday: number, half: Half): void {
    const same = (slot: PatternSlot) => slot.week === week && slot.weekday === weekday && slot.half === half;
    const slots = value.slots.some(same)
      ? value.slots.filter((slot) => !same(slot))
      : [
          ...value.slots,
          { week, weekday: weekday as PatternSlot['weekday'], half, ...timesLike(half, value.slots) },
        ];
    onChange({ ...value, slots: inOrder(slots) });
  }

  function setCycle(cycleWeeks: 1 | 2): void {
    const first = value.slots.filter((slot) => slot.week === 0);
    const copied = first.map((slot) => ({ ...slot, week: 1 as const }));
    onChange({ cycleWeeks, slots: cycleWeeks === 1 ? first : inOrder([...first, ...copied]) });
  }

  function setTime(
    changed: PatternSlot,
    times: Partial<Pick<PatternSlot, 'startMinute' | 'endMinute'>>,
  ): void {
    onChange({
      ...value,
      slots: value.slots.map((slot) => (slot === changed ? { ...slot, ...times } : slot)),
    });
  }

  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('placements.pattern.cycle')}
        value={String(value.cycleWeeks)}
        onChange={(chosen) => setCycle(chosen === '2' ? 2 : 1)}
        data={[
          { value: '1', label: t('placements.pattern.everyWeek') },
          { value: '2', label: t('placements.pattern.alternate') },
        ]}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      {weeks.map((week) => (
        <Stack key={week} gap="xs">
          <Group justify="space-between" gap="xs">
            {value.cycleWeeks === 2 ? (
              <Title order={3} size="h4" fz="sm">
                {t(week === 0 ? 'placements.pattern.weekA' : 'placements.pattern.weekB')}
              </Title>
            ) : (
              <span />
            )}
            <Group gap="xs">
              {week === 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<Copy size={13} />}
                  onClick={() => setCycle(2)}
                >
                  {t('placements.pattern.copyA')}
                </Button>
              )}
              <Text size="sm" className="rl-number">
                {t('placements.pattern.total', { hours: formatMinutes(perWeek[week] ?? 0) })}
              </Text>
            </Group>
          </Group>
          <HalfDayGrid
            label={
              value.cycleWeeks === 2
                ? `${t('placements.pattern.label')}, ${t(week === 0 ? 'placements.pattern.weekA' : 'placements.pattern.weekB')}`
                : t('placements.pattern.label')
            }
            slots={cellsOf(value.slots, week, taken, (place) => t('placements.pattern.taken', { place }))}
            onToggle={(weekday, half) => toggle(week, weekday, half)}
          />
          <Times slots={value.slots.filter((slot) => slot.week === week)} onTime={setTime} />
        </Stack>
      ))}
      {value.slots.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('placements.pattern.none')}
        </Text>
      ) : (
        value.cycleWeeks === 2 && (
          <Text size="sm" fw={600}>
            {t('placements.pattern.mean', { hours: formatMinutes(weeklyMean(value)) })}
          </Text>
        )
      )}
    </Stack>
  );
}

/** Times of the half-days ticked, editable. */
function Times({
  slots,
  onTime,
}: {
  slots: readonly PatternSlot[];
  onTime: (slot: PatternSlot, times: Partial<Pick<PatternSlot, 'startMinute' | 'endMinute'>>) => void;
}) {
  const { t } = useTranslation();
  if (slots.length === 0) return null;
  return (
    <div className="rl-slot-times">
      {slots.map((slot) => {
        const day = `${t(`ui.weekday.${slot.weekday}`)} ${t(`ui.half.${slot.half}`)}`;
        const reversed = slot.endMinute <= slot.startMinute;
        const change = (key: 'startMinute' | 'endMinute') => (event: React.ChangeEvent<HTMLInputElement>) => {
          const minute = minuteOf(event.currentTarget.value);
          if (minute !== null) onTime(slot, { [key]: minute });
        };
        return (
          <Fragment key={`${slot.weekday}-${slot.half}`}>
            <Text size="sm">{day}</Text>
            <TextInput
              type="time"
              size="xs"
              aria-label={t('placements.pattern.start', { day })}
              value={time(slot.startMinute)}
              onChange={change('startMinute')}
            />
            <TextInput
              type="time"
              size="xs"
              aria-label={t('placements.pattern.end', { day })}
              value={time(slot.endMinute)}
              onChange={change('endMinute')}
              error={reversed ? t('placements.pattern.reversed') : undefined}
            />
            <Text size="xs" c="dimmed" className="rl-number rl-slot-length">
              {reversed ? '' : formatMinutes(slotMinutes(slot))}
            </Text>
          </Fragment>
        );
      })}
    </div>
  );
}

function cellsOf(
  slots: readonly PatternSlot[],
  week: CycleWeek,
  taken: NonNullable<PatternEditorProps['taken']>,
  takenNote: (place: string) => string,
): HalfDaySlot[] {
  return slots
    .filter((slot) => slot.week === week)
    .map((slot): HalfDaySlot => {
      const other = taken.find(
        (one) => one.week === week && one.weekday === slot.weekday && one.half === slot.half,
      );
      return {
        weekday: slot.weekday,
        half: slot.half,
        state: other ? 'alert' : 'planned',
        text: slot.endMinute > slot.startMinute ? formatMinutes(slotMinutes(slot)) : '!',
        ...(other ? { note: takenNote(other.place) } : {}),
      };
    });
}

/** Times already used for the same half of the day, so that one correction serves the whole week. */
function timesLike(
  half: Half,
  slots: readonly PatternSlot[],
): Pick<PatternSlot, 'startMinute' | 'endMinute'> {
  const last = slots.findLast((slot) => slot.half === half);
  return last ? { startMinute: last.startMinute, endMinute: last.endMinute } : USUAL_TIMES[half];
}
