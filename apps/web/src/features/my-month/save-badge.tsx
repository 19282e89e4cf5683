import { Text } from '@mantine/core';
import { Check, CloudOff, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueSnapshot } from './hours-queue';

/** Whether what was typed is safe: said in words, never only in colour. */
export function SaveBadge({ saving }: { saving: QueueSnapshot }) {
  const { t } = useTranslation();
  const Icon = { saved: Check, saving: CloudUpload, waiting: CloudOff, refused: TriangleAlert }[saving.state];
  return (
    <Text size="sm" c={saving.state === 'refused' ? 'brick' : 'dimmed'} role="status">
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginRight: 4 }} />
      {t(`myMonth.save.${saving.state}`, { count: saving.pending.length })}
    </Text>
  );
}
