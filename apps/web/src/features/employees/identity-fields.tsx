import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isEmail, isNotEmpty, matches, type UseFormReturnType } from '@mantine/form';
import { needsWorkPermit } from '@relais/law';
import { useTranslation } from 'react-i18next';
import type { CreateEmployee, Employee } from './employees-queries';

export interface IdentityValues {
  givenName: string;
  familyName: string;
  birthName: string;
  birthDate: string | null;
  sex: 'female' | 'male' | null;
  nationality: string;
  workPermit: string;
  workPermitExpiresOn: string | null;
  email: string;
  phone: string;
  locale: 'fr' | 'en';
  payrollNumber: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function identityValues(employee?: Employee): IdentityValues {
  return {
    givenName: employee?.givenName ?? '',
    familyName: employee?.familyName ?? '',
    birthName: employee?.birthName ?? '',
    birthDate: employee?.birthDate ?? null,
    sex: employee?.sex ?? null,
    nationality: employee?.nationality ?? 'FR',
    workPermit: employee?.workPermit ?? '',
    workPermitExpiresOn: employee?.workPermitExpiresOn ?? null,
    email: employee?.email ?? '',
    phone: employee?.phone ?? '',
    locale: employee?.locale ?? 'fr',
    payrollNumber: employee?.payrollNumber ?? '',
  };
}

/** The part of the request that both the new file and its changes share. */
export function identityBody(values: IdentityValues): Omit<CreateEmployee, 'nir' | 'iban' | 'address'> {
  return {
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    birthName: orNull(values.birthName),
    birthDate: values.birthDate ?? '',
    sex: values.sex,
    nationality: values.nationality.trim().toUpperCase(),
    workPermit: orNull(values.workPermit),
    workPermitExpiresOn: values.workPermitExpiresOn,
    email: values.email.trim(),
    phone: orNull(values.phone),
    locale: values.locale,
    payrollNumber: orNull(values.payrollNumber),
  };
}

export function useIdentityRules() {
  const { t } = useTranslation();
  return {
    givenName: hasLength({ min: 1, max: 80 }, t('employees.required')),
    familyName: hasLength({ min: 1, max: 80 }, t('employees.required')),
    birthDate: isNotEmpty(t('employees.required')),
    nationality: matches(/^[A-Za-z]{2}$/, t('employees.nationalityInvalid')),
    email: isEmail(t('shell.signIn.emailInvalid')),
    payrollNumber: matches(/^[A-Za-z0-9]{0,20}$/, t('employees.payrollNumberInvalid')),
  };
}

/** Fields of the identity of an employee, for a form whose values hold at least `IdentityValues`. */
export function IdentityFields<Values extends IdentityValues>({
  form,
  disabled = false,
}: {
  form: UseFormReturnType<Values>;
  disabled?: boolean;
}) {
  const { t } = useTranslation();
  const field = (name: keyof IdentityValues) => ({ disabled, ...form.getInputProps(name) });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('employees.givenName')} {...field('givenName')} />
        <TextInput label={t('employees.familyName')} {...field('familyName')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('employees.birthName')} {...field('birthName')} />
        <DateInput
          label={t('employees.birthDate')}
          valueFormat="D MMMM YYYY"
          defaultLevel="decade"
          {...field('birthDate')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('employees.sex')}
          description={t('employees.registerOnly')}
          clearable
          data={(['female', 'male'] as const).map((value) => ({
            value,
            label: t(`employees.sexes.${value}`),
          }))}
          {...field('sex')}
        />
        <TextInput
          label={t('employees.nationality')}
          description={t('employees.nationalityHelp')}
          maxLength={2}
          {...field('nationality')}
        />
      </SimpleGrid>
      {needsWorkPermit(form.values.nationality.trim().toUpperCase()) && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('employees.workPermit')} {...field('workPermit')} />
          <DateInput
            label={t('employees.workPermitExpiresOn')}
            valueFormat="D MMMM YYYY"
            clearable
            {...field('workPermitExpiresOn')}
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('employees.email')} type="email" {...field('email')} />
        <TextInput label={t('employees.phone')} type="tel" {...field('phone')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('employees.payrollNumber')}
          description={t('employees.payrollNumberHelp')}
          {...field('payrollNumber')}
        />
        <Select
          label={t('employees.locale')}
          allowDeselect={false}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          {...field('locale')}
        />
      </SimpleGrid>
    </>
  );
}
