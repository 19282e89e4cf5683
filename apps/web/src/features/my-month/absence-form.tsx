import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { asProblem, useSend } from '@relais/api-client';
import { ABSENCE_CODES } from '@relais/timesheets/core';
import { ErrorState, showDone } from '@relais/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkAbsent, SheetPort } from './sheet-queries';

/** Absent from one day to another, with the reason that only the group reads. */
export function AbsenceForm({
  port,
  month,
  today,
  onDone,
}: {
  port: SheetPort;
  month: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const start = today.startsWith(month) ? today : `${month}-01`;
  const [absence, setAbsence] = useState<MarkAbsent>({
    from: start,
    to: start,
    absenceCode: 'sick',
    note: '',
  });
  const send = useSend((body: MarkAbsent, attempt) => port.absent(body, attempt), {
    onSuccess: ({ sheet }) => {
      client.setQueryData(port.queryKey, sheet);
      showDone(t('myMonth.recorded'));
      onDone();
    },
  });
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {t('myMonth.absenceHelp')}
      </Text>
      <Select
        label={t('myMonth.reason')}
        size="md"
        allowDeselect={false}
        data={ABSENCE_CODES.map((code) => ({ value: code, label: t(`myMonth.code.${code}`) }))}
        value={absence.absenceCode}
        onChange={(code) => code !== null && setAbsence({ ...absence, absenceCode: code })}
      />
      <Group grow>
        <TextInput
          type="date"
          size="md"
          label={t('myMonth.first')}
          value={absence.from}
          onChange={(event) => {
            const from = event.currentTarget.value;
            setAbsence({ ...absence, from, to: absence.to < from ? from : absence.to });
          }}
        />
        <TextInput
          type="date"
          size="md"
          label={t('myMonth.last')}
          min={absence.from}
          value={absence.to}
          onChange={(event) => setAbsence({ ...absence, to: event.currentTarget.value })}
        />
      </Group>
      {send.error && <ErrorState error={asProblem(send.error)} />}
      <Button
        size="md"
        loading={send.isPending}
        disabled={absence.from === '' || absence.to < absence.from}
        onClick={() => send.mutate(absence)}
      >
        {t('myMonth.record')}
      </Button>
    </Stack>
  );
}
