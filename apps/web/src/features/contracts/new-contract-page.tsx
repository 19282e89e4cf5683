import {
  Button,
  Card,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { contractFindings, type ContractDraft, type ContractKind } from '@relais/contracts/core';
import { isLocalDate, type LocalDate } from '@relais/kernel';
import { FIXED_TERM_CASES, FIXED_TERM_REASONS, longestTrial, type FixedTermReason } from '@relais/law';
import { ErrorState, FindingList, PageHeader, showDone, textIn } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useWordMap } from '../../shell/word-map';
import { employeeQuery, useEmployees } from '../employees/employees-queries';
import { CoverageNotice } from '../law/coverage-notice';
import { useMembers } from '../members/members-queries';
import { useCreateContract } from './contracts-queries';
import { TermsFields, termsBody, termsValues } from './terms-fields';

interface Values extends ReturnType<typeof termsValues> {
  employeeId: string | null;
  kind: ContractKind;
  startsOn: string | null;
  endsOn: string | null;
  fixedTermReason: FixedTermReason | null;
  fixedTermDetail: string;
  replacedEmployee: string;
  trialEndsOn: string | null;
  memberIds: string[];
}

const day = (text: string | null): LocalDate | null => (text !== null && isLocalDate(text) ? text : null);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The draft as the rules take it; null until it has a first day. */
function draftOf(values: Values): ContractDraft | null {
  const startsOn = day(values.startsOn);
  if (startsOn === null) return null;
  const isCdd = values.kind === 'cdd';
  return {
    ...termsBody(values),
    kind: values.kind,
    startsOn,
    endsOn: isCdd ? day(values.endsOn) : null,
    fixedTermReason: isCdd ? values.fixedTermReason : null,
    fixedTermDetail: isCdd ? orNull(values.fixedTermDetail) : null,
    replacedEmployee: isCdd ? orNull(values.replacedEmployee) : null,
    trialEndsOn: day(values.trialEndsOn),
    hosts: values.memberIds.map((memberId) => ({ memberId, siteId: null })),
  };
}

