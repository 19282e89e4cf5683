import {
  Button,
  Fieldset,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { todayInParis, yearOf } from '@relais/kernel';
import { ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideLeave, useWriteEntry, type LeaveRequest, type WriteLeaveEntry } from './leave-queries';

/** Accept, or refuse with a reason. */
export function DecideForm({ request }: { request: LeaveRequest }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const decide = useDecideLeave();
  const send = (accept: boolean) =>
    decide.mutate(
      { id: request.id, version: request.version, accept, answer },
      { onSuccess: () => showDone(t('leave.decided')) },
    );
  return (
    <Stack gap="xs">
      <TextInput
        label={t('leave.answer')}
        maxLength={300}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {decide.error && <ErrorState error={asProblem(decide.error)} />}
      <Group>
        <Button loading={decide.isPending} onClick={() => send(true)}>
          {t('leave.accept')}
        </Button>
        <Button variant="default" loading={decide.isPending} onClick={() => send(false)}>
          {t('leave.refuse')}
        </Button>
      </Group>
    </Stack>
  );
}

const KINDS = ['opening', 'correction', 'expiry'] as const;

/** An entry by hand, which stays with its reason. */
export function EntryForm({ employeeId }: { employeeId: string }) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState<WriteLeaveEntry>({
    kind: 'opening',
    referenceYear: yearOf(todayInParis(new Date())),
    hundredths: 0,
    reason: '',
  });
  const change = (part: Partial<WriteLeaveEntry>) => setEntry((before) => ({ ...before, ...part }));
  const write = useWriteEntry(employeeId);
  return (
    <Fieldset legend={t('leave.write')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('leave.writeHelp')}
        </Text>
        <SegmentedControl
          aria-label={t('leave.askKind')}
          value={entry.kind}
          onChange={(kind) => change({ kind })}
          data={KINDS.map((value) => ({ value, label: t(`leave.kinds.${value}`) }))}
        />
        <Group grow>
          <NumberInput
            label={t('leave.amount')}
            decimalScale={2}
            value={entry.hundredths / 100}
            onChange={(value) => change({ hundredths: Math.round(Number(value) * 100) })}
          />
          <NumberInput
            label={t('leave.referenceYear')}
            min={2000}
            max={2200}
            hideControls
            value={entry.referenceYear}
            onChange={(value) => change({ referenceYear: Number(value) })}
          />
        </Group>
        <TextInput
          label={t('leave.reason')}
          maxLength={500}
          value={entry.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {write.error && <ErrorState error={asProblem(write.error)} />}
        <Button
          loading={write.isPending}
          disabled={entry.hundredths === 0 || entry.reason.trim().length < 3}
          onClick={() =>
            write.mutate(entry, {
              onSuccess: () => {
                showDone(t('leave.written'));
                change({ hundredths: 0, reason: '' });
              },
            })
          }
        >
          {t('leave.record')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
