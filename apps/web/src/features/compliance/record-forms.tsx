import { Anchor, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { DateText, ErrorState, InstantText, showDone } from '@relais/ui';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { uploadProof } from '../employees/employees-queries';
import { type CellAt, type Time, useDone, useNotApplicable, useWithdraw } from './compliance-queries';

interface OfTime {
  at: CellAt;
  time: Time;
}

/** What was written down about one time, and taking it back. */
export function Recorded({ at, time, record }: OfTime & { record: NonNullable<Time['record']> }) {
  const { t } = useTranslation();
  const can = useCan();
  const withdraw = useWithdraw(at, time);
  return (
    <Stack gap="xs">
      <dl className="rl-why-inputs">
        {record.doneOn !== null && (
          <div>
            <dt>{t('compliance.doneOn')}</dt>
            <dd>
              <DateText date={record.doneOn} />
            </dd>
          </div>
        )}
        {record.validUntil !== null && (
          <div>
            <dt>{t('compliance.validUntil')}</dt>
            <dd>
              <DateText date={record.validUntil} />
            </dd>
          </div>
        )}
        {record.notApplicableReason !== null && (
          <div>
            <dt>{t('compliance.notApplicable')}</dt>
            <dd>{record.notApplicableReason}</dd>
          </div>
        )}
        {record.fileId !== null && (
          <div>
            <dt>{t('compliance.proof')}</dt>
            <dd>
              <Anchor href={`/v1/files/${record.fileId}`}>{record.fileName}</Anchor>
            </dd>
          </div>
        )}
        {record.note !== '' && (
          <div>
            <dt>{t('compliance.note')}</dt>
            <dd>{record.note}</dd>
          </div>
        )}
        <div>
          <dt>{t('compliance.recordedBy')}</dt>
          <dd>
            {record.recordedBy}, <InstantText at={record.recordedAt} />
          </dd>
        </div>
      </dl>
      {can('compliance.record') && (
        <Group>
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(undefined, { onSuccess: () => showDone(t('compliance.withdrawn')) })
            }
          >
            {t('compliance.withdraw')}
          </Button>
        </Group>
      )}
      {withdraw.error && <ErrorState error={asProblem(withdraw.error)} />}
    </Stack>
  );
}

/** Writing something down: done with its proof, or not applicable because. */
export function RecordForms({ at, time }: OfTime) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'done' | 'not-applicable' | null>(null);
  if (kind === 'done') return <DoneForm at={at} time={time} onCancel={() => setKind(null)} />;
  if (kind === 'not-applicable')
    return <NotApplicableForm at={at} time={time} onCancel={() => setKind(null)} />;
  return (
    <Group>
      <Button onClick={() => setKind('done')}>{t('compliance.recordDone')}</Button>
      <Button variant="default" onClick={() => setKind('not-applicable')}>
        {t('compliance.recordNotApplicable')}
      </Button>
    </Group>
  );
}

function DoneForm({ at, time, onCancel }: OfTime & { onCancel: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const done = useDone(at, time);
  const form = useForm<{ doneOn: string | null; validUntil: string | null; note: string }>({
    initialValues: { doneOn: today, validUntil: null, note: '' },
    validate: { doneOn: isNotEmpty(t('compliance.required')) },
  });
  async function send({ doneOn, validUntil, note }: typeof form.values): Promise<void> {
    setProblem(undefined);
    setBusy(true);
    try {
      const fileId = file === null ? null : (await uploadProof(file)).id;
      await done.mutateAsync({
        doneOn: doneOn ?? '',
        validUntil,
        note,
        fileId,
      });
      showDone(t('compliance.saved'));
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
          label={t('compliance.doneOn')}
          valueFormat="D MMMM YYYY"
          maxDate={today}
          data-autofocus
          {...form.getInputProps('doneOn')}
        />
        <DateInput
          label={t('compliance.validUntil')}
          description={t('compliance.validHelp')}
          valueFormat="D MMMM YYYY"
          clearable
          {...form.getInputProps('validUntil')}
        />
        <Group gap="xs">
          <FileButton onChange={setFile} accept="application/pdf,image/png,image/jpeg">
            {(props) => (
              <Button {...props} variant="default" leftSection={<Paperclip size={15} aria-hidden />}>
                {t('compliance.attach')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {file?.name ?? t('compliance.attachHelp')}
          </Text>
        </Group>
        <Textarea label={t('compliance.note')} maxLength={500} autosize {...form.getInputProps('note')} />
        <Group>
          <Button type="submit" loading={busy}>
            {t('compliance.recordDone')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function NotApplicableForm({ at, time, onCancel }: OfTime & { onCancel: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const send = useNotApplicable(at, time);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length < 3 ? t('compliance.required') : null) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ reason }) =>
        send.mutate(reason, {
          onSuccess: () => showDone(t('compliance.saved')),
          onError: (error) => setProblem(applyProblem(form, asProblem(error))),
        }),
      )}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <Textarea
          label={t('compliance.because')}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Group>
          <Button type="submit" loading={send.isPending}>
            {t('compliance.recordNotApplicable')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
