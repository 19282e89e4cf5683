import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { hasLength, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { DEADLINE_LANES } from '@relais/deadlines/core';
import { ConfirmButton, CopyField, EmptyState, ErrorState, InstantText, LoadingState } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFeedsQuery, type DeadlineLane, useCreateFeed, useRevokeFeed } from './deadlines-queries';

/** Calendars of a person: to subscribe to from a telephone, for one filter, until they are revoked. */
export function CalendarFeedsButton() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<CalendarPlus size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('deadlines.feeds.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('deadlines.feeds.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {opened && <CalendarFeeds />}
      </Modal>
    </>
  );
}

function CalendarFeeds() {
  const { t } = useTranslation();
  const feeds = useQuery(calendarFeedsQuery);
  const revoke = useRevokeFeed();
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('deadlines.feeds.lead')}
      </Text>
      <NewFeed />
      {feeds.isPending && <LoadingState rows={2} />}
      {feeds.isError && <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />}
      {feeds.data?.length === 0 && (
        <EmptyState title={t('deadlines.feeds.none')}>{t('deadlines.feeds.noneHelp')}</EmptyState>
      )}
      {feeds.data?.map((feed) => (
        <Group key={feed.id} justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{feed.label}</Text>
            <Text size="sm" c="dimmed">
              {feed.lane === null ? t('deadlines.feeds.allLanes') : t(`deadlines.lanes.${feed.lane}`)},{' '}
              <InstantText at={feed.createdAt} />
            </Text>
          </div>
          <ConfirmButton
            variant="default"
            question={t('deadlines.feeds.revokeQuestion', { label: feed.label })}
            consequence={t('deadlines.feeds.revokeHelp')}
            confirmLabel={t('deadlines.feeds.revoke')}
            onConfirm={() => revoke.mutateAsync(feed.id)}
          >
            {t('deadlines.feeds.revoke')}
          </ConfirmButton>
        </Group>
      ))}
    </Stack>
  );
}

/** Makes a calendar and tells its address, once. */
function NewFeed() {
  const { t } = useTranslation();
  const create = useCreateFeed();
  const [problem, setProblem] = useState<ApiProblem>();
  const [address, setAddress] = useState<string>();
  const form = useForm<{ label: string; lane: DeadlineLane | null }>({
    initialValues: { label: '', lane: null },
    validate: { label: hasLength({ min: 1, max: 80 }, t('deadlines.feeds.labelMissing')) },
  });
  const submit = form.onSubmit(async ({ label, lane }) => {
    setProblem(undefined);
    try {
      const made = await create.mutateAsync({ label: label.trim(), ...(lane === null ? {} : { lane }) });
      setAddress(made.address);
      form.reset();
    } catch (error) {
      setProblem(applyProblem(form, asProblem(error)));
    }
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {problem && <ErrorState error={problem} />}
        <Group align="flex-end">
          <TextInput
            label={t('deadlines.feeds.label')}
            maxLength={80}
            style={{ flex: '1 1 14rem' }}
            {...form.getInputProps('label')}
          />
          <Select
            label={t('deadlines.lane')}
            placeholder={t('deadlines.feeds.allLanes')}
            data={DEADLINE_LANES.map((value) => ({ value, label: t(`deadlines.lanes.${value}`) }))}
            clearable
            style={{ flex: '1 1 10rem' }}
            {...form.getInputProps('lane')}
          />
          <Button type="submit" loading={create.isPending}>
            {t('deadlines.feeds.create')}
          </Button>
        </Group>
        {address !== undefined && (
          <Alert title={t('deadlines.feeds.made')}>
            <Text size="sm" mb="xs">
              {t('deadlines.feeds.once')}
            </Text>
            <CopyField label={t('deadlines.feeds.address')} value={address} />
          </Alert>
        )}
      </Stack>
    </form>
  );
}
