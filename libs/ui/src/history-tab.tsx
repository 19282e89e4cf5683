import { Code, Stack, Text } from '@mantine/core';
import type { RowSource } from '@relais/api-client';
import type { TFunction } from 'i18next';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant, formatMonth, formatNumber } from './format';
import { EmptyState, ErrorState, LoadingState } from './states';
import { InstantText } from './texts';

/** A value before and after, or `***` for a secret one. */
export type AuditChange = readonly [before: unknown, after: unknown] | '***';

/** One line of the audit log: who changed what, when, by which action. */
export interface AuditEntry {
  seq: number;
  at: string;
  actorLabel: string;
  action: string;
  changes: { op?: string; diff?: Readonly<Record<string, AuditChange>> };
  correlationId?: string | null;
}

export interface HistoryTabProps {
  source: RowSource<AuditEntry>;
  /** Words for columns and actions, by their technical name; what is missing is shown as it is. */
  labels?: Readonly<Record<string, string>>;
}

/** A value as people read it: days, instants, yes and no; what has a shape of its own stays as it was recorded. */
function shown(value: unknown, t: TFunction, locale: string): string {
  if (value === null || value === undefined || value === '') return '∅';
  if (typeof value === 'boolean') return t(value ? 'ui.history.yes' : 'ui.history.no');
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, locale);
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return formatInstant(value, locale);
  return value;
}

/** The story of one object, newest first, from the audit log. */
export function HistoryTab({ source, labels = {} }: HistoryTabProps) {
  const { t } = useTranslation();
  if (source.isLoading) return <LoadingState rows={4} />;
  if (source.problem && source.rows.length === 0) {
    return <ErrorState error={source.problem} onRetry={source.reload} />;
  }
  if (source.rows.length === 0) {
    return (
      <EmptyState icon={History} title={t('ui.history.empty')}>
        {t('ui.history.emptyHelp')}
      </EmptyState>
    );
  }
  return (
    <ol className="rl-history">
      {source.rows.map((entry) => (
        <li key={entry.seq}>
          <Text size="sm" fw={600}>
            {labels[entry.action] ?? entry.action}
          </Text>
          <Text size="xs" c="dimmed">
            {entry.actorLabel} · <InstantText at={entry.at} />
          </Text>
          <Changes diff={entry.changes.diff ?? {}} labels={labels} />
        </li>
      ))}
    </ol>
  );
}

/** The fields of one entry, before and after. */
export function Changes({
  diff,
  labels,
}: {
  diff: Readonly<Record<string, AuditChange>>;
  labels: Readonly<Record<string, string>>;
}) {
  const { t, i18n } = useTranslation();
  const said = (value: unknown) => shown(value, t, i18n.language);
  return (
    <Stack gap={2} mt={4}>
      {Object.entries(diff).map(([field, change]) => (
        <Text key={field} size="xs" component="div" style={{ overflowWrap: 'anywhere' }}>
          {labels[field] ?? field} :{' '}
          {change === '***' ? (
            t('ui.history.secret')
          ) : change[0] === null ? (
            <Code>{said(change[1])}</Code>
          ) : (
            <>
              <Code>{said(change[0])}</Code> → <Code>{said(change[1])}</Code>
            </>
          )}
        </Text>
      ))}
    </Stack>
  );
}
