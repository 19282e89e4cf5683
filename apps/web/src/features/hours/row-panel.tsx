import { Accordion, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { ErrorState, formatDate, formatInstant, formatMinutes, LoadingState } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Phone, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { MonthEditor } from '../my-month/month-editor';
import { officerPort, sheetQuery, type SheetPort } from '../my-month/sheet-queries';
import { RuleFindings } from '../working-time/rule-findings';
import { changesQuery, useUndo, type HourChange, type HourRow } from './hours-queries';

/** One line, with the whole month of the person behind it: the officer helps where it is stuck. */
export function RowPanel({ row, month, today }: { row: HourRow; month: string; today: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const undo = useUndo(month);
  const port = useMemo(() => officerPort(month, row.employeeId), [month, row.employeeId]);
  return (
    <Stack>
      <Text c="dimmed">{row.memberName}</Text>
      <Group gap="md">
        <PhoneLink name={row.employeeName} phone={row.employeePhone} />
        <PhoneLink name={row.memberName} phone={row.memberPhone} />
      </Group>
      {row.disputeReason !== null && (
        <Text c="brick">{t('hours.disputedBecause', { reason: row.disputeReason })}</Text>
      )}
      {undo.error && <ErrorState error={asProblem(undo.error)} />}
      {row.paidMinutes === null &&
        (row.status === 'approved' || row.status === 'disputed') &&
        can('hours.approve') && (
          <Group>
            <Button
              variant="default"
              leftSection={<Undo2 size={16} aria-hidden />}
              loading={undo.isPending}
              onClick={() => undo.mutate(row.partId)}
            >
              {t('hours.undo')}
            </Button>
          </Group>
        )}
      <WorkingTime port={port} />
      <MonthEditor port={port} today={today} />
      <Accordion variant="separated">
        <Accordion.Item value="changes">
          <Accordion.Control>{t('hours.changes')}</Accordion.Control>
          <Accordion.Panel>
            <Changes month={month} employeeId={row.employeeId} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}

/** What the rules say of the month of the person, over all practices: for the officer alone. */
function WorkingTime({ port }: { port: SheetPort }) {
  const { data } = useQuery(sheetQuery(port));
  return data && data.workingTime.length > 0 ? <RuleFindings findings={data.workingTime} /> : null;
}

function PhoneLink({ name, phone }: { name: string; phone: string | null }) {
  const { t } = useTranslation();
  if (phone === null) return null;
  return (
    <Anchor href={`tel:${phone.replace(/[^+0-9]/g, '')}`} aria-label={t('hours.call', { name })}>
      <Phone size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {phone}
    </Anchor>
  );
}

function Changes({ month, employeeId }: { month: string; employeeId: string }) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery(changesQuery(month, employeeId));
  const say = useChangeWords();
  if (error) return <ErrorState error={asProblem(error)} />;
  if (!data) return <LoadingState />;
  if (data.changes.length === 0) return <Text c="dimmed">{t('hours.noChanges')}</Text>;
  return (
    <Stack gap="xs">
      {data.changes.map((change, index) => (
        <div key={index}>
          <Text size="sm">
            {change.day === null ? '' : `${formatDate(change.day, i18n.language)} : `}
            {say(change)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('hours.change', { by: change.by, at: formatInstant(change.at, i18n.language) })}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

interface RecordedValues {
  kind?: string;
  absenceCode?: string | null;
  workedMinutes?: number;
}

/** A change of hours in one line. */
function useChangeWords(): (change: HourChange) => string {
  const { t } = useTranslation();
  const words = (text: string): string => {
    const values = JSON.parse(text) as RecordedValues;
    if (values.kind === 'absence')
      return t('hours.absent', { code: t(`myMonth.code.${values.absenceCode ?? 'unpaid'}`) });
    return formatMinutes(values.workedMinutes ?? 0);
  };
  return ({ before, after }) => {
    if (before === null) return t('hours.changeAdded', { after: after === null ? '' : words(after) });
    if (after === null) return t('hours.changeRemoved', { before: words(before) });
    return t('hours.changeEdited', { before: words(before), after: words(after) });
  };
}
