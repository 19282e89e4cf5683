import { Card, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { addDays, localDate } from '@relais/kernel';
import { legalWeek } from '@relais/law';
import {
  HALF_DAYS,
  premisesShortfalls,
  totalOfNeed,
  type HalfDay,
  type WantedJob,
} from '@relais/members/core';
import { formatMinutes, formatNumber, HalfDayGrid, textIn, type Half } from '@relais/ui';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen, type ScreenProps } from './screen';
import type { Answers } from './sign-up-queries';

type StepProps = ScreenProps & { onDone: (part: Answers) => void };

const halfDayOf = (weekday: number, half: Half): HalfDay | undefined =>
  HALF_DAYS[(weekday - 1) * 2 + (half === 'am' ? 0 : 1)];

/** The need as half-days to tap, with its running total. */
export function NeedStep({ page, answers, onDone, ...screen }: StepProps) {
  const { t, i18n } = useTranslation();
  const [halfDays, setHalfDays] = useState<readonly HalfDay[]>(answers.need?.halfDays ?? []);
  const [job, setJob] = useState<WantedJob>(answers.need?.job ?? 'medical-assistant');
  const [startsOn, setStartsOn] = useState<string | null>(
    answers.need?.startsOn ?? addDays(localDate(page.today), 60),
  );
  const [tried, setTried] = useState(false);
  const total = totalOfNeed(halfDays, legalWeek.at(localDate(page.today)).value);

  function toggle(weekday: number, half: Half): void {
    const tapped = halfDayOf(weekday, half);
    if (!tapped) return;
    setHalfDays((before) =>
      before.includes(tapped) ? before.filter((one) => one !== tapped) : [...before, tapped],
    );
  }

  return (
    <Screen
      {...screen}
      onSubmit={(event) => {
        event?.preventDefault();
        setTried(true);
        if (halfDays.length > 0 && startsOn !== null)
          onDone({ need: { job, halfDays: [...halfDays], startsOn } });
      }}
    >
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('signUp.need.job')}
        value={job}
        onChange={(value) => setJob(value)}
        data={(['medical-assistant', 'medical-secretary'] as const).map((value) => ({
          value,
          label: t(`signUp.job.${value}`),
        }))}
      />
      <HalfDayGrid
        label={t('signUp.need.grid')}
        onToggle={toggle}
        stateLabels={{ planned: t('signUp.need.wanted') }}
        slots={HALF_DAYS.flatMap((halfDay, index) =>
          halfDays.includes(halfDay)
            ? [
                {
                  weekday: Math.floor(index / 2) + 1,
                  half: index % 2 === 0 ? ('am' as const) : ('pm' as const),
                },
              ]
            : [],
        )}
      />
      <Text ta="center" fw={650} size="lg" aria-live="polite">
        {total.halfDays === 0
          ? t('signUp.need.none')
          : t('signUp.need.total', {
              hours: formatMinutes(total.weeklyMinutes),
              fte: formatNumber(total.fteHundredths / 100, i18n.language),
            })}
      </Text>
      {total.fteHundredths > 100 && (
        <Text size="sm" c="dimmed" ta="center">
          {t('signUp.need.severalPosts')}
        </Text>
      )}
      {tried && halfDays.length === 0 && (
        <Text size="sm" c="red" role="alert">
          {t('signUp.need.empty')}
        </Text>
      )}
      <DateInput
        label={t('signUp.need.startsOn')}
        size="md"
        minDate={page.today}
        valueFormat="D MMMM YYYY"
        value={startsOn}
        onChange={setStartsOn}
        error={tried && startsOn === null ? t('signUp.required') : null}
      />
    </Screen>
  );
}

type Room = 'yes' | 'no' | 'unknown';
const asRoom = (answer: boolean | null | undefined): Room | undefined =>
  answer === undefined ? undefined : answer === null ? 'unknown' : answer ? 'yes' : 'no';
const fromRoom = (answer: Room): boolean | null => (answer === 'unknown' ? null : answer === 'yes');

/** The rooms: what is missing is shown at once as what the practice will have to provide. */
export function PremisesStep({ answers, onDone, ...screen }: StepProps) {
  const { t, i18n } = useTranslation();
  const job = answers.need?.job ?? 'medical-assistant';
  const [closedOffice, setClosedOffice] = useState(asRoom(answers.premises?.closedOffice));
  const [ownDesk, setOwnDesk] = useState(asRoom(answers.premises?.ownDesk));
  const [tried, setTried] = useState(false);
  const shortfalls =
    closedOffice && ownDesk
      ? premisesShortfalls({ closedOffice: fromRoom(closedOffice), ownDesk: fromRoom(ownDesk) }, job)
      : [];
  return (
    <Screen
      {...screen}
      onSubmit={(event) => {
        event?.preventDefault();
        setTried(true);
        if (closedOffice && ownDesk) {
          onDone({ premises: { closedOffice: fromRoom(closedOffice), ownDesk: fromRoom(ownDesk) } });
        }
      }}
    >
      <RoomQuestion
        label={t('signUp.premises.closedOffice')}
        help={t('signUp.premises.closedOfficeHelp')}
        value={closedOffice}
        onChange={setClosedOffice}
        missing={tried && !closedOffice}
      />
      <RoomQuestion
        label={t('signUp.premises.ownDesk')}
        help={t('signUp.premises.ownDeskHelp')}
        value={ownDesk}
        onChange={setOwnDesk}
        missing={tried && !ownDesk}
      />
      {shortfalls.length > 0 && (
        <Card>
          <Stack gap="xs">
            <Group gap="xs" wrap="nowrap">
              <Info size={18} aria-hidden />
              <Text fw={650}>{t('signUp.premises.before')}</Text>
            </Group>
            {shortfalls.map((finding) => (
              <Text key={finding.ruleId} size="sm">
                {textIn(finding.message, i18n.language)}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
    </Screen>
  );
}

function RoomQuestion({
  label,
  help,
  value,
  onChange,
  missing,
}: {
  label: string;
  help: string;
  value: Room | undefined;
  onChange: (value: Room) => void;
  missing: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label}
      description={help}
      size="md"
      value={value ?? null}
      onChange={(next) => onChange(next)}
      error={missing ? t('signUp.required') : null}
    >
      <Group mt="xs" gap="lg">
        {(['yes', 'no', 'unknown'] as const).map((answer) => (
          <Radio key={answer} value={answer} size="md" label={t(`signUp.premises.${answer}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
