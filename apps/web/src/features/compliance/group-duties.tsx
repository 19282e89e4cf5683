import { DataTable, EmptyState, SidePanel, textIn, type Column } from '@relais/ui';
import { Landmark } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useWordMap } from '../../shell/word-map';
import { CellButton } from './cell-button';
import { CellPanel } from './cell-panel';
import { useMatrix, type Cell, type Obligation } from './compliance-queries';
import { OnlyState, useOnlyState } from './only-state';
import { STATES } from './standing';

interface Duty {
  obligation: Obligation;
  cell: Cell;
}

/** The group's own duties, as a list: certificates, councils, notices, yearly documents. */
export function GroupDuties({ obligations }: { obligations: readonly Obligation[] }) {
  const { t, i18n } = useTranslation();
  const [{ obligation: openedId }, setParams] = useSearchParams();
  const topics = useWordMap('compliance.topics');
  const source = useMatrix('group');
  const only = useOnlyState();
  const [group] = source.rows;
  const duties = useMemo((): Duty[] => {
    const byId = new Map(obligations.map((one) => [one.id, one]));
    return (group?.cells ?? []).flatMap((cell) => {
      const obligation = byId.get(cell.obligationId);
      return obligation && (only === undefined || cell.state === only) ? [{ obligation, cell }] : [];
    });
  }, [group, obligations, only]);
  const columns = useMemo((): Column<Duty>[] => {
    const title = ({ obligation }: Duty) => textIn(obligation.title, i18n.language);
    return [
      { id: 'title', header: t('compliance.duty'), value: title, pinned: true, width: 340 },
      {
        id: 'state',
        header: t('compliance.standing'),
        kind: 'option',
        options: Object.fromEntries(STATES.map((state) => [state, t(`compliance.states.${state}`)])),
        value: ({ cell }) => cell.state,
        cell: (duty) => (
          <CellButton
            name={group?.name ?? ''}
            cell={duty.cell}
            title={title(duty)}
            onOpen={() => setParams({ obligation: duty.obligation.id }, { push: true })}
          />
        ),
        width: 160,
      },
      { id: 'dueOn', header: t('compliance.dueOn'), kind: 'date', value: ({ cell }) => cell.dueOn },
      {
        id: 'topic',
        header: t('compliance.topic'),
        value: ({ obligation }) => topics[obligation.topic] ?? obligation.topic,
        width: 200,
      },
      {
        id: 'article',
        header: t('compliance.article'),
        value: ({ obligation }) => obligation.references.map(({ article }) => article).join(', '),
        hidden: true,
      },
    ];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `setParams` only writes the address
  }, [t, i18n.language, topics, group?.name]);
  const opened = duties.find(({ obligation }) => obligation.id === openedId);
  return (
    <>
      <OnlyState />
      <DataTable
        title={t('compliance.matrixOf.group')}
        columns={columns}
        source={{ ...source, rows: duties }}
        rowId={({ obligation }) => obligation.id}
        rowTitle={({ obligation }) => textIn(obligation.title, i18n.language)}
        defaultSort={['dueOn']}
        urlPrefix="g"
        onOpen={({ obligation }) => setParams({ obligation: obligation.id }, { push: true })}
        empty={
          <EmptyState icon={Landmark} title={t('compliance.emptyOf.group')}>
            {t('compliance.emptyHelp')}
          </EmptyState>
        }
      />
      <SidePanel
        opened={opened !== undefined && group !== undefined}
        onClose={() => setParams({ obligation: undefined })}
        title={opened ? textIn(opened.obligation.title, i18n.language) : ''}
      >
        {opened && group && (
          <CellPanel
            key={opened.obligation.id}
            at={{ ownerType: 'group', ownerId: group.ownerId, obligationId: opened.obligation.id }}
            rows={source.rows}
          />
        )}
      </SidePanel>
    </>
  );
}
