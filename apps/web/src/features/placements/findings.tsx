import { Alert, Anchor, Stack, Text } from '@mantine/core';
import type { Finding } from '@relais/kernel';
import { formatDate, textIn } from '@relais/ui';
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What the rules say of a plan: what blocks first, each with its articles. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation();
  if (findings.length === 0) {
    return (
      <Alert color="relais" variant="light" icon={<CircleCheck size={18} aria-hidden />}>
        {t('placements.form.allGood')}
      </Alert>
    );
  }
  return (
    <Stack gap="xs" role="list" aria-label={t('placements.form.checks')}>
      {findings.map((finding) => {
        const blocks = finding.severity === 'error';
        const since = finding.numbers['firstOn'];
        return (
          <Alert
            key={finding.ruleId + finding.message.fr}
            role="listitem"
            color={blocks ? 'brick' : 'amber'}
            variant="light"
            icon={blocks ? <OctagonX size={18} aria-hidden /> : <TriangleAlert size={18} aria-hidden />}
            title={t(`placements.finding.${finding.severity}`)}
          >
            <Text size="sm">{textIn(finding.message, i18n.language)}</Text>
            <Text size="xs" mt={4} component="div">
              {finding.references.map((reference, index) => (
                <span key={reference.code + reference.article}>
                  {index > 0 && ' · '}
                  {reference.url ? (
                    <Anchor
                      href={reference.url}
                      target="_blank"
                      rel="noreferrer"
                      size="xs"
                      underline="always"
                    >
                      {reference.code} {reference.article}
                    </Anchor>
                  ) : (
                    `${reference.code} ${reference.article}`
                  )}
                </span>
              ))}
              {typeof since === 'string' && (
                <span>
                  {finding.references.length > 0 && ' · '}
                  {t('placements.finding.since', { date: formatDate(since, i18n.language) })}
                </span>
              )}
            </Text>
          </Alert>
        );
      })}
    </Stack>
  );
}
