import { ActionIcon, Anchor, Badge, Group, Popover, Stack, Text } from '@mantine/core';
import type { Bilingual, Finding, Reference } from '@relais/kernel';
import { CircleHelp, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCents, formatDate, formatMinutes, formatNumber, textIn } from './format';

export interface ExplanationInput {
  label: string;
  value: string;
}

/** The answer to "why this figure?": what went in, the rule, where the rule comes from. */
export interface Explanation {
  /** The rule as a sentence. */
  rule: string;
  ruleId?: string;
  inputs?: readonly ExplanationInput[];
  references?: readonly Reference[];
}

const isDate = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);

function inputValue(key: string, value: number | string, language: string): string {
  if (typeof value === 'string') return isDate(value) ? formatDate(value, language) : value;
  if (/minutes$/i.test(key)) return formatMinutes(value);
  if (/cents$/i.test(key)) return formatCents(value, language);
  return formatNumber(value, language);
}

/** `weeklyMinutes` becomes `weekly minutes` when no label was given. */
const spelled = (key: string): string => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Inputs of a rule from numbers that carry their unit in the key (`weeklyMinutes: 600`). */
export function inputsOf(
  numbers: Readonly<Record<string, number | string>>,
  labels: Readonly<Record<string, string>>,
  language: string,
): ExplanationInput[] {
  return Object.entries(numbers).map(([key, value]) => ({
    label: labels[key] ?? spelled(key),
    value: inputValue(key, value, language),
  }));
}

/** A finding of a rule as an explanation. */
export function explainFinding(
  finding: Pick<Finding, 'ruleId' | 'numbers' | 'references'> & { message: Bilingual },
  labels: Readonly<Record<string, string>>,
  language: string,
): Explanation {
  return {
    rule: textIn(finding.message, language),
    ruleId: finding.ruleId,
    inputs: inputsOf(finding.numbers, labels, language),
    references: finding.references,
  };
}

export interface WhyButtonProps {
  /** What is explained, e.g. "Heures payées de Marie D.". */
  of: string;
  explanation: Explanation;
}

/** A small question mark beside a figure that opens its inputs, its rule and the article of law. */
export function WhyButton({ of, explanation }: WhyButtonProps) {
  const { t } = useTranslation();
  const { inputs = [], references = [] } = explanation;
  return (
    <Popover width={340} position="bottom" shadow="lg" withArrow trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          radius="xl"
          className="rl-no-print"
          aria-label={t('ui.why.ask', { of })}
        >
          <CircleHelp size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text fw={650}>{of}</Text>
          <Text size="sm">{explanation.rule}</Text>
          {inputs.length > 0 && (
            <dl className="rl-why-inputs">
              {inputs.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {references.length > 0 && (
            <Stack gap={4} className="rl-why-references">
              {references.map((reference) => (
                <ReferenceLine key={`${reference.code} ${reference.article}`} reference={reference} />
              ))}
            </Stack>
          )}
          {explanation.ruleId === undefined ? (
            <Anchor size="xs" href="/law/sources">
              {t('ui.why.sources')}
            </Anchor>
          ) : (
            <Text size="xs" c="dimmed">
              {t('ui.why.rule')} {explanation.ruleId} ·{' '}
              <Anchor size="xs" href={`/law/sources?q=${encodeURIComponent(explanation.ruleId)}`}>
                {t('ui.why.sources')}
              </Anchor>
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A text as it is cited, with its link and, when it was not read itself, how far it can be trusted. */
export function ReferenceLine({ reference }: { reference: Reference }) {
  const { t } = useTranslation();
  const text = `${reference.code}, ${reference.article}`;
  return (
    <Group gap={6} wrap="nowrap" align="baseline">
      {reference.url === undefined ? (
        <Text size="sm">{text}</Text>
      ) : (
        <Anchor size="sm" href={reference.url} target="_blank" rel="noreferrer">
          {text} <ExternalLink size={12} aria-hidden />
        </Anchor>
      )}
      {reference.status !== 'verified' && (
        <Badge size="xs" variant="light" color="amber" style={{ flexShrink: 0 }}>
          {t(`ui.why.${reference.status}`)}
        </Badge>
      )}
    </Group>
  );
}
