import { Group, SegmentedControl, Select, Switch } from '@mantine/core';
import { DataTable, EmptyState, SidePanel, textIn, type Column } from '@relais/ui';
import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useWordMap } from '../../shell/word-map';
import { CellButton } from './cell-button';
import { CellPanel } from './cell-panel';
import { ColumnsStrip } from './columns-strip';
import { useMatrix, type Obligation, type OwnerRow, type OwnerType } from './compliance-queries';
import { OnlyState, useOnlyState } from './only-state';
import { SharePlot } from './share-plot';
import { badness, cellOf, needsAttention, onSide, STATES, type Side } from './standing';

/** The matrix of employees or of practices; which columns are shown is in the address. */
export function Matrix({
  ownerType,
  obligations,
}: {
  ownerType: OwnerType;
  obligations: readonly Obligation[];
}) {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const topics = useWordMap('compliance.topics');
  const source = useMatrix(ownerType);
  const side: Side = params['side'] === 'practice' ? 'practice' : 'group';
  const { topic, owner, obligation } = params;
  const only = useOnlyState();
  const withAll = params['columns'] === 'all';
  const used = useMemo(
    () => obligations.filter(({ owners, isOn }) => isOn && owners.includes(ownerType)),
    [obligations, ownerType],
  );
  const ofSide = useMemo(
    () => used.filter((one) => only !== undefined || onSide(one, side)),
    [used, side, only],
  );
  const shown = useMemo(
    () =>
      ofSide
        .filter((one) => topic === undefined || one.topic === topic)
        .filter((one) =>
          only === undefined
            ? withAll || needsAttention(source.rows, one.id)
            : source.rows.some((row) => cellOf(row, one.id)?.state === only),
        ),
    [ofSide, topic, withAll, only, source.rows],
  );
  const filtered = useMemo(
    () =>
      only === undefined
        ? source
        : {
            ...source,
            rows: source.rows.filter((row) => shown.some(({ id }) => cellOf(row, id)?.state === only)),
          },
    [source, shown, only],
  );
  const columns = useColumns(shown, (ownerId, obligationId) =>
    setParams({ owner: ownerId, obligation: obligationId }, { push: true }),
  );
  const opened = used.find(({ id }) => id === obligation);
  return (
    <>
      <Group align="flex-end">
        <OnlyState />
        <SegmentedControl
          value={side}
          disabled={only !== undefined}
          onChange={(value) => setParams({ side: value === 'group' ? undefined : value })}
          aria-label={t('compliance.side')}
          data={[
            { value: 'group', label: t('compliance.sides.group') },
            { value: 'practice', label: t('compliance.sides.practice') },
          ]}
        />
        <Select
          label={t('compliance.topic')}
          value={topic ?? null}
          onChange={(value) => setParams({ topic: value ?? undefined })}
          data={[...new Set(ofSide.map((one) => one.topic))].map((value) => ({
            value,
            label: topics[value] ?? value,
          }))}
          placeholder={t('compliance.allTopics')}
          clearable
        />
        <Switch
          label={t('compliance.allColumns', { count: ofSide.length })}
          checked={withAll}
          onChange={(event) => setParams({ columns: event.currentTarget.checked ? 'all' : undefined })}
        />
      </Group>
      <ColumnsStrip rows={source.rows} obligations={shown} />
      <DataTable
        title={t(`compliance.matrixOf.${ownerType}`)}
        columns={columns}
        source={filtered}
        rowId={(row) => row.ownerId}
        rowTitle={(row) => row.name}
        defaultSort={['-worst', 'name']}
        urlPrefix="m"
        empty={
          <EmptyState icon={ShieldCheck} title={t(`compliance.emptyOf.${ownerType}`)}>
            {t('compliance.emptyHelp')}
          </EmptyState>
        }
      />
      <SharePlot obligations={ofSide} />
      <SidePanel
        opened={owner !== undefined && opened !== undefined}
        onClose={() => setParams({ owner: undefined, obligation: undefined })}
        title={opened ? textIn(opened.title, i18n.language) : ''}
      >
        {owner !== undefined && opened !== undefined && (
          <CellPanel
            key={`${owner} ${opened.id}`}
            at={{ ownerType, ownerId: owner, obligationId: opened.id }}
            rows={source.rows}
          />
        )}
      </SidePanel>
    </>
  );
}

function useColumns(
  obligations: readonly Obligation[],
  onOpen: (ownerId: string, obligationId: string) => void,
): Column<OwnerRow>[] {
  const { t, i18n } = useTranslation();
  const short = useWordMap('compliance.short');
  const topics = useWordMap('compliance.topics');
  return useMemo((): Column<OwnerRow>[] => {
    const shown = new Set(obligations.map(({ id }) => id));
    const options = Object.fromEntries(STATES.map((state) => [state, t(`compliance.states.${state}`)]));
    return [
      { id: 'name', header: t('compliance.name'), value: (row) => row.name, pinned: true, width: 190 },
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
      ...obligations.map((obligation): Column<OwnerRow> => {
        const title = textIn(obligation.title, i18n.language);
        return {
          id: obligation.id,
          header: short[obligation.id] ?? title,
          help: `${topics[obligation.topic] ?? obligation.topic} : ${title} (${obligation.references[0]?.article ?? ''})`,
          kind: 'option',
          options,
          value: (row) => cellOf(row, obligation.id)?.state,
          cell: (row) => {
            const cell = cellOf(row, obligation.id);
            return cell ? (
              <CellButton
                name={row.name}
                cell={cell}
                title={title}
                onOpen={() => onOpen(row.ownerId, obligation.id)}
              />
            ) : null;
          },
          width: 138,
        };
      }),
    ];
    // `onOpen` only writes the address; a new function does not change a column.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [obligations, short, topics, t, i18n.language]);
}
