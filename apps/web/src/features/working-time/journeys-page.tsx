import { Button, Group, NumberInput, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import {
  DataTable,
  DateText,
  EmptyState,
  ErrorState,
  PageHeader,
  showDone,
  StatusBadge,
  type Column,
} from '@relais/ui';
import { Route } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { type TravelRow, useJourneys, useSetJourney } from './working-time-queries';

/** Journeys between workplaces that the rules need: what is missing first. */
export function JourneysPage() {
  const { t } = useTranslation();
  const source = useJourneys();
  const columns = useMemo(
    (): Column<TravelRow>[] => [
      {
        id: 'from',
        header: t('workingTime.journeys.from'),
        value: (row) => row.siteAName,
        pinned: true,
        width: 260,
      },
      { id: 'to', header: t('workingTime.journeys.to'), value: (row) => row.siteBName, width: 260 },
      {
        id: 'state',
        header: t('workingTime.journeys.state'),
        kind: 'option',
        value: (row) => stateOf(row),
        options: { missing: t('workingTime.journeys.missing'), known: t('workingTime.journeys.known') },
        cell: (row) => (
          <StatusBadge
            tone={stateOf(row) === 'missing' ? 'alert' : 'done'}
            label={t(`workingTime.journeys.${stateOf(row)}`)}
          />
        ),
      },
      {
        id: 'minutes',
        header: t('workingTime.journeys.minutes'),
        kind: 'minutes',
        value: (row) => row.minutes,
      },
    ],
    [t],
  );
  return (
    <>
      <PageHeader title={t('workingTime.journeys.title')} lead={t('workingTime.journeys.lead')} />
      <DataTable
        title={t('workingTime.journeys.title')}
        columns={columns}
        source={source}
        rowId={(row) => `${row.siteA} ${row.siteB}`}
        rowTitle={(row) => `${row.siteAName} – ${row.siteBName}`}
        defaultSort={['-state']}
        panel={(row) => <JourneyPanel key={row.minutes} row={row} />}
        empty={
          <EmptyState icon={Route} title={t('workingTime.journeys.empty')}>
            {t('workingTime.journeys.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}

const stateOf = (row: TravelRow) => (row.minutes === null ? 'missing' : 'known');

function JourneyPanel({ row }: { row: TravelRow }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const can = useCan();
  const send = useSetJourney();
  const [minutes, setMinutes] = useState<number | string>(row.minutes ?? '');
  // The first length counts for the work already planned; a new one from today on.
  const [validFrom, setValidFrom] = useState(row.history.length === 0 ? `${today.slice(0, 4)}-01-01` : today);
  return (
    <Stack>
      {can('site-travel.set') && (
        <>
          <Group grow align="flex-start">
            <NumberInput
              label={t('workingTime.journeys.minutes')}
              suffix=" min"
              min={0}
              max={600}
              allowDecimal={false}
              value={minutes}
              onChange={setMinutes}
            />
            <TextInput
              type="date"
              label={t('workingTime.journeys.validFrom')}
              value={validFrom}
              onChange={(event) => setValidFrom(event.currentTarget.value)}
            />
          </Group>
          {send.error && <ErrorState error={asProblem(send.error)} />}
          <Group justify="flex-end">
            <Button
              loading={send.isPending}
              disabled={typeof minutes !== 'number' || validFrom === ''}
              onClick={() =>
                send.mutate(
                  { siteA: row.siteA, siteB: row.siteB, minutes: Number(minutes), validFrom },
                  { onSuccess: () => showDone(t('workingTime.journeys.saved')) },
                )
              }
            >
              {t('workingTime.journeys.set')}
            </Button>
          </Group>
        </>
      )}
      {row.history.length > 0 && (
        <>
          <Title order={3} size="h4">
            {t('workingTime.journeys.history')}
          </Title>
          <Table>
            <Table.Tbody>
              {row.history.map((one) => (
                <Table.Tr key={one.validFrom}>
                  <Table.Td>{one.minutes} min</Table.Td>
                  <Table.Td>
                    <DateText date={one.validFrom} /> –{' '}
                    {one.validTo === null ? '…' : <DateText date={one.validTo} />}
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="dimmed">
                      {one.recordedBy}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}
