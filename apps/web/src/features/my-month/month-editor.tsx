import { Alert, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { asProblem, useSend } from '@relais/api-client';
import { plannedWork } from '@relais/timesheets/core';
import {
  ErrorState,
  formatDate,
  formatInstant,
  formatMinutes,
  LoadingState,
  MonthCalendar,
  showUndoToast,
  SidePanel,
  StatusBadge,
  type CalendarDay,
  type StatusTone,
} from '@relais/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Lock, Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AbsenceForm } from './absence-form';
import { DayPanel } from './day-panel';
import { overlay, type QueueSnapshot } from './hours-queue';
import { GentleRemarks } from './gentle-remarks';
import './my-month.css';
import { practiceColors } from './practice-colors';
import { sheetQuery, type Sheet, type SheetEntry, type SheetPart, type SheetPort } from './sheet-queries';
import { SaveBadge } from './save-badge';
import { useHoursQueue } from './use-hours-queue';

const TONES: Record<SheetPart['status'], StatusTone> = {
  draft: 'none',
  declared: 'waiting',
  approved: 'done',
  disputed: 'alert',
};

/** A month of hours on a calendar, one colour per practice: tap a day to change it, one tap to declare. */
export function MonthEditor({ port, today }: { port: SheetPort; today: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(sheetQuery(port));
  const { queue, ...saving } = useHoursQueue(port);
  const [day, setDay] = useState<string>();
  const [absent, setAbsent] = useState(false);
  if (error && !data) return <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const memberOf = (placementId: string) =>
    data.placements.find((placement) => placement.placementId === placementId)?.memberId;
  const entries = overlay(data.entries, saving.pending, memberOf);
  const sheet: Sheet = { ...data, entries };
  const open = sheet.monthStatus === 'open';
  return (
    <Stack gap="md">
      {!open && (
        <Alert
          color="gray"
          icon={<Lock size={18} aria-hidden />}
          title={t(`myMonth.monthStatus.${sheet.monthStatus}`)}
        >
          {t('myMonth.closedHelp')}
        </Alert>
      )}
      <Parts sheet={sheet} />
      <Card padding="sm">
        <MonthCalendar
          month={sheet.month}
          today={today}
          days={calendarDays(sheet, (entry) => entryWords(entry, sheet, t))}
          {...(day === undefined ? {} : { selected: day })}
          onSelect={setDay}
        />
      </Card>
      {open && (
        <Group>
          <Button
            variant="default"
            leftSection={<Stethoscope size={16} aria-hidden />}
            onClick={() => setAbsent(true)}
          >
            {t('myMonth.absence')}
          </Button>
        </Group>
      )}
      <GentleRemarks sheet={sheet} />
      <Footer sheet={sheet} port={port} saving={saving} today={today} />
      <SidePanel
        opened={day !== undefined}
        onClose={() => setDay(undefined)}
        size="md"
        title={day === undefined ? '' : formatDate(day, i18n.language, 'weekday')}
      >
        {day !== undefined && (
          <DayPanel key={day} day={day} sheet={sheet} port={port} queue={queue} saving={saving} />
        )}
      </SidePanel>
      <SidePanel opened={absent} onClose={() => setAbsent(false)} size="md" title={t('myMonth.absenceTitle')}>
        <AbsenceForm port={port} month={sheet.month} today={today} onDone={() => setAbsent(false)} />
      </SidePanel>
    </Stack>
  );
}

/** Who has which share, and how far it is. */
function Parts({ sheet }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation();
  const colors = practiceColors(sheet);
  const minutesOf = (memberId: string) =>
    sheet.entries
      .filter((entry) => entry.memberId === memberId)
      .reduce((sum, entry) => sum + entry.workedMinutes, 0);
  const detail = (part: SheetPart): string | undefined => {
    if (part.status === 'declared' && part.voidedBy !== null)
      return t('myMonth.voided', { by: part.voidedBy });
    if (part.status === 'declared' && part.waitingFor !== null) {
      return t('myMonth.waiting', { name: part.waitingFor, count: part.waitingDays });
    }
    if (part.status !== 'approved') return undefined;
    return part.decidedAs === 'tacit' ? t('myMonth.tacit') : t('myMonth.approvedBy', { by: part.decidedBy });
  };
  return (
    <div className="rl-month-parts">
      {sheet.parts.map((part) => (
        <Card key={part.partId} padding="sm" component="section" aria-label={part.memberName}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Group gap={8} wrap="nowrap" style={{ minWidth: 0 }}>
              <span className="rl-dot" style={{ background: colors.get(part.memberId) }} aria-hidden />
              <Text fw={600} truncate>
                {part.memberName}
              </Text>
            </Group>
            <Text className="rl-number">{formatMinutes(minutesOf(part.memberId))}</Text>
          </Group>
          <Group gap={8} mt={4}>
            <StatusBadge tone={TONES[part.status]} label={t(`myMonth.status.${part.status}`)} />
            {detail(part) !== undefined && (
              <Text
                size="sm"
                c="dimmed"
                title={part.decidedAt === null ? '' : formatInstant(part.decidedAt, i18n.language)}
              >
                {detail(part)}
              </Text>
            )}
          </Group>
        </Card>
      ))}
    </div>
  );
}

function calendarDays(sheet: Sheet, said: (entry: SheetEntry) => string): Record<string, CalendarDay> {
  const colors = practiceColors(sheet);
  const days: Record<string, CalendarDay> = {};
  for (const date of new Set(sheet.entries.map((entry) => entry.day))) {
    const entries = sheet.entries.filter((entry) => entry.day === date);
    const off = entries.every((entry) => entry.kind === 'holiday' || entry.kind === 'closure');
    const disputed = entries.some((entry) => entry.disputed);
    days[date] = {
      said: entries.map(said).join(', '),
      ...(disputed ? { tone: 'alert' } : off ? { tone: 'off' } : {}),
      content: entries.map((entry) => (
        <span
          key={entry.entryId}
          className="rl-day-bar"
          data-kind={entry.kind}
          data-changed={entry.changedBy !== null || undefined}
          style={{ ['--rl-practice' as string]: colors.get(entry.memberId) }}
        >
          {entry.kind === 'work' ? shortHours(entry.workedMinutes) : entry.kind === 'absence' ? '–' : ''}
        </span>
      )),
    };
  }
  return days;
}

/** 210 is `3:30`: a cell of a telephone's calendar has no room for more. */
function shortHours(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60}h` : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`;
}

function entryWords(entry: SheetEntry, sheet: Sheet, t: ReturnType<typeof useTranslation>['t']): string {
  const practice = sheet.parts.find((part) => part.memberId === entry.memberId)?.memberName ?? '';
  const what =
    entry.kind === 'work'
      ? formatMinutes(entry.workedMinutes)
      : entry.kind === 'absence'
        ? t(`myMonth.code.${entry.absenceCode ?? 'unpaid'}`)
        : t(`myMonth.${entry.kind}`);
  return t('myMonth.daySaid', { practice, what });
}

/** The bar that stays: the total, whether it is safe, and the one thing to do. */
function Footer({
  sheet,
  port,
  saving,
  today,
}: {
  sheet: Sheet;
  port: SheetPort;
  saving: QueueSnapshot;
  today: string;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const accept = (written: { sheet: Sheet }) => {
    client.setQueryData(port.queryKey, written.sheet);
    void client.invalidateQueries({ queryKey: [port.queryKey[0]] });
  };
  const withdraw = useSend((_: void, attempt) => port.withdraw(attempt), { onSuccess: accept });
  const worked = sheet.entries.reduce((sum, entry) => sum + entry.workedMinutes, 0);
  const planned = plannedWork(sheet.entries);
  const declare = useSend((_: void, attempt) => port.declare(attempt), {
    onSuccess: (written) => {
      accept(written);
      showUndoToast({
        message: t('myMonth.declaredToast', { hours: formatMinutes(worked) }),
        undoLabel: t('myMonth.undo'),
        onUndo: () => withdraw.mutate(),
      });
    },
  });
  const delta = worked - planned;
  const again =
    sheet.declaredAt !== null &&
    sheet.parts.some((part) => part.status === 'disputed' || part.status === 'draft');
  const ahead = new Set(sheet.entries.filter((entry) => entry.day > today).map((entry) => entry.day)).size;
  const started = today.slice(0, 7) >= sheet.month;
  const error = declare.error ?? withdraw.error;
  return (
    <div className="rl-month-bar">
      {error && <ErrorState error={asProblem(error)} />}
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap={8} align="baseline">
            <Text fz={24} fw={700} lh={1.2} className="rl-number">
              {formatMinutes(worked)}
            </Text>
            <Text c="dimmed" size="sm">
              {delta === 0
                ? t('myMonth.asPlanned')
                : t('myMonth.difference', { hours: formatMinutes(delta, { signed: true }) })}
            </Text>
          </Group>
          <SaveBadge saving={saving} />
        </div>
        {sheet.monthStatus === 'open' && (sheet.declaredAt === null || again) && (
          <Button
            size="lg"
            leftSection={<Check size={20} aria-hidden />}
            loading={declare.isPending}
            disabled={!started || saving.pending.length > 0}
            onClick={() => declare.mutate()}
          >
            {t(again ? 'myMonth.declareRest' : 'myMonth.declare')}
          </Button>
        )}
        {sheet.declaredAt !== null && !again && (
          <Group gap="xs">
            <Badge size="lg" variant="light">
              {t('myMonth.declared', { at: formatInstant(sheet.declaredAt, i18n.language) })}
            </Badge>
            {sheet.monthStatus === 'open' && sheet.parts.every((part) => part.status !== 'approved') && (
              <Button variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                {t('myMonth.withdraw')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {sheet.declaredAt === null && sheet.monthStatus === 'open' && (
        <Text size="xs" c="dimmed" mt={4}>
          {!started
            ? t('myMonth.notStarted')
            : ahead > 0
              ? t('myMonth.ahead', { count: ahead })
              : t('myMonth.cutOff', { on: formatDate(sheet.cutOffOn, i18n.language, 'weekday') })}
        </Text>
      )}
    </div>
  );
}
