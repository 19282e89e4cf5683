import { Card, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { END_WAYS, mayEnd, type EndWay } from '@relais/contracts/core';
import { todayInParis } from '@relais/kernel';
import { DateText, ErrorState, inputsOf, LoadingState, textIn, WhyButton } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWordMap } from '../../shell/word-map';
import { endEstimateQuery, type Contract, type EndEstimate } from './contracts-queries';

/** What ending the contract would bring: last day, notice, amounts, each with its why. Nothing is written. */
export function EndEstimatePanel({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const ways = END_WAYS.filter((way) => mayEnd(contract.kind, way));
  const [way, setWay] = useState<EndWay>(ways[0] ?? 'resignation');
  const [on, setOn] = useState<string>(
    (contract.kind === 'cdd' ? contract.endsOn : null) ?? todayInParis(new Date()),
  );
  const [manager, setManager] = useState(false);
  const [grossMisconduct, setGrossMisconduct] = useState(false);
  const dismissal = way === 'dismissal';
  const estimate = useQuery(
    endEstimateQuery(contract.id, { way, on, manager, grossMisconduct: dismissal && grossMisconduct }),
  );
  return (
    <Card padding="md">
      <Stack>
        <Title order={3} size="h4">
          {t('contracts.estimate.title')}
        </Title>
        <Select
          label={t('contracts.estimate.way')}
          allowDeselect={false}
          data={ways.map((value) => ({ value, label: t(`contracts.estimate.ways.${value}`) }))}
          value={way}
          onChange={(value) => value !== null && setWay(value)}
        />
        <DateInput
          label={t(`contracts.estimate.on.${way}`)}
          valueFormat="D MMMM YYYY"
          value={on}
          onChange={(value) => value !== null && setOn(value)}
        />
        {contract.kind === 'cdi' && (
          <Checkbox
            label={t('contracts.estimate.manager')}
            checked={manager}
            onChange={(event) => setManager(event.currentTarget.checked)}
          />
        )}
        {dismissal && (
          <Checkbox
            label={t('contracts.estimate.grossMisconduct')}
            checked={grossMisconduct}
            onChange={(event) => setGrossMisconduct(event.currentTarget.checked)}
          />
        )}
        {estimate.isPending && <LoadingState rows={2} />}
        {estimate.error && <ErrorState error={estimate.error} onRetry={() => void estimate.refetch()} />}
        {estimate.data && <Answers estimate={estimate.data} />}
        <Text size="xs" c="dimmed">
          {t('contracts.estimate.help')}
        </Text>
      </Stack>
    </Card>
  );
}

function Answers({ estimate }: { estimate: EndEstimate }) {
  const { t, i18n } = useTranslation();
  const labels = useWordMap('contracts.numbers');
  return (
    <Stack gap="xs" role="status">
      {estimate.lastDayOn !== null && (
        <Text fw={650}>
          {t('contracts.estimate.lastDay')} <DateText date={estimate.lastDayOn} style="long" />
        </Text>
      )}
      {estimate.answers.map(({ ruleId, title, message, numbers, references }) => (
        <div key={ruleId}>
          <Group gap={4}>
            <Text fw={600} size="sm">
              {textIn(title, i18n.language)}
            </Text>
            <WhyButton
              of={textIn(title, i18n.language)}
              explanation={{
                rule: textIn(message, i18n.language),
                ruleId,
                inputs: inputsOf(numbers as Record<string, number | string>, labels, i18n.language),
                references,
              }}
            />
          </Group>
          <Text size="sm">{textIn(message, i18n.language)}</Text>
        </div>
      ))}
    </Stack>
  );
}
