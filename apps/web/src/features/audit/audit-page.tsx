import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { Changes, DataTable, EmptyState, ErrorState, InstantText, PageHeader, type Column } from '@relais/ui';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWordMap } from '../../shell/word-map';
import { useAudit, useVerifyAudit, type AuditRow, type AuditVerdict } from './audit-queries';

/** Who changed what and when, and the proof that nobody rewrote it. */
export function AuditPage() {
  const { t } = useTranslation();
  const source = useAudit();
  const verify = useVerifyAudit();
  const words = useAuditWords();
  const columns = useMemo(
    (): Column<AuditRow>[] => [
      { id: 'at', header: t('audit.at'), kind: 'instant', value: (row) => row.at },
      { id: 'actor', header: t('audit.actor'), value: (row) => row.actorLabel },
      { id: 'action', header: t('audit.action'), value: (row) => words.action(row.action), width: 240 },
      { id: 'object', header: t('audit.object'), value: (row) => words.object(row.objectType) },
      {
        id: 'fields',
        header: t('audit.fields'),
        value: (row) => Object.keys(row.changes.diff ?? {}).join(', '),
        width: 280,
      },
      { id: 'id', header: t('audit.objectId'), hidden: true, value: (row) => row.objectId, width: 300 },
      { id: 'seq', header: t('audit.seq'), kind: 'number', hidden: true, value: (row) => row.seq },
    ],
    [t, words],
  );
  return (
    <>
      <PageHeader
        title={t('audit.title')}
        lead={t('audit.lead')}
        actions={
          <Button
            variant="default"
            leftSection={<ShieldCheck size={16} aria-hidden />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('audit.verify')}
          </Button>
        }
      />
      <Stack>
        {verify.data && <Verdict verdict={verify.data} />}
        {verify.error && <ErrorState error={verify.error} onRetry={() => verify.mutate()} />}
        <DataTable
          title={t('audit.title')}
          columns={columns}
          source={source}
          rowId={(row) => String(row.seq)}
          rowTitle={(row) => words.action(row.action)}
          empty={<EmptyState title={t('audit.empty')}>{t('audit.emptyHelp')}</EmptyState>}
          panel={(row) => <Entry row={row} />}
        />
      </Stack>
    </>
  );
}

function Entry({ row }: { row: AuditRow }) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const columns = useWordMap('audit.columns');
  return (
    <Stack gap="sm">
      <Text>
        {row.actorLabel} · <InstantText at={row.at} />
      </Text>
      <Text size="sm" c="dimmed">
        {words.object(row.objectType)} <Code>{row.objectId}</Code>
      </Text>
      <Changes diff={row.changes.diff ?? {}} labels={columns} />
      <Text size="xs" c="dimmed">
        {t('audit.seq')} {row.seq}
      </Text>
    </Stack>
  );
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useTranslation();
  return verdict.whole ? (
    <Alert color="relais" icon={<ShieldCheck />} title={t('audit.whole')} role="status">
      {t('audit.wholeHelp', { count: verdict.entries })}
    </Alert>
  ) : (
    <Alert color="brick" icon={<ShieldAlert />} title={t('audit.broken')} role="alert">
      {t('audit.brokenHelp', { seq: verdict.firstProblem?.seq, problem: verdict.firstProblem?.problem })}
    </Alert>
  );
}

interface AuditWords {
  action: (name: string) => string;
  object: (table: string) => string;
}

/** Words for actions and tables; a name without words is shown as it is. */
function useAuditWords(): AuditWords {
  const actions = useWordMap('audit.actions');
  const objects = useWordMap('audit.objects');
  return useMemo(
    () => ({ action: (name) => actions[name] ?? name, object: (table) => objects[table] ?? table }),
    [actions, objects],
  );
}
