import { Button, SegmentedControl, Stack } from '@mantine/core';
import {
  DataTable,
  EmptyState,
  ErrorState,
  formatDate,
  LoadingState,
  PageHeader,
  SidePanel,
  StatusBadge,
  textIn,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FolderArchive, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useWordMap } from '../../shell/word-map';
import { CellPanel } from './cell-panel';
import { ColumnsStrip } from './columns-strip';
import {
  obligationsQuery,
  useMatrix,
  type Cell,
  type ComplianceRow,
  type Obligation,
} from './compliance-queries';
import { PracticesTable } from './practices-table';
import { badness, CELL_TONES, cellOf, onSide, STATES, type Side } from './standing';
import './compliance.css';

/** The matrix employee × obligation: the worst first, a click says why and records the proof. */
export function CompliancePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const side: Side = params['side'] === 'practice' ? 'practice' : 'group';
  const obligations = useQuery(obligationsQuery);
  return (
    <>
      <PageHeader
        title={t('compliance.title')}
        lead={t('compliance.lead')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<FolderArchive size={16} aria-hidden />}
              renderRoot={(props) => <Link {...props} to="/compliance/inspector-packs" />}
            >
              {t('compliance.packs.title')}
            </Button>
            <SegmentedControl
              value={side}
              onChange={(value) => setParams({ side: value === 'group' ? undefined : value })}
              aria-label={t('compliance.side')}
              data={[
                { value: 'group', label: t('compliance.sides.group') },
                { value: 'practice', label: t('compliance.sides.practice') },
              ]}
            />
          </>
        }
      />
      {obligations.isPending && <LoadingState variant="table" />}
      {obligations.error && (
        <ErrorState error={obligations.error} onRetry={() => void obligations.refetch()} />
      )}
      {obligations.data && (
        <Stack gap="lg">
          {side === 'practice' && <PracticesTable />}
          <Matrix
            key={side}
            obligations={obligations.data.filter((obligation) => onSide(obligation, side))}
            all={obligations.data}
          />
        </Stack>
      )}
    </>
  );
}

function Matrix({ obligations, all }: { obligations: readonly Obligation[]; all: readonly Obligation[] }) {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const short = useWordMap('compliance.short');
  const source = useMatrix();
  const columns = useMemo((): Column<ComplianceRow>[] => {
    const shown = new Set(obligations.map(({ id }) => id));
    const options = Object.fromEntries(STATES.map((state) => [state, t(`compliance.states.${state}`)]));
    return [
      { id: 'name', header: t('compliance.employee'), value: (row) => row.name, pinned: true, width: 190 },
      {
        id: 'worst',
        header: t('compliance.worst'),
        kind: 'number',
        value: (row) => badness(row, shown),
        cell: (row) => {
          const late = row.cells.filter(
            ({ obligationId, state }) => state === 'late' && shown.has(obligationId),
          ).length;
          return late > 0 ? t('compliance.lateCount', { count: late }) : '–';
        },
        width: 110,
        filter: false,
        help: t('compliance.worstHelp'),
      },
      {
        id: 'start',
        header: t('compliance.start'),
        kind: 'date',
        value: (row) => row.contractStartsOn,
        hidden: true,
      },
      ...obligations.map((obligation): Column<ComplianceRow> => ({
        id: obligation.id,
        header: short[obligation.id] ?? textIn(obligation.title, i18n.language),
        help: `${textIn(obligation.title, i18n.language)} (${obligation.references[0]?.article ?? ''})`,
        kind: 'option',
        options,
        value: (row) => cellOf(row, obligation.id)?.state,
        cell: (row) => {
          const cell = cellOf(row, obligation.id);
          return cell ? (
            <CellButton
              row={row}
              cell={cell}
              title={textIn(obligation.title, i18n.language)}
              onOpen={() =>
                setParams({ employee: row.employeeId, obligation: obligation.id }, { push: true })
              }
            />
          ) : null;
        },
        width: 138,
      })),
    ];
  }, [obligations, short, t, i18n.language, setParams]);
  const { employee, obligation } = params;
  const opened = all.find(({ id }) => id === obligation);
  return (
    <>
      <ColumnsStrip rows={source.rows} obligations={obligations} />
      <DataTable
        title={t('compliance.matrix')}
        columns={columns}
        source={source}
        rowId={(row) => row.employeeId}
        rowTitle={(row) => row.name}
        defaultSort={['-worst', 'name']}
        urlPrefix="m"
        empty={
          <EmptyState icon={ShieldCheck} title={t('compliance.empty')}>
            {t('compliance.emptyHelp')}
          </EmptyState>
        }
      />
      <SidePanel
        opened={employee !== undefined && opened !== undefined}
        onClose={() => setParams({ employee: undefined, obligation: undefined })}
        title={opened ? textIn(opened.title, i18n.language) : ''}
      >
        {employee !== undefined && opened !== undefined && (
          <CellPanel
            key={`${employee} ${opened.id}`}
            employeeId={employee}
            obligationId={opened.id}
            rows={source.rows}
          />
        )}
      </SidePanel>
    </>
  );
}

/** A cell: shape, colour and words; its date when it has one. */
function CellButton({
  row,
  cell,
  title,
  onOpen,
}: {
  row: ComplianceRow;
  cell: Cell;
  title: string;
  onOpen: () => void;
}) {
  const { t, i18n } = useTranslation();
  const label =
    cell.state === 'late' && cell.lateDays > 0
      ? t('compliance.lateBy', { count: cell.lateDays })
      : (cell.state === 'due-soon' || cell.state === 'open') && cell.dueOn !== null
        ? formatDate(cell.dueOn, i18n.language)
        : t(`compliance.states.${cell.state}`);
  return (
    <button
      type="button"
      className="rl-cell"
      aria-label={`${row.name}, ${title} : ${t(`compliance.states.${cell.state}`)}, ${label}`}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      <StatusBadge tone={CELL_TONES[cell.state]} label={label} />
    </button>
  );
}
