import { DataTable, EmptyState, formatMonth, type Column } from '@relais/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useVariables, type EmployeeVariables, type PayrollMonth, type Variable } from './payroll-queries';
import { VariablesPanel } from './variables-panel';

const MINUTE_CODES = [
  'HOURS_WORKED',
  'OVERTIME_25',
  'OVERTIME_50',
  'COMPLEMENTARY_10',
  'COMPLEMENTARY_25',
] as const;
const TYPED_CENTS = ['TRANSPORT_PUBLIC', 'EXPENSE_MILEAGE', 'BONUS_EXCEPTIONAL', 'ADVANCE'] as const;

const sumOf = (row: EmployeeVariables, keep: (line: Variable) => boolean): number | null => {
  const lines = row.variables.filter(keep);
  return lines.length === 0 ? null : lines.reduce((sum, line) => sum + line.quantity, 0);
};

/** The spreadsheet of the month: one row per employee, one column per item; a row opens the lines and their reasons. */
export function VariablesTab({ month }: { month: PayrollMonth }) {
  const { t, i18n } = useTranslation();
  const source = useVariables(month.month);
  const columns = useMemo(
    (): Column<EmployeeVariables>[] => [
      { id: 'name', header: t('payroll.employee'), value: (row) => row.name, pinned: true, width: 200 },
      {
        id: 'matricule',
        header: t('payroll.matricule'),
        value: (row) => row.matricule ?? t('payroll.noMatricule'),
        width: 120,
      },
      ...MINUTE_CODES.map((code): Column<EmployeeVariables> => ({
        id: code,
        header: t(`payroll.codes.${code}`),
        kind: 'minutes',
        sum: true,
        width: 130,
        value: (row) => sumOf(row, (line) => line.code === code),
      })),
      {
        id: 'DAYS_WORKED',
        header: t('payroll.codes.DAYS_WORKED'),
        kind: 'number',
        sum: true,
        value: (row) => sumOf(row, (line) => line.code === 'DAYS_WORKED'),
      },
      {
        id: 'absences',
        header: `${t('payroll.absences')} (${t('payroll.units.day')})`,
        kind: 'number',
        sum: true,
        value: (row) => {
          const days = sumOf(row, (line) => line.unit === 'milliday');
          return days === null ? null : days / 1000;
        },
      },
      {
        id: 'MEAL_VOUCHER',
        header: t('payroll.codes.MEAL_VOUCHER'),
        kind: 'number',
        sum: true,
        width: 140,
        value: (row) => sumOf(row, (line) => line.code === 'MEAL_VOUCHER'),
      },
      ...TYPED_CENTS.map((code): Column<EmployeeVariables> => ({
        id: code,
        header: t(`payroll.codes.${code}`),
        kind: 'cents',
        sum: true,
        hidden: code === 'ADVANCE' || code === 'EXPENSE_MILEAGE',
        value: (row) => sumOf(row, (line) => line.code === code),
      })),
      {
        id: 'corrections',
        header: t('payroll.corrections'),
        kind: 'number',
        value: (row) => row.variables.filter((line) => line.nature !== 'month').length || null,
      },
    ],
    [t],
  );
  return (
    <DataTable
      title={`${t('payroll.tabs.variables')} ${formatMonth(month.month, i18n.language)}`}
      columns={columns}
      source={source}
      rowId={(row) => row.employeeId}
      rowTitle={(row) => row.name}
      defaultSort={['name']}
      rowTone={(row) => (row.matricule === null ? 'alert' : undefined)}
      panel={(row) => <VariablesPanel key={row.employeeId} row={row} month={month} />}
      empty={<EmptyState title={t('payroll.variablesEmpty')}>{t('payroll.variablesEmptyHelp')}</EmptyState>}
    />
  );
}
