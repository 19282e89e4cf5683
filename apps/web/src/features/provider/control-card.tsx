import { Card, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { formatDate, formatMonth, formatNumber } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { PackageDetail } from './provider-queries';

interface Someone {
  matricule: string | null;
  name: string;
}

/** The control sheet as it was made with the file (see the JSON handed over beside it). */
interface Control {
  employeesInFile: number;
  employeesActive: number;
  file: { lines: number };
  byCode: Record<string, { lines: number; total: string }>;
  entries: (Someone & { on: string })[];
  leavers: (Someone & { on: string })[];
  withoutLine: (Someone & { reason: 'no-hours' | 'not-declared' | 'held-back' })[];
  corrections: (Someone & { canonical: string; originMonth: string })[];
  besideTheFile: (Someone & { canonical: string; originMonth: string })[];
}

/** What a payroll manager checks before importing. */
export function ControlCard({ detail }: { detail: PackageDetail }) {
  const { t, i18n } = useTranslation();
  const control = detail.control as unknown as Control;
  const figures = [
    ['employees', control.employeesInFile],
    ['active', control.employeesActive],
    ['linesInFile', control.file.lines],
  ] as const;
  const person = ({ matricule, name }: Someone) => [matricule, name].filter(Boolean).join(' · ');
  const lists = [
    ['entries', control.entries.map((item) => `${person(item)}, ${formatDate(item.on, i18n.language)}`)],
    ['leavers', control.leavers.map((item) => `${person(item)}, ${formatDate(item.on, i18n.language)}`)],
    [
      'withoutLine',
      control.withoutLine.map((item) => `${person(item)} : ${t(`provider.reasons.${item.reason}`)}`),
    ],
    [
      'corrections',
      control.corrections.map(
        (item) =>
          `${person(item)} : ${t(`payroll.codes.${item.canonical}`)}, ${formatMonth(item.originMonth, i18n.language)}`,
      ),
    ],
    [
      'beside',
      control.besideTheFile.map((item) => `${person(item)} : ${t(`payroll.codes.${item.canonical}`)}`),
    ],
  ] as const;
  return (
    <Card>
      <Title order={2} size="h4" mb="sm">
        {t('provider.controls')}
      </Title>
      <Group gap="xl" mb="md">
        {figures.map(([label, value]) => (
          <div key={label}>
            <Text size="xl" fw={700} className="rl-number">
              {formatNumber(value, i18n.language)}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`provider.${label}`)}
            </Text>
          </div>
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <div>
          <Text fw={600} mb={4}>
            {t('provider.totals')}
          </Text>
          <Table.ScrollContainer minWidth={280} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('provider.code')}</Table.Th>
                  <Table.Th ta="right">{t('provider.count')}</Table.Th>
                  <Table.Th ta="right">{t('provider.total')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {Object.entries(control.byCode).map(([code, { lines, total }]) => (
                  <Table.Tr key={code}>
                    <Table.Td>{code}</Table.Td>
                    <Table.Td ta="right" className="rl-number">
                      {lines}
                    </Table.Td>
                    <Table.Td ta="right" className="rl-number">
                      {formatNumber(Number(total), i18n.language)}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </div>
        <Stack gap="sm">
          {lists.map(([label, rows]) => (
            <div key={label}>
              <Text fw={600}>
                {t(`provider.${label}`)} ({rows.length})
              </Text>
              {rows.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('provider.none')}
                </Text>
              ) : (
                rows.slice(0, 30).map((row, i) => (
                  <Text key={`${i} ${row}`} size="sm">
                    {row}
                  </Text>
                ))
              )}
            </div>
          ))}
        </Stack>
      </SimpleGrid>
    </Card>
  );
}
