import { Button } from '@mantine/core';
import { AID_OPTIONS } from '@relais/law';
import { DataTable, EmptyState, PageHeader, StatusBadge, type Column, type StatusTone } from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { HandCoins, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useAidContracts, type AidLine } from './aid-queries';

const STATUSES = ['active', 'suspended', 'ended'] as const;
export const AID_TONES: Readonly<Record<AidLine['status'], StatusTone>> = {
  active: 'done',
  suspended: 'waiting',
  ended: 'off',
};

/** The aid contracts of the group, with what they bring. */
export function AidPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const source = useAidContracts();
  const add = useCan()('aid.write') && (
    <Button component={Link} to="/aid/new" leftSection={<Plus size={16} aria-hidden />}>
      {t('aid.new')}
    </Button>
  );
  const columns = useMemo(
    (): Column<AidLine>[] => [
      { id: 'doctor', header: t('aid.doctor'), value: (row) => row.doctorName, pinned: true, width: 200 },
      { id: 'practice', header: t('aid.practice'), value: (row) => row.memberName },
      { id: 'fund', header: t('aid.fund'), value: (row) => row.healthFund, hidden: true },
      {
        id: 'option',
        header: t('aid.option'),
        kind: 'option',
        options: Object.fromEntries(AID_OPTIONS.map((value) => [value, t(`aid.options.${value}`)])),
        value: (row) => row.aidOption,
        width: 110,
      },
      { id: 'signed', header: t('aid.signedOn'), kind: 'date', value: (row) => row.signedOn },
      { id: 'last', header: t('aid.lastDay'), kind: 'date', value: (row) => row.lastDay, hidden: true },
      { id: 'year', header: t('aid.year'), kind: 'number', value: (row) => row.currentYearNo, width: 90 },
      {
        id: 'amount',
        header: t('aid.yearAmount'),
        kind: 'cents',
        value: (row) => row.currentAmountCents,
        sum: true,
      },
      {
        id: 'expected',
        header: t('aid.expectedSoFar'),
        kind: 'cents',
        value: (row) => row.expectedCents,
        sum: true,
        width: 150,
        help: t('aid.expectedHelp'),
      },
      {
        id: 'received',
        header: t('aid.received'),
        kind: 'cents',
        value: (row) => row.receivedCents,
        sum: true,
      },
      {
        id: 'status',
        header: t('aid.status'),
        kind: 'option',
        options: Object.fromEntries(STATUSES.map((value) => [value, t(`aid.statuses.${value}`)])),
        value: (row) => row.status,
        cell: (row) => <StatusBadge tone={AID_TONES[row.status]} label={t(`aid.statuses.${row.status}`)} />,
        width: 120,
      },
      { id: 'version', header: t('aid.scheme'), value: (row) => row.schemeVersion, hidden: true, width: 90 },
    ],
    [t],
  );
  return (
    <>
      <PageHeader title={t('aid.title')} lead={t('aid.lead')} actions={add} />
      <DataTable
        title={t('aid.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.doctorName}
        defaultSort={['doctor']}
        onOpen={(row) => void navigate({ to: `/aid/${row.id}` })}
        rowTone={(row) => (row.status === 'ended' ? 'muted' : undefined)}
        empty={
          <EmptyState icon={HandCoins} title={t('aid.empty')} action={add}>
            {t('aid.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}
