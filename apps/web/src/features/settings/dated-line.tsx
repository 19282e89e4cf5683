import { Group, Text } from '@mantine/core';
import { DateText, StatusBadge, type StatusTone } from '@relais/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';
import { standing } from './terms-queries';

const TONES: Record<ReturnType<typeof standing>, StatusTone> = {
  'in-force': 'done',
  'to-come': 'planned',
  past: 'off',
};

/** A dated row: since when, until when, and whether it holds today. */
export function DatedLine({
  row,
  children,
}: {
  row: { validFrom: string; validTo: string | null };
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const state = standing(row, today);
  return (
    <Group gap="md" py={8} className="rl-dated" wrap="wrap">
      <StatusBadge tone={TONES[state]} label={t(`settings.terms.${state}`)} />
      <div style={{ flex: '1 1 12rem' }}>{children}</div>
      <Text size="sm" c="dimmed">
        {t('settings.terms.since')} <DateText date={row.validFrom} />
        {row.validTo !== null && (
          <>
            {' '}
            {t('settings.terms.until')} <DateText date={row.validTo} />
          </>
        )}
      </Text>
    </Group>
  );
}
