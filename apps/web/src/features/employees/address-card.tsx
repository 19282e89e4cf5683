import { Button, Card, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, matches, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { todayInParis } from '@relais/kernel';
import { DateText, ErrorState, showDone, SidePanel } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useChangeAddress, type Employee } from './employees-queries';

/** Addresses with their dates: a change opens a new line, the old one stays readable. */
export function AddressCard({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const canUpdate = useCan()('employee.update');
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('employees.address')}
        </Title>
        {canUpdate && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t(employee.addresses.length === 0 ? 'employees.enter' : 'employees.move')}
          </Button>
        )}
      </Group>
      {employee.addresses.length === 0 ? (
        <Text c="dimmed">{t('employees.notEntered')}</Text>
      ) : (
        <Table>
          <Table.Tbody>
            {[...employee.addresses].reverse().map((address) => (
              <Table.Tr key={address.validFrom}>
                <Table.Td>
                  {address.street}, {address.postcode} {address.city}
                </Table.Td>
                <Table.Td ta="right" c="dimmed">
                  <DateText date={address.validFrom} /> –{' '}
                  {address.validTo === null ? t('members.today') : <DateText date={address.validTo} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('employees.move')} size="md">
        <AddressForm employeeId={employee.id} onDone={() => setOpened(false)} />
      </SidePanel>
    </Card>
  );
}

function AddressForm({ employeeId, onDone }: { employeeId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const change = useChangeAddress(employeeId);
  const form = useForm({
    initialValues: {
      validFrom: todayInParis(new Date()),
      street: '',
      postcode: '',
      city: '',
    },
    validate: {
      validFrom: isNotEmpty(t('employees.required')),
      street: hasLength({ min: 1, max: 160 }, t('employees.required')),
      postcode: matches(/^\d{5}$/, t('signUp.practice.postcodeInvalid')),
      city: hasLength({ min: 1, max: 80 }, t('employees.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ validFrom, ...place }) => {
        setProblem(undefined);
        change.mutate(
          { ...place, validFrom: validFrom ?? '' },
          {
            onSuccess: () => {
              showDone(t('employees.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <DateInput
          label={t('employees.from')}
          valueFormat="D MMMM YYYY"
          {...form.getInputProps('validFrom')}
        />
        <TextInput label={t('signUp.practice.street')} {...form.getInputProps('street')} />
        <Group grow align="flex-start">
          <TextInput
            label={t('signUp.practice.postcode')}
            inputMode="numeric"
            maxLength={5}
            {...form.getInputProps('postcode')}
          />
          <TextInput label={t('signUp.practice.city')} {...form.getInputProps('city')} />
        </Group>
        <Button type="submit" loading={change.isPending}>
          {t('employees.save')}
        </Button>
      </Stack>
    </form>
  );
}
