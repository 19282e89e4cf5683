import { Alert, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { daysBetween, localDate } from '@relais/kernel';
import {
  DateText,
  ErrorState,
  FindingList,
  InstantText,
  LoadingState,
  StatusBadge,
  textIn,
  WhyButton,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleSlash, Clock3, Layers, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import { DeadlineActions } from './deadline-actions';
import { deadlineQuery, type Deadline } from './deadlines-queries';
import { standingOf, TONES } from './marks';

/** Everything about one deadline: why, until when, what was sent, what may be done. */
export function DeadlinePanel({ deadlineId }: { deadlineId: string }) {
  const query = useQuery(deadlineQuery(deadlineId));
  if (query.isPending) return <LoadingState />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Details deadline={query.data} />;
}

function Details({ deadline }: { deadline: Deadline }) {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const can = useCan();
  const [warnings, setWarnings] = useState<Deadline['findings']>([]);
  const inputs = useWordMap('deadlines.inputs');
  const columns = useWordMap('deadlines.columns');
  const standing = standingOf(deadline);
  const { explanation } = deadline;
  const daysLeft = daysBetween(localDate(today), localDate(deadline.dueOn));
  return (
    <Stack>
      <div>
        <Title order={2} size="h3">
          {textIn(deadline.title, i18n.language)}
        </Title>
        {deadline.subjectLabel !== '' && <Text c="dimmed">{deadline.subjectLabel}</Text>}
        <Group gap="xs" mt="xs">
          <StatusBadge tone={TONES[standing]} label={t(`deadlines.statuses.${standing}`)} />
          <Badge variant="light" color="gray">
            {t(`deadlines.owners.${deadline.owner}`)}
          </Badge>
          {explanation.certainty === 'assumption' && (
            <Badge variant="light" color="amber">
              {t('deadlines.assumption')}
            </Badge>
          )}
        </Group>
      </div>
      <Group gap="xs">
        <Text fz="xl" fw={700}>
          <DateText date={deadline.dueOn} />
        </Text>
        {(standing === 'open' || standing === 'late' || standing === 'snoozed') && (
          <Text c="dimmed">
            {daysLeft < 0
              ? t('deadlines.daysLate', { count: -daysLeft })
              : t('deadlines.daysLeft', { count: daysLeft })}
          </Text>
        )}
        {explanation.rule !== null && (
          <WhyButton
            of={textIn(deadline.title, i18n.language)}
            explanation={{
              rule: textIn(explanation.rule, i18n.language),
              ruleId: deadline.ruleId,
              inputs: explanation.inputs.map(({ name, value }) => ({ label: inputs[name] ?? name, value })),
              references: explanation.references,
            }}
          />
        )}
      </Group>
      {deadline.snoozedUntil !== null && (
        <Alert color="amber" variant="light" icon={<Clock3 size={18} aria-hidden />}>
          {t('deadlines.snoozedUntil')} <DateText date={deadline.snoozedUntil} /> : {deadline.snoozeReason}
        </Alert>
      )}
      {deadline.cancelledReason !== null && deadline.status === 'cancelled' && (
        <Alert color="gray" variant="light" icon={<CircleSlash size={18} aria-hidden />}>
          {deadline.cancelledReason}
        </Alert>
      )}
      <dl className="rl-why-inputs">
        {explanation.proof !== null && (
          <div>
            <dt>{t('deadlines.provedBy')}</dt>
            <dd>{textIn(explanation.proof, i18n.language)}</dd>
          </div>
        )}
        {explanation.ifMissed !== null && (
          <div>
            <dt>{t('deadlines.ifMissed')}</dt>
            <dd>{textIn(explanation.ifMissed, i18n.language)}</dd>
          </div>
        )}
        {deadline.submittedOn !== null && (
          <div>
            <dt>{t('deadlines.submittedOn')}</dt>
            <dd>
              <DateText date={deadline.submittedOn} />
            </dd>
          </div>
        )}
        {deadline.acknowledgedOn !== null && (
          <div>
            <dt>{t('deadlines.acknowledgedOn')}</dt>
            <dd>
              <DateText date={deadline.acknowledgedOn} />
            </dd>
          </div>
        )}
        {deadline.proofFile !== null && (
          <div>
            <dt>{t('deadlines.proof')}</dt>
            <dd>
              {can('file.read') ? (
                <a href={`/v1/files/${deadline.proofFile.id}`}>{deadline.proofFile.name}</a>
              ) : (
                deadline.proofFile.name
              )}
            </dd>
          </div>
        )}
      </dl>
      {warnings.length > 0 && <FindingList findings={warnings} />}
      {deadline.actions.length > 0 && (
        <DeadlineActions deadline={deadline} today={today} onDone={(done) => setWarnings(done.findings)} />
      )}
      <Card withBorder>
        <Title order={3} size="h4" mb="xs">
          {t('deadlines.ladder')}
        </Title>
        <Ladder deadline={deadline} />
      </Card>
      {can('audit.read') && (
        <div>
          <Title order={3} size="h4" mb="xs">
            {t('deadlines.history')}
          </Title>
          <ObjectHistory objectType="deadline" objectId={deadline.id} labels={columns} />
        </div>
      )}
    </Stack>
  );
}

const STEP_ICONS = {
  ahead: CircleDashed,
  planned: Clock3,
  sent: Send,
  collapsed: Layers,
  cancelled: CircleSlash,
  silent: CircleCheck,
} as const;

/** The reminders: those that left, to whom and when, and those to come. */
function Ladder({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation();
  return (
    <ol className="rl-ladder">
      {deadline.ladder.map((step) => {
        const Icon = STEP_ICONS[step.state];
        return (
          <li key={step.step}>
            <strong>{step.step < 0 ? `J − ${-step.step}` : `J + ${step.step}`}</strong>
            <span>
              {step.sentAt === null ? <DateText date={step.on} /> : <InstantText at={step.sentAt} />}
              {step.recipients.length > 0 && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {step.recipients.join(', ')}
                </Text>
              )}
            </span>
            <Group gap={5} wrap="nowrap">
              <Icon size={14} aria-hidden />
              <Text size="xs">{t(`deadlines.steps.${step.state}`)}</Text>
            </Group>
          </li>
        );
      })}
    </ol>
  );
}
