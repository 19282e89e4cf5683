import {
  Button,
  Card,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { EmptyState, ErrorState, formatInstant, LoadingState, showDone, StatusBadge } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import {
  templatesQuery,
  useConfirmTemplate,
  useSaveTemplate,
  useStartTemplate,
  type MappingEntry,
  type Provider,
  type Template,
  type Templates,
} from './payroll-queries';

const PROVIDERS: readonly Provider[] = ['silae', 'generic'];
type Draft = Record<string, MappingEntry | undefined>;

/** Our items against the codes of the payroll file of this group. */
export function MappingTab() {
  const { t } = useTranslation();
  const can = useCan();
  const [provider, setProvider] = useState<Provider>('silae');
  const templates = useQuery(templatesQuery);
  const start = useStartTemplate();
  if (templates.isPending) return <LoadingState variant="table" />;
  if (templates.error) return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />;
  const template = templates.data.templates.find((found) => found.provider === provider);
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('payroll.tool')}
        data={PROVIDERS.map((value) => ({ value, label: t(`payroll.providers.${value}`) }))}
        value={provider}
        onChange={(value) => setProvider(value)}
        style={{ alignSelf: 'flex-start' }}
      />
      {start.error && <ErrorState error={start.error} />}
      {template ? (
        <Editor key={`${provider} ${template.version}`} template={template} items={templates.data.items} />
      ) : (
        <EmptyState
          icon={ArrowLeftRight}
          title={t('payroll.noMapping')}
          action={
            can('payroll.map') && (
              <Button loading={start.isPending} onClick={() => start.mutate(provider)}>
                {t('payroll.start')}
              </Button>
            )
          }
        >
          {t('payroll.startHelp')}
        </EmptyState>
      )}
    </Stack>
  );
}

function Editor({ template, items }: { template: Template; items: Templates['items'] }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const [draft, setDraft] = useState<Draft>(() =>
    Object.fromEntries(template.mapping.map((entry) => [entry.canonical, entry])),
  );
  const [width, setWidth] = useState<number | string>(template.matriculeWidth);
  const save = useSaveTemplate(template.provider);
  const confirm = useConfirmTemplate(template.provider);
  const readOnly = !can('payroll.map');
  const mapping = Object.values(draft).filter((entry) => entry !== undefined);
  const fields = save.error ? asProblem(save.error).fields : [];
  const problemOf = (canonical: string): string | undefined => {
    const index = mapping.findIndex((entry) => entry.canonical === canonical);
    return fields.find(
      ({ path }) => path.startsWith(`mapping[${index}]`) || path.startsWith(`mapping.${index}.`),
    )?.message;
  };
  const change = (canonical: MappingEntry['canonical'], entry: MappingEntry | undefined) =>
    setDraft((before) => ({ ...before, [canonical]: entry }));
  return (
    <Stack>
      <Card>
        <Group justify="space-between" align="flex-end">
          <NumberInput
            label={t('payroll.matriculeWidth')}
            description={t('payroll.matriculeWidthHelp')}
            value={width}
            onChange={setWidth}
            min={0}
            max={20}
            disabled={readOnly}
            w={260}
          />
          <Group>
            {template.confirmed && template.confirmedAt !== null ? (
              <StatusBadge
                tone="done"
                label={t('payroll.confirmed', {
                  name: template.confirmedBy,
                  at: formatInstant(template.confirmedAt, i18n.language),
                })}
              />
            ) : (
              <>
                <StatusBadge tone="alert" label={t('payroll.unconfirmed')} />
                {!readOnly && (
                  <Button
                    variant="default"
                    loading={confirm.isPending}
                    disabled={save.isPending}
                    onClick={() => confirm.mutate(template.version)}
                  >
                    {t('payroll.confirm')}
                  </Button>
                )}
              </>
            )}
            {!readOnly && (
              <Button
                loading={save.isPending}
                disabled={confirm.isPending}
                onClick={() =>
                  save.mutate(
                    {
                      name: template.name,
                      matriculeWidth: Number(width),
                      version: template.version,
                      mapping,
                    },
                    { onSuccess: () => showDone(t('payroll.mappingSaved')) },
                  )
                }
              >
                {t('payroll.save')}
              </Button>
            )}
          </Group>
        </Group>
        <Text size="sm" c="dimmed" mt="sm">
          {t('payroll.startHelp')}
        </Text>
      </Card>
      {(save.error ?? confirm.error) && <ErrorState error={save.error ?? confirm.error} />}
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('payroll.item')}</Table.Th>
              <Table.Th>{t('payroll.route')}</Table.Th>
              <Table.Th>{t('payroll.external')}</Table.Th>
              <Table.Th>{t('payroll.unit')}</Table.Th>
              <Table.Th>{t('payroll.decimals')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Row
                key={item.canonical}
                item={item}
                entry={draft[item.canonical]}
                problem={problemOf(item.canonical)}
                readOnly={readOnly}
                onChange={(entry) => change(item.canonical, entry)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

interface RowProps {
  item: Templates['items'][number];
  entry: MappingEntry | undefined;
  problem: string | undefined;
  readOnly: boolean;
  onChange: (entry: MappingEntry | undefined) => void;
}

function Row({ item, entry, problem, readOnly, onChange }: RowProps) {
  const { t, i18n } = useTranslation();
  const label = i18n.language.startsWith('en') ? item.labelEn : item.labelFr;
  const units = item.units as MappingEntry['unit'][];
  const fresh: MappingEntry = {
    canonical: item.canonical,
    route: 'file',
    external: '',
    unit: units[0] ?? 'hour',
    minDecimals: 1,
    reason: '',
  };
  const patch = (changes: Partial<MappingEntry>) => onChange({ ...(entry ?? fresh), ...changes });
  return (
    <Table.Tr>
      <Table.Td>
        {label}
        {entry !== undefined && entry.reason !== '' && (
          <Text size="xs" c="dimmed">
            {entry.reason}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`${t('payroll.route')} ${label}`}
          data={['none', 'file', 'document', 'ignore'].map((value) => ({
            value,
            label: t(`payroll.routes.${value}`),
          }))}
          value={entry?.route ?? 'none'}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(route) =>
            route === 'none' || route === null
              ? onChange(undefined)
              : patch({
                  route: route as MappingEntry['route'],
                  external: route === 'file' ? (entry?.external ?? '') : null,
                })
          }
          w={170}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`${t('payroll.external')} ${label}`}
          value={entry?.external ?? ''}
          disabled={readOnly || (entry !== undefined && entry.route !== 'file')}
          error={problem}
          maxLength={60}
          onChange={(event) => patch({ external: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`${t('payroll.unit')} ${label}`}
          data={units.map((value) => ({ value, label: t(`payroll.units.${value}`) }))}
          value={entry?.unit ?? units[0] ?? null}
          allowDeselect={false}
          disabled={readOnly || units.length < 2 || entry === undefined}
          onChange={(unit) => patch({ unit: unit as MappingEntry['unit'] })}
          w={120}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`${t('payroll.decimals')} ${label}`}
          data={['0', '1', '2']}
          value={String(entry?.minDecimals ?? 1)}
          allowDeselect={false}
          disabled={readOnly || entry?.route !== 'file'}
          onChange={(value) => patch({ minDecimals: Number(value) })}
          w={80}
        />
      </Table.Td>
    </Table.Tr>
  );
}
