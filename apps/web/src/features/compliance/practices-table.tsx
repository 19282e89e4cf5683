import { DataTable, EmptyState, formatDate, StatusBadge, type Column } from '@relais/ui';
import { useNavigate } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePractices, type PracticeRow } from './compliance-queries';
import { CELL_TONES, STATES } from './standing';

const DUTIES = ['closed-office', 'desk', 'notice'] as const;

/** Rooms each practice owes, and the notice the group owes because of it. */
export function PracticesTable() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const source = usePractices(true);
  const columns = useMemo((): Column<PracticeRow>[] => {
    const options = Object.fromEntries(STATES.map((state) => [state, t(`compliance.states.${state}`)]));
    const dutyOf = (row: PracticeRow, duty: string) => row.duties.find((one) => one.duty === duty);
    return [
      {
        id: 'practice',
        header: t('compliance.practice'),
        value: (row) => row.name,
        pinned: true,
        width: 220,
      },
      ...DUTIES.map((duty): Column<PracticeRow> => ({
        id: duty,
        header: t(`compliance.duties.${duty}`),
        help: t(`compliance.dutyHelp.${duty}`),
        kind: 'option',
        options,
        value: (row) => dutyOf(row, duty)?.state,
        cell: (row) => {
          const found = dutyOf(row, duty);
          if (!found) return null;
          const label =
            found.dueOn !== null && found.state !== 'done'
              ? `${t(`compliance.states.${found.state}`)}, ${formatDate(found.dueOn, i18n.language)}`
              : t(`compliance.states.${found.state}`);
          const badge = <StatusBadge tone={CELL_TONES[found.state]} label={label} />;
          return found.deadlineId === null ? (
            badge
          ) : (
            <button
              type="button"
              className="rl-cell"
              aria-label={`${row.name}, ${t(`compliance.duties.${duty}`)} : ${label}`}
              onClick={(event) => {
                event.stopPropagation();
                void navigate({ to: `/deadlines?open=${found.deadlineId ?? ''}` });
              }}
            >
              {badge}
            </button>
          );
        },
        width: 210,
      })),
    ];
  }, [t, i18n.language, navigate]);
  return (
    <DataTable
      title={t('compliance.practices')}
      columns={columns}
      source={source}
      rowId={(row) => row.memberId}
      rowTitle={(row) => row.name}
      defaultSort={['practice']}
      urlPrefix="p"
      keyboard={false}
      onOpen={(row) => void navigate({ to: `/members/${row.memberId}` })}
      empty={
        <EmptyState icon={Building2} title={t('compliance.noPractice')}>
          {t('compliance.noPracticeHelp')}
        </EmptyState>
      }
    />
  );
}
