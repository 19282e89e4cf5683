import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { EmptyState, formatNumber, inputsOf, MonthText, textIn, WhyButton } from '@relais/ui';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeaveFile, LeaveWhy } from './leave-queries';

/** Hundredths of a day as a number that tables, files and people read. */
export const inDays = (hundredths: number): number => hundredths / 100;

/** Writes an amount of leave in the language of the reader: « 2,5 j ». */
export function useDays(): (hundredths: number) => string {
  const { t, i18n } = useTranslation();
  return (hundredths) => t('leave.days', { days: formatNumber(inDays(hundredths), i18n.language) });
}

/** "Why?" of an entry or a cost: its sentence, figures and texts. */
export function LeaveWhyButton({ explanation, label }: { explanation: LeaveWhy; label: string }) {
  const { i18n } = useTranslation();
  return (
    <WhyButton
      of={label}
      explanation={{
        rule: textIn(explanation.message, i18n.language),
        ruleId: explanation.ruleId,
        inputs: inputsOf(explanation.numbers as Record<string, number | string>, {}, i18n.language),
        references: explanation.references,
      }}
    />
  );
}

/** Balance, reference years and entries of one employee. */
export function LeaveBalanceCards({ file }: { file: LeaveFile }) {
  const { t } = useTranslation();
  const days = useDays();
  return (
    <Stack>
      <Card padding="md">
        <Group justify="space-between" align="flex-start">
          <div>
            <Group gap={4}>
              <Text c="dimmed" size="sm">
                {t('leave.balance')}
              </Text>
              <WhyButton of={t('leave.balance')} explanation={{ rule: t('leave.ruleOfBalance') }} />
            </Group>
            <Text fw={700} fz={28}>
              {days(file.balanceHundredths)}
            </Text>
          </div>
          <div>
            <Text c="dimmed" size="sm">
              {t('leave.planned')}
            </Text>
            <Text fw={650} fz={20}>
              {days(file.plannedHundredths)}
            </Text>
          </div>
        </Group>
        {file.years.length > 0 && (
          <Stack
            gap={4}
            mt="sm"
            component="ul"
            p={0}
            style={{ listStyle: 'none' }}
            aria-label={t('leave.years')}
          >
            {file.years.map((year) => (
              <Group component="li" key={year.referenceYear} justify="space-between" gap="xs">
                <Text size="sm">
                  {t('leave.year', { year: year.referenceYear })}
                  <Text span c="dimmed" size="sm">
                    {' · '}
                    {t('leave.yearLine', {
                      earned: days(year.earnedHundredths),
                      used: days(year.usedHundredths),
                    })}
                  </Text>
                </Text>
                <Text size="sm" fw={650}>
                  {days(year.leftHundredths)}
                </Text>
              </Group>
            ))}
          </Stack>
        )}
      </Card>
      <Title order={2} fz="lg">
        {t('leave.entries')}
      </Title>
      {file.entries.length === 0 ? (
        <EmptyState icon={BookOpen} title={t('leave.noEntry')}>
          {t('leave.noEntryHelp')}
        </EmptyState>
      ) : (
        <Stack gap={4} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {file.entries.map((entry) => (
            <Group component="li" key={entry.id} justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm">
                <MonthText month={entry.month} /> · {t(`leave.kinds.${entry.kind}`)}
              </Text>
              <Group gap={4} wrap="nowrap">
                <Text size="sm" fw={650}>
                  {days(entry.hundredths)}
                </Text>
                <LeaveWhyButton explanation={entry.explanation} label={t(`leave.kinds.${entry.kind}`)} />
              </Group>
            </Group>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
