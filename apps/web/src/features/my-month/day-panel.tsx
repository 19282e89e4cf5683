import { Alert, Button, Card, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { asProblem, useSend } from '@relais/api-client';
import { localDate } from '@relais/kernel';
import { ABSENCE_CODES, asAbsence, asWork, type EntryValues, stretch } from '@relais/timesheets/core';
import { ErrorState, HoursInput } from '@relais/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GentleRemarks } from './gentle-remarks';
import type { HoursQueue, QueueSnapshot } from './hours-queue';
import { SaveBadge } from './save-badge';
import { practiceColors } from './practice-colors';
import type { AddEntry, Sheet, SheetEntry, SheetPort } from './sheet-queries';
import { clockText, minuteOf } from './time';

interface DayPanelProps {
  day: string;
  sheet: Sheet;
  port: SheetPort;
  queue: HoursQueue;
  saving: QueueSnapshot;
}

/** The intervals of one day: longer, shorter, elsewhere, absent. Every change saves itself. */
export function DayPanel({ day, sheet, port, queue, saving }: DayPanelProps) {
  const { t } = useTranslation();
  const entries = sheet.entries.filter((entry) => entry.day === day);
  const open = sheet.monthStatus === 'open';
  return (
    <Stack>
      {entries.length === 0 && <Text c="dimmed">{t('myMonth.nothingPlanned')}</Text>}
      {entries.map((entry) => (
        <EntryCard
          key={entry.entryId}
          entry={entry}
          sheet={sheet}
          port={port}
          onChange={(values) => void queue.put(entry.entryId, values)}
        />
      ))}
      {saving.refused && <ErrorState error={saving.refused.problem} />}
      <GentleRemarks sheet={sheet} day={day} />
      {open && <AddInterval day={day} sheet={sheet} port={port} />}
      <SaveBadge saving={saving} />
    </Stack>
  );
}

interface EntryCardProps {
  entry: SheetEntry;
  sheet: Sheet;
  port: SheetPort;
  onChange: (values: EntryValues) => void;
}

function EntryCard({ entry, sheet, port, onChange }: EntryCardProps) {
  const { t } = useTranslation();
  const open = sheet.monthStatus === 'open';
  const values = valuesOf(entry);
  const day = localDate(entry.day);
  const place = sheet.placements.find((placement) => placement.placementId === entry.placementId);
  const remove = useRemove(port);
  const [note, setNote] = useState(entry.note);
  const off = entry.kind === 'holiday' || entry.kind === 'closure';
  return (
    <Card padding="md" component="section" aria-label={place?.memberName ?? ''} withBorder>
      <Stack gap="sm">
        <Group gap={8} wrap="nowrap">
          <span
            className="rl-dot"
            style={{ background: practiceColors(sheet).get(entry.memberId) }}
            aria-hidden
          />
          <div style={{ minWidth: 0 }}>
            <Text fw={650} truncate>
              {place?.memberName}
            </Text>
            <Text size="sm" c="dimmed">
              {entry.planned
                ? t('myMonth.planned', {
                    from: clockText(entry.startMinute),
                    to: clockText(entry.startMinute + entry.plannedMinutes),
                  })
                : t('myMonth.added')}
            </Text>
          </div>
        </Group>
        {entry.disputed && (
          <Alert
            color="brick"
            icon={<TriangleAlert size={18} aria-hidden />}
            title={t('myMonth.disputedBecause', { reason: entry.disputeReason })}
          >
            {t('myMonth.disputedHelp')}
          </Alert>
        )}
        {off && (
          <Group justify="space-between">
            <Text>{t(`myMonth.${entry.kind}`)}</Text>
            {open && (
              <Button variant="default" onClick={() => onChange(asWork(day, values))}>
                {t('myMonth.workedAnyway')}
              </Button>
            )}
          </Group>
        )}
        {!off && (
          <Select
            label={t('myMonth.presence')}
            size="md"
            disabled={!open}
            allowDeselect={false}
            data={[
              { value: 'work', label: t('myMonth.work') },
              ...ABSENCE_CODES.map((code) => ({ value: code, label: t(`myMonth.code.${code}`) })),
            ]}
            value={entry.absenceCode ?? 'work'}
            onChange={(value) =>
              onChange(value === 'work' || value === null ? asWork(day, values) : asAbsence(values, value))
            }
          />
        )}
        {entry.kind === 'work' && (
          <>
            <HoursInput
              label={t('myMonth.worked')}
              size="lg"
              step={15}
              disabled={!open}
              max={720}
              value={entry.workedMinutes}
              onChange={(worked) => {
                if (worked !== null) onChange(stretch(day, values, worked - entry.workedMinutes));
              }}
            />
            <Group grow>
              <TextInput
                type="time"
                label={t('myMonth.from')}
                disabled={!open}
                value={clockText(entry.startMinute)}
                onChange={(event) => {
                  const startMinute = minuteOf(event.currentTarget.value);
                  if (startMinute !== null && startMinute < entry.endMinute)
                    onChange(moved(day, values, { startMinute }));
                }}
              />
              <TextInput
                type="time"
                label={t('myMonth.to')}
                disabled={!open}
                value={clockText(entry.endMinute % 1440)}
                onChange={(event) => {
                  const endMinute = minuteOf(event.currentTarget.value, true);
                  if (endMinute !== null && endMinute > entry.startMinute)
                    onChange(moved(day, values, { endMinute }));
                }}
              />
            </Group>
            {sheet.placements.length > 1 && (
              <Select
                label={t('myMonth.practice')}
                disabled={!open}
                allowDeselect={false}
                data={placementsOn(sheet, entry.day)}
                value={entry.placementId}
                onChange={(placementId) => placementId !== null && onChange({ ...values, placementId })}
              />
            )}
            <TextInput
              label={t('myMonth.note')}
              placeholder={t('myMonth.notePlaceholder')}
              disabled={!open}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              onBlur={() => note !== entry.note && onChange({ ...values, note })}
            />
          </>
        )}
        {remove.error && <ErrorState error={asProblem(remove.error)} />}
        {open && !entry.planned && (
          <Button
            variant="subtle"
            color="brick"
            leftSection={<Trash2 size={16} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate(entry.entryId)}
          >
            {t('myMonth.remove')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function AddInterval({ day, sheet, port }: Pick<DayPanelProps, 'day' | 'sheet' | 'port'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const places = placementsOn(sheet, day);
  const [opened, setOpened] = useState(false);
  const [placementId, setPlacementId] = useState(places[0]?.value ?? '');
  const [from, setFrom] = useState('08:30');
  const [to, setTo] = useState('12:00');
  const add = useSend((body: AddEntry, attempt) => port.add(body, attempt), {
    onSuccess: ({ sheet: written }) => {
      client.setQueryData(port.queryKey, written);
      setOpened(false);
    },
  });
  if (places.length === 0) return <Text c="dimmed">{t('myMonth.noPlacement')}</Text>;
  if (!opened) {
    return (
      <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('myMonth.add')}
      </Button>
    );
  }
  const startMinute = minuteOf(from) ?? 0;
  const endMinute = minuteOf(to, true) ?? 0;
  return (
    <Card padding="md" withBorder component="section" aria-label={t('myMonth.add')}>
      <Stack gap="sm">
        <Select
          label={t('myMonth.practice')}
          allowDeselect={false}
          data={places}
          value={placementId}
          onChange={(value) => setPlacementId(value ?? '')}
        />
        <Group grow>
          <TextInput
            type="time"
            label={t('myMonth.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t('myMonth.to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
        {add.error && <ErrorState error={asProblem(add.error)} />}
        <Button
          loading={add.isPending}
          onClick={() =>
            add.mutate({
              day,
              ...asWork(localDate(day), {
                placementId,
                kind: 'work',
                absenceCode: null,
                startMinute,
                endMinute,
                workedMinutes: 0,
                note: '',
              }),
            })
          }
        >
          {t('myMonth.addIt')}
        </Button>
      </Stack>
    </Card>
  );
}

function useRemove(port: SheetPort) {
  const client = useQueryClient();
  return useSend((entryId: string, attempt) => port.remove(entryId, attempt), {
    onSuccess: ({ sheet }) => client.setQueryData(port.queryKey, sheet),
  });
}

function placementsOn(sheet: Sheet, day: string): { value: string; label: string }[] {
  return sheet.placements
    .filter(
      (placement) => placement.startsOn <= day && (placement.endsOn === null || placement.endsOn >= day),
    )
    .map((placement) => ({ value: placement.placementId, label: placement.memberName }));
}

function valuesOf(entry: SheetEntry): EntryValues {
  const { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note } = entry;
  return { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note };
}

/** Other times, the same break. */
function moved(
  day: ReturnType<typeof localDate>,
  values: EntryValues,
  times: { startMinute?: number; endMinute?: number },
): EntryValues {
  const whole = asWork(day, values).workedMinutes;
  const next = asWork(day, { ...values, ...times });
  return { ...next, workedMinutes: Math.max(0, next.workedMinutes - (whole - values.workedMinutes)) };
}
