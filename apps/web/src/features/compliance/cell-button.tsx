import { formatDate, StatusBadge } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { Cell } from './compliance-queries';
import { CELL_TONES } from './standing';

/** A cell: shape, colour and words; its date when it has one. */
export function CellButton({
  name,
  cell,
  title,
  onOpen,
}: {
  name: string;
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
      aria-label={`${name}, ${title} : ${t(`compliance.states.${cell.state}`)}, ${label}`}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      <StatusBadge tone={CELL_TONES[cell.state]} label={label} />
    </button>
  );
}
