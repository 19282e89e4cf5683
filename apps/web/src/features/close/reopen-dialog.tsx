import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { ErrorState, formatMonth, showDone } from '@relais/ui';
import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReopen, type Cockpit } from './close-queries';

/** Reopens a month as a new version; the reason is kept with it. */
export function ReopenButton({ cockpit }: { cockpit: Cockpit }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useReopen(cockpit.month);
  const month = formatMonth(cockpit.month, i18n.language);
  return (
    <>
      <Button
        variant="default"
        leftSection={<LockOpen size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('close.reopen')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('close.reopenTitle', { month })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Stack>
          <Text size="sm">{t('close.reopenHelp')}</Text>
          <Textarea
            label={t('close.reason')}
            required
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {reopen.error && <ErrorState error={asProblem(reopen.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpened(false)}>
              {t('close.cancel')}
            </Button>
            <Button
              color="brick"
              disabled={reason.trim().length < 3}
              loading={reopen.isPending}
              onClick={() =>
                reopen.mutate(
                  { version: cockpit.version, reason },
                  {
                    onSuccess: () => {
                      showDone(t('close.reopenedToast', { month }));
                      setOpened(false);
                    },
                  },
                )
              }
            >
              {t('close.reopenNow')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
