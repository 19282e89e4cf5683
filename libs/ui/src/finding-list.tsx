import { Group, List, Text } from '@mantine/core';
import type { Bilingual, Reference, Severity } from '@relais/kernel';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from './format';
import { explainFinding, WhyButton } from './why-button';

/** A finding as the API sends it. */
export interface ShownFinding {
  ruleId: string;
  severity: Severity;
  message: Bilingual;
  numbers: Readonly<Record<string, number | string>> | Readonly<Record<string, unknown>>;
  references: readonly Reference[];
}

export interface FindingListProps {
  findings: readonly ShownFinding[];
  /** Names of the figures compared, by key. */
  labels?: Readonly<Record<string, string>>;
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

/** What rules have to say, each with its figures and its source one tap away. */
export function FindingList({ findings, labels = {} }: FindingListProps) {
  const { t, i18n } = useTranslation();
  return (
    <List listStyleType="none" spacing={6}>
      {findings.map((finding) => {
        const Icon = ICONS[finding.severity];
        const text = textIn(finding.message, i18n.language);
        const numbers = finding.numbers as Readonly<Record<string, number | string>>;
        return (
          <List.Item key={`${finding.ruleId} ${text}`}>
            <Group
              gap={8}
              wrap="nowrap"
              align="flex-start"
              className="rl-finding"
              data-severity={finding.severity}
            >
              <Icon
                size={17}
                aria-label={t(`ui.severity.${finding.severity}`)}
                style={{
                  flex: 'none',
                  marginTop: 3,
                  color: `var(--mantine-color-${COLORS[finding.severity]}-text)`,
                }}
              />
              <Text size="sm" style={{ flex: 1 }}>
                {text}
              </Text>
              {(Object.keys(numbers).length > 0 || finding.references.length > 0) && (
                <WhyButton
                  of={text}
                  explanation={explainFinding({ ...finding, numbers }, labels, i18n.language)}
                />
              )}
            </Group>
          </List.Item>
        );
      })}
    </List>
  );
}

const COLORS = { error: 'brick', warning: 'amber', info: 'gray' } as const;
