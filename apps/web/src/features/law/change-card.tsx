import { Anchor, Badge, Button, Card, Checkbox, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  DateText,
  ErrorState,
  InstantText,
  LoadingState,
  ReferenceLine,
  StatusBadge,
  textIn,
} from '@relais/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Change, type Concerned, type Difference, useConcerned } from './law-queries';

/** Where the record of somebody or something concerned is. */
const RECORD: Readonly<Record<Concerned['kind'], (id: string) => string | null>> = {
  contract: (id) => `/contracts/${id}`,
  placement: (id) => `/placements/${id}`,
  member: (id) => `/members/${id}`,
  'aid-contract': (id) => `/aid/${id}`,
  group: () => null,
};

const KIND_TONES = { added: 'info', changed: 'alert', removed: 'off' } as const;

export interface ChangeCardProps {
  change: Change;
  /** Absent when the person may not acknowledge, or it was done. */
  selection?: { checked: boolean; onChange: (checked: boolean) => void };
}

/** One change of the law: old and new, the text, the day, whom it concerns, who read it. */
export function ChangeCard({ change, selection }: ChangeCardProps) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const title = textIn(change.title, i18n.language);
  return (
    <Card component="article" aria-labelledby={heading}>
      <Stack gap="sm">
        <Group gap="xs">
          {selection && (
            <Checkbox
              aria-label={title}
              checked={selection.checked}
              onChange={(event) => selection.onChange(event.currentTarget.checked)}
            />
          )}
          <StatusBadge tone={KIND_TONES[change.kind]} label={t(`law.kind.${change.kind}`)} />
          <Badge variant="default">{t(`law.entryKind.${change.entryKind}`)}</Badge>
          <Text size="sm" c="dimmed">
            {t('law.recorded')} <InstantText at={change.recordedAt} />
          </Text>
        </Group>
        <Title order={2} size="h4" id={heading}>
          {title}
        </Title>
        {change.differences.length === 0 && change.summary !== null && (
          <Text maw="72ch">{textIn(change.summary, i18n.language)}</Text>
        )}
        {change.differences.map((difference) => (
          <DifferenceLines key={`${difference.part}${difference.from}`} difference={difference} />
        ))}
        <Stack gap={4}>
          {change.references.map((reference) => (
            <ReferenceLine key={`${reference.code} ${reference.article}`} reference={reference} />
          ))}
        </Stack>
        <Whom change={change} />
        {change.acknowledged && (
          <Text size="sm" c="dimmed">
            {t('law.acknowledgedBy', { by: change.acknowledged.by })},{' '}
            <InstantText at={change.acknowledged.at} />
            {change.acknowledged.note === '' ? '' : ` · ${change.acknowledged.note}`}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** Parts whose words are codes, with the branch of the messages that names them. */
const CODED: Partial<Record<Difference['part'], string>> = { certainty: 'law.certainty' };

function DifferenceLines({ difference }: { difference: Difference }) {
  const { t, i18n } = useTranslation();
  const { part, before, after, from } = difference;
  const words = (side: Difference['before'], none: string) => {
    if (side === null) return t(none);
    const text = textIn(side, i18n.language);
    if (part === 'default') return t(text === 'true' ? 'ui.yes' : 'ui.no');
    return CODED[part] === undefined ? text : t(`${CODED[part]}.${text}`);
  };
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(`law.part.${part}`)}
        {from !== null && (
          <Text span size="sm" c="dimmed" fw={400}>
            {' · '}
            {t('law.since')} <DateText date={from} />
          </Text>
        )}
      </Text>
      <dl className="rl-why-inputs">
        <div>
          <dt>{t('law.before')}</dt>
          <dd>{words(before, 'law.nothingBefore')}</dd>
        </div>
        <div>
          <dt>{t('law.after')}</dt>
          <dd>
            <strong>{words(after, 'law.nothingAfter')}</strong>
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Whom({ change }: { change: Change }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const listed = change.concern !== 'group' && change.concerned > 0;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600}>{t(`law.concern.${change.concern}`, { count: change.concerned })}</Text>
        {listed && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {t(opened ? 'law.hideConcerned' : 'law.showConcerned')}
          </Button>
        )}
      </Group>
      {listed && opened && <ConcernedList id={change.id} />}
    </Stack>
  );
}

function ConcernedList({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const source = useConcerned(id, true);
  if (source.isLoading) return <LoadingState rows={2} />;
  if (source.problem) return <ErrorState error={source.problem} onRetry={source.reload} />;
  return (
    <List size="sm" spacing={4}>
      {source.rows.map((row) => {
        const to = RECORD[row.kind](row.id);
        return (
          <List.Item key={row.id}>
            {to === null ? row.name : <Anchor href={to}>{row.name}</Anchor>}
            {row.why && <Text span size="sm" c="dimmed">{` · ${textIn(row.why, i18n.language)}`}</Text>}
          </List.Item>
        );
      })}
    </List>
  );
}
