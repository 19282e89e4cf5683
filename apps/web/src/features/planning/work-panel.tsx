import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { asProblem, useSend } from '@relais/api-client';
import { ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { type Reasons, RuleFindings, overridesOf } from '../working-time/rule-findings';
import type { Span } from './calendar-span';
import { PLANNING_KEYS, passPlan } from './planning-queries';
import type { PersonFindings } from './row-findings';

/** What the rules say of people, with the way to let an error pass. */
export function WorkPanel({
  people,
  span,
  isNamed,
}: {
  people: readonly PersonFindings[];
  span: Span;
  /** Whether each name is said: not where the panel is about one person. */
  isNamed: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('planning.rules.title')}>
      <Title order={3} mb="xs">
        {t('planning.rules.title')}
      </Title>
      <Stack gap="md">
        {people.length === 0 && <Text size="sm">{t('planning.rules.nothing')}</Text>}
        {people.map((person) => (
          <Person key={person.employeeId} person={person} span={span} isNamed={isNamed} />
        ))}
      </Stack>
    </section>
  );
}

function Person({ person, span, isNamed }: { person: PersonFindings; span: Span; isNamed: boolean }) {
  const { t } = useTranslation();
  const can = useCan();
  const [reasons, setReasons] = useState<Reasons>({});
  const pass = useSend(passPlan, {
    invalidates: [...PLANNING_KEYS, ['rule-overrides'], ['months'], ['audit']],
    onSuccess: () => {
      setReasons({});
      showDone(t('planning.rules.passed'));
    },
  });
  const overrides = overridesOf(person.findings, reasons);
  const { employeeId } = person;
  const { from, to } = span;
  return (
    <Stack gap="xs">
      {isNamed && <Text fw={650}>{person.name}</Text>}
      <RuleFindings
        findings={person.findings}
        reasons={reasons}
        {...(can('rule-override.grant') ? { onReasons: setReasons } : {})}
      />
      {pass.error && <ErrorState error={asProblem(pass.error)} />}
      {Object.values(reasons).some((reason) => reason !== '') && (
        <Group justify="flex-end">
          <Button
            loading={pass.isPending}
            disabled={overrides.length === 0}
            onClick={() => pass.mutate({ employeeId, from, to, overrides })}
          >
            {t('planning.rules.pass')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
