import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { addDays, type LocalDate } from '@relais/kernel';
import { ErrorState, showDone, textIn } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveWhyButton, useDays } from './leave-file';
import { costQuery, useAskLeave, type AskLeave, type LeaveFile } from './leave-queries';

const KINDS = ['paid-leave', 'event', 'unpaid'] as const;

/** A request in three touches: kind, days, send. The cost is shown before. */
export function AskLeaveForm({
  file,
  today,
  onDone,
}: {
  file: LeaveFile;
  today: LocalDate;
  onDone: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [request, setRequest] = useState<AskLeave>({
    kind: 'paid-leave',
    event: null,
    eventOn: null,
    startsOn: today,
    endsOn: today,
    note: '',
  });
  const change = (part: Partial<AskLeave>) => setRequest((before) => ({ ...before, ...part }));
  const send = useAskLeave();
  const choose = (event: AskLeave['event']) => {
    const preset = file.events.find((one) => one.event === event);
    if (!preset) return;
    const startsOn = request.startsOn as LocalDate;
    change({
      event,
      eventOn: request.eventOn ?? startsOn,
      endsOn: addDays(startsOn, Math.max(0, preset.days - 1)),
    });
  };
  const wrong = request.startsOn === '' || request.endsOn < request.startsOn;
  return (
    <Stack>
      <SegmentedControl
        fullWidth
        aria-label={t('leave.askKind')}
        value={request.kind}
        onChange={(kind) => change({ kind, ...(kind === 'event' ? {} : { event: null, eventOn: null }) })}
        data={KINDS.map((value) => ({ value, label: t(`leave.requestKinds.${value}`) }))}
      />
      {request.kind === 'event' && (
        <Select
          size="md"
          label={t('leave.event')}
          allowDeselect={false}
          value={request.event}
          onChange={(event) => choose(event)}
          data={file.events.map(({ event, name, days }) => ({
            value: event,
            label: t('leave.eventDays', { name: textIn(name, i18n.language), days }),
          }))}
        />
      )}
      {request.kind === 'event' && (
        <TextInput
          type="date"
          size="md"
          label={t('leave.eventOn')}
          value={request.eventOn ?? ''}
          onChange={(event) => change({ eventOn: event.currentTarget.value || null })}
        />
      )}
      <Group grow>
        <TextInput
          type="date"
          size="md"
          label={t('leave.startsOn')}
          value={request.startsOn}
          onChange={(event) => {
            const startsOn = event.currentTarget.value;
            change({ startsOn, endsOn: request.endsOn < startsOn ? startsOn : request.endsOn });
          }}
        />
        <TextInput
          type="date"
          size="md"
          label={t('leave.endsOn')}
          min={request.startsOn}
          value={request.endsOn}
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </Group>
      {request.kind === 'paid-leave' ? (
        !wrong && <Cost startsOn={request.startsOn} endsOn={request.endsOn} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('leave.freeOfBalance')}
        </Text>
      )}
      <TextInput
        size="md"
        label={t('leave.note')}
        maxLength={300}
        value={request.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {send.error && <ErrorState error={asProblem(send.error)} />}
      <Button
        size="lg"
        loading={send.isPending}
        disabled={wrong || (request.kind === 'event' && request.event === null)}
        onClick={() =>
          send.mutate(request, {
            onSuccess: () => {
              showDone(t('leave.sent'));
              onDone();
            },
          })
        }
      >
        {t('leave.send')}
      </Button>
    </Stack>
  );
}

function Cost({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const { t } = useTranslation();
  const days = useDays();
  const { data } = useQuery(costQuery(startsOn, endsOn));
  if (!data) return null;
  return (
    <Group gap={4} role="status">
      <Text size="sm">
        {t('leave.cost', { days: days(data.hundredths), left: days(data.leftHundredths) })}
      </Text>
      <LeaveWhyButton explanation={data.explanation} label={t('leave.requestKinds.paid-leave')} />
    </Group>
  );
}
