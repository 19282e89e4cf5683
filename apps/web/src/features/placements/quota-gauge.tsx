import { Group, Stack, Text } from '@mantine/core';
import { formatMinutes } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import { practiceStyle } from './colours';
import './placements.css';

export interface GaugeShare {
  placementId: string;
  memberId: string;
  memberName: string;
  weeklyMinutes: number;
}

export interface QuotaGaugeProps {
  contractWeeklyMinutes: number;
  shares: readonly GaugeShare[];
  /** Colour key of a practice. */
  colourOf: (memberId: string) => number;
  /** The share being edited stands out. */
  currentId?: string;
}

/** The hours of a contract as a bar: a piece per practice, the hole hatched, what is too much beyond the mark. */
export function QuotaGauge({ contractWeeklyMinutes, shares, colourOf, currentId }: QuotaGaugeProps) {
  const { t } = useTranslation();
  const placed = shares.reduce((total, share) => total + share.weeklyMinutes, 0);
  const hole = Math.max(0, contractWeeklyMinutes - placed);
  const excess = Math.max(0, placed - contractWeeklyMinutes);
  const whole = Math.max(placed, contractWeeklyMinutes, 1);
  const percent = (minutes: number) => `${(minutes / whole) * 100}%`;
  const said = t('placements.gauge.of', {
    placed: formatMinutes(placed),
    contract: formatMinutes(contractWeeklyMinutes),
  });
  const state =
    excess > 0
      ? t('placements.gauge.excess', { hours: formatMinutes(excess) })
      : hole > 0
        ? t('placements.gauge.hole', { hours: formatMinutes(hole) })
        : t('placements.gauge.full');
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {said}
        </Text>
        <Text
          size="sm"
          fw={600}
          c={excess > 0 ? 'var(--rl-alert)' : hole > 0 ? 'var(--rl-gauge-hole)' : undefined}
        >
          {state}
        </Text>
      </Group>
      <div
        className="rl-gauge"
        role="img"
        aria-label={t('placements.gauge.label', { text: `${said}, ${state}` })}
      >
        {shares.map((share) => (
          <span
            key={share.placementId}
            className="rl-gauge-part rl-practice"
            data-current={share.placementId === currentId || undefined}
            style={{ width: percent(share.weeklyMinutes), ...practiceStyle(colourOf(share.memberId)) }}
            title={`${share.memberName} : ${formatMinutes(share.weeklyMinutes)}`}
          />
        ))}
        {hole > 0 && <span className="rl-gauge-part rl-hatched" style={{ width: percent(hole) }} />}
        {excess > 0 && (
          <span className="rl-gauge-mark" style={{ insetInlineStart: percent(contractWeeklyMinutes) }} />
        )}
      </div>
      <ul className="rl-gauge-legend">
        {shares.map((share) => (
          <li key={share.placementId}>
            <span
              className="rl-swatch rl-practice"
              style={practiceStyle(colourOf(share.memberId))}
              aria-hidden
            />
            {share.memberName} · {formatMinutes(share.weeklyMinutes)}
            {share.placementId === currentId && ` (${t('placements.gauge.this').toLowerCase()})`}
          </li>
        ))}
        {hole > 0 && (
          <li>
            <span className="rl-swatch rl-hatched" aria-hidden />
            {t('placements.gauge.free')} · {formatMinutes(hole)}
          </li>
        )}
      </ul>
    </Stack>
  );
}
