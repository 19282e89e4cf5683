import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AidValues, TermsFields, termsOf } from './aid-fields';
import { type AidContract, useAmendAid, useEndAid } from './aid-queries';

/** Corrects the terms or adds the hire; deadlines and waiting claims follow. */
export function AmendForm({
  contract,
  today,
  onDone,
}: {
  contract: AidContract;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const amend = useAmendAid(contract.id);
  const form = useForm<AidValues>({
    initialValues: {
      memberId: contract.memberId,
      doctorId: contract.doctorId,
      healthFund: contract.healthFund,
      aidOption: contract.aidOption,
      percentileBand: contract.percentileBand,
      signedOn: contract.signedOn,
      employeeId: contract.employeeId,
      assistantHiredOn: contract.assistantHiredOn,
      patientTarget: contract.patientTarget ?? '',
      activeTarget: contract.activeTarget ?? '',
    },
    validate: { healthFund: isNotEmpty(t('aid.required')), signedOn: isNotEmpty(t('aid.required')) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        amend.mutate(
          { ...termsOf(values), version: contract.version },
          {
            onSuccess: () => {
              showDone(t('aid.amended'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm">{t('aid.amendHelp')}</Text>
        {problem && <ErrorState error={problem} />}
        <TermsFields form={form} today={today} />
        <Group>
          <Button type="submit" loading={amend.isPending}>
            {t('aid.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Ends a contract before its term. */
export function EndButton({ contract, today }: { contract: AidContract; today: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const end = useEndAid(contract.id);
  const form = useForm({
    initialValues: { endedOn: today, reason: '' },
    validate: {
      endedOn: isNotEmpty(t('aid.required')),
      reason: hasLength({ min: 3, max: 500 }, t('aid.required')),
    },
  });
  return (
    <>
      <Button variant="outline" color="brick" onClick={() => setOpened(true)}>
        {t('aid.end')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('aid.endTitle', { name: contract.doctorName })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <form
          noValidate
          onSubmit={form.onSubmit(({ endedOn, reason }) => {
            setProblem(undefined);
            end.mutate(
              { endedOn: endedOn ?? '', reason, version: contract.version },
              {
                onSuccess: () => {
                  showDone(t('aid.ended'));
                  setOpened(false);
                },
                onError: (error) => setProblem(applyProblem(form, asProblem(error))),
              },
            );
          })}
        >
          <Stack>
            <Text size="sm">{t('aid.endHelp')}</Text>
            {problem && <ErrorState error={problem} />}
            <DateInput
              label={t('aid.endedOn')}
              valueFormat="D MMMM YYYY"
              minDate={contract.signedOn}
              maxDate={contract.lastDay}
              {...form.getInputProps('endedOn')}
            />
            <Textarea label={t('aid.reason')} autosize minRows={2} {...form.getInputProps('reason')} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" color="brick" loading={end.isPending}>
                {t('aid.end')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
