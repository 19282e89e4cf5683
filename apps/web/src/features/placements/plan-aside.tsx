import { Card, Stack, Text, Title } from '@mantine/core';
import type { LocalDate } from '@relais/kernel';
import { type PlanCheck, stretchOn } from '@relais/placements/core';
import { formatDate } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import { type Reasons, RuleFindings } from '../working-time/rule-findings';
import { Findings } from './findings';
import type { Board } from './placements-queries';
import { QuotaGauge } from './quota-gauge';

export interface PlanAsideProps {
  board: Board;
  /** Undefined while the form lacks what the rules need. */
  check: PlanCheck | undefined;
  /** The day the gauge is shown for. */
  on: LocalDate;
  currentId: string;
  /** Why errors of the rules are let pass, by their facts. */
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
}

/** Beside the form: the gauge and the findings, alive. */
export function PlanAside({ board, check, on, currentId, reasons, onReasons }: PlanAsideProps) {
  const { t, i18n } = useTranslation();
  const stretch = stretchOn(check?.quota ?? (board.quota as unknown as PlanCheck['quota']), on);
  const nameOf = (memberId: string) =>
    board.hosts.find((host) => host.memberId === memberId)?.memberName ??
    board.placements.find((placement) => placement.memberId === memberId)?.memberName ??
    '';
  const colourOf = (memberId: string) =>
    board.hosts.find((host) => host.memberId === memberId)?.colourKey ?? 0;
  return (
    <Stack className="rl-form-aside" gap="md">
      <Card component="section" aria-label={t('placements.gauge.title')}>
        <Title order={2} size="h3" mb={2}>
          {board.employeeName}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('placements.gauge.title')} ·{' '}
          {t('placements.gauge.from', { date: formatDate(on, i18n.language) })}
        </Text>
        {stretch && (
          <QuotaGauge
            contractWeeklyMinutes={stretch.contractWeeklyMinutes}
            shares={stretch.shares.map((share) => ({ ...share, memberName: nameOf(share.memberId) }))}
            colourOf={colourOf}
            currentId={currentId}
          />
        )}
      </Card>
      <section aria-label={t('placements.form.checks')} aria-live="polite">
        <Title order={2} size="h3" mb="xs">
          {t('placements.form.checks')}
        </Title>
        {check ? (
          <Stack gap="xs">
            {(check.findings.length > 0 || check.rules.length === 0) && (
              <Findings findings={check.findings} />
            )}
            {check.rules.length > 0 && (
              <RuleFindings findings={check.rules} reasons={reasons} onReasons={onReasons} />
            )}
          </Stack>
        ) : (
          <Text size="sm" c="dimmed">
            {t('placements.form.incomplete')}
          </Text>
        )}
      </section>
    </Stack>
  );
}
