import { Button, Group, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, useForm } from '@mantine/form';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOffer, type Offer } from './terms-queries';

interface Values {
  validFrom: string;
  termsVersion: string;
  french: string;
  english: string;
  referenceGradeLevel: number;
  coefficient: number;
  monthlyFee: number;
  joiningFee: number;
  decisionDays: number;
}

const FIRST = {
  referenceGradeLevel: 5,
  coefficientHundredths: 160,
  monthlyFeeCents: 0,
  joiningFeeCents: 0,
  decisionDays: 15,
};

/** Names of the API's fields that differ from the inputs'. */
const FIELDS = {
  'terms.fr': 'french',
  'terms.en': 'english',
  coefficientHundredths: 'coefficient',
  monthlyFeeCents: 'monthlyFee',
  joiningFeeCents: 'joiningFee',
};

/** A new version of the offer from a day on, starting from the latest one. */
export function OfferForm({ latest, onDone }: { latest: Offer | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const from = latest ?? FIRST;
  const form = useForm<Values>({
    initialValues: {
      validFrom: '',
      termsVersion: '',
      french: latest?.terms.fr ?? '',
      english: latest?.terms.en ?? '',
      referenceGradeLevel: from.referenceGradeLevel,
      coefficient: from.coefficientHundredths / 100,
      monthlyFee: from.monthlyFeeCents / 100,
      joiningFee: from.joiningFeeCents / 100,
      decisionDays: from.decisionDays,
    },
    validate: {
      validFrom: (value) => (value === '' ? t('settings.terms.dateMissing') : null),
      termsVersion: hasLength({ min: 1, max: 40 }, t('settings.offer.versionMissing')),
      french: hasLength({ min: 1 }, t('settings.offer.textMissing')),
      english: hasLength({ min: 1 }, t('settings.offer.textMissing')),
    },
  });
  const save = useSend(changeOffer, {
    invalidates: [['membership-offers'], ['sign-up'], ['audit']],
    onSuccess: () => {
      showDone(t('settings.offer.published'));
      onDone();
    },
    onProblem: (refusal) => setProblem(applyProblem(form, refusal, FIELDS)),
  });
  const money = { decimalScale: 2, fixedDecimalScale: true, decimalSeparator: ',', min: 0, suffix: ' €' };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        save.mutate({
          validFrom: values.validFrom,
          termsVersion: values.termsVersion,
          terms: { fr: values.french, en: values.english },
          referenceGradeLevel: values.referenceGradeLevel,
          coefficientHundredths: Math.round(values.coefficient * 100),
          monthlyFeeCents: Math.round(values.monthlyFee * 100),
          joiningFeeCents: Math.round(values.joiningFee * 100),
          decisionDays: values.decisionDays,
        });
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateInput
            label={t('settings.terms.validFrom')}
            valueFormat="DD/MM/YYYY"
            placeholder={t('settings.terms.dateExample')}
            {...form.getInputProps('validFrom')}
            value={form.values.validFrom || null}
            onChange={(date) => form.setFieldValue('validFrom', date ?? '')}
          />
          <TextInput
            label={t('settings.offer.version')}
            placeholder="2027-1"
            {...form.getInputProps('termsVersion')}
          />
          <NumberInput
            label={t('settings.offer.coefficient')}
            description={t('settings.offer.coefficientHelp')}
            min={1}
            max={4}
            step={0.01}
            decimalScale={2}
            decimalSeparator=","
            {...form.getInputProps('coefficient')}
          />
          <NumberInput
            label={t('settings.offer.grade')}
            description={t('settings.offer.gradeHelp')}
            min={4}
            max={16}
            {...form.getInputProps('referenceGradeLevel')}
          />
          <NumberInput
            label={t('settings.offer.monthlyFee')}
            {...money}
            {...form.getInputProps('monthlyFee')}
          />
          <NumberInput
            label={t('settings.offer.joiningFee')}
            {...money}
            {...form.getInputProps('joiningFee')}
          />
          <NumberInput
            label={t('settings.offer.decisionDays')}
            min={1}
            max={120}
            {...form.getInputProps('decisionDays')}
          />
        </SimpleGrid>
        <Textarea
          label={t('settings.offer.french')}
          autosize
          minRows={4}
          maxRows={12}
          {...form.getInputProps('french')}
        />
        <Textarea
          label={t('settings.offer.english')}
          autosize
          minRows={4}
          maxRows={12}
          {...form.getInputProps('english')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('settings.offer.publish')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
