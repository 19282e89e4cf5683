import { Alert, Anchor, Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { OVERRIDE_REASON_LENGTH_MIN } from '@relais/contracts/core';
import type { Bilingual, Reference, Severity } from '@relais/kernel';
import { WhyButton, explainFinding, formatDate, formatInstant, textIn } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { VERDICT_LOOKS, verdictOf } from './verdicts';

/** An answer of a rule, as the browser computes it or as the API sends it. */
export interface ShownRuleFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly status: Reference['status'];
  readonly missing: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly fingerprint: string;
  readonly override: {
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
  } | null;
}

/** Reasons given for errors to let pass, by the facts of the error. */
export type Reasons = Readonly<Record<string, string>>;

export interface RuleFindingsProps {
  readonly findings: readonly ShownRuleFinding[];
  /** With it, a person who may lets errors pass. */
  readonly reasons?: Reasons;
  readonly onReasons?: (reasons: Reasons) => void;
}

/** Errors that still block a step: neither let pass before, nor with a reason long enough now. */
export function stillBlocking<F extends Pick<ShownRuleFinding, 'severity' | 'override' | 'fingerprint'>>(
  findings: readonly F[],
  reasons: Reasons,
): F[] {
  return findings.filter(
    ({ severity, override, fingerprint }) =>
      severity === 'error' &&
      override === null &&
      (reasons[fingerprint] ?? '').trim().length < OVERRIDE_REASON_LENGTH_MIN,
  );
}

/** The overrides to send with a step: one for each error shown that has a reason. */
export function overridesOf(
  findings: readonly Pick<ShownRuleFinding, 'severity' | 'override' | 'fingerprint'>[],
  reasons: Reasons,
): { fingerprint: string; reason: string }[] {
  const asked = new Set(
    findings.filter((one) => one.severity === 'error' && one.override === null).map((one) => one.fingerprint),
  );
  return [...asked].flatMap((fingerprint) => {
    const reason = (reasons[fingerprint] ?? '').trim();
    return reason.length >= OVERRIDE_REASON_LENGTH_MIN ? [{ fingerprint, reason }] : [];
  });
}

/** What the rules of working time say: sentence, figures, article, certainty, and who let an error pass. */
export function RuleFindings({ findings, reasons = {}, onReasons }: RuleFindingsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="list" aria-label={t('workingTime.title')}>
      {findings.map((finding) => (
        <RuleFinding
          key={`${finding.fingerprint} ${finding.from}`}
          finding={finding}
          reason={reasons[finding.fingerprint] ?? ''}
          {...(onReasons === undefined
            ? {}
            : {
                onReason: (reason: string) => onReasons({ ...reasons, [finding.fingerprint]: reason }),
              })}
        />
      ))}
    </Stack>
  );
}

interface RuleFindingProps {
  finding: ShownRuleFinding;
  reason: string;
  onReason?: (reason: string) => void;
}

function RuleFinding({ finding, reason, onReason }: RuleFindingProps) {
  const { t, i18n } = useTranslation();
  const labels = useWordMap('workingTime.numbers');
  const verdict = verdictOf(finding);
  const look = VERDICT_LOOKS[verdict];
  const text = textIn(finding.message, i18n.language);
  const numbers = finding.numbers as Readonly<Record<string, number | string>>;
  return (
    <Alert
      role="listitem"
      color={look.color}
      variant="light"
      icon={<look.icon size={18} aria-hidden />}
      title={t(`workingTime.verdict.${verdict}`)}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Text size="sm" style={{ flex: 1 }}>
          {text}
        </Text>
        <WhyButton of={text} explanation={explainFinding({ ...finding, numbers }, labels, i18n.language)} />
      </Group>
      <Group gap={6} mt={4}>
        {finding.references.map((reference) => (
          <ArticleLink key={reference.code + reference.article} reference={reference} />
        ))}
        {finding.status !== 'verified' && (
          <Badge size="xs" variant="light" color="amber">
            {t(`ui.why.${finding.status}`)}
          </Badge>
        )}
        <Text size="xs" c="dimmed">
          {t('workingTime.since', { date: formatDate(finding.from, i18n.language) })}
        </Text>
      </Group>
      {finding.override && (
        <Text size="sm" mt={6} fw={600}>
          {t('workingTime.overriddenBy', {
            by: finding.override.decidedBy,
            date: formatInstant(finding.override.decidedAt, i18n.language),
            reason: finding.override.reason,
          })}
        </Text>
      )}
      {finding.severity === 'error' && finding.override === null && onReason && (
        <OverrideField reason={reason} onReason={onReason} />
      )}
    </Alert>
  );
}

function OverrideField({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const [opened, setOpened] = useState(reason !== '');
  if (!can('rule-override.grant')) return null;
  if (!opened)
    return (
      <Button size="compact-sm" variant="default" mt="xs" onClick={() => setOpened(true)}>
        {t('workingTime.override')}
      </Button>
    );
  const short = reason.trim().length < OVERRIDE_REASON_LENGTH_MIN;
  return (
    <Textarea
      mt="xs"
      size="sm"
      label={t('workingTime.reason')}
      description={t('workingTime.reasonHelp', { count: OVERRIDE_REASON_LENGTH_MIN })}
      error={short && reason !== '' ? t('workingTime.reasonShort') : undefined}
      rows={3}
      autoFocus
      maxLength={1000}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}

function ArticleLink({ reference }: { reference: Reference }) {
  const text = `${reference.code} ${reference.article}`;
  if (!reference.url) return <Text size="xs">{text}</Text>;
  return (
    <Anchor href={reference.url} target="_blank" rel="noreferrer" size="xs" underline="always">
      {text}
    </Anchor>
  );
}
