import { Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ApiProblem, useSend } from '@relais/api-client';
import { OVERRIDE_REASON_LENGTH_MIN } from '@relais/contracts/core';
import { ErrorState, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { type Reasons, RuleFindings, overridesOf, stillBlocking } from '../working-time/rule-findings';
import { PLAN_KEYS, type Placement, confirmStart, startQuery } from './placements-queries';

/** What the law asks before a held placement begins, and the step that confirms its start. */
export function StartCard({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const can = useCan();
  const before = useQuery(startQuery(placement.id));
  const [own, setOwn] = useState<Reasons>({});
  const [common, setCommon] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const send = useSend(confirmStart, {
    invalidates: [...PLAN_KEYS, ['rule-overrides']],
    onSuccess: () => showDone(t('placements.start.done')),
    onProblem: setProblem,
  });
  if (before.isPending) return <LoadingState rows={3} />;
  if (before.error) return <ErrorState error={before.error} onRetry={() => void before.refetch()} />;
  const { findings } = before.data;
  const undone = stillBlocking(findings, {});
  const left = stillBlocking(findings, own);
  const reasons = { ...own, ...Object.fromEntries(left.map(({ fingerprint }) => [fingerprint, common])) };
  const short = common.trim().length < OVERRIDE_REASON_LENGTH_MIN;
  return (
    <Card component="section" aria-label={t('placements.start.title')}>
      <Title order={2} size="h3" mb="xs">
        {t('placements.start.title')}
      </Title>
      <Text size="sm" mb="sm">
        {undone.length === 0
          ? t('placements.start.ready')
          : t('placements.start.lead', { count: undone.length })}
      </Text>
      <Stack>
        <RuleFindings findings={findings} reasons={own} onReasons={setOwn} />
        {undone.length > 1 && left.length > 0 && can('rule-override.grant') && (
          <Textarea
            label={t('placements.start.common', { count: left.length })}
            description={t('workingTime.reasonHelp', { count: OVERRIDE_REASON_LENGTH_MIN })}
            error={short && common !== '' ? t('workingTime.reasonShort') : undefined}
            rows={2}
            maxLength={1000}
            value={common}
            onChange={(event) => setCommon(event.currentTarget.value)}
          />
        )}
        {problem && <ErrorState error={problem} />}
        {can('placement.start') && (
          <Group justify="flex-end">
            <Button
              loading={send.isPending}
              disabled={stillBlocking(findings, reasons).length > 0}
              onClick={() => {
                setProblem(undefined);
                const { id, version } = placement;
                send.mutate({ id, version, overrides: overridesOf(findings, reasons) });
              }}
            >
              {t('placements.start.confirm')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
