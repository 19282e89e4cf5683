import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { todayInParis } from '@relais/kernel';
import { ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeave, type Member } from './members-queries';

/** Records that a member leaves: asks for the last day and the reason, and says what follows. */
export function LeaveButton({ member }: { member: Member }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const leave = useLeave(member.id);
  const form = useForm({
    initialValues: { leftOn: todayInParis(new Date()), reason: '' },
    validate: {
      leftOn: isNotEmpty(t('members.required')),
      reason: hasLength({ min: 1, max: 500 }, t('members.required')),
    },
  });
  return (
    <>
      <Button variant="outline" color="brick" onClick={() => setOpened(true)}>
        {t('members.leave.action')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('members.leave.title', { name: member.legalName })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <form
          noValidate
          onSubmit={form.onSubmit(({ leftOn, reason }) => {
            setProblem(undefined);
            leave.mutate(
              { leftOn: leftOn ?? '', reason, version: member.version },
              {
                onSuccess: () => {
                  showDone(t('members.leave.done'));
                  setOpened(false);
                },
                onError: (error) => setProblem(applyProblem(form, asProblem(error))),
              },
            );
          })}
        >
          <Stack>
            <Text size="sm">{t('members.leave.consequence')}</Text>
            {problem && <ErrorState error={problem} />}
            <DateInput
              label={t('members.leave.leftOn')}
              valueFormat="D MMMM YYYY"
              {...form.getInputProps('leftOn')}
            />
            <Textarea
              label={t('members.leave.reason')}
              autosize
              minRows={2}
              {...form.getInputProps('reason')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" color="brick" loading={leave.isPending}>
                {t('members.leave.action')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
