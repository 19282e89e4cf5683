import { Stack, Text, Title } from '@mantine/core';
import {
  DataTable,
  EmptyState,
  ErrorState,
  formatMonth,
  LoadingState,
  localRows,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { varianceQuery, type PayrollMonth, type Variance } from './payroll-queries';
import { quantityText } from './quantity';

type Code = Variance['codes'][number];
type Employee = Variance['employees'][number];

/** This month against the former one: totals per item, then the employees whose numbers moved most. */
export function VarianceTab({ month }: { month: PayrollMonth }) {
  const { t, i18n } = useTranslation();
  const variance = useQuery({ ...varianceQuery(month.month), enabled: month.frozen });
  const numbers = useMemo(() => {
    const column = <Row extends Code>(
      id: 'former' | 'latest' | 'gap',
      value: (row: Row) => number,
    ): Column<Row> => ({
      id,
      header: t(`payroll.${id}`),
      kind: 'number',
      value,
      cell: (row) => quantityText(value(row), row.unit, t, i18n.language),
    });
    return <Row extends Code>(): Column<Row>[] => [
      column<Row>('former', (row) => row.former),
      column<Row>('latest', (row) => row.latest),
      column<Row>('gap', (row) => row.latest - row.former),
    ];
  }, [t, i18n.language]);
  if (!month.frozen) {
    return (
      <EmptyState icon={Scale} title={t('payroll.tabs.variance')}>
        {t('payroll.varianceWait')}
      </EmptyState>
    );
  }
  if (variance.isPending) return <LoadingState variant="table" />;
  if (variance.error) return <ErrorState error={variance.error} onRetry={() => void variance.refetch()} />;
  const { data } = variance;
  const item = <Row extends Code>(): Column<Row> => ({
    id: 'code',
    header: t('payroll.item'),
    value: (row) => t(`payroll.codes.${row.code}`),
  });
  const empty = <EmptyState title={t('payroll.noGap')}>{t('payroll.noGapHelp')}</EmptyState>;
  return (
    <Stack gap="lg">
      <Text>
        {t('payroll.varianceLead', {
          month: formatMonth(data.month, i18n.language),
          former: formatMonth(data.formerMonth, i18n.language),
        })}
        {' · '}
        {t('payroll.headcount')} {data.formerHeadcount} → {data.headcount}
      </Text>
      <Title order={2} size="h3">
        {t('payroll.byItem')}
      </Title>
      <DataTable
        title={t('payroll.byItem')}
        urlPrefix="i"
        keyboard={false}
        columns={[item<Code>(), ...numbers<Code>()]}
        source={localRows(data.codes)}
        rowId={(row) => row.code}
        rowTitle={(row) => t(`payroll.codes.${row.code}`)}
        empty={empty}
      />
      <Title order={2} size="h3">
        {t('payroll.byEmployee')}
      </Title>
      <DataTable
        title={t('payroll.byEmployee')}
        urlPrefix="e"
        columns={[
          { id: 'name', header: t('payroll.employee'), value: (row: Employee) => row.name, pinned: true },
          item<Employee>(),
          ...numbers<Employee>(),
        ]}
        source={localRows(data.employees)}
        rowId={(row) => `${row.employeeId} ${row.code}`}
        rowTitle={(row) => row.name}
        empty={empty}
      />
    </Stack>
  );
}
