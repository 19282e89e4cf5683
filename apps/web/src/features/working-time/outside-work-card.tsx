import { Button, Card, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import {
  DateText,
  ErrorState,
  HoursInput,
  LoadingState,
  SidePanel,
  formatMinutes,
  showDone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { type OutsideWork, outsideWorkQuery, useStateOutsideWork } from './working-time-queries';

/** Hours at other employers as the employee stated them, over time; having none is a statement too. */
export function OutsideWorkCard({ employeeId }: { employeeId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const [opened, setOpened] = useState(false);
  const { data, error, refetch } = useQuery(outsideWorkQuery(employeeId));
  return (
    <Card component="section" aria-label={t('workingTime.outside.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('workingTime.outside.title')}
        </Title>
        {can('employee.update') && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('workingTime.outside.state')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('workingTime.outside.help')}
      </Text>
      {error && !data ? (
        <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState rows={2} />
      ) : data.items.length === 0 ? (
        <Text fw={600}>{t('workingTime.outside.unknown')}</Text>
      ) : (
        <Statements items={data.items} />
      )}
      <SidePanel
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('workingTime.outside.state')}
        size="md"
      >
        {opened && <StatementForm employeeId={employeeId} onDone={() => setOpened(false)} />}
      </SidePanel>
    </Card>
  );
}

function Statements({ items }: { items: readonly OutsideWork[] }) {
  const { t } = useTranslation();
  return (
    <Table>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td>
              {item.weeklyMinutes === 0
                ? t('workingTime.outside.none')
                : t('workingTime.outside.weekly', {
                    hours: formatMinutes(item.weeklyMinutes),
                    employers: item.employers,
                  })}
            </Table.Td>
            <Table.Td ta="right" c="dimmed">
              <DateText date={item.validFrom} /> –{' '}
              {item.validTo === null ? '…' : <DateText date={item.validTo} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function StatementForm({ employeeId, onDone }: { employeeId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const send = useStateOutsideWork(employeeId);
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm({
    initialValues: { validFrom: today, weeklyMinutes: 0, employers: '' },
    validate: { validFrom: (value) => (value === '' ? t('workingTime.outside.required') : null) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        send.mutate(values, {
          onSuccess: () => {
            showDone(t('workingTime.outside.saved'));
            onDone();
          },
          onError: (error) => setProblem(applyProblem(form, asProblem(error))),
        });
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <TextInput
          type="date"
          label={t('workingTime.outside.validFrom')}
          {...form.getInputProps('validFrom')}
        />
        <HoursInput
          label={t('workingTime.outside.hours')}
          description={t('workingTime.outside.hoursHelp')}
          value={form.values.weeklyMinutes}
          max={6000}
          onChange={(minutes) => form.setFieldValue('weeklyMinutes', minutes ?? 0)}
        />
        <TextInput
          label={t('workingTime.outside.employers')}
          maxLength={300}
          {...form.getInputProps('employers')}
        />
        <Button type="submit" loading={send.isPending}>
          {t('workingTime.outside.save')}
        </Button>
      </Stack>
    </form>
  );
}
