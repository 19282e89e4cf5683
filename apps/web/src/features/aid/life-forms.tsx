import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { isNotEmpty, useForm } from '@mantine/form';
import { ABSENCE_CAUSES, AID_EVENT_KINDS, COLLECTIVE_KINDS, SETTLED_KINDS } from '@relais/aid-claims/core';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { ConfirmButton, ErrorState, showDone } from '@relais/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useRemoveFromLife,
  useSaveAbsence,
  useSaveEvent,
  useSaveTraining,
  type AidAbsence,
  type AidEvent,
  type AidTraining,
} from './life-queries';

interface FormProps<Row> {
  aidContractId: string;
  row: Row | null;
  today: string;
  onDone: () => void;
}

/** Any absence of the assistant, and the steps with the fund that answer it. */
export function AbsenceForm({ aidContractId, row, today, onDone }: FormProps<AidAbsence>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveAbsence(aidContractId, row);
  const form = useForm({
    initialValues: {
      cause: row?.cause ?? 'sickness',
      startsOn: row?.startsOn ?? null,
      endsOn: row?.endsOn ?? null,
      replacedFrom: row?.replacedFrom ?? null,
      fundToldOn: row?.fundToldOn ?? null,
      suspendedBy: row?.suspendedBy ?? null,
      resumedBy: row?.resumedBy ?? null,
    },
    validate: { startsOn: isNotEmpty(t('aid.required')) },
  });
  const date = (
    name: 'startsOn' | 'endsOn' | 'replacedFrom' | 'fundToldOn' | 'suspendedBy' | 'resumedBy',
  ) => (
    <DateInput
      label={t(`aid.life.${name}`)}
      valueFormat="D MMMM YYYY"
      clearable={name !== 'startsOn'}
      required={name === 'startsOn'}
      {...(name === 'fundToldOn' || name === 'suspendedBy' || name === 'resumedBy' ? { maxDate: today } : {})}
      {...form.getInputProps(name)}
    />
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        save.mutate(
          { ...values, startsOn: values.startsOn ?? '' },
          {
            onSuccess: () => {
              showDone(t('aid.life.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <Select
          label={t('aid.life.cause')}
          allowDeselect={false}
          data={ABSENCE_CAUSES.map((value) => ({ value, label: t(`aid.life.causes.${value}`) }))}
          {...form.getInputProps('cause')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {date('startsOn')}
          {date('endsOn')}
          {date('replacedFrom')}
          {date('fundToldOn')}
          {date('suspendedBy')}
          {date('resumedBy')}
        </SimpleGrid>
        <FormActions busy={save.isPending} onCancel={onDone}>
          {row && <Remove aidContractId={aidContractId} what="absence" id={row.id} onDone={onDone} />}
        </FormActions>
      </Stack>
    </form>
  );
}

/** A contract or period of training, whose papers have deadlines of their own. */
export function TrainingForm({ aidContractId, row, onDone }: FormProps<AidTraining>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveTraining(aidContractId, row);
  const form = useForm({
    initialValues: {
      kind: row?.kind ?? 'professionalisation',
      provider: row?.provider ?? '',
      concludedOn: row?.concludedOn ?? null,
      startsOn: row?.startsOn ?? null,
      filedOn: row?.filedOn ?? null,
      interruptedOn: row?.interruptedOn ?? null,
      certifiedOn: row?.certifiedOn ?? null,
    },
  });
  const days = ['concludedOn', 'startsOn', 'filedOn', 'interruptedOn', 'certifiedOn'] as const;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        save.mutate(values, {
          onSuccess: () => {
            showDone(t('aid.life.saved'));
            onDone();
          },
          onError: (error) => setProblem(applyProblem(form, asProblem(error))),
        });
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <Select
          label={t('aid.life.kind')}
          allowDeselect={false}
          data={(['reconversion', 'professionalisation', 'apprenticeship'] as const).map((value) => ({
            value,
            label: t(`aid.life.trainings.${value}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('aid.life.provider')} maxLength={120} {...form.getInputProps('provider')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {days.map((name) => (
            <DateInput
              key={name}
              label={t(`aid.life.training.${name}`)}
              valueFormat="D MMMM YYYY"
              clearable
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <FormActions busy={save.isPending} onCancel={onDone}>
          {row && <Remove aidContractId={aidContractId} what="training" id={row.id} onDone={onDone} />}
        </FormActions>
      </Stack>
    </form>
  );
}

/** A departure, a promotion, a notice, a move… Entry and exit of a doctor belong to a collective aid. */
export function EventForm({ aidContractId, row, today, onDone }: FormProps<AidEvent>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveEvent(aidContractId, row);
  const form = useForm({
    initialValues: {
      kind: row?.kind ?? 'assistant-left',
      happenedOn: row?.happenedOn ?? (today as string | null),
      settledOn: row?.settledOn ?? null,
      note: row?.note ?? '',
    },
    validate: { happenedOn: isNotEmpty(t('aid.required')) },
  });
  const { kind } = form.values;
  const settled = SETTLED_KINDS.find((one) => one === kind);
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ happenedOn, settledOn, note }) => {
        setProblem(undefined);
        save.mutate(
          { kind, happenedOn: happenedOn ?? '', settledOn: settled ? settledOn : null, note },
          {
            onSuccess: () => {
              showDone(t('aid.life.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <Select
          label={t('aid.life.kind')}
          allowDeselect={false}
          disabled={row !== null}
          data={AID_EVENT_KINDS.filter((value) => !COLLECTIVE_KINDS.includes(value)).map((value) => ({
            value,
            label: t(`aid.life.events.${value}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateInput
            label={t('aid.life.happenedOn')}
            required
            maxDate={today}
            valueFormat="D MMMM YYYY"
            {...form.getInputProps('happenedOn')}
          />
          {settled && (
            <DateInput
              label={t(`aid.life.settled.${settled}`)}
              clearable
              maxDate={today}
              valueFormat="D MMMM YYYY"
              {...form.getInputProps('settledOn')}
            />
          )}
        </SimpleGrid>
        <Textarea label={t('aid.life.note')} autosize maxLength={500} {...form.getInputProps('note')} />
        <FormActions busy={save.isPending} onCancel={onDone}>
          {row && <Remove aidContractId={aidContractId} what="event" id={row.id} onDone={onDone} />}
        </FormActions>
      </Stack>
    </form>
  );
}

function FormActions({
  busy,
  onCancel,
  children,
}: {
  busy: boolean;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Group>
      <Button type="submit" loading={busy}>
        {t('aid.save')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
      {children}
    </Group>
  );
}

function Remove({
  aidContractId,
  what,
  id,
  onDone,
}: {
  aidContractId: string;
  what: 'absence' | 'training' | 'event';
  id: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const remove = useRemoveFromLife(aidContractId);
  return (
    <ConfirmButton
      variant="subtle"
      color="brick"
      question={t('aid.life.removeTitle')}
      consequence={t('aid.life.removeHelp')}
      confirmLabel={t('aid.life.remove')}
      onConfirm={async () => {
        await remove.mutateAsync({ what, id });
        onDone();
      }}
    >
      {t('aid.life.remove')}
    </ConfirmButton>
  );
}
