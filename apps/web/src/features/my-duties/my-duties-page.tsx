import { Button, Card, FileButton, Group, Stack, Text } from '@mantine/core';
import { asProblem, type ApiProblem } from '@relais/api-client';
import {
  EmptyState,
  ErrorState,
  formatDate,
  LoadingState,
  PageHeader,
  showDone,
  StatusBadge,
  textIn,
  WhyButton,
  type StatusTone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { ListChecks, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';
import { uploadProof } from '../employees/employees-queries';
import { myDutiesQuery, useHandIn, type MyDuty } from './my-duties-queries';

const TONES: Readonly<Record<MyDuty['state'], StatusTone>> = {
  late: 'alert',
  'due-soon': 'waiting',
  'cannot-tell': 'info',
  open: 'planned',
  done: 'done',
  'not-applicable': 'off',
};

/** What a practice, or an employee, has to see to, in plain words; a photo of the document is enough. */
export function MyDutiesPage() {
  const { t } = useTranslation();
  const { role } = useSession();
  const duties = useQuery(myDutiesQuery);
  const [withDone, setWithDone] = useState(false);
  const open = duties.data?.filter(({ state }) => state !== 'done') ?? [];
  const shown = withDone ? (duties.data ?? []) : open;
  const done = (duties.data?.length ?? 0) - open.length;
  return (
    <>
      <PageHeader
        title={t('myDuties.title')}
        lead={t(role === 'doctor' ? 'myDuties.leadDoctor' : 'myDuties.leadEmployee')}
      />
      {duties.isPending && <LoadingState rows={4} />}
      {duties.error && <ErrorState error={duties.error} onRetry={() => void duties.refetch()} />}
      {duties.data && shown.length === 0 && (
        <EmptyState icon={ListChecks} title={t('myDuties.empty')}>
          {t('myDuties.emptyHelp')}
        </EmptyState>
      )}
      <Stack>
        {shown.map((duty) => (
          <DutyCard key={`${duty.obligationId} ${duty.subjectId} ${duty.occurrence}`} duty={duty} />
        ))}
        {done > 0 && (
          <Button variant="subtle" onClick={() => setWithDone(!withDone)}>
            {t(withDone ? 'myDuties.hideDone' : 'myDuties.showDone', { count: done })}
          </Button>
        )}
      </Stack>
    </>
  );
}

function DutyCard({ duty }: { duty: MyDuty }) {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const handIn = useHandIn();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const title = textIn(duty.title, i18n.language);
  const { obligationId, subjectType, subjectId, occurrence, version } = duty;
  async function send(file: File | null): Promise<void> {
    if (file === null) return;
    setProblem(undefined);
    setBusy(true);
    try {
      const { id: fileId } = await uploadProof(file);
      await handIn.mutateAsync({
        obligationId,
        subjectType,
        subjectId,
        occurrence,
        version,
        fileId,
        doneOn: today,
      });
      showDone(t('myDuties.sent'));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Card component="article" aria-label={title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={650}>{title}</Text>
        <StatusBadge tone={TONES[duty.state]} label={t(`myDuties.states.${duty.state}`)} />
      </Group>
      {duty.about !== '' && (
        <Text size="sm" c="dimmed">
          {t('myDuties.about', { name: duty.about })}
        </Text>
      )}
      <Text size="sm" mt={6}>
        {textIn(duty.guidance, i18n.language)}
      </Text>
      <Group gap={6} mt={6}>
        {duty.dueOn !== null && (
          <Text size="sm">{t('myDuties.dueOn', { day: formatDate(duty.dueOn, i18n.language) })}</Text>
        )}
        <WhyButton
          of={title}
          explanation={{
            rule: textIn(duty.guidance, i18n.language),
            ruleId: obligationId,
            references: duty.references,
          }}
        />
      </Group>
      {duty.state !== 'done' && (
        <Stack gap={6} mt="sm">
          <Text size="sm" c="dimmed">
            {t('myDuties.proofs', {
              proofs: duty.proofs.map((proof) => textIn(proof, i18n.language)).join(', '),
            })}
          </Text>
          <FileButton onChange={(file) => void send(file)} accept="application/pdf,image/png,image/jpeg">
            {(props) => (
              <Button
                {...props}
                loading={busy}
                leftSection={<Paperclip size={16} aria-hidden />}
                aria-label={t('myDuties.sendOf', { title })}
              >
                {t('myDuties.send')}
              </Button>
            )}
          </FileButton>
          {problem && <ErrorState error={problem} />}
        </Stack>
      )}
    </Card>
  );
}
