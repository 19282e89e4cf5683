import { Button } from '@mantine/core';
import { DataTable, EmptyState, PageHeader, StatusBadge, type Column, type StatusTone } from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { IdCard, UserPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { EmployeesTabs } from './employees-tabs';
import { useEmployees, type EmployeeLine } from './employees-queries';

const STANDINGS = ['running', 'upcoming', 'ended', 'none'] as const;
const TONES: Record<EmployeeLine['standing'], StatusTone> = {
  running: 'done',
  upcoming: 'planned',
  ended: 'off',
  none: 'alert',
};

/** The employees of the group, with the contract of today. */
export function EmployeesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const source = useEmployees();
  const columns = useMemo(
    (): Column<EmployeeLine>[] => [
      {
        id: 'name',
        header: t('employees.name'),
        value: (row) => `${row.familyName} ${row.givenName}`,
        pinned: true,
        width: 220,
      },
      { id: 'no', header: t('employees.payrollNumber'), value: (row) => row.payrollNumber, width: 120 },
      {
        id: 'standing',
        header: t('employees.contract'),
        kind: 'option',
        options: Object.fromEntries(STANDINGS.map((one) => [one, t(`employees.standings.${one}`)])),
        value: (row) => row.standing,
        cell: (row) => (
          <StatusBadge tone={TONES[row.standing]} label={t(`employees.standings.${row.standing}`)} />
        ),
      },
      {
        id: 'kind',
        header: t('employees.kind'),
        kind: 'option',
        options: { cdi: 'CDI', cdd: 'CDD' },
        value: (row) => row.contractKind,
        width: 90,
      },
      { id: 'job', header: t('employees.job'), value: (row) => row.jobTitle, width: 200 },
      {
        id: 'hours',
        header: t('employees.weeklyHours'),
        kind: 'minutes',
        value: (row) => row.weeklyMinutes,
        sum: true,
      },
      { id: 'from', header: t('employees.from'), kind: 'date', value: (row) => row.startsOn },
      { id: 'until', header: t('employees.until'), kind: 'date', value: (row) => row.endsOn },
      { id: 'email', header: t('employees.email'), value: (row) => row.email, hidden: true, width: 230 },
      { id: 'phone', header: t('employees.phone'), value: (row) => row.phone, hidden: true },
      {
        id: 'incomplete',
        header: t('employees.file'),
        kind: 'boolean',
        value: (row) => row.incomplete,
        cell: (row) =>
          row.incomplete ? (
            <StatusBadge tone="alert" label={t('employees.incomplete')} />
          ) : (
            t('employees.complete')
          ),
        width: 140,
      },
    ],
    [t],
  );
  const create = can('employee.update') && (
    <Button
      leftSection={<UserPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/employees/new" />}
    >
      {t('employees.create.action')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('employees.title')} actions={create} />
      <EmployeesTabs current="/employees" />
      <DataTable
        title={t('employees.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => `${row.givenName} ${row.familyName}`}
        defaultSort={['name']}
        onOpen={(row) => void navigate({ to: `/employees/${row.id}` })}
        rowTone={(row) => (row.standing === 'ended' ? 'muted' : undefined)}
        empty={
          <EmptyState icon={IdCard} title={t('employees.empty')} action={create}>
            {t('employees.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}
