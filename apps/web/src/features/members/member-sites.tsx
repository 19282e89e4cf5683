import { Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, matches, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { HOLIDAY_ZONES } from '@relais/law';
import { CardEditor, DateText, ErrorState, showDone } from '@relais/ui';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useSaveSite, type Member, type Site } from './members-queries';

/** The places where a member works. */
export function SitesTab({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <CardEditor
      items={member.sites}
      canEdit={useCan()('member.update')}
      empty={{ icon: MapPin, title: t('members.site.empty'), help: t('members.site.emptyHelp') }}
      addLabel={t('members.site.add')}
      editTitle={t('members.site.edit')}
      card={(site, onEdit) => <SiteCard site={site} onEdit={onEdit} />}
      form={(site, onDone) => <SiteForm memberId={member.id} site={site} onDone={onDone} />}
    />
  );
}

function SiteCard({ site, onEdit }: { site: Site; onEdit: () => void }) {
  const { t } = useTranslation();
  const canUpdate = useCan()('member.update');
  return (
    <Card>
      <Stack gap={4}>
        <Title order={3} size="h4">
          {site.name}
        </Title>
        <Text size="sm">{site.street}</Text>
        <Text size="sm">
          {site.postcode} {site.city}
        </Text>
        {site.closedOn !== null && (
          <Text size="sm" c="dimmed">
            {t('members.site.closedOn')} <DateText date={site.closedOn} />
          </Text>
        )}
        {canUpdate && (
          <Group mt="xs">
            <Button size="compact-sm" variant="default" onClick={onEdit}>
              {t('members.edit')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function SiteForm({ memberId, site, onDone }: { memberId: string; site: Site | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveSite(memberId, site?.id ?? null);
  const form = useForm({
    initialValues: {
      name: site?.name ?? '',
      street: site?.street ?? '',
      postcode: site?.postcode ?? '',
      city: site?.city ?? '',
      holidayZone: site?.holidayZone ?? 'metropole',
      closedOn: site?.closedOn ?? null,
    },
    validate: {
      name: hasLength({ min: 1, max: 120 }, t('members.required')),
      postcode: matches(/^\d{5}$/, t('signUp.practice.postcodeInvalid')),
      city: hasLength({ min: 1, max: 80 }, t('members.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ holidayZone, ...values }) => {
        setProblem(undefined);
        save.mutate(
          { ...values, holidayZone: holidayZone, version: site?.version ?? 1 },
          {
            onSuccess: () => {
              showDone(t('members.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('members.site.notice')}
        </Text>
        {problem && <ErrorState error={problem} />}
        <TextInput label={t('members.site.name')} {...form.getInputProps('name')} />
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
        <Select
          label={t('members.site.holidayZone')}
          allowDeselect={false}
          data={HOLIDAY_ZONES.map((value) => ({
            value,
            label: t(`settings.zone.${value}`, { defaultValue: value }),
          }))}
          {...form.getInputProps('holidayZone')}
        />
        {site && (
          <DateInput
            label={t('members.site.closedOn')}
            valueFormat="D MMMM YYYY"
            clearable
            {...form.getInputProps('closedOn')}
          />
        )}
        <Button type="submit" loading={save.isPending}>
          {t('members.save')}
        </Button>
      </Stack>
    </form>
  );
}
