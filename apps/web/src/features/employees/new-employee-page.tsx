import { Button, Card, Group, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { checkIban, checkNir } from '@relais/kernel';
import { ErrorState, PageHeader, showDone } from '@relais/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateEmployee } from './employees-queries';
import { IdentityFields, identityBody, identityValues, useIdentityRules } from './identity-fields';

/** A new employee file. Numbers are checked while typing and leave the browser once. */
export function NewEmployeePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rules = useIdentityRules();
  const [problem, setProblem] = useState<ApiProblem>();
  const create = useCreateEmployee();
  const form = useForm({
    initialValues: { ...identityValues(), nir: '', iban: '', street: '', postcode: '', city: '' },
    validate: {
      ...rules,
      nir: (value) => (value.trim() === '' || checkNir(value).ok ? null : t('employees.nirInvalid')),
      iban: (value) => (value.trim() === '' || checkIban(value).ok ? null : t('employees.ibanInvalid')),
      street: (value, { postcode, city }) =>
        value === '' && postcode + city !== '' ? t('employees.required') : null,
      postcode: (value, { street }) =>
        street === '' || /^\d{5}$/.test(value) ? null : t('signUp.practice.postcodeInvalid'),
      city: (value, { street }) => (street === '' || value.trim() !== '' ? null : t('employees.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ nir, iban, street, postcode, city, ...identity }) => {
        setProblem(undefined);
        create.mutate(
          {
            ...identityBody(identity),
            nir: nir.trim() === '' ? null : nir.trim(),
            iban: iban.trim() === '' ? null : iban.trim(),
            address: street === '' ? null : { street, postcode, city },
          },
          {
            onSuccess: ({ id }) => {
              showDone(t('employees.create.done'));
              void navigate({ to: `/employees/${id}` });
            },
            onError: (error) =>
              setProblem(
                applyProblem(form, asProblem(error), {
                  'address.street': 'street',
                  'address.postcode': 'postcode',
                  'address.city': 'city',
                }),
              ),
          },
        );
      })}
    >
      <PageHeader
        title={t('employees.create.title')}
        crumbs={[{ label: t('employees.title'), to: '/employees' }]}
      />
      <Stack maw={760}>
        {problem && <ErrorState error={problem} />}
        <Card>
          <Stack>
            <Title order={2} size="h3">
              {t('employees.tabs.identity')}
            </Title>
            <IdentityFields form={form} />
          </Stack>
        </Card>
        <Card>
          <Stack>
            <Title order={2} size="h3">
              {t('employees.numbers')}
            </Title>
            <TextInput
              label={t('employees.nir')}
              description={t('employees.nirHelp')}
              autoComplete="off"
              {...form.getInputProps('nir')}
            />
            <TextInput label="IBAN" autoComplete="off" {...form.getInputProps('iban')} />
          </Stack>
        </Card>
        <Card>
          <Stack>
            <Title order={2} size="h3">
              {t('employees.address')}
            </Title>
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
          </Stack>
        </Card>
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {t('employees.create.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
