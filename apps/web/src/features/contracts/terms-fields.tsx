import { Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { floorOf, JOBS, type Job } from '@relais/contracts/core';
import { cents, isLocalDate, minutes } from '@relais/kernel';
import { legalWeek, partTimeMinimum } from '@relais/law';
import { HoursInput, MoneyText, textIn, WhyButton } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import type { Terms } from './contracts-queries';

export interface TermsValues {
  job: Job;
  jobTitle: string;
  gradeLevel: number;
  weeklyMinutes: number | null;
  grossEuros: number | string;
  shortTimeReason: string;
}

export function termsValues(terms?: Terms): TermsValues {
  return {
    job: terms?.job ?? 'medical-assistant',
    jobTitle: terms?.jobTitle ?? '',
    gradeLevel: terms?.gradeLevel ?? 5,
    weeklyMinutes: terms?.weeklyMinutes ?? legalWeek.values.at(-1)?.value ?? null,
    grossEuros: terms ? terms.monthlyGrossCents / 100 : '',
    shortTimeReason: terms?.shortTimeReason ?? '',
  };
}

/** The terms as the rules and the API take them. */
export function termsBody(values: TermsValues) {
  return {
    job: values.job,
    jobTitle: values.jobTitle.trim(),
    gradeLevel: values.gradeLevel,
    weeklyMinutes: minutes(values.weeklyMinutes ?? 0),
    monthlyGrossCents: cents(Math.round(Number(values.grossEuros || 0) * 100)),
    shortTimeReason: values.shortTimeReason.trim() === '' ? null : values.shortTimeReason.trim(),
  };
}

/** Job, level, hours and pay; the floor of the day is shown beside the pay, with its reason. */
export function TermsFields<Values extends TermsValues>({
  form,
  on,
}: {
  form: UseFormReturnType<Values>;
  on: string | null;
}) {
  const { t, i18n } = useTranslation();
  const values: TermsValues = form.values;
  const body = termsBody(values);
  const floor = on !== null && isLocalDate(on) && body.weeklyMinutes > 0 ? floorOf(body, on) : null;
  return (
    <Stack>
      <Group grow align="flex-start">
        <Select
          label={t('contracts.job')}
          allowDeselect={false}
          data={JOBS.map((value) => ({ value, label: t(`contracts.jobs.${value}`) }))}
          {...form.getInputProps('job')}
        />
        <TextInput label={t('contracts.jobTitle')} {...form.getInputProps('jobTitle')} />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('contracts.gradeLevel')}
          description={t('contracts.gradeHelp')}
          min={4}
          max={16}
          {...form.getInputProps('gradeLevel')}
        />
        <HoursInput
          label={t('contracts.weeklyMinutes')}
          description={t('contracts.hoursHelp')}
          value={values.weeklyMinutes}
          min={60}
          max={2400}
          error={form.errors['weeklyMinutes']}
          onChange={(weeklyMinutes) =>
            (form as unknown as UseFormReturnType<TermsValues>).setFieldValue('weeklyMinutes', weeklyMinutes)
          }
        />
      </Group>
      <NumberInput
        label={t('contracts.monthlyGross')}
        description={
          floor ? (
            <Group gap={4} component="span">
              {t('contracts.floor')} <MoneyText cents={floor.floorCents} />
              <WhyButton
                of={t('contracts.floor')}
                explanation={{ rule: textIn(floor.explanation, i18n.language), references: floor.references }}
              />
            </Group>
          ) : (
            t('contracts.noFloor')
          )
        }
        suffix=" €"
        decimalScale={2}
        decimalSeparator={i18n.language === 'en' ? '.' : ','}
        thousandSeparator=" "
        min={0}
        hideControls
        {...form.getInputProps('grossEuros')}
      />
      {isBelowMinimum(body.weeklyMinutes, on) && (
        <Textarea
          label={t('contracts.shortTimeReason')}
          description={t('contracts.shortTimeHelp')}
          autosize
          maxLength={300}
          {...form.getInputProps('shortTimeReason')}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('contracts.fullTimeHelp')}
      </Text>
    </Stack>
  );
}

function isBelowMinimum(weeklyMinutes: number, on: string | null): boolean {
  const known = partTimeMinimum.values[0];
  if (on === null || !isLocalDate(on) || !known || on < known.from) return false;
  return weeklyMinutes > 0 && weeklyMinutes < partTimeMinimum.at(on).value;
}
