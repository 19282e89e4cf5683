import { Button, Card, Code, Group, Progress, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { asProblem } from '@relais/api-client';
import {
  EmptyState,
  ErrorState,
  formatDate,
  formatInstant,
  formatNumber,
  LoadingState,
  PageHeader,
  StatusBadge,
  type StatusTone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Download, FolderArchive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { packsQuery, useMakePack, type InspectorPack } from './packs-queries';

const TONES: Readonly<Record<InspectorPack['status'], StatusTone>> = {
  asked: 'waiting',
  building: 'waiting',
  ready: 'done',
  failed: 'alert',
  expired: 'off',
};
const MEGABYTE = 1024 ** 2;

/** The packs for the labour inspector: ask for one, watch it being made, download it while it is kept. */
export function PacksPage() {
  const { t } = useTranslation();
  const can = useCan();
  const packs = useQuery(packsQuery);
  const make = useMakePack();
  const [asOf, setAsOf] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('compliance.packs.title')}
        lead={t('compliance.packs.lead')}
        crumbs={[{ label: t('compliance.title'), to: '/compliance' }]}
      />
      <Stack gap="lg">
        {can('inspector-pack.make') && (
          <Group align="flex-end">
            <DateInput
              label={t('compliance.packs.asOf')}
              description={t('compliance.packs.asOfHelp')}
              value={asOf}
              onChange={setAsOf}
              clearable
            />
            <Button
              leftSection={<FolderArchive size={16} aria-hidden />}
              loading={make.isPending}
              onClick={() => make.mutate(asOf)}
            >
              {t('compliance.packs.make')}
            </Button>
          </Group>
        )}
        {make.error && <ErrorState error={asProblem(make.error)} />}
        {packs.isPending && <LoadingState rows={3} />}
        {packs.error && <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />}
        {packs.data?.length === 0 && (
          <EmptyState icon={FolderArchive} title={t('compliance.packs.empty')}>
            {t('compliance.packs.emptyHelp')}
          </EmptyState>
        )}
        {packs.data?.map((pack) => (
          <PackCard key={pack.id} pack={pack} />
        ))}
      </Stack>
    </>
  );
}

function PackCard({ pack }: { pack: InspectorPack }) {
  const { t, i18n } = useTranslation();
  const day = formatDate(pack.asOf, i18n.language);
  const isUnderWay = pack.status === 'asked' || pack.status === 'building';
  return (
    <Card component="article" aria-label={t('compliance.packs.one', { day })}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={650}>{t('compliance.packs.one', { day })}</Text>
            <StatusBadge tone={TONES[pack.status]} label={t(`compliance.packs.statuses.${pack.status}`)} />
          </Group>
          <Text size="sm" c="dimmed">
            {t('compliance.packs.askedBy', {
              name: pack.askedBy,
              at: formatInstant(pack.askedAt, i18n.language),
            })}
          </Text>
          {pack.bytes !== null && pack.entryCount !== null && (
            <Text size="sm">
              {t('compliance.packs.content', {
                count: pack.entryCount,
                size: formatNumber(
                  Math.max(0.1, Math.round((10 * pack.bytes) / MEGABYTE) / 10),
                  i18n.language,
                ),
              })}
            </Text>
          )}
          {pack.missing > 0 && (
            <Text size="sm" c="brick">
              {t('compliance.packs.missing', { count: pack.missing })}
            </Text>
          )}
          {pack.downloadable && pack.expiresOn !== null && (
            <Text size="sm" c="dimmed">
              {t('compliance.packs.expires', { day: formatDate(pack.expiresOn, i18n.language) })}
            </Text>
          )}
          {pack.status === 'failed' && (
            <Text size="sm">
              {t(
                pack.failure === 'inspector-pack.too-large'
                  ? 'compliance.packs.tooLarge'
                  : 'compliance.packs.failedHelp',
              )}
            </Text>
          )}
        </div>
        {pack.downloadable && (
          <Button
            component="a"
            href={`/v1/inspector-packs/${pack.id}/content`}
            download={pack.fileName ?? true}
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('compliance.packs.download')}
          </Button>
        )}
      </Group>
      {isUnderWay && (
        <>
          <Progress
            mt="sm"
            value={pack.progress}
            aria-label={t('compliance.packs.progress', { percent: pack.progress })}
          />
          <Text size="xs" c="dimmed" mt={4} role="status">
            {pack.step === null ? t('compliance.packs.waiting') : t(`compliance.packs.steps.${pack.step}`)}
          </Text>
        </>
      )}
      {pack.sha256 !== null && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('compliance.packs.hash')} <Code style={{ overflowWrap: 'anywhere' }}>{pack.sha256}</Code>
        </Text>
      )}
    </Card>
  );
}
