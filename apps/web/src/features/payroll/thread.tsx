import { Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import type { Sending } from '@relais/api-client';
import { ErrorState, formatInstant, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from './payroll-queries';

interface ThreadProps {
  messages: readonly Message[];
  /** Label of the button that writes. */
  action: string;
  send: Sending<{ body: string; matricule?: string; code?: string }, unknown>;
  canSend: boolean;
  /** The line the next message is about. */
  about?: { matricule: string; code: string } | undefined;
  onSent?: () => void;
}

/** Questions and answers between the payroll provider and the group about one file. */
export function Thread({ messages, action, send, canSend, about, onSent }: ThreadProps) {
  const { t, i18n } = useTranslation();
  const [body, setBody] = useState('');
  return (
    <Stack gap="sm" mt="md">
      <Title order={3} size="h5">
        {t('payroll.thread')}
      </Title>
      {messages.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('payroll.threadEmpty')}
        </Text>
      )}
      {messages.map((message) => (
        <div key={message.id}>
          <Group gap={8}>
            <Text size="sm" fw={600}>
              {message.author}
            </Text>
            <Text size="xs" c="dimmed">
              {formatInstant(message.at, i18n.language)}
            </Text>
            {message.matricule !== null && (
              <Badge size="sm" variant="light">
                {[message.matricule, message.code].filter(Boolean).join(' · ')}
              </Badge>
            )}
          </Group>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {message.body}
          </Text>
        </div>
      ))}
      {send.error && <ErrorState error={send.error} />}
      {canSend && (
        <Stack gap="xs">
          {about && (
            <Badge variant="light">
              {about.matricule} · {about.code}
            </Badge>
          )}
          <Textarea
            label={t('payroll.message')}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <Group>
            <Button
              disabled={body.trim() === ''}
              loading={send.isPending}
              onClick={() =>
                send.mutate(
                  { body: body.trim(), ...about },
                  {
                    onSuccess: () => {
                      setBody('');
                      showDone(t('payroll.sent'));
                      onSent?.();
                    },
                  },
                )
              }
            >
              {action}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
