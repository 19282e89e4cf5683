import { Button, SegmentedControl } from '@mantine/core';
import {
  DataTable,
  EmptyState,
  PageHeader,
  StatusBadge,
  formatMinutes,
  formatNumber,
  type Column,
} from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useCan, useSession } from '../../shell/session';
import { type PlacementRow, type QuotaRow, usePlacements, useQuotas } from './placements-queries';

const TONES = { held: 'waiting', upcoming: 'planned', current: 'done', ended: 'off' } as const;

/** A placement whose start is not confirmed neither runs nor is to come: it waits. */
const standingOf = (row: PlacementRow) => (row.startHeld && row.state !== 'ended' ? 'held' : row.state);

/** Who is placed where, and the hours of contracts that still have no practice. */
export function PlacementsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [search, setSearch] = useSearchParams();
  const view = search['view'] === 'quotas' ? 'quotas' : 'list';
  return (
    <>
      <PageHeader
        title={t('placements.title')}
        lead={t(view === 'list' ? 'placements.lead' : 'placements.quotas.lead')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('placements.title')}
              value={view}
              onChange={(chosen) => setSearch({ view: chosen === 'quotas' ? chosen : undefined })}
              data={[
                { value: 'list', label: t('placements.quotas.list') },
                { value: 'quotas', label: t('placements.quotas.title') },
              ]}
            />
            {can('placement.open') && <OpenButton />}
          </>
        }
      />
      {view === 'list' ? <PlacementTable /> : <QuotaTable />}
    </>
  );
}

function OpenButton({ contractId }: { contractId?: string }) {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<Plus size={16} aria-hidden />}
      renderRoot={(props) => (
        <Link {...props} to="/placements/new" search={contractId === undefined ? {} : { contractId }} />
      )}
    >
      {t('placements.open')}
    </Button>
  );
}

function PlacementTable() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const source = usePlacements();
  const columns = useMemo(
    (): Column<PlacementRow>[] => [
      {
        id: 'employee',
        header: t('placements.column.employee'),
        value: (row) => row.employeeName,
        pinned: true,
      },
      { id: 'member', header: t('placements.column.member'), value: (row) => row.memberName, width: 240 },
      { id: 'site', header: t('placements.column.site'), value: (row) => row.siteName, width: 140 },
      {
        id: 'state',
        header: t('placements.column.state'),
        kind: 'option',
        value: standingOf,
        options: {
          held: t('placements.state.held'),
          current: t('placements.state.current'),
          upcoming: t('placements.state.upcoming'),
          ended: t('placements.state.ended'),
        },
        cell: (row) => (
          <StatusBadge tone={TONES[standingOf(row)]} label={t(`placements.state.${standingOf(row)}`)} />
        ),
      },
      {
        id: 'weekly',
        header: t('placements.column.weekly'),
        kind: 'minutes',
        value: (row) => row.weeklyMinutes,
        sum: true,
        width: 130,
      },
      {
        id: 'fte',
        header: t('placements.column.fte'),
        kind: 'number',
        value: (row) => row.fullTimeHundredths / 100,
        cell: (row) => formatNumber(row.fullTimeHundredths / 100, i18n.language),
        sum: true,
        width: 80,
      },
      {
        id: 'price',
        header: t('placements.column.price'),
        kind: 'cents',
        value: (row) => row.hourlyPriceCents,
      },
      {
        id: 'cycle',
        header: t('placements.column.cycle'),
        kind: 'option',
        value: (row) => String(row.cycleWeeks),
        options: { 1: t('placements.cycle.1'), 2: t('placements.cycle.2') },
        hidden: true,
      },
      { id: 'startsOn', header: t('placements.column.startsOn'), kind: 'date', value: (row) => row.startsOn },
      { id: 'endsOn', header: t('placements.column.endsOn'), kind: 'date', value: (row) => row.endsOn },
      {
        id: 'signed',
        header: t('placements.column.signed'),
        kind: 'date',
        value: (row) => row.agreementSignedOn,
        width: 150,
        cell: (row) =>
          row.agreementSignedOn === null ? (
            <StatusBadge tone="alert" label={t('placements.notSigned')} />
          ) : undefined,
      },
    ],
    [t, i18n.language],
  );
  return (
    <DataTable
      title={t('placements.title')}
      columns={columns}
      source={source}
      rowId={(row) => row.id}
      rowTitle={(row) => `${row.employeeName} · ${row.memberName}`}
      onOpen={(row) => void navigate({ to: '/placements/$placementId', params: { placementId: row.id } })}
      defaultSort={['employee']}
      rowTone={(row) => (row.state === 'ended' ? 'muted' : undefined)}
      empty={
        <EmptyState icon={Waypoints} title={t('placements.empty')} action={<OpenButton />}>
          {t('placements.emptyHelp')}
        </EmptyState>
      }
    />
  );
}

function QuotaTable() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const source = useQuotas(today);
  const columns = useMemo(
    (): Column<QuotaRow>[] => [
      {
        id: 'employee',
        header: t('placements.column.employee'),
        value: (row) => row.employeeName,
        pinned: true,
      },
      {
        id: 'contract',
        header: t('placements.quotas.contract'),
        kind: 'minutes',
        value: (row) => row.contractWeeklyMinutes,
        sum: true,
      },
      {
        id: 'placed',
        header: t('placements.quotas.placed'),
        kind: 'minutes',
        value: (row) => row.placedWeeklyMinutes,
        sum: true,
      },
      {
        id: 'hole',
        header: t('placements.quotas.hole'),
        kind: 'minutes',
        value: (row) => (row.holeMinutes === 0 ? null : row.holeMinutes),
        cell: (row) =>
          row.holeMinutes > 0 ? (
            <StatusBadge tone="waiting" label={formatMinutes(row.holeMinutes)} />
          ) : undefined,
        sum: true,
        width: 130,
      },
      {
        id: 'excess',
        header: t('placements.quotas.excess'),
        kind: 'minutes',
        value: (row) => (row.excessMinutes === 0 ? null : row.excessMinutes),
        cell: (row) =>
          row.excessMinutes > 0 ? (
            <StatusBadge tone="alert" label={formatMinutes(row.excessMinutes)} />
          ) : undefined,
        sum: true,
        width: 130,
      },
      {
        id: 'practices',
        header: t('placements.quotas.practices'),
        kind: 'number',
        value: (row) => row.practices,
      },
    ],
    [t],
  );
  return (
    <DataTable
      title={t('placements.quotas.title')}
      columns={columns}
      source={source}
      rowId={(row) => row.contractId}
      rowTitle={(row) => row.employeeName}
      urlPrefix="q"
      onOpen={(row) => void navigate({ to: '/placements/new', search: { contractId: row.contractId } })}
      defaultSort={['-hole']}
      empty={<EmptyState title={t('placements.quotas.empty')}>{t('placements.quotas.emptyHelp')}</EmptyState>}
    />
  );
}
