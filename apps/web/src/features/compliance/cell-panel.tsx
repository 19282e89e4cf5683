import { Anchor, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { DateText, ErrorState, LoadingState, StatusBadge, textIn, WhyButton } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import {
  cellQuery,
  type CellAt,
  type Obligation,
  type OwnerCell,
  type OwnerRow,
  type Time,
} from './compliance-queries';
import { MissingFacts } from './missing-facts';
import { RecordForms, Recorded } from './record-forms';
import { CELL_TONES } from './standing';

/** One cell: each time it stands for, where it is and why, what the law says, what was recorded. */
export function CellPanel({ at, rows }: { at: CellAt; rows: readonly OwnerRow[] }) {
  const query = useQuery(cellQuery(at));
  if (query.isPending) return <LoadingState />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Details at={at} cell={query.data} rows={rows} />;
}

const FILES = { employee: '/employees/', member: '/members/' } as const;

function Details({ at, cell, rows }: { at: CellAt; cell: OwnerCell; rows: readonly OwnerRow[] }) {
  const { t, i18n } = useTranslation();
  const { obligation, times } = cell;
  return (
    <Stack>
      {cell.ownerType === 'group' ? (
        <Text fw={600}>{cell.name}</Text>
      ) : (
        <Anchor component={Link} to={`${FILES[cell.ownerType]}${cell.ownerId}`} fw={600}>
          {cell.name}
        </Anchor>
      )}
      <Text size="sm">{textIn(obligation.guidance, i18n.language)}</Text>
      {obligation.force === 'good-practice' && (
        <Text size="sm" c="dimmed">
          {t('compliance.goodPractice')}
        </Text>
      )}
      <dl className="rl-why-inputs">
        <div>
          <dt>{t('compliance.responsible')}</dt>
          <dd>{t(`compliance.responsibles.${obligation.responsible}`)}</dd>
        </div>
        <div>
          <dt>{t('compliance.proofs')}</dt>
          <dd>{obligation.proofs.map((proof) => textIn(proof, i18n.language)).join(' ; ')}</dd>
        </div>
        {obligation.sanction !== null && (
          <div>
            <dt>{t('compliance.sanction')}</dt>
            <dd>{textIn(obligation.sanction, i18n.language)}</dd>
          </div>
        )}
      </dl>
      {times.map((time) => (
        <TimeCard
          key={`${time.subjectId} ${time.occurrence} ${time.state} ${time.record?.version ?? 0}`}
          at={at}
          time={time}
          obligation={obligation}
          rows={rows}
        />
      ))}
    </Stack>
  );
}

/** One time of the obligation. */
function TimeCard({
  at,
  time,
  obligation,
  rows,
}: {
  at: CellAt;
  time: Time;
  obligation: Obligation;
  rows: readonly OwnerRow[];
}) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const columns = useWordMap('compliance.columns');
  const { record } = time;
  return (
    <Card component="section" aria-label={t(`compliance.states.${time.state}`)}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {time.subjectId === at.ownerId ? '' : time.subjectLabel}
          </Text>
          <StatusBadge tone={CELL_TONES[time.state]} label={t(`compliance.states.${time.state}`)} />
        </Group>
        <Group gap={6}>
          {time.dueOn !== null && (
            <Text fz="lg" fw={650}>
              {t('compliance.dueOn')} <DateText date={time.dueOn} />
            </Text>
          )}
          <WhyButton
            of={textIn(obligation.title, i18n.language)}
            explanation={{
              rule: time.reasons.map((reason) => textIn(reason, i18n.language)).join(' '),
              ruleId: obligation.id,
              references: obligation.references,
            }}
          />
        </Group>
        {time.notBefore !== null && time.state !== 'done' && (
          <Text size="sm" c="dimmed">
            {t('compliance.notBefore')} <DateText date={time.notBefore} />
          </Text>
        )}
        <List size="sm" spacing={4}>
          {time.reasons.map((reason) => (
            <List.Item key={reason.fr}>{textIn(reason, i18n.language)}</List.Item>
          ))}
        </List>
        {time.missing.length > 0 && <MissingFacts at={at} time={time} rows={rows} />}
        {record !== null && <Recorded at={at} time={time} record={record} />}
        {can('compliance.record') && record === null && <RecordForms at={at} time={time} />}
        {record !== null && can('audit.read') && (
          <div>
            <Title order={3} size="h4" mb="xs">
              {t('compliance.history')}
            </Title>
            <ObjectHistory objectType="obligation_record" objectId={record.id} labels={columns} />
          </div>
        )}
      </Stack>
    </Card>
  );
}
