import {
  Alert,
  Anchor,
  Badge,
  Button,
  Card,
  Code,
  Group,
  SegmentedControl,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import {
  EmptyState,
  ErrorState,
  formatDate,
  formatInstant,
  LoadingState,
  showDone,
  StatusBadge,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Download, FileCheck2, FileOutput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useCan } from '../../shell/session';
import {
  exportsQuery,
  FORMATS,
  previewQuery,
  threadQuery,
  useAnswer,
  useMakeExport,
  type ExportBlocker,
  type Format,
  type PayrollExport,
  type PayrollMonth,
} from './payroll-queries';
import { Thread } from './thread';

const SHOWN_BLOCKERS = 50;
const SHOWN_LINES = 12;

/** The file of the month: what blocks it, what it will hold, making it, and every file ever made. */
export function FilesTab({ month }: { month: PayrollMonth }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const [search, change] = useSearchParams();
  const format = FORMATS.find((name) => name === search['format']) ?? 'silae-csv';
  const preview = useQuery(previewQuery(month.month, format));
  const make = useMakeExport(month.month);
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('payroll.format')}
          data={FORMATS.map((value) => ({ value, label: t(`payroll.formats.${value}`) }))}
          value={format}
          onChange={(value) => change({ format: value })}
        />
        {can('payroll.export') && (
          <Button
            leftSection={<FileOutput size={16} aria-hidden />}
            disabled={!preview.data?.frozen || preview.data.blockers.length > 0}
            loading={make.isPending}
            onClick={() =>
              make.mutate(format, { onSuccess: (made) => showDone(t('payroll.made', { no: made.exportNo })) })
            }
          >
            {t('payroll.make')}
          </Button>
        )}
      </Group>
      {make.error && <ErrorState error={make.error} />}
      {preview.isPending && <LoadingState rows={3} />}
      {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          {!preview.data.mappingConfirmed && (
            <Alert color="amber" variant="light" title={t('payroll.unconfirmed')}>
              {t('payroll.unconfirmedHelp')}
            </Alert>
          )}
          {!preview.data.frozen && <Text c="dimmed">{t('payroll.lockFirst')}</Text>}
          <Blockers blockers={preview.data.blockers} />
          {preview.data.lines.length > 0 && (
            <Card>
              <Title order={2} size="h4">
                {t('payroll.preview')}
              </Title>
              <Text size="sm" c="dimmed" mb="xs">
                {t('payroll.previewLead', { count: preview.data.lineCount ?? preview.data.lines.length })}
              </Text>
              <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
                <Table>
                  <Table.Tbody>
                    {preview.data.lines.slice(0, SHOWN_LINES).map((line) => (
                      <Table.Tr key={`${line.matricule} ${line.code} ${line.startsOn}`}>
                        <Table.Td>{line.matricule}</Table.Td>
                        <Table.Td>{line.code}</Table.Td>
                        <Table.Td ta="right" className="rl-number">
                          {line.value}
                        </Table.Td>
                        <Table.Td>{t(`payroll.units.${line.unit}`)}</Table.Td>
                        <Table.Td>
                          {formatDate(line.startsOn, i18n.language, 'short')} –{' '}
                          {formatDate(line.endsOn, i18n.language, 'short')}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </Card>
          )}
        </>
      )}
      <History month={month.month} />
    </Stack>
  );
}

function Blockers({ blockers }: { blockers: readonly ExportBlocker[] }) {
  const { t } = useTranslation();
  const [, change] = useSearchParams();
  if (blockers.length === 0) {
    return (
      <Group gap="xs">
        <CircleCheck size={18} aria-hidden />
        <Text>{t('payroll.noBlocker')}</Text>
      </Group>
    );
  }
  return (
    <Card>
      <Group gap="xs">
        <Title order={2} size="h4">
          {t('payroll.blockers')}
        </Title>
        <Badge color="brick">{blockers.length}</Badge>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('payroll.blockersHelp')}
      </Text>
      <Stack gap={6}>
        {blockers.slice(0, SHOWN_BLOCKERS).map((blocker) => (
          <Group
            key={`${blocker.kind} ${blocker.employeeId} ${blocker.canonical} ${blocker.external}`}
            justify="space-between"
          >
            <Text size="sm">
              {t(`payroll.blocker.${blocker.kind}`, {
                name: blocker.employeeName,
                external: blocker.external,
                item: blocker.canonical === null ? '' : t(`payroll.codes.${blocker.canonical}`),
              })}
              {blocker.count !== null && ` · ${t('payroll.concerned', { count: blocker.count })}`}
            </Text>
            {blocker.employeeId === null ? (
              <Anchor component="button" type="button" size="sm" onClick={() => change({ tab: 'mapping' })}>
                {t('payroll.fix.mapping')}
              </Anchor>
            ) : (
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to={`/employees/${blocker.employeeId}`} />}
              >
                {t('payroll.fix.employee')}
              </Anchor>
            )}
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function History({ month }: { month: string }) {
  const { t } = useTranslation();
  const history = useQuery(exportsQuery(month));
  if (history.isPending) return <LoadingState rows={3} />;
  if (history.error) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('payroll.history')}
      </Title>
      {history.data.exports.length === 0 ? (
        <EmptyState icon={FileCheck2} title={t('payroll.historyEmpty')}>
          {t('payroll.historyEmptyHelp')}
        </EmptyState>
      ) : (
        <Stack>
          {history.data.exports.map((item) => (
            <ExportCard key={item.id} item={item} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function ExportCard({ item }: { item: PayrollExport }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const thread = useQuery({ ...threadQuery(item.id), enabled: item.messages > 0 });
  const answer = useAnswer(item.id);
  const at = (instant: string) => formatInstant(instant, i18n.language);
  const format: Format = item.format;
  return (
    <Card>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={650}>
              {t('payroll.number', { no: item.exportNo })} · {t(`payroll.formats.${format}`)}
            </Text>
            <StatusBadge tone={item.status === 'live' ? 'done' : 'off'} label={t(`payroll.${item.status}`)} />
            {item.replacesNo !== null && (
              <Text size="sm" c="dimmed">
                {t('payroll.replaces', { no: item.replacesNo })}
              </Text>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('payroll.madeBy', { name: item.createdBy, at: at(item.createdAt) })} ·{' '}
            {t('payroll.linesCount', { count: item.lineCount })}
          </Text>
          <Text size="sm">
            {item.acknowledgedAt !== null
              ? t('payroll.received', { name: item.acknowledgedBy, at: at(item.acknowledgedAt) })
              : item.firstDownloadedAt !== null
                ? t('payroll.fetched', { at: at(item.firstDownloadedAt) })
                : t('payroll.notFetched')}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            component="a"
            href={`/v1/payroll/exports/${item.id}/content`}
            download={item.fileName}
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('payroll.download')}
          </Button>
          <Button component="a" href={`/v1/payroll/exports/${item.id}/control`} download variant="subtle">
            {t('payroll.control')}
          </Button>
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mt="xs">
        {t('payroll.hash')}{' '}
        <Code
          style={{ overflowWrap: 'anywhere' }}
          title={formatDate(item.createdAt.slice(0, 10), i18n.language)}
        >
          {item.sha256}
        </Code>
      </Text>
      {item.messages > 0 && (
        <>
          {thread.error && <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />}
          {thread.data && (
            <Thread
              messages={thread.data.messages}
              action={t('payroll.answer')}
              send={answer}
              canSend={can('payroll.answer')}
            />
          )}
        </>
      )}
    </Card>
  );
}
