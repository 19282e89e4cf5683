import { Anchor, Button, Card, FileButton, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { QUALIFICATION_KINDS, QUALIFICATION_STATUSES } from '@relais/contracts/core';
import { CardEditor, DateText, ErrorState, showDone, StatusBadge, type StatusTone } from '@relais/ui';
import { FileCheck2, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { uploadProof, useSaveQualification, type Employee, type Qualification } from './employees-queries';

const TONES: Record<Qualification['standing'], StatusTone> = {
  planned: 'planned',
  enrolled: 'progress',
  'to-prove': 'waiting',
  valid: 'done',
  'expires-soon': 'alert',
  expired: 'alert',
};

/** Diplomas and training, with their expiry and the document that proves them. */
export function QualificationsTab({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  return (
    <CardEditor
      items={employee.qualifications}
      canEdit={useCan()('employee.update')}
      empty={{
        icon: GraduationCap,
        title: t('employees.qualification.empty'),
        help: t('employees.qualification.emptyHelp'),
      }}
      addLabel={t('employees.qualification.add')}
      editTitle={t('employees.qualification.title')}
      card={(one, onEdit) => <QualificationCard qualification={one} onEdit={onEdit} />}
      form={(one, onDone) => (
        <QualificationForm employeeId={employee.id} qualification={one} onDone={onDone} />
      )}
    />
  );
}

function QualificationCard({ qualification, onEdit }: { qualification: Qualification; onEdit: () => void }) {
  const { t } = useTranslation();
  const canUpdate = useCan()('employee.update');
  return (
    <Card>
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={3} size="h4">
            {t(`employees.qualification.kinds.${qualification.kind}`)}
          </Title>
          <StatusBadge
            tone={TONES[qualification.standing]}
            label={t(`employees.qualification.standings.${qualification.standing}`)}
          />
        </Group>
        {qualification.obtainedOn !== null && (
          <Text size="sm">
            {t('employees.qualification.obtainedOn')} <DateText date={qualification.obtainedOn} />
          </Text>
        )}
        {qualification.expiresOn !== null && (
          <Text size="sm">
            {t('employees.qualification.expiresOn')} <DateText date={qualification.expiresOn} />
          </Text>
        )}
        {qualification.note !== '' && (
          <Text size="sm" c="dimmed">
            {qualification.note}
          </Text>
        )}
        <Group gap="xs">
          {qualification.fileId !== null && (
            <Anchor size="sm" href={`/v1/files/${qualification.fileId}`}>
              {t('employees.qualification.proof')}
            </Anchor>
          )}
          {canUpdate && (
            <Button size="compact-sm" variant="default" onClick={onEdit}>
              {t('members.edit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function QualificationForm({
  employeeId,
  qualification,
  onDone,
}: {
  employeeId: string;
  qualification: Qualification | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const [uploading, setUploading] = useState(false);
  const [fileName, setFileName] = useState<string>();
  const save = useSaveQualification(employeeId, qualification?.id ?? null);
  const form = useForm({
    initialValues: {
      kind: qualification?.kind ?? 'cqp',
      status: qualification?.status ?? 'planned',
      obtainedOn: qualification?.obtainedOn ?? null,
      expiresOn: qualification?.expiresOn ?? null,
      fileId: qualification?.fileId ?? null,
      note: qualification?.note ?? '',
    },
  });
  const obtained = form.values.status === 'obtained';

  async function upload(file: File | null): Promise<void> {
    if (!file) return;
    setUploading(true);
    setProblem(undefined);
    try {
      const stored = await uploadProof(file);
      form.setFieldValue('fileId', stored.id);
      setFileName(stored.name);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setUploading(false);
    }
  }

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        save.mutate(
          {
            ...values,
            obtainedOn: obtained ? values.obtainedOn : null,
            version: qualification?.version ?? 1,
          },
          {
            onSuccess: () => {
              showDone(t('employees.saved'));
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
          label={t('employees.qualification.kind')}
          allowDeselect={false}
          data={QUALIFICATION_KINDS.map((value) => ({
            value,
            label: t(`employees.qualification.kinds.${value}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('members.status')}
          allowDeselect={false}
          data={QUALIFICATION_STATUSES.map((value) => ({
            value,
            label: t(`employees.qualification.statuses.${value}`),
          }))}
          {...form.getInputProps('status')}
        />
        {obtained && (
          <DateInput
            label={t('employees.qualification.obtainedOn')}
            valueFormat="D MMMM YYYY"
            {...form.getInputProps('obtainedOn')}
          />
        )}
        <DateInput
          label={t('employees.qualification.expiresOn')}
          valueFormat="D MMMM YYYY"
          clearable
          {...form.getInputProps('expiresOn')}
        />
        <Textarea
          label={t('employees.qualification.note')}
          maxLength={500}
          autosize
          {...form.getInputProps('note')}
        />
        <Group gap="xs">
          <FileButton accept="application/pdf,image/png,image/jpeg" onChange={(file) => void upload(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={uploading}
                leftSection={<FileCheck2 size={16} aria-hidden />}
              >
                {t('employees.qualification.upload')}
              </Button>
            )}
          </FileButton>
          {form.values.fileId !== null && (
            <Text size="sm">{fileName ?? t('employees.qualification.proofOnFile')}</Text>
          )}
        </Group>
        <Button type="submit" loading={save.isPending}>
          {t('employees.save')}
        </Button>
      </Stack>
    </form>
  );
}
