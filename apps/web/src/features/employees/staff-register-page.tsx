import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { todayInParis } from '@relais/kernel';
import {
  DataTable,
  EmptyState,
  ErrorState,
  formatDate,
  LoadingState,
  localRows,
  PageHeader,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Download, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { staffRegisterQuery, type StaffRegisterLine } from './employees-queries';
import { EmployeesTabs } from './employees-tabs';

/** The single staff register of the group as of a day, in the order of hire (L1221-13, D1221-23). */
export function StaffRegisterPage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const on = search['on'] ?? todayInParis(new Date());
  const register = useQuery(staffRegisterQuery(on));
  const columns = useMemo(
    (): Column<StaffRegisterLine>[] => [
      { id: 'no', header: t('employees.no'), kind: 'number', value: (row) => row.employeeNo, width: 70 },
      {
        id: 'name',
        header: t('employees.name'),
        value: (row) => `${row.familyName} ${row.givenName}`,
        pinned: true,
        width: 210,
      },
      { id: 'nationality', header: t('employees.nationality'), value: (row) => row.nationality, width: 110 },
      { id: 'birth', header: t('employees.birthDate'), kind: 'date', value: (row) => row.birthDate },
      {
        id: 'sex',
        header: t('employees.sex'),
        kind: 'option',
        options: { female: t('employees.sexes.female'), male: t('employees.sexes.male') },
        value: (row) => row.sex,
        width: 100,
      },
      { id: 'job', header: t('employees.job'), value: (row) => row.job },
      {
        id: 'qualification',
        header: t('employees.register.qualification'),
        value: (row) => row.qualification,
        width: 200,
      },
      { id: 'in', header: t('employees.register.in'), kind: 'date', value: (row) => row.enteredOn },
      { id: 'out', header: t('employees.register.out'), kind: 'date', value: (row) => row.leftOn },
      {
        id: 'mentions',
        header: t('employees.register.mentions'),
        value: (row) => row.mentions.map((one) => t(`employees.register.mention.${one}`)).join(', '),
        width: 190,
      },
      { id: 'permit', header: t('employees.workPermit'), value: (row) => row.workPermit, hidden: true },
    ],
    [t],
  );
  return (
    <>
      <PageHeader
        title={t('employees.register.title')}
        lead={t('employees.register.lead', { date: formatDate(on, i18n.language, 'long') })}
        actions={
          <Button
            component="a"
            href={`/v1/staff-register/file.csv?on=${on}`}
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('employees.register.file')}
          </Button>
        }
      />
      <EmployeesTabs current="/employees/register" />
      {register.isPending && <LoadingState variant="table" />}
      {register.error && <ErrorState error={register.error} onRetry={() => void register.refetch()} />}
      {register.data && (
        <DataTable
          title={t('employees.register.title')}
          columns={columns}
          source={localRows(register.data)}
          rowId={(row) => `${row.employeeNo} ${row.enteredOn}`}
          rowTitle={(row) => `${row.givenName} ${row.familyName}`}
          defaultSort={['in']}
          toolbar={
            <DateInput
              aria-label={t('employees.register.on')}
              valueFormat="D MMM YYYY"
              value={on}
              onChange={(date) => setSearch({ on: date ?? undefined })}
              w={150}
            />
          }
          empty={
            <EmptyState icon={ScrollText} title={t('employees.register.empty')}>
              {t('employees.register.emptyHelp')}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
