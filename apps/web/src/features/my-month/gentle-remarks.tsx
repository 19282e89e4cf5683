import { Alert, List } from '@mantine/core';
import type { RuledFinding } from '@relais/contracts/core';
import { gentleSentence } from '@relais/timesheets/core';
import { formatDate, textIn } from '@relais/ui';
import { Clock3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from './sheet-queries';

interface GentleRemarksProps {
  sheet: Sheet;
  /** Only what is about this day; the whole month when absent. */
  day?: string;
}

/** Long days and short nights, said kindly to the person who did them: to be checked, never to be hidden. */
export function GentleRemarks({ sheet, day }: GentleRemarksProps) {
  const { t, i18n } = useTranslation();
  const remarks = sheet.workingTime.flatMap((finding) => {
    const about = day === undefined || (finding.from <= day && (finding.to ?? finding.from) >= day);
    const sentence = about ? gentleSentence(finding as unknown as RuledFinding) : null;
    return sentence === null ? [] : [{ from: finding.from, text: textIn(sentence, i18n.language) }];
  });
  if (remarks.length === 0) return null;
  return (
    <Alert color="amber" variant="light" icon={<Clock3 size={18} aria-hidden />} title={t('myMonth.toCheck')}>
      <List size="sm" spacing={4} listStyleType="none">
        {remarks.map(({ from, text }) => (
          <List.Item key={from + text}>
            {day === undefined && `${formatDate(from, i18n.language, 'weekday')} : `}
            {text}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
