import { Button, Card, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { matches, useForm } from '@mantine/form';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { EmptyState, ErrorState, LoadingState, PageHeader, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { CoverageNotice } from '../law/coverage-notice';
import { DatedLine } from './dated-line';
import { OfferCard } from './offer-card';
import { SettingsTabs } from './settings-tabs';
import { agreementsQuery, changeAgreement, type ChangeAgreement } from './terms-queries';

/** What is dated about the group: its collective agreement and its offer to practices. */
export function TermsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <SettingsTabs current="/settings/terms" />
      <Stack>
        <CoverageNotice />
        <AgreementCard />
        <OfferCard />
      </Stack>
    </>
  );
}

function AgreementCard() {
  const { t } = useTranslation();
  const can = useCan();
  const agreements = useQuery(agreementsQuery);
  const [changing, setChanging] = useState(false);
  return (
    <Card component="section">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h3">
            {t('settings.terms.agreement')}
          </Title>
          <Text size="sm" c="dimmed" maw="64ch">
            {t('settings.terms.agreementHelp')}
          </Text>
        </div>
        {can('group-terms.change') && (
          <Button variant="default" size="sm" onClick={() => setChanging(true)}>
            {t('settings.terms.change')}
          </Button>
        )}
      </Group>
      {agreements.isPending && <LoadingState rows={2} />}
      {agreements.error && <ErrorState error={agreements.error} onRetry={() => void agreements.refetch()} />}
      {agreements.data?.length === 0 && (
        <EmptyState icon={Scale} title={t('settings.terms.noAgreement')}>
          {t('settings.terms.noAgreementHelp')}
        </EmptyState>
      )}
      {agreements.data?.map((agreement) => (
        <DatedLine key={agreement.id} row={agreement}>
          <Text fw={600}>{t('settings.terms.idcc', { idcc: agreement.idcc })}</Text>
        </DatedLine>
      ))}
      <Modal
        opened={changing}
        onClose={() => setChanging(false)}
        title={t('settings.terms.changeAgreement')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <AgreementForm onDone={() => setChanging(false)} />
      </Modal>
    </Card>
  );
}

function AgreementForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm<ChangeAgreement>({
    initialValues: { idcc: '1147', validFrom: '' },
    validate: {
      idcc: matches(/^\d{4}$/, t('settings.terms.idccInvalid')),
      validFrom: (value) => (value === '' ? t('settings.terms.dateMissing') : null),
    },
  });
  const save = useSend(changeAgreement, {
    invalidates: [['group-agreements'], ['audit']],
    onSuccess: () => {
      showDone(t('settings.group.saved'));
      onDone();
    },
    onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        save.mutate(values);
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <Text size="sm">{t('settings.terms.changeAgreementHelp')}</Text>
        <TextInput
          label={t('settings.terms.idccLabel')}
          inputMode="numeric"
          maxLength={4}
          data-autofocus
          {...form.getInputProps('idcc')}
        />
        <DateInput
          label={t('settings.terms.validFrom')}
          valueFormat="DD/MM/YYYY"
          placeholder={t('settings.terms.dateExample')}
          {...form.getInputProps('validFrom')}
          value={form.values.validFrom || null}
          onChange={(date) => form.setFieldValue('validFrom', date ?? '')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('settings.group.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
