import {
  Button,
  Card,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { hasLength, isInRange, matches, useForm } from '@mantine/form';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { CopyField, ErrorState, LoadingState, PageHeader, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { ObjectHistory } from '../audit/object-history';
import { groupQuery, saveGroup, type Group as EmployerGroup, type UpdateGroup } from './settings-queries';
import { SettingsTabs } from './settings-tabs';

const ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
] as const;

/** Name, place and rules of the group. */
export function GroupPage() {
  const { t } = useTranslation();
  const group = useQuery(groupQuery);
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <SettingsTabs current="/settings" />
      {group.isPending && <LoadingState rows={8} />}
      {group.error && <ErrorState error={group.error} onRetry={() => void group.refetch()} />}
      {group.data && <GroupForm key={group.data.version} group={group.data} />}
    </>
  );
}

function GroupForm({ group }: { group: EmployerGroup }) {
  const { t } = useTranslation();
  const canUpdate = useCan()('group.update');
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm<UpdateGroup>({
    initialValues: group,
    validate: {
      name: hasLength({ min: 1, max: 160 }, t('settings.group.nameMissing')),
      postcode: matches(/^(\d{5})?$/, t('settings.group.postcodeInvalid')),
      cutOffDay: isInRange({ min: 1, max: 15 }, t('settings.group.cutOffInvalid')),
      tacitAfterDays: isInRange({ min: 1, max: 31 }, t('settings.group.tacitInvalid')),
    },
  });
  const save = useSend(saveGroup, {
    invalidates: [['group'], ['session'], ['audit']],
    onSuccess: () => showDone(t('settings.group.saved')),
    onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
  });
  const disabled = !canUpdate;
  const submit = form.onSubmit((values) => {
    setProblem(undefined);
    const { name, street, postcode, city, holidayZone } = values;
    const { cutOffDay, tacitValidation, tacitAfterDays } = values;
    save.mutate({
      ...{ name, street, postcode, city, holidayZone, cutOffDay, tacitValidation, tacitAfterDays },
      version: group.version,
    });
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && <ErrorState error={problem} />}
        {!canUpdate && (
          <Text size="sm" c="dimmed">
            {t('settings.group.readOnly')}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('settings.group.identity')}
              </Title>
              <TextInput
                label={t('settings.group.name')}
                disabled={disabled}
                {...form.getInputProps('name')}
              />
              <TextInput
                label={t('settings.group.street')}
                disabled={disabled}
                {...form.getInputProps('street')}
              />
              <Group grow preventGrowOverflow={false} wrap="nowrap">
                <TextInput
                  label={t('settings.group.postcode')}
                  inputMode="numeric"
                  maxLength={5}
                  w={110}
                  style={{ flex: 'none' }}
                  disabled={disabled}
                  {...form.getInputProps('postcode')}
                />
                <TextInput
                  label={t('settings.group.city')}
                  disabled={disabled}
                  {...form.getInputProps('city')}
                />
              </Group>
              <Facts group={group} />
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('settings.group.rules')}
              </Title>
              <Select
                label={t('settings.group.holidayZone')}
                description={t('settings.group.holidayZoneHelp')}
                allowDeselect={false}
                disabled={disabled}
                data={ZONES.map((value) => ({ value, label: t(`settings.zone.${value}`) }))}
                {...form.getInputProps('holidayZone')}
              />
              <NumberInput
                label={t('settings.group.cutOffDay')}
                description={t('settings.group.cutOffHelp')}
                min={1}
                max={15}
                disabled={disabled}
                {...form.getInputProps('cutOffDay')}
              />
              <Switch
                label={t('settings.group.tacit')}
                description={t('settings.group.tacitHelp')}
                disabled={disabled}
                {...form.getInputProps('tacitValidation', { type: 'checkbox' })}
              />
              <NumberInput
                label={t('settings.group.tacitAfterDays')}
                min={1}
                max={31}
                disabled={disabled || !form.values.tacitValidation}
                {...form.getInputProps('tacitAfterDays')}
              />
            </Stack>
          </Card>
        </SimpleGrid>
        {canUpdate && (
          <Group justify="flex-end">
            <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
              {t('settings.group.save')}
            </Button>
          </Group>
        )}
        <SignUpAddress slug={group.signUpSlug} />
        <GroupHistory />
      </Stack>
    </form>
  );
}

function Facts({ group }: { group: EmployerGroup }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('settings.group.facts', { siren: group.siren, siret: group.siret, form: group.legalForm })}
    </Text>
  );
}

function SignUpAddress({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const address = `${location.origin}/join/${slug}`;
  return (
    <Card>
      <Title order={2} size="h3">
        {t('settings.group.signUp')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('settings.group.signUpHelp')}
      </Text>
      <CopyField label={t('settings.group.signUp')} value={address} />
    </Card>
  );
}

function GroupHistory() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Card>
      <Group justify="space-between" mb={opened ? 'md' : 0}>
        <Title order={2} size="h3">
          {t('settings.group.history')}
        </Title>
        <Button variant="subtle" size="xs" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'settings.hide' : 'settings.show')}
        </Button>
      </Group>
      {opened && <ObjectHistory objectType="employer_group" />}
    </Card>
  );
}
