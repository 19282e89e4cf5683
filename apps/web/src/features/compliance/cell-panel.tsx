import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  FileButton,
  Group,
  List,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import {
  DateText,
  ErrorState,
  InstantText,
  LoadingState,
  showDone,
  StatusBadge,
  textIn,
  WhyButton,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import { uploadProof } from '../employees/employees-queries';
import {
  cellQuery,
  type CellDetail,
  type ComplianceRow,
  type StatedFact,
  useDone,
  useNotApplicable,
  useStateFact,
  useWithdraw,
} from './compliance-queries';
import { CELL_TONES, cellOf } from './standing';

/** One cell: where it stands and why, what the law says, what was recorded. */
export function CellPanel({
  employeeId,
  obligationId,
  rows,
}: {
  employeeId: string;
  obligationId: string;
  rows: readonly ComplianceRow[];
}) {
  const query = useQuery(cellQuery(employeeId, obligationId));
  if (query.isPending) return <LoadingState />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Details key={`${query.data.state}${query.data.record?.version ?? 0}`} cell={query.data} rows={rows} />
  );
}

function Details({ cell, rows }: { cell: CellDetail; rows: readonly ComplianceRow[] }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const columns = useWordMap('compliance.columns');
  const { obligation, record } = cell;
  return (
    <Stack>
      <Group justify="space-between">
        <Anchor component={Link} to={`/employees/${cell.employeeId}`} fw={600}>
          {cell.name}
        </Anchor>
        <StatusBadge tone={CELL_TONES[cell.state]} label={t(`compliance.states.${cell.state}`)} />
      </Group>
      <Group gap={6}>
        {cell.dueOn !== null && (
          <Text fz="lg" fw={650}>
            {t('compliance.dueOn')} <DateText date={cell.dueOn} />
          </Text>
        )}
        <WhyButton
          of={textIn(obligation.title, i18n.language)}
          explanation={{
            rule: cell.reasons.map((reason) => textIn(reason, i18n.language)).join(' '),
            ruleId: obligation.id,
            references: obligation.references,
          }}
        />
      </Group>
      {cell.notBefore !== null && cell.state !== 'done' && (
        <Text size="sm" c="dimmed">
          {t('compliance.notBefore')} <DateText date={cell.notBefore} />
        </Text>
      )}
      <List size="sm" spacing={4}>
        {cell.reasons.map((reason) => (
          <List.Item key={reason.fr}>{textIn(reason, i18n.language)}</List.Item>
        ))}
      </List>
      <Text size="sm">{textIn(obligation.guidance, i18n.language)}</Text>
      <dl className="rl-why-inputs">
        <div>
          <dt>{t('compliance.responsible')}</dt>
          <dd>{t(`compliance.responsibles.${obligation.responsible}`)}</dd>
        </div>
        <div>
          <dt>{t('compliance.proofs')}</dt>
          <dd>{obligation.proofs.map((proof) => textIn(proof, i18n.language)).join(' ; ')}</dd>
        </div>
        {obligation.sanction !== null && (
          <div>
            <dt>{t('compliance.sanction')}</dt>
            <dd>{textIn(obligation.sanction, i18n.language)}</dd>
          </div>
        )}
      </dl>
      {cell.missing.length > 0 && <MissingFacts cell={cell} rows={rows} />}
      {record !== null && <Recorded cell={cell} record={record} />}
      {can('compliance.record') && record === null && <RecordForms cell={cell} />}
      {record !== null && can('audit.read') && (
        <div>
          <Title order={3} size="h4" mb="xs">
            {t('compliance.history')}
          </Title>
          <ObjectHistory objectType="obligation_record" objectId={record.id} labels={columns} />
        </div>
      )}
    </Stack>
  );
}

/** Facts that nobody wrote down yet: stated here, for this person or for all who lack them. */
function MissingFacts({ cell, rows }: { cell: CellDetail; rows: readonly ComplianceRow[] }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const state = useStateFact();
  const [everybody, setEverybody] = useState(false);
  const lacking = rows
    .filter((row) => cellOf(row, cell.obligationId)?.state === 'cannot-tell')
    .map((row) => row.employeeId)
    .slice(0, 1000);
  const employeeIds = everybody && lacking.length > 0 ? lacking : [cell.employeeId];
  return (
    <Alert color="gray" variant="light" title={t('compliance.missing')}>
      <Stack gap="sm">
        {cell.missing.map((fact) => (
          <Group key={fact.fact} justify="space-between">
            <Text size="sm" style={{ flex: '1 1 12rem' }}>
              {textIn(fact.name, i18n.language)}
            </Text>
            {fact.stateable && can('compliance.record') ? (
              <Group gap={6} wrap="nowrap">
                {[true, false].map((holds) => (
                  <Button
                    key={String(holds)}
                    size="compact-sm"
                    variant="default"
                    loading={state.isPending}
                    onClick={() =>
                      state.mutate(
                        { fact: fact.fact as StatedFact, holds, employeeIds },
                        { onSuccess: () => showDone(t('compliance.saved')) },
                      )
                    }
                  >
                    {t(holds ? 'compliance.yes' : 'compliance.no')}
                  </Button>
                ))}
              </Group>
            ) : (
              <Anchor component={Link} to={`/employees/${cell.employeeId}`} size="sm">
                {t('compliance.inTheFile')}
              </Anchor>
            )}
          </Group>
        ))}
        {lacking.length > 1 && cell.missing.some(({ stateable }) => stateable) && (
          <Checkbox
            label={t('compliance.forAll', { count: lacking.length })}
            checked={everybody}
            onChange={(event) => setEverybody(event.currentTarget.checked)}
          />
        )}
        {state.error && <ErrorState error={asProblem(state.error)} />}
      </Stack>
    </Alert>
  );
}

function Recorded({ cell, record }: { cell: CellDetail; record: NonNullable<CellDetail['record']> }) {
  const { t } = useTranslation();
  const can = useCan();
  const withdraw = useWithdraw(cell);
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
              withdraw.mutate(record.version, { onSuccess: () => showDone(t('compliance.withdrawn')) })
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

function RecordForms({ cell }: { cell: CellDetail }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'done' | 'not-applicable' | null>(null);
  if (kind === 'done') return <DoneForm cell={cell} onCancel={() => setKind(null)} />;
  if (kind === 'not-applicable') return <NotApplicableForm cell={cell} onCancel={() => setKind(null)} />;
  return (
    <Group>
      <Button onClick={() => setKind('done')}>{t('compliance.recordDone')}</Button>
      <Button variant="default" onClick={() => setKind('not-applicable')}>
        {t('compliance.recordNotApplicable')}
      </Button>
    </Group>
  );
}

function DoneForm({ cell, onCancel }: { cell: CellDetail; onCancel: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const done = useDone(cell);
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
        version: cell.record?.version ?? 0,
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

function NotApplicableForm({ cell, onCancel }: { cell: CellDetail; onCancel: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const send = useNotApplicable(cell);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length < 3 ? t('compliance.required') : null) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ reason }) =>
        send.mutate(
          { reason, version: cell.record?.version ?? 0 },
          {
            onSuccess: () => showDone(t('compliance.saved')),
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        ),
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
