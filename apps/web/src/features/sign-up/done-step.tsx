import { Alert, Stack, Text, Timeline } from '@mantine/core';
import { DateText } from '@relais/ui';
import { Check, CircleDashed, Clock3, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Dossier, TimelineStep } from './sign-up-queries';

const ICONS = { done: Check, next: Clock3, later: CircleDashed, stopped: X } as const;

/** What happens now, with the dates that are known. */
export function DoneStep({ dossier, groupName }: { dossier: Dossier; groupName: string }) {
  const { t } = useTranslation();
  const active = dossier.timeline.filter(({ state }) => state === 'done').length;
  return (
    <Stack>
      <Text>{t(`signUp.done.lead.${dossier.status}`, { group: groupName })}</Text>
      {dossier.status === 'refused' && dossier.decisionReason !== null && (
        <Alert color="amber" variant="light" title={t('signUp.done.reason')}>
          {dossier.decisionReason}
        </Alert>
      )}
      <Timeline active={active - 1} bulletSize={28} lineWidth={2}>
        {dossier.timeline.map((step) => (
          <Timeline.Item
            key={step.step}
            bullet={<Bullet state={step.state} />}
            title={t(`signUp.done.${step.step}`)}
          >
            <Text size="sm" c="dimmed">
              {t(`signUp.done.state.${step.state}`)}
              {step.on !== null && (
                <>
                  {step.state === 'next' ? ` ${t('signUp.done.before')} ` : ' '}
                  <DateText date={step.on} style="long" />
                </>
              )}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
      <Text size="sm" c="dimmed">
        {t('signUp.done.follow')}
      </Text>
    </Stack>
  );
}

function Bullet({ state }: { state: TimelineStep['state'] }) {
  const Icon = ICONS[state];
  return <Icon size={15} aria-hidden />;
}
