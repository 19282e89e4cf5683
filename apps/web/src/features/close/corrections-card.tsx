import { Button, Card, Group, Modal, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { ABSENCE_CODES, CORRECTION_CODES } from '@relais/timesheets/core';
import {
  ErrorState,
  formatDate,
  formatMinutes,
  formatMonth,
  HoursInput,
  LoadingState,
  showDone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useHourRows, type HourRow } from '../hours/hours-queries';
import {
  correctionsQuery,
  heldBackQuery,
  useCorrect,
  useRelease,
  type Cockpit,
  type Correction,
  type CorrectMonth,
} from './close-queries';

/** Late items and mistakes of closed months: what this month carries, and what later ones carry for it. */
export function CorrectionsCard({ cockpit }: { cockpit: Cockpit }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(correctionsQuery(cockpit.month));
  const [correcting, setCorrecting] = useState(false);
  const locked = cockpit.status !== 'open';
  const month = cockpit.month;
  return (
    <Card component="section" aria-label={t('close.corrections')}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2} size="h3">
            {t('close.corrections')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('close.correctionsLead')}
          </Text>
        </div>
        {locked && can('correction.create') && (
          <Button
            variant="default"
            leftSection={<Plus size={16} aria-hidden />}
            onClick={() => setCorrecting(true)}
          >
            {t('close.addCorrection')}
          </Button>
        )}
      </Group>
      {error && !data ? (
        <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <Stack>
          {locked && <HeldBack month={month} />}
          <Lines title={t('close.carried')} lines={data.carried} />
          {locked && <Lines title={t('close.corrected')} lines={data.corrected} />}
        </Stack>
      )}
      <CorrectDialog month={month} opened={correcting} onClose={() => setCorrecting(false)} />
    </Card>
  );
}

function useCodeLabel(): (code: string) => string {
  const { t } = useTranslation();
  const labels = new Map<string, string>(
    ABSENCE_CODES.map((code) => [
      `ABSENCE_${code.toUpperCase().replaceAll('-', '_')}`,
      t(`myMonth.code.${code}`),
    ]),
  );
  return (code) => labels.get(code) ?? t('close.hoursWorked');
}

