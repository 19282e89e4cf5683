import { Alert, Checkbox, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { hasLength, isEmail, matches, useForm } from '@mantine/form';
import { checkRpps, checkSiret } from '@relais/kernel';
import { LEGAL_FORMS } from '@relais/members/core';
import { useTranslation } from 'react-i18next';
import { Screen, type ScreenProps } from './screen';
import type { Answers } from './sign-up-queries';

type StepProps = ScreenProps & { onDone: (part: Answers) => void };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Who are you: the RPPS number is checked while typing; a doubtful key warns and never blocks. */
export function IdentityStep({ answers, onDone, ...screen }: StepProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      rpps: answers.identity?.rpps ?? '',
      fullName: answers.identity?.fullName ?? '',
      specialty: answers.identity?.specialty ?? '',
    },
    validate: {
      rpps: (value) => (value.trim() === '' || checkRpps(value).ok ? null : t('signUp.identity.rppsInvalid')),
      fullName: hasLength({ min: 1, max: 160 }, t('signUp.required')),
    },
  });
  const checked = checkRpps(form.values.rpps);
  return (
    <Screen
      {...screen}
      onSubmit={form.onSubmit(({ rpps, fullName, specialty }) =>
        onDone({ identity: { rpps: orNull(rpps), fullName: fullName.trim(), specialty: specialty.trim() } }),
      )}
    >
      <TextInput
        label={t('signUp.identity.rpps')}
        description={t('signUp.identity.rppsHelp')}
        inputMode="numeric"
        size="lg"
        autoComplete="off"
        maxLength={20}
        {...form.getInputProps('rpps')}
      />
      {checked.ok && checked.warning && (
        <Alert color="amber" variant="light">
          {t('signUp.identity.rppsDoubt')}
        </Alert>
      )}
      <TextInput
        label={t('signUp.identity.fullName')}
        size="md"
        autoComplete="name"
        {...form.getInputProps('fullName')}
      />
      <TextInput label={t('signUp.identity.specialty')} size="md" {...form.getInputProps('specialty')} />
      <Text size="sm" c="dimmed">
        {t('signUp.identity.toVerify')}
      </Text>
    </Screen>
  );
}

export function ContactStep({ answers, onDone, ...screen }: StepProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: answers.contact?.email ?? '', phone: answers.contact?.phone ?? '' },
    validate: {
      email: isEmail(t('shell.signIn.emailInvalid')),
      phone: matches(/^(\+?[0-9][0-9 .()-]{7,28})?$/, t('signUp.contact.phoneInvalid')),
    },
  });
  return (
    <Screen
      {...screen}
      onSubmit={form.onSubmit(({ email, phone }) =>
        onDone({ contact: { email: email.trim(), phone: orNull(phone) } }),
      )}
    >
      <TextInput
        label={t('signUp.contact.email')}
        description={t('signUp.contact.emailHelp')}
        type="email"
        size="md"
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <TextInput
        label={t('signUp.contact.phone')}
        type="tel"
        size="md"
        autoComplete="tel"
        {...form.getInputProps('phone')}
      />
    </Screen>
  );
}

/** The practice: a SIRET that cannot exist is refused here; one not given yet is asked for before admission. */
export function PracticeStep({ answers, onDone, ...screen }: StepProps) {
  const { t } = useTranslation();
  const before = answers.practice;
  const form = useForm({
    initialValues: {
      pending: before !== undefined && before.siret === null,
      siret: before?.siret ?? '',
      legalName: before?.legalName ?? '',
      legalForm: before?.legalForm ?? 'EI',
      street: before?.street ?? '',
      postcode: before?.postcode ?? '',
      city: before?.city ?? '',
      idcc: before?.idcc ?? '1147',
      ownHeadcount: before?.ownHeadcount ?? 0,
    },
    validate: {
      siret: (value, { pending }) =>
        pending || checkSiret(value).ok ? null : t('signUp.practice.siretInvalid'),
      legalName: hasLength({ min: 1, max: 160 }, t('signUp.required')),
      street: hasLength({ min: 1, max: 160 }, t('signUp.required')),
      postcode: matches(/^\d{5}$/, t('signUp.practice.postcodeInvalid')),
      city: hasLength({ min: 1, max: 80 }, t('signUp.required')),
      idcc: matches(/^\d{4}$/, t('signUp.practice.idccInvalid')),
    },
  });
  return (
    <Screen
      {...screen}
      onSubmit={form.onSubmit(({ pending, siret, ...practice }) =>
        onDone({ practice: { ...practice, siret: pending ? null : siret.trim() } }),
      )}
    >
      <TextInput
        label={t('signUp.practice.siret')}
        description={t('signUp.practice.siretHelp')}
        inputMode="numeric"
        size="lg"
        autoComplete="off"
        maxLength={20}
        disabled={form.values.pending}
        {...form.getInputProps('siret')}
      />
      <Checkbox
        label={t('signUp.practice.pending')}
        {...form.getInputProps('pending', { type: 'checkbox' })}
      />
      <TextInput label={t('signUp.practice.legalName')} size="md" {...form.getInputProps('legalName')} />
      <Select
        label={t('signUp.practice.legalForm')}
        size="md"
        allowDeselect={false}
        data={LEGAL_FORMS.map((value) => ({ value, label: t(`signUp.legalForm.${value}`) }))}
        {...form.getInputProps('legalForm')}
      />
      <TextInput
        label={t('signUp.practice.street')}
        size="md"
        autoComplete="street-address"
        {...form.getInputProps('street')}
      />
      <Group grow preventGrowOverflow={false} wrap="nowrap" align="flex-start">
        <TextInput
          label={t('signUp.practice.postcode')}
          inputMode="numeric"
          maxLength={5}
          size="md"
          w={110}
          style={{ flex: 'none' }}
          autoComplete="postal-code"
          {...form.getInputProps('postcode')}
        />
        <TextInput
          label={t('signUp.practice.city')}
          size="md"
          autoComplete="address-level2"
          {...form.getInputProps('city')}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('signUp.practice.ownHeadcount')}
          min={0}
          max={100000}
          size="md"
          {...form.getInputProps('ownHeadcount')}
        />
        <TextInput
          label={t('signUp.practice.idcc')}
          inputMode="numeric"
          maxLength={4}
          size="md"
          {...form.getInputProps('idcc')}
        />
      </Group>
    </Screen>
  );
}
