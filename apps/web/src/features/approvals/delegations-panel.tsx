import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { ErrorState, formatDate, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { delegationsQuery, useDelegate, useEndDelegation, type Delegations } from './approvals-queries';

const TO_GROUP = 'group';

/** Who approves in whose place, and when: current delegations and a new one. */
export function DelegationsPanel() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(delegationsQuery);
  const end = useEndDelegation();
  if (error) return <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {t('approvals.delegationsHelp')}
      </Text>
      {data.delegations.length === 0 && <Text>{t('approvals.noDelegation')}</Text>}
      {data.delegations.map((delegation) => (
        <Card key={delegation.id} padding="sm" withBorder>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {t('approvals.delegationLine', {
                from: delegation.fromDoctorName,
                to: delegation.toDoctorName ?? t('approvals.toGroup'),
                start: formatDate(delegation.validFrom, i18n.language),
                end: formatDate(delegation.validTo, i18n.language),
              })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={end.isPending && end.variables === delegation.id}
              onClick={() => end.mutate(delegation.id)}
            >
              {t('approvals.endDelegation')}
            </Button>
          </Group>
        </Card>
      ))}
      <DelegateForm doctors={data.doctors} ownDoctorId={data.ownDoctorId} />
    </Stack>
  );
}

function DelegateForm({ doctors, ownDoctorId }: Pick<Delegations, 'doctors' | 'ownDoctorId'>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm({
    initialValues: { fromDoctorId: ownDoctorId ?? '', to: TO_GROUP, validFrom: '', validTo: '' },
  });
  const delegate = useDelegate(() => {
    form.reset();
    showDone(t('approvals.delegated'));
  });
  const from = doctors.find((doctor) => doctor.doctorId === form.values.fromDoctorId);
  const colleagues = doctors.filter(
    (doctor) => doctor.memberId === from?.memberId && doctor.doctorId !== from.doctorId,
  );
  const { fromDoctorId, to, validFrom, validTo } = form.values;
  return (
    <form
      onSubmit={form.onSubmit(() => {
        setProblem(undefined);
        delegate.mutate(
          { fromDoctorId, toDoctorId: to === TO_GROUP ? null : to, validFrom, validTo },
          { onError: (error) => setProblem(applyProblem(form, error)) },
        );
      })}
    >
      <Stack gap="sm">
        <Title order={3} size="h4">
          {t('approvals.delegate')}
        </Title>
        {problem && <ErrorState error={problem} />}
        {ownDoctorId === null && (
          <Select
            label={t('approvals.delegateFrom')}
            searchable
            data={doctors.map((doctor) => ({
              value: doctor.doctorId,
              label: `${doctor.fullName}, ${doctor.memberName}`,
            }))}
            {...form.getInputProps('fromDoctorId')}
          />
        )}
        <Select
          label={t('approvals.delegateTo')}
          allowDeselect={false}
          data={[
            { value: TO_GROUP, label: t('approvals.toGroup') },
            ...colleagues.map((doctor) => ({ value: doctor.doctorId, label: doctor.fullName })),
          ]}
          {...form.getInputProps('to')}
        />
        <Group grow>
          <DateInput
            label={t('approvals.from')}
            valueFormat="DD/MM/YYYY"
            {...form.getInputProps('validFrom')}
          />
          <DateInput label={t('approvals.to')} valueFormat="DD/MM/YYYY" {...form.getInputProps('validTo')} />
        </Group>
        <Button
          type="submit"
          loading={delegate.isPending}
          disabled={fromDoctorId === '' || !validFrom || !validTo}
        >
          {t('approvals.save')}
        </Button>
      </Stack>
    </form>
  );
}