function Lines({ title, lines }: { title: string; lines: readonly Correction[] }) {
  const { t, i18n } = useTranslation();
  const label = useCodeLabel();
  return (
    <div>
      <Text fw={600} mb={4}>
        {title}
      </Text>
      {lines.length === 0 ? (
        <Text c="dimmed">{t('close.noCorrections')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('close.employee')}</Table.Th>
                <Table.Th>{t('close.practice')}</Table.Th>
                <Table.Th>{t('close.day')}</Table.Th>
                <Table.Th>{t('close.item')}</Table.Th>
                <Table.Th ta="right">{t('close.original')}</Table.Th>
                <Table.Th ta="right">{t('close.trueMinutes')}</Table.Th>
                <Table.Th ta="right">{t('close.delta')}</Table.Th>
                <Table.Th>{t('close.target')}</Table.Th>
                <Table.Th>{t('close.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>{line.employeeName}</Table.Td>
                  <Table.Td>{line.memberName}</Table.Td>
                  <Table.Td className="rl-number">{formatDate(line.day, i18n.language)}</Table.Td>
                  <Table.Td>{label(line.code)}</Table.Td>
                  <Table.Td ta="right" className="rl-number">
                    {formatMinutes(line.originalMinutes)}
                  </Table.Td>
                  <Table.Td ta="right" className="rl-number">
                    {formatMinutes(line.correctedMinutes)}
                  </Table.Td>
                  <Table.Td ta="right" className="rl-number" fw={650}>
                    {formatMinutes(line.minutesDelta, { signed: true })}
                  </Table.Td>
                  <Table.Td>{formatMonth(line.targetMonth, i18n.language)}</Table.Td>
                  <Table.Td>
                    {t(`close.causes.${line.cause}`)} : {line.reason}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}

/** What the lock kept back, to be paid by the next month once it is settled. */
function HeldBack({ month }: { month: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(heldBackQuery(month));
  const [released, setReleased] = useState<HourRow>();
  const [reason, setReason] = useState('');
  const release = useRelease(month);
  if (!data || data.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('close.held')}</Text>
      <Text size="sm" c="dimmed" mb={4}>
        {t('close.heldHelp')}
      </Text>
      <Stack gap={6}>
        {data.map((row) => (
          <Group key={row.partId} justify="space-between">
            <Text>{`${row.employeeName}, ${row.memberName} : ${formatMinutes((row.declaredMinutes ?? row.plannedMinutes) - (row.paidMinutes ?? 0))}`}</Text>
            <Button size="compact-md" variant="default" onClick={() => setReleased(row)}>
              {t('close.release')}
            </Button>
          </Group>
        ))}
      </Stack>
      <Modal
        opened={released !== undefined}
        onClose={() => setReleased(undefined)}
        title={t('close.releaseTitle')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Stack>
          <TextInput
            label={t('close.reason')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {release.error && <ErrorState error={asProblem(release.error)} />}
          <Button
            loading={release.isPending}
            disabled={reason.trim().length < 3}
            onClick={() =>
              released &&
              release.mutate(
                { partId: released.partId, reason },
                {
                  onSuccess: () => {
                    showDone(t('close.recorded'));
                    setReleased(undefined);
                  },
                },
              )
            }
          >
            {t('close.release')}
          </Button>
        </Stack>
      </Modal>
    </div>
  );
}

function CorrectDialog({ month, opened, onClose }: { month: string; opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('close.correctTitle', { month: formatMonth(month, i18n.language) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <CorrectForm month={month} onDone={onClose} />
    </Modal>
  );
}

function CorrectForm({ month, onDone }: { month: string; onDone: () => void }) {
  const { t } = useTranslation();
  const label = useCodeLabel();
  const source = useHourRows(month, undefined);
  const correct = useCorrect(month);
  const [partId, setPartId] = useState<string | null>(null);
  const [day, setDay] = useState(`${month}-01`);
  const [code, setCode] = useState<CorrectMonth['code']>('HOURS_WORKED');
  const [minutes, setMinutes] = useState<number | null>(null);
  const [cause, setCause] = useState<CorrectMonth['cause']>('late');
  const [reason, setReason] = useState('');
  const row = source.rows.find((candidate) => candidate.partId === partId);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('close.correctHelp')}
      </Text>
      <Select
        label={t('close.employee')}
        searchable
        limit={50}
        data={source.rows.map((one) => ({
          value: one.partId,
          label: `${one.employeeName}, ${one.memberName}`,
        }))}
        value={partId}
        onChange={setPartId}
      />
      <TextInput
        type="date"
        label={t('close.day')}
        min={`${month}-01`}
        max={`${month}-31`}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Select
        label={t('close.item')}
        allowDeselect={false}
        data={CORRECTION_CODES.map((one) => ({ value: one, label: label(one) }))}
        value={code}
        onChange={(value) => setCode((value ?? 'HOURS_WORKED') as CorrectMonth['code'])}
      />
      <HoursInput label={t('close.trueMinutes')} value={minutes} onChange={setMinutes} max={1500} />
      <Select
        label={t('close.cause')}
        allowDeselect={false}
        data={(['late', 'error'] as const).map((one) => ({ value: one, label: t(`close.causes.${one}`) }))}
        value={cause}
        onChange={(value) => setCause(value === 'error' ? 'error' : 'late')}
      />
      <TextInput
        label={t('close.reason')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {correct.error && <ErrorState error={asProblem(correct.error)} />}
      <Button
        loading={correct.isPending}
        disabled={!row || minutes === null || reason.trim().length < 3}
        onClick={() =>
          row &&
          minutes !== null &&
          correct.mutate(
            {
              employeeId: row.employeeId,
              memberId: row.memberId,
              day,
              code,
              correctedMinutes: minutes,
              cause,
              reason,
            },
            {
              onSuccess: () => {
                showDone(t('close.recorded'));
                onDone();
              },
            },
          )
        }
      >
        {t('close.record')}
      </Button>
    </Stack>
  );
}
