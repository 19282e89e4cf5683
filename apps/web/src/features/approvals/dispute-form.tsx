import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { formatDate, formatMinutes } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptPart } from './approvals-queries';

const REASONS = ['absent', 'extra', 'missing', 'other'] as const;
type Reason = (typeof REASONS)[number];

interface DisputeFormProps {
  part: ReceiptPart;
  busy: boolean;
  onCancel: () => void;
  onSend: (entries: { entryId: string; reason: string }[]) => void;
}

/** Tap the half-days, choose a reason: only these are disputed. */
export function DisputeForm({ part, busy, onCancel, onSend }: DisputeFormProps) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<Reason>('absent');
  const [words, setWords] = useState('');
  const odd = new Set(part.remarks.map((remark) => remark.entryId));
  // What differs from the plan comes first: it is what is most often disputed.
  const entries = [...part.entries].sort((a, b) => Number(odd.has(b.entryId)) - Number(odd.has(a.entryId)));
  const text = reason === 'other' ? words.trim() : t(`approvals.reasons.${reason}`);
  return (
    <Stack gap="sm" role="group" aria-label={t('approvals.disputeTitle')}>
      <div>
        <Text fw={650}>{t('approvals.disputeTitle')}</Text>
        <Text size="sm" c="dimmed">
          {t('approvals.disputeHelp')}
        </Text>
      </div>
      <Chip.Group multiple value={[...chosen]} onChange={setChosen}>
        <Group gap={6} mah={260} style={{ overflowY: 'auto' }}>
          {entries
            .filter((entry) => entry.plannedMinutes > 0 || entry.workedMinutes > 0)
            .map((entry) => (
              <Chip
                key={entry.entryId}
                value={entry.entryId}
                size="sm"
                color={odd.has(entry.entryId) ? 'amber' : 'relais'}
              >
                {formatDate(entry.day, i18n.language, 'weekday')}, {t(`approvals.${entry.half}`)} ·{' '}
                {entry.kind === 'work'
                  ? formatMinutes(entry.workedMinutes)
                  : t(`approvals.kind.${entry.kind}`)}
              </Chip>
            ))}
        </Group>
      </Chip.Group>
      <Chip.Group
        value={reason}
        onChange={(value) => setReason(REASONS.find((candidate) => candidate === value) ?? 'other')}
      >
        <Group gap={6}>
          {REASONS.map((candidate) => (
            <Chip key={candidate} value={candidate} size="md" variant="outline">
              {t(`approvals.reasons.${candidate}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {reason === 'other' && (
        <TextInput
          label={t('approvals.otherReason')}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <Button
        size="md"
        color="brick"
        loading={busy}
        disabled={chosen.length === 0 || text === ''}
        styles={{ label: { whiteSpace: 'normal' } }}
        h="auto"
        mih={42}
        py={6}
        onClick={() => onSend(chosen.map((entryId) => ({ entryId, reason: text })))}
      >
        {t('approvals.sendDispute', { count: chosen.length })}
      </Button>
      <Button variant="default" size="md" onClick={onCancel}>
        {t('approvals.cancel')}
      </Button>
    </Stack>
  );
}
