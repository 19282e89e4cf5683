import { Alert, Text } from '@mantine/core';
import { MoneyText, textIn, WhyButton } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { AidYear } from './aid-queries';

/** Money that is missing, or too much, and the rules that would give exactly what came. */
export function GapAlert({ year }: { year: AidYear }) {
  const { t, i18n } = useTranslation();
  const { gap } = year;
  if (gap === null) return null;
  return (
    <Alert
      variant="light"
      color="amber"
      p="xs"
      title={t(gap.missingCents > 0 ? 'aid.gaps.missing' : 'aid.gaps.tooMuch')}
    >
      <Text fw={650} component="div">
        <MoneyText cents={Math.abs(gap.missingCents)} />
        <WhyButton
          of={t('aid.gaps.of', { n: year.yearNo })}
          explanation={{
            rule: gap.readings.map(({ sentence }) => textIn(sentence, i18n.language)).join(' '),
            references: gap.readings.flatMap(({ references }) => references),
          }}
        />
      </Text>
      {gap.readings.map(({ kind, sentence }) => (
        <Text key={kind} size="sm">
          {textIn(sentence, i18n.language)}
        </Text>
      ))}
    </Alert>
  );
}
