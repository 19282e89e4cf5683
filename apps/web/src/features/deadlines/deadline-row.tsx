import { Text } from '@mantine/core';
import { DateText, StatusBadge, textIn } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { DeadlineLine } from './deadlines-queries';
import { Mark, standingOf, TONES } from './marks';
import './deadlines.css';

/** A deadline as a line that opens it; also used by the pages of an aid contract. */
export function DeadlineRow({ deadline, onOpen }: { deadline: DeadlineLine; onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const standing = standingOf(deadline);
  return (
    <button type="button" className="rl-deadline-row" onClick={onOpen}>
      <Mark deadline={deadline} size={16} />
      <span style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={600} component="span" display="block">
          {textIn(deadline.title, i18n.language)}
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block">
          <DateText date={deadline.dueOn} />
          {deadline.subjectLabel !== '' && ` · ${deadline.subjectLabel}`}
        </Text>
      </span>
      <StatusBadge tone={TONES[standing]} label={t(`deadlines.statuses.${standing}`)} />
    </button>
  );
}
