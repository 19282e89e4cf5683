import { Button, Card, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { asProblem, type ApiProblem } from '@relais/api-client';
import { todayInParis } from '@relais/kernel';
import { ErrorState, showDone } from '@relais/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useAdmit, useRefuse, type Application } from './members-queries';

/** The decision of the board: admit on a day, or refuse with a reason that the doctor receives. */
export function DecisionCard({ application }: { application: Application }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const today = todayInParis(new Date());
  const [admittedOn, setAdmittedOn] = useState<string | null>(today);
  const [invite, setInvite] = useState(true);
  const [otherAgreement, setOtherAgreement] = useState(false);
  const [joinExisting, setJoinExisting] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const admit = useAdmit(application.id, ({ memberId }) => {
    showDone(t('members.decision.admitted'));
    void navigate({ to: `/members/${memberId}` });
  });
  const refuse = useRefuse(application.id, () => showDone(t('members.decision.refused')));
  if (!can('application.decide')) return null;
  const onError = (error: unknown): void => setProblem(asProblem(error));

  return (
    <Card>
      <Stack>
        <Title order={2} size="h3">
          {t('members.decision.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('members.decision.help')}
        </Text>
        {problem && <ErrorState error={problem} />}
        <DateInput
          label={t('members.decision.admittedOn')}
          valueFormat="D MMMM YYYY"
          maxDate={today}
          maw={260}
          value={admittedOn}
          onChange={setAdmittedOn}
        />
        <Checkbox
          label={t('members.decision.invite')}
          checked={invite}
          onChange={(event) => setInvite(event.currentTarget.checked)}
        />
        {(problem?.code === 'members.other-agreement' || otherAgreement) && (
          <Checkbox
            label={t('members.decision.otherAgreement')}
            checked={otherAgreement}
            onChange={(event) => setOtherAgreement(event.currentTarget.checked)}
          />
        )}
        {(problem?.code === 'members.already-member' || joinExisting) && (
          <Checkbox
            label={t('members.decision.joinExisting')}
            checked={joinExisting}
            onChange={(event) => setJoinExisting(event.currentTarget.checked)}
          />
        )}
        <Group>
          <Button
            loading={admit.isPending}
            disabled={admittedOn === null}
            onClick={() => {
              setProblem(undefined);
              admit.mutate(
                {
                  admittedOn: admittedOn ?? today,
                  inviteDoctor: invite,
                  acceptOtherAgreement: otherAgreement,
                  joinExistingMember: joinExisting,
                  version: application.version,
                },
                { onError },
              );
            }}
          >
            {t('members.decision.admit')}
          </Button>
        </Group>
        <Textarea
          label={t('members.decision.reason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button
            variant="outline"
            color="brick"
            disabled={reason.trim() === ''}
            loading={refuse.isPending}
            onClick={() => {
              setProblem(undefined);
              refuse.mutate({ reason: reason.trim(), version: application.version }, { onError });
            }}
          >
            {t('members.decision.refuse')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
