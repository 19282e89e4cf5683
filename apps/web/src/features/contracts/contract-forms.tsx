import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { END_REASONS, termsFindings, type EndReason } from '@relais/contracts/core';
import { isLocalDate, type LocalDate } from '@relais/kernel';
import { ErrorState, FindingList, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWordMap } from '../../shell/word-map';
import { memberQuery, useMembers } from '../members/members-queries';
import { useAddHost, useAmend, useEndContract, type Contract } from './contracts-queries';
import { TermsFields, termsBody, termsValues } from './terms-fields';

interface FormProps {
  contract: Contract;
  onDone: () => void;
}

/** New terms from a day on; what they were before stays readable. */
export function AmendForm({ contract, onDone }: FormProps) {
  const { t } = useTranslation();
  const labels = useWordMap('contracts.numbers');
  const [problem, setProblem] = useState<ApiProblem>();
  const amend = useAmend(contract.id);
  const form = useForm({
    initialValues: { ...termsValues(contract.terms.at(-1)), from: null as string | null, reason: '' },
    validate: {
      from: isNotEmpty(t('contracts.required')),
      reason: hasLength({ min: 1, max: 300 }, t('contracts.required')),
      jobTitle: hasLength({ min: 1, max: 120 }, t('contracts.required')),
      grossEuros: (value) => (Number(value) > 0 ? null : t('contracts.required')),
      weeklyMinutes: (value) => (value === null ? t('contracts.required') : null),
    },
  });
  const { from } = form.values;
  const findings =
    from !== null && isLocalDate(from)
      ? termsFindings(termsBody(form.values), from, asDrafted(contract))
      : [];
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        amend.mutate(
          {
            ...termsBody(values),
            from: values.from ?? '',
            reason: values.reason.trim(),
            version: contract.version,
          },
          {
            onSuccess: () => {
              showDone(t('contracts.amend.done'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('contracts.amend.help')}
        </Text>
        <DateInput
          label={t('contracts.amend.from')}
          valueFormat="D MMMM YYYY"
          minDate={contract.startsOn}
          {...(contract.endsOn === null ? {} : { maxDate: contract.endsOn })}
          {...form.getInputProps('from')}
        />
        <TermsFields form={form} on={from} />
        <TextInput label={t('contracts.amend.reason')} maxLength={300} {...form.getInputProps('reason')} />
        {findings.length > 0 && <FindingList findings={findings} labels={labels} />}
        {problem && <ErrorState error={problem} />}
        <Button type="submit" loading={amend.isPending}>
          {t('contracts.amend.action')}
        </Button>
      </Stack>
    </form>
  );
}

/** A contract of the API as the rules read it: dates are plain texts there. */
const asDrafted = ({ kind, startsOn, endsOn, fixedTermReason }: Contract) => ({
  ...{ kind, fixedTermReason },
  startsOn: startsOn as LocalDate,
  endsOn: endsOn as LocalDate | null,
});

/** The last day of a contract and why it ends. */
export function EndForm({ contract, onDone }: FormProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const end = useEndContract(contract.id);
  const form = useForm({
    initialValues: { endsOn: contract.endsOn, reason: null as EndReason | null },
    validate: { endsOn: isNotEmpty(t('contracts.required')), reason: isNotEmpty(t('contracts.required')) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ endsOn, reason }) => {
        if (reason === null) return;
        setProblem(undefined);
        end.mutate(
          { endsOn: endsOn ?? '', reason, version: contract.version },
          {
            onSuccess: () => {
              showDone(t('contracts.end.done'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <DateInput
          label={t('contracts.end.endsOn')}
          valueFormat="D MMMM YYYY"
          minDate={contract.startsOn}
          {...form.getInputProps('endsOn')}
        />
        <Select
          label={t('contracts.end.reason')}
          data={END_REASONS.map((value) => ({ value, label: t(`contracts.endReasons.${value}`) }))}
          {...form.getInputProps('reason')}
        />
        <Text size="sm" c="dimmed">
          {t('contracts.end.help')}
        </Text>
        {problem && <ErrorState error={problem} />}
        <Button type="submit" color="brick" loading={end.isPending}>
          {t('contracts.end.action')}
        </Button>
      </Stack>
    </form>
  );
}

/** One more potential user, or one of its sites (L1253-9). */
export function HostForm({ contract, onDone }: FormProps) {
  const { t } = useTranslation();
  const members = useMembers();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [siteId, setSiteId] = useState<string | null>(null);
  const member = useQuery({ ...memberQuery(memberId ?? ''), enabled: memberId !== null });
  const add = useAddHost(contract.id);
  if (members.isLoading) return <LoadingState rows={3} />;
  if (members.problem) return <ErrorState error={members.problem} onRetry={members.reload} />;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('contracts.hostsHelp')}
      </Text>
      <Select
        label={t('contracts.host.member')}
        searchable
        data={members.rows
          .filter(({ status }) => status === 'admitted')
          .map((row) => ({ value: row.id, label: `${row.legalName} (${row.city})` }))}
        value={memberId}
        onChange={(value) => {
          setMemberId(value);
          setSiteId(null);
        }}
      />
      <Select
        label={t('contracts.host.site')}
        placeholder={t('contracts.host.everySite')}
        clearable
        disabled={!member.data}
        data={(member.data?.sites ?? []).map(({ id, name, city }) => ({
          value: id,
          label: `${name}, ${city}`,
        }))}
        value={siteId}
        onChange={setSiteId}
      />
      {add.error && <ErrorState error={asProblem(add.error)} />}
      <Button
        disabled={memberId === null}
        loading={add.isPending}
        onClick={() =>
          add.mutate(
            { memberId: memberId ?? '', siteId, version: contract.version },
            {
              onSuccess: () => {
                showDone(t('contracts.host.done'));
                onDone();
              },
            },
          )
        }
      >
        {t('contracts.addHost')}
      </Button>
    </Stack>
  );
}
