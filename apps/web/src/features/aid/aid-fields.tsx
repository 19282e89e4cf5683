import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { UseFormReturnType } from '@mantine/form';
import { AID_OPTIONS, PERCENTILE_BANDS, type AidOption, type PercentileBand } from '@relais/law';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEmployees } from '../employees/employees-queries';
import { memberQuery, useMembers } from '../members/members-queries';

/** What is typed of a contract; dates are texts of the civil calendar. */
export interface AidValues {
  memberId: string | null;
  doctorId: string | null;
  healthFund: string;
  aidOption: AidOption;
  percentileBand: PercentileBand;
  signedOn: string | null;
  employeeId: string | null;
  assistantHiredOn: string | null;
  patientTarget: number | string;
  activeTarget: number | string;
}

export const NO_AID: AidValues = {
  memberId: null,
  doctorId: null,
  healthFund: '',
  aidOption: 'full',
  percentileBand: 'below-p90',
  signedOn: null,
  employeeId: null,
  assistantHiredOn: null,
  patientTarget: '',
  activeTarget: '',
};

const count = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** The terms as the API takes them, but for who signed. */
export const termsOf = (values: AidValues) => ({
  healthFund: values.healthFund,
  aidOption: values.aidOption,
  percentileBand: values.percentileBand,
  signedOn: values.signedOn ?? '',
  employeeId: values.employeeId,
  assistantHiredOn: values.assistantHiredOn,
  patientTarget: count(values.patientTarget),
  activeTarget: count(values.activeTarget),
});

type Form = UseFormReturnType<AidValues>;

/** Whose contract it is: the practice, then its doctor. */
export function SignerFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  const { memberId } = form.values;
  const members = useMembers();
  const member = useQuery({ ...memberQuery(memberId ?? ''), enabled: memberId !== null });
  const doctors = member.data?.doctors.filter(({ leftOn }) => leftOn === null) ?? [];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('aid.practice')}
        required
        searchable
        data={members.rows
          .filter(({ status }) => status === 'admitted')
          .map(({ id, legalName }) => ({ value: id, label: legalName }))}
        nothingFoundMessage={t('aid.nobody')}
        {...form.getInputProps('memberId')}
        onChange={(memberId: string | null) => form.setValues({ memberId, doctorId: null })}
      />
      <Select
        label={t('aid.doctor')}
        required
        disabled={memberId === null}
        data={doctors.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        nothingFoundMessage={t('aid.nobody')}
        {...form.getInputProps('doctorId')}
      />
    </SimpleGrid>
  );
}

/** What the contract says. */
export function TermsFields({ form, today }: { form: Form; today: string }) {
  const { t } = useTranslation();
  const employees = useEmployees();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('aid.fund')}
        placeholder="CPAM du Morbihan"
        required
        maxLength={120}
        {...form.getInputProps('healthFund')}
      />
      <DateInput
        label={t('aid.signedOn')}
        description={t('aid.signedHelp')}
        required
        maxDate={today}
        valueFormat="D MMMM YYYY"
        {...form.getInputProps('signedOn')}
      />
      <Select
        label={t('aid.option')}
        required
        allowDeselect={false}
        data={AID_OPTIONS.map((value) => ({ value, label: t(`aid.optionsLong.${value}`) }))}
        {...form.getInputProps('aidOption')}
      />
      <Select
        label={t('aid.band')}
        description={t('aid.bandHelp')}
        required
        allowDeselect={false}
        data={PERCENTILE_BANDS.map((value) => ({ value, label: t(`aid.bands.${value}`) }))}
        {...form.getInputProps('percentileBand')}
      />
      <Select
        label={t('aid.assistant')}
        placeholder={t('aid.notHired')}
        searchable
        clearable
        data={employees.rows.map(({ id, familyName, givenName }) => ({
          value: id,
          label: `${familyName} ${givenName}`,
        }))}
        nothingFoundMessage={t('aid.nobody')}
        {...form.getInputProps('employeeId')}
      />
      <DateInput
        label={t('aid.hiredOn')}
        description={t('aid.hiredHelp')}
        clearable
        valueFormat="D MMMM YYYY"
        {...form.getInputProps('assistantHiredOn')}
      />
      <NumberInput
        label={t('aid.patientTarget')}
        description={t('aid.targetHelp')}
        min={0}
        max={100_000}
        allowDecimal={false}
        {...form.getInputProps('patientTarget')}
      />
      <NumberInput
        label={t('aid.activeTarget')}
        description={t('aid.targetHelp')}
        min={0}
        max={100_000}
        allowDecimal={false}
        {...form.getInputProps('activeTarget')}
      />
    </SimpleGrid>
  );
}
