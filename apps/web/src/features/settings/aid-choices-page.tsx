import {
  Badge,
  Button,
  Card,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { hasLength, useForm } from '@mantine/form';
import {
  api,
  applyProblem,
  asProblem,
  unwrap,
  useSend,
  type ApiProblem,
  type components,
} from '@relais/api-client';
import { ErrorState, LoadingState, PageHeader, ReferenceLine, showDone, SidePanel, textIn } from '@relais/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { SettingsTabs } from './settings-tabs';

type Choice = components['schemas']['AidChoiceView'];

const choicesQuery = queryOptions({
  queryKey: ['aid-choices'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/aid-choices', { signal })),
});

const useChoose = (name: Choice['name']) =>
  useSend(
    (body: components['schemas']['ChooseAssumption'], attempt) =>
      unwrap(api.PUT('/v1/aid-choices/{name}', { params: { path: { name } }, body, ...attempt })),
    { invalidates: [['aid-choices'], ['aid'], ['deadlines'], ['audit'], ['home']] },
  );

/** What the group assumes where the scheme of the aid is silent; its administrator may choose otherwise. */
export function AidChoicesPage() {
  const { t, i18n } = useTranslation();
  const [edited, setEdited] = useState<Choice | null>(null);
  const may = useCan()('aid.assume');
  const query = useQuery(choicesQuery);
  return (
    <>
      <PageHeader title={t('settings.aid.title')} lead={t('settings.aid.lead')} />
      <SettingsTabs current="/settings/aid" />
      {query.isPending && <LoadingState variant="cards" />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {query.data?.map((choice) => (
          <ChoiceCard
            key={choice.name}
            choice={choice}
            onChange={may ? () => setEdited(choice) : undefined}
          />
        ))}
      </SimpleGrid>
      <SidePanel
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited ? textIn(edited.label, i18n.language) : ''}
        size="md"
      >
        {edited && <ChoiceForm key={edited.name} choice={edited} onDone={() => setEdited(null)} />}
      </SidePanel>
    </>
  );
}

/** A value in words, or as the number it is. */
function useWords(): (value: string) => string {
  const { t } = useTranslation();
  return (value) => (/^\d+$/.test(value) ? value : t(`settings.aid.words.${value as 'hire'}`));
}

function ChoiceCard({ choice, onChange }: { choice: Choice; onChange: (() => void) | undefined }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const label = textIn(choice.label, i18n.language);
  return (
    <Card component="article">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h4">
            {label}
          </Title>
          <Badge variant="light" color="amber" style={{ flex: 'none' }}>
            {t('settings.aid.assumption')}
          </Badge>
        </Group>
        <Text fz="lg" fw={650}>
          {words(choice.value)}
        </Text>
        {choice.value !== choice.default && (
          <Text size="sm" c="dimmed">
            {t('settings.aid.usual', { value: words(choice.default) })}
          </Text>
        )}
        {choice.reason !== null && (
          <Text size="sm">
            {t('settings.aid.chosenBy', { name: choice.decidedBy, reason: choice.reason })}
          </Text>
        )}
        <ReferenceLine reference={choice.source} />
        {onChange && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={onChange}
              aria-label={t('settings.aid.changeOf', { label })}
            >
              {t('settings.aid.change')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function ChoiceForm({ choice, onDone }: { choice: Choice; onDone: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const [problem, setProblem] = useState<ApiProblem>();
  const choose = useChoose(choice.name);
  const form = useForm({
    initialValues: { value: choice.value as string | number, reason: '' },
    validate: { reason: hasLength({ min: 3, max: 500 }, t('settings.aid.reasonHelp')) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ value, reason }) => {
        setProblem(undefined);
        choose.mutate(
          { value: String(value), reason, version: choice.version },
          {
            onSuccess: () => {
              showDone(t('settings.aid.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        {choice.words.length > 0 ? (
          <Select
            label={t('settings.aid.value')}
            allowDeselect={false}
            data={choice.words.map((value) => ({ value, label: words(value) }))}
            {...form.getInputProps('value')}
          />
        ) : (
          <NumberInput
            label={t('settings.aid.value')}
            allowDecimal={false}
            {...(choice.min === null ? {} : { min: choice.min })}
            {...(choice.max === null ? {} : { max: choice.max })}
            {...form.getInputProps('value')}
          />
        )}
        <TextInput
          label={t('settings.aid.reason')}
          description={t('settings.aid.reasonHelp')}
          required
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" loading={choose.isPending}>
            {t('settings.aid.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
