import { Alert, Anchor, Button, Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { asProblem } from '@relais/api-client';
import { ErrorState, showDone, textIn } from '@relais/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { type CellAt, type MissingFact, type OwnerRow, type Time, useStateFact } from './compliance-queries';
import { cellOf } from './standing';

/** Employees that one statement may be about at once. */
const AT_ONCE = 1000;

/** Facts that nobody wrote down yet: stated here, for this subject or for everybody who lacks them. */
export function MissingFacts({ at, time, rows }: { at: CellAt; time: Time; rows: readonly OwnerRow[] }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const state = useStateFact();
  const [everybody, setEverybody] = useState(false);
  const lacking = rows
    .filter((row) => row.ownerType === 'employee' && cellOf(row, at.obligationId)?.state === 'cannot-tell')
    .map((row) => row.ownerId)
    .slice(0, AT_ONCE);
  const say = ({ fact, subject }: MissingFact, is: unknown) => {
    const own = subject === time.subjectType ? time.subjectId : at.ownerId;
    const ids = everybody && subject === 'employee' && lacking.length > 0 ? lacking : [own];
    state.mutate(
      { fact: fact as never, value: { is }, subjects: ids.map((id) => ({ type: subject, id })) },
      { onSuccess: () => showDone(t('compliance.saved')) },
    );
  };
  const reachable = ({ subject }: MissingFact) => subject === time.subjectType || subject === at.ownerType;
  return (
    <Alert color="gray" variant="light" title={t('compliance.missing')}>
      <Stack gap="sm">
        {time.missing.map((fact) => (
          <Group key={fact.fact} justify="space-between">
            <Text size="sm" style={{ flex: '1 1 12rem' }}>
              {textIn(fact.name, i18n.language)}
            </Text>
            {fact.stateable && reachable(fact) && can('compliance.record') ? (
              <FactInput fact={fact} busy={state.isPending} onSay={(is) => say(fact, is)} />
            ) : (
              <Elsewhere fact={fact} at={at} />
            )}
          </Group>
        ))}
        {lacking.length > 1 && time.missing.some((fact) => fact.stateable && fact.subject === 'employee') && (
          <Checkbox
            label={t('compliance.forAll', { count: lacking.length })}
            checked={everybody}
            onChange={(event) => setEverybody(event.currentTarget.checked)}
          />
        )}
        {state.error && <ErrorState error={asProblem(state.error)} />}
      </Stack>
    </Alert>
  );
}

/** Where a fact is written when it is not stated here. */
function Elsewhere({ fact, at }: { fact: MissingFact; at: CellAt }) {
  const { t } = useTranslation();
  const to =
    fact.subject === 'group' || at.ownerType === 'group'
      ? '/compliance?of=group'
      : at.ownerType === 'member'
        ? `/members/${at.ownerId}`
        : `/employees/${at.ownerId}`;
  return (
    <Anchor component={Link} to={to} size="sm">
      {t('compliance.inTheFile')}
    </Anchor>
  );
}

/** Takes the kind of value that a fact is. */
function FactInput({
  fact,
  busy,
  onSay,
}: {
  fact: MissingFact;
  busy: boolean;
  onSay: (is: unknown) => void;
}) {
  const { t, i18n } = useTranslation();
  const words = useWordMap('compliance.factWords');
  const [value, setValue] = useState<string | number | null>(null);
  const label = textIn(fact.name, i18n.language);
  if (fact.kind === 'boolean') {
    return (
      <Group gap={6} wrap="nowrap">
        {[true, false].map((holds) => (
          <Button
            key={String(holds)}
            size="compact-sm"
            variant="default"
            loading={busy}
            onClick={() => onSay(holds)}
          >
            {t(holds ? 'compliance.yes' : 'compliance.no')}
          </Button>
        ))}
      </Group>
    );
  }
  const save = (
    <Button
      size="compact-sm"
      loading={busy}
      disabled={value === null || value === ''}
      onClick={() => onSay(fact.kind === 'list' ? [value] : value)}
    >
      {t('compliance.state')}
    </Button>
  );
  return (
    <Group gap={6} wrap="nowrap">
      {fact.kind === 'date' && (
        <DateInput
          aria-label={label}
          value={value as string | null}
          onChange={setValue}
          valueFormat="D MMM YYYY"
          w={140}
        />
      )}
      {fact.kind === 'number' && (
        <NumberInput
          aria-label={label}
          value={value ?? ''}
          onChange={setValue}
          allowDecimal={false}
          min={0}
          w={110}
        />
      )}
      {(fact.kind === 'one-of' || fact.kind === 'list') && (
        <Select
          aria-label={label}
          value={value as string | null}
          onChange={setValue}
          data={fact.words.map((word) => ({ value: word, label: words[word] ?? word }))}
          w={180}
        />
      )}
      {save}
    </Group>
  );
}
