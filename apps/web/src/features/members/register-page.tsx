import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import {
  DataTable,
  EmptyState,
  ErrorState,
  formatDate,
  localRows,
  LoadingState,
  PageHeader,
  type Column,
} from '@relais/ui';
import { todayInParis } from '@relais/kernel';
import { useQuery } from '@tanstack/react-query';
import { Download, ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { registerQuery, type RegisterLine } from './members-queries';
import { MembersTabs } from './members-tabs';

/** The list of members as of a day, as the labour inspectorate may ask for it at any time (L1253-6). */
export function RegisterPage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const on = search['on'] ?? todayInParis(new Date());
  const register = useQuery(registerQuery(on));
  const columns = useMemo(
    (): Column<RegisterLine>[] => [
      { id: 'no', header: t('members.no'), kind: 'number', value: (row) => row.memberNo, width: 70 },
      { id: 'name', header: t('members.name'), value: (row) => row.legalName, pinned: true, width: 220 },
      { id: 'form', header: t('members.legalForm'), value: (row) => row.legalForm, width: 110 },
      { id: 'siret', header: 'SIRET', value: (row) => row.siret, width: 150 },
      { id: 'places', header: t('members.register.places'), value: (row) => row.establishments, width: 300 },
      { id: 'activity', header: t('members.activityCode'), value: (row) => row.activityCode, width: 110 },
      { id: 'idcc', header: 'IDCC', value: (row) => row.idcc, width: 80 },
      {
        id: 'headcount',
        header: t('members.ownHeadcount'),
        kind: 'number',
        value: (row) => row.ownHeadcount,
        sum: true,
      },
      { id: 'since', header: t('members.since'), kind: 'date', value: (row) => row.admittedOn },
      { id: 'until', header: t('members.until'), kind: 'date', value: (row) => row.leftOn },
    ],
    [t],
  );
  return (
    <>
      <PageHeader
        title={t('members.register.title')}
        lead={t('members.register.lead', { date: formatDate(on, i18n.language, 'long') })}
        actions={
          <Button
            component="a"
            href={`/v1/members/register.csv?on=${on}`}
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('members.register.file')}
          </Button>
        }
      />
      <MembersTabs current="/members/register" />
      {register.isPending && <LoadingState variant="table" />}
      {register.error && <ErrorState error={register.error} onRetry={() => void register.refetch()} />}
      {register.data && (
        <DataTable
          title={t('members.register.title')}
          columns={columns}
          source={localRows(register.data)}
          rowId={(row) => `${row.siret} ${row.admittedOn}`}
          rowTitle={(row) => row.legalName}
          defaultSort={['no']}
          toolbar={
            <DateInput
              aria-label={t('members.register.on')}
              valueFormat="D MMM YYYY"
              value={on}
              onChange={(date) => setSearch({ on: date ?? undefined })}
              w={150}
            />
          }
          empty={
            <EmptyState icon={ScrollText} title={t('members.register.empty')}>
              {t('members.register.emptyHelp')}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
