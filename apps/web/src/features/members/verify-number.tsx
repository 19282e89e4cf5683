import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { DateText, ErrorState, StatusBadge } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';

export interface VerifyNumberProps {
  verifiedOn: string | null;
  source: string | null;
  /** Public page where the number can be looked up by hand. */
  lookUpAt: string;
  send: { mutate: (source: string) => void; isPending: boolean; error: unknown };
}

/** Whether a number was looked up, where and when; else the way to do it. There is no automatic look-up. */
export function VerifyNumber({ verifiedOn, source, lookUpAt, send }: VerifyNumberProps) {
  const { t } = useTranslation();
  const can = useCan();
  const [typed, setTyped] = useState(new URL(lookUpAt).hostname);
  if (verifiedOn !== null) {
    return (
      <Text size="sm" c="dimmed">
        {t('members.verify.done', { source })} <DateText date={verifiedOn} />
      </Text>
    );
  }
  return (
    <Group gap="xs">
      <StatusBadge tone="alert" label={t('members.toVerify')} />
      {can('member.update') && (
        <Popover width={320} position="bottom-start" trapFocus withinPortal>
          <Popover.Target>
            <Button size="compact-sm" variant="default">
              {t('members.verify.action')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="xs">
              <Text size="sm">{t('members.verify.help')}</Text>
              <Button
                component="a"
                href={lookUpAt}
                target="_blank"
                rel="noreferrer"
                variant="default"
                size="xs"
              >
                {new URL(lookUpAt).hostname}
              </Button>
              <TextInput
                label={t('members.verify.source')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              {send.error != null && <ErrorState error={asProblem(send.error)} />}
              <Button
                size="sm"
                disabled={typed.trim() === ''}
                loading={send.isPending}
                onClick={() => send.mutate(typed.trim())}
              >
                {t('members.verify.confirm')}
              </Button>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
