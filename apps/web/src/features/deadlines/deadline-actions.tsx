import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { ErrorState, showDone } from '@relais/ui';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadProof } from '../employees/employees-queries';
import {
  type Deadline,
  useAcknowledge,
  useProve,
  useReopenDeadline,
  useSnooze,
  useSubmitDeadline,
} from './deadlines-queries';

interface Props {
  deadline: Deadline;
  today: string;
  onDone: (deadline: Deadline) => void;
}

type Asked = 'submit' | 'acknowledge' | 'snooze' | null;

/** What this person may do to a deadline now; the server said which. */
export function DeadlineActions({ deadline, today, onDone }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const may = (action: string) => deadline.actions.includes(action);
  const done = (saved: Deadline) => {
    setAsked(null);
    onDone(saved);
    showDone(t('deadlines.saved'));
  };
  if (asked === 'snooze') {
    return <SnoozeForm deadline={deadline} today={today} onDone={done} onCancel={() => setAsked(null)} />;
  }
  if (asked !== null) {
    return (
      <SettleForm
        key={asked}
        kind={asked}
        deadline={deadline}
        today={today}
        onDone={done}
        onCancel={() => setAsked(null)}
      />
    );
  }
  return (
    <Group gap="xs">
      {may('submit') && <Button onClick={() => setAsked('submit')}>{t('deadlines.act.submit')}</Button>}
      {may('acknowledge') && (
        <Button onClick={() => setAsked('acknowledge')}>{t('deadlines.act.acknowledge')}</Button>
      )}
      {may('prove') && <ProveButton deadline={deadline} onDone={done} />}
      {may('snooze') && (
        <Button variant="default" onClick={() => setAsked('snooze')}>
          {t('deadlines.act.snooze')}
        </Button>
      )}
      {may('wake') && <BackButton deadline={deadline} how="wake" onDone={done} />}
      {may('reopen') && <BackButton deadline={deadline} how="reopen" onDone={done} />}
    </Group>
  );
}

function ProveButton({ deadline, onDone }: Pick<Props, 'deadline' | 'onDone'>) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const prove = useProve(deadline.id);
  async function hand(file: File | null): Promise<void> {
    if (!file) return;
    setProblem(undefined);
    setBusy(true);
    try {
      const { id } = await uploadProof(file);
      onDone(await prove.mutateAsync({ fileId: id, version: deadline.version }));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <FileButton onChange={(file) => void hand(file)} accept="application/pdf,image/png,image/jpeg">
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={busy}
            leftSection={<Paperclip size={15} aria-hidden />}
          >
            {t('deadlines.act.prove')}
          </Button>
        )}
      </FileButton>
      {problem && <ErrorState error={problem} />}
    </>
  );
}

function BackButton({
  deadline,
  how,
  onDone,
}: Pick<Props, 'deadline' | 'onDone'> & { how: 'wake' | 'reopen' }) {
  const { t } = useTranslation();
  const back = useReopenDeadline(deadline.id, how);
  return (
    <>
      <Button
        variant="default"
        loading={back.isPending}
        onClick={() => back.mutate({ version: deadline.version }, { onSuccess: onDone })}
      >
        {t(`deadlines.act.${how}`)}
      </Button>
      {back.error && <ErrorState error={asProblem(back.error)} />}
    </>
  );
}

interface FormProps extends Props {
  onCancel: () => void;
}

function SnoozeForm({ deadline, today, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const snooze = useSnooze(deadline.id);
  const form = useForm({
    initialValues: { until: '', reason: '' },
    validate: {
      until: isNotEmpty(t('deadlines.needDate')),
      reason: hasLength({ min: 3, max: 500 }, t('deadlines.needReason')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ until, reason }) =>
        snooze.mutate(
          { until: until ?? '', reason, version: deadline.version },
          { onSuccess: onDone, onError: (error) => setProblem(applyProblem(form, asProblem(error))) },
        ),
      )}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <DateInput
          label={t('deadlines.until')}
          description={t('deadlines.untilHelp')}
          valueFormat="D MMMM YYYY"
          minDate={today}
          {...(deadline.late ? {} : { maxDate: deadline.dueOn })}
          data-autofocus
          {...form.getInputProps('until')}
        />
        <Textarea label={t('deadlines.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
        <Group>
          <Button type="submit" loading={snooze.isPending}>
            {t('deadlines.act.snooze')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SettleForm({
  kind,
  deadline,
  today,
  onDone,
  onCancel,
}: FormProps & { kind: 'submit' | 'acknowledge' }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = useSubmitDeadline(deadline.id);
  const acknowledge = useAcknowledge(deadline.id);
  const form = useForm({
    initialValues: { on: today },
    validate: { on: isNotEmpty(t('deadlines.needDate')) },
  });
  async function send({ on }: { on: string | null }): Promise<void> {
    setProblem(undefined);
    setBusy(true);
    try {
      const fileId = file === null ? undefined : (await uploadProof(file)).id;
      const body = { on: on ?? '', version: deadline.version, ...(fileId === undefined ? {} : { fileId }) };
      onDone(await (kind === 'submit' ? submit : acknowledge).mutateAsync(body));
    } catch (error) {
      setProblem(applyProblem(form, asProblem(error)));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void send(values))}>
      <Stack>
        {problem && <ErrorState error={problem} />}
        <DateInput
          label={t(kind === 'submit' ? 'deadlines.submittedOn' : 'deadlines.acknowledgedOn')}
          valueFormat="D MMMM YYYY"
          maxDate={today}
          {...form.getInputProps('on')}
        />
        <Group gap="xs">
          <FileButton onChange={setFile} accept="application/pdf,image/png,image/jpeg">
            {(props) => (
              <Button {...props} variant="default" leftSection={<Paperclip size={15} aria-hidden />}>
                {t('deadlines.attach')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {file?.name ?? t('deadlines.attachHelp')}
          </Text>
        </Group>
        <Group>
          <Button type="submit" loading={busy}>
            {t(`deadlines.act.${kind}`)}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
