import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { api, asProblem, unwrap, useSend, type components } from '@relais/api-client';
import { lastDay, monthOf, type LocalDate } from '@relais/kernel';
import { ErrorState, showDone, SidePanel } from '@relais/ui';
import { Link } from '@tanstack/react-router';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Announce = components['schemas']['Announce'];
const DELAYS = [10, 20, 30, 60] as const;

/** "I am late or ill": two taps, and the practices of the day and the group are told. */
export function NoticeButton({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<Megaphone size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('myMonth.notice.button')}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} size="md" title={t('myMonth.notice.title')}>
        {opened && <NoticeForm today={today} onDone={() => setOpened(false)} />}
      </SidePanel>
    </>
  );
}

function NoticeForm({ today, onDone }: { today: LocalDate; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Announce['kind']>('late');
  const [lateMinutes, setLateMinutes] = useState<number>(DELAYS[0]);
  const [until, setUntil] = useState<string>(today);
  const send = useSend(
    (body: Announce, attempt) => unwrap(api.POST('/v1/my-notices', { body, ...attempt })),
    {
      invalidates: [['planning'], ['my-month']],
      onSuccess: ({ practices, told }) => {
        showDone(
          told
            ? t('myMonth.notice.told', { practices: practices.join(', ') })
            : t('myMonth.notice.toldBefore'),
        );
        onDone();
      },
    },
  );
  return (
    <Stack>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('myMonth.notice.title')}
        value={kind}
        onChange={(value) => setKind(value)}
        data={(['late', 'ill'] as const).map((value) => ({ value, label: t(`myMonth.notice.${value}`) }))}
      />
      {kind === 'late' ? (
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('myMonth.notice.howLong')}
          value={String(lateMinutes)}
          onChange={(value) => setLateMinutes(Number(value))}
          data={DELAYS.map((value) => ({
            value: String(value),
            label: t('myMonth.notice.minutes', { count: value }),
          }))}
        />
      ) : (
        <>
          <DateInput
            size="md"
            label={t('myMonth.notice.until')}
            valueFormat="dddd D MMMM"
            minDate={today}
            maxDate={lastDay(monthOf(today))}
            value={until}
            onChange={(date) => setUntil(date ?? today)}
          />
          <Alert variant="light">
            {t('myMonth.notice.sickNote')}{' '}
            <Link to="/my-month" search={{ month: monthOf(today) }}>
              {t('myMonth.title')}
            </Link>
          </Alert>
        </>
      )}
      <Text size="sm" c="dimmed">
        {t(`myMonth.notice.${kind}Help`)}
      </Text>
      {send.error && <ErrorState error={asProblem(send.error)} />}
      <Button
        size="lg"
        loading={send.isPending}
        onClick={() => send.mutate(kind === 'late' ? { kind, lateMinutes } : { kind, until })}
      >
        {t('myMonth.notice.send')}
      </Button>
    </Stack>
  );
}