/** A new contract: the rules speak while it is written, and the API decides. */
export function NewContractPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const employees = useEmployees();
  const members = useMembers();
  const labels = useWordMap('contracts.numbers');
  const [problem, setProblem] = useState<ApiProblem>();
  const create = useCreateContract();
  const form = useForm<Values>({
    initialValues: {
      ...termsValues(),
      employeeId: search['employee'] ?? null,
      kind: 'cdi',
      startsOn: null,
      endsOn: null,
      fixedTermReason: null,
      fixedTermDetail: '',
      replacedEmployee: '',
      trialEndsOn: null,
      memberIds: [],
    },
    validate: {
      employeeId: isNotEmpty(t('contracts.required')),
      startsOn: isNotEmpty(t('contracts.required')),
      jobTitle: hasLength({ min: 1, max: 120 }, t('contracts.required')),
      memberIds: (value) => (value.length === 0 ? t('contracts.hostsRequired') : null),
      grossEuros: (value) => (Number(value) > 0 ? null : t('contracts.required')),
      weeklyMinutes: (value) => (value === null ? t('contracts.required') : null),
    },
  });
  const { values } = form;
  const draft = draftOf(values);
  const employee = useQuery({
    ...employeeQuery(values.employeeId ?? ''),
    enabled: values.employeeId !== null,
  });
  const birthDate = employee.data ? day(employee.data.birthDate) : null;
  // The form is judged once it says the essential, so that an empty page does not scold.
  const isTold = draft !== null && birthDate !== null && Number(values.grossEuros) > 0;
  const findings = useMemo(
    () => (isTold && draft && birthDate ? contractFindings({ draft, birthDate, others: [] }) : []),
    [isTold, draft, birthDate],
  );

  function proposeTrial(): void {
    if (!draft || (draft.kind === 'cdd' && draft.endsOn === null)) return;
    form.setFieldValue('trialEndsOn', longestTrial(draft).endsOn);
  }

  const isCdd = values.kind === 'cdd';
  const namesSomebody =
    values.fixedTermReason !== null && FIXED_TERM_CASES[values.fixedTermReason].namesSomebody;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((submitted) => {
        const body = draftOf(submitted);
        if (!body || submitted.employeeId === null) return;
        setProblem(undefined);
        create.mutate(
          { ...body, employeeId: submitted.employeeId, hosts: [...body.hosts] },
          {
            onSuccess: ({ id }) => {
              showDone(t('contracts.create.done'));
              void navigate({ to: `/contracts/${id}` });
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <PageHeader
        title={t('contracts.create.title')}
        crumbs={[{ label: t('contracts.title'), to: '/contracts' }]}
      />
      <Stack maw={760}>
        <CoverageNotice />
        <Card>
          <Stack>
            <Select
              label={t('contracts.employee')}
              searchable
              nothingFoundMessage={t('contracts.nobody')}
              data={employees.rows.map((row) => ({
                value: row.id,
                label: `${row.familyName} ${row.givenName}`,
              }))}
              {...form.getInputProps('employeeId')}
            />
            <SegmentedControl
              aria-label={t('contracts.kind')}
              data={[
                { value: 'cdi', label: t('contracts.kinds.cdi') },
                { value: 'cdd', label: t('contracts.kinds.cdd') },
              ]}
              {...form.getInputProps('kind')}
            />
            <Group grow align="flex-start">
              <DateInput
                label={t('contracts.startsOn')}
                valueFormat="D MMMM YYYY"
                {...form.getInputProps('startsOn')}
              />
              {isCdd && (
                <DateInput
                  label={t('contracts.endsOn')}
                  valueFormat="D MMMM YYYY"
                  {...form.getInputProps('endsOn')}
                />
              )}
            </Group>
            {isCdd && (
              <>
                <Select
                  label={t('contracts.fixedTermReason')}
                  data={FIXED_TERM_REASONS.map((value) => ({
                    value,
                    label: textIn(FIXED_TERM_CASES[value], i18n.language),
                  }))}
                  {...form.getInputProps('fixedTermReason')}
                />
                <Textarea
                  label={t('contracts.fixedTermDetail')}
                  description={t('contracts.fixedTermHelp')}
                  autosize
                  maxLength={500}
                  {...form.getInputProps('fixedTermDetail')}
                />
                {namesSomebody && (
                  <TextInput
                    label={t('contracts.replacedEmployee')}
                    maxLength={160}
                    {...form.getInputProps('replacedEmployee')}
                  />
                )}
              </>
            )}
            <Group align="flex-end">
              <DateInput
                label={t('contracts.trialEndsOn')}
                valueFormat="D MMMM YYYY"
                clearable
                style={{ flex: 1 }}
                {...form.getInputProps('trialEndsOn')}
              />
              <Button
                variant="default"
                onClick={proposeTrial}
                disabled={draft === null || (isCdd && draft.endsOn === null)}
              >
                {t('contracts.longestTrial')}
              </Button>
            </Group>
          </Stack>
        </Card>
        <Card>
          <Title order={2} size="h3" mb="sm">
            {t('contracts.termsTitle')}
          </Title>
          <TermsFields form={form} on={values.startsOn} />
        </Card>
        <Card>
          <Stack>
            <Title order={2} size="h3">
              {t('contracts.hosts')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('contracts.hostsHelp')}
            </Text>
            <MultiSelect
              aria-label={t('contracts.hosts')}
              searchable
              hidePickedOptions
              placeholder={t('contracts.addHost')}
              data={members.rows
                .filter(({ status }) => status === 'admitted')
                .map((row) => ({ value: row.id, label: `${row.legalName} (${row.city})` }))}
              {...form.getInputProps('memberIds')}
            />
          </Stack>
        </Card>
        {findings.length > 0 && (
          <Card aria-live="polite">
            <Title order={2} size="h3" mb="sm">
              {t('contracts.rules')}
            </Title>
            <FindingList findings={findings} labels={labels} />
          </Card>
        )}
        {problem && <ErrorState error={problem} />}
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {t('contracts.create.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
