import {
  ActionIcon,
  Alert,
  Button,
  Card,
  Code,
  Group,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import {
  ErrorState,
  formatDate,
  formatInstant,
  formatMonth,
  LoadingState,
  PageHeader,
  showDone,
  StatusBadge,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Download, MessageCircleQuestion, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { Thread } from '../payroll/thread';
import { ControlCard } from './control-card';
import {
  packageQuery,
  stateOf,
  useAcknowledge,
  useAsk,
  type FileRow,
  type PackageDetail,
} from './provider-queries';

const TONES = { new: 'waiting', fetched: 'progress', received: 'done', superseded: 'off' } as const;

/** One file: what it holds, what it changes, and the talk about it. */
export function PackagePage() {
  const { t, i18n } = useTranslation();
  const { grantId, exportId } = useRouteParams<{ grantId: string; exportId: string }>();
  const detail = useQuery(packageQuery(grantId, exportId));
  const acknowledge = useAcknowledge(grantId, exportId);
  const ask = useAsk(grantId, exportId);
  const [about, setAbout] = useState<{ matricule: string; code: string }>();
  if (detail.isPending) return <LoadingState variant="cards" rows={3} />;
  if (detail.error) return <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />;
  const { package: item, difference, lines, messages } = detail.data;
  const state = stateOf(item);
  const base = `/v1/provider/groups/${grantId}/exports/${exportId}`;
  const question = (row: FileRow) => {
    setAbout({ matricule: row.matricule, code: row.code });
    document.getElementById('package-thread')?.scrollIntoView({ behavior: 'smooth' });
  };
  return (
    <>
      <PageHeader
        title={`${formatMonth(item.month, i18n.language)} · ${item.groupName}`}
        crumbs={[{ label: t('provider.title'), to: '/provider' }]}
        aside={<StatusBadge tone={TONES[state]} label={t(`provider.states.${state}`)} />}
        lead={`${t('provider.number')} ${item.exportNo} · ${t(`provider.formats.${item.format}`)}`}
        actions={
          <>
            <Button component="a" href={`${base}/control`} download variant="subtle">
              {t('provider.control')}
            </Button>
            {item.acknowledgedAt === null && (
              <Button
                variant="default"
                leftSection={<CircleCheck size={16} aria-hidden />}
                loading={acknowledge.isPending}
                onClick={() =>
                  acknowledge.mutate(undefined, { onSuccess: () => showDone(t('provider.acknowledged')) })
                }
              >
                {t('provider.acknowledge')}
              </Button>
            )}
            <Button
              component="a"
              href={`${base}/content`}
              download={item.fileName}
              leftSection={<Download size={16} aria-hidden />}
            >
              {t('provider.download')}
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        {acknowledge.error && <ErrorState error={acknowledge.error} />}
        {item.status === 'superseded' && (
          <Alert color="amber" variant="light" icon={<TriangleAlert size={18} aria-hidden />}>
            {t('provider.supersededWarning')}
          </Alert>
        )}
        {item.status === 'live' && item.replacesNo !== null && (
          <Alert variant="light">{t('provider.replaces', { no: item.replacesNo })}</Alert>
        )}
        {item.acknowledgedAt !== null && (
          <Text size="sm">
            {t('provider.receivedBy', {
              name: item.acknowledgedBy,
              at: formatInstant(item.acknowledgedAt, i18n.language),
            })}
          </Text>
        )}
        <ControlCard detail={detail.data} />
        <Text size="xs" c="dimmed">
          {t('provider.hash')} <Code style={{ overflowWrap: 'anywhere' }}>{item.sha256}</Code>
        </Text>
        {difference && <Changes difference={difference} />}
        {lines.length > 0 && (
          <Card>
            <Title order={2} size="h4" mb="xs">
              {t('provider.fileLines')}
            </Title>
            <Rows rows={lines} onAsk={question} />
          </Card>
        )}
        <Card id="package-thread">
          <Thread
            messages={messages}
            action={t('provider.ask')}
            send={ask}
            canSend
            about={about}
            onSent={() => setAbout(undefined)}
          />
        </Card>
      </Stack>
    </>
  );
}

function Changes({ difference }: { difference: NonNullable<PackageDetail['difference']> }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Title order={2} size="h4">
        {t('provider.changes', { no: difference.formerNo })}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('provider.unchanged', { count: difference.unchanged })}
      </Text>
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        {(['added', 'changed', 'cancelled'] as const).map((kind) => (
          <div key={kind}>
            <Group gap="xs" mb={4}>
              <Text fw={600}>{t(`provider.${kind}`)}</Text>
              <Text c="dimmed">{difference[kind].length}</Text>
            </Group>
            {difference[kind].length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('provider.none')}
              </Text>
            ) : (
              <Rows rows={difference[kind]} />
            )}
          </div>
        ))}
      </SimpleGrid>
    </Card>
  );
}

function Rows({ rows, onAsk }: { rows: readonly FileRow[]; onAsk?: (row: FileRow) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Table.ScrollContainer
      minWidth={onAsk ? 520 : 280}
      maxHeight={420}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table stickyHeader={onAsk !== undefined}>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.matricule} ${row.code} ${row.startsOn} ${row.endsOn}`}>
              <Table.Td>{row.matricule}</Table.Td>
              <Table.Td>{row.code}</Table.Td>
              <Table.Td ta="right" className="rl-number">
                {row.value}
                {row.formerValue !== null && (
                  <Text size="xs" c="dimmed">
                    {t('provider.before', { value: row.formerValue })}
                  </Text>
                )}
              </Table.Td>
              {onAsk && (
                <>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    {formatDate(row.startsOn, i18n.language, 'short')} –{' '}
                    {formatDate(row.endsOn, i18n.language, 'short')}
                  </Table.Td>
                  <Table.Td>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('provider.askOnLine', { code: row.code, matricule: row.matricule })}
                      onClick={() => onAsk(row)}
                    >
                      <MessageCircleQuestion size={17} />
                    </ActionIcon>
                  </Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
