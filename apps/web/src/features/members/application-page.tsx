import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { HALF_DAYS } from '@relais/members/core';
import {
  DateText,
  ErrorState,
  FindingList,
  HalfDayGrid,
  InstantText,
  LoadingState,
  PageHeader,
  showDone,
  StatusBadge,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellRing } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { useCan } from '../../shell/session';
import { APPLICATION_TONES, stateOf } from './applications-page';
import { DecisionCard } from './decision-card';
import { FinishCard } from './finish-card';
import { applicationQuery, useRemind, type Application } from './members-queries';

/** One application: what the doctor said, what is to verify, and the decision. */
export function ApplicationPage() {
  const { t } = useTranslation();
  const { applicationId } = useRouteParams<{ applicationId: string }>();
  const query = useQuery(applicationQuery(applicationId));
  if (query.isPending) return <LoadingState rows={10} />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const application = query.data;
  const state = stateOf(application);
  return (
    <>
      <PageHeader
        title={application.answers.identity?.fullName ?? t('members.applications.unnamed')}
        crumbs={[
          { label: t('members.title'), to: '/members' },
          { label: t('members.applications.title'), to: '/members/applications' },
        ]}
        aside={
          <StatusBadge tone={APPLICATION_TONES[state]} label={t(`members.applications.states.${state}`)} />
        }
        lead={
          application.status === 'draft' ? (
            t('members.applications.stopped', { step: t(`signUp.${application.resumeAt}.title`) })
          ) : (
            <>
              {t('members.applications.submittedAt')} <InstantText at={application.submittedAt} />
            </>
          )
        }
        actions={<RemindButton application={application} />}
      />
      <Stack>
        {application.findings.length > 0 && (
          <Card>
            <Title order={2} size="h3" mb="sm">
              {t('members.applications.toSettle')}
            </Title>
            <FindingList findings={application.findings} />
          </Card>
        )}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <AnswersCards application={application} />
        </SimpleGrid>
        {application.status === 'draft' && <FinishCard key={application.version} application={application} />}
        {application.status === 'submitted' && <DecisionCard application={application} />}
        {application.decisionReason !== null && (
          <Card>
            <Title order={2} size="h3">
              {t('members.applications.reason')}
            </Title>
            <Text>{application.decisionReason}</Text>
          </Card>
        )}
        {application.memberId !== null && (
          <Group>
            <Button renderRoot={(props) => <Link {...props} to={`/members/${application.memberId}`} />}>
              {t('members.applications.openMember')}
            </Button>
          </Group>
        )}
      </Stack>
    </>
  );
}

function RemindButton({ application }: { application: Application }) {
  const { t } = useTranslation();
  const can = useCan();
  const remind = useRemind(application.id);
  if (application.status !== 'draft' || !application.answers.contact || !can('application.edit')) return null;
  return (
    <Button
      variant="default"
      leftSection={<BellRing size={16} aria-hidden />}
      loading={remind.isPending}
      onClick={() =>
        remind.mutate(undefined, {
          onSuccess: () => showDone(t('members.applications.reminded')),
          onError: (error) => showDone(asProblem(error).message),
        })
      }
    >
      {t('members.applications.remind')}
    </Button>
  );
}

function AnswersCards({ application: { answers, termsVersion, signedName } }: { application: Application }) {
  const { t } = useTranslation();
  const { identity, contact, practice, need, premises, aid } = answers;
  const room = (answer: boolean | null | undefined): string =>
    answer === undefined || answer === null
      ? t('signUp.premises.unknown')
      : t(answer ? 'signUp.premises.yes' : 'signUp.premises.no');
  return (
    <>
      <Section title={t('members.applications.doctor')}>
        <Fact label={t('signUp.identity.fullName')}>{identity?.fullName}</Fact>
        <Fact label="RPPS">{identity?.rpps}</Fact>
        <Fact label={t('signUp.identity.specialty')}>{identity?.specialty}</Fact>
        <Fact label={t('members.email')}>{contact?.email}</Fact>
        <Fact label={t('members.phone')}>{contact?.phone}</Fact>
      </Section>
      <Section title={t('members.name')}>
        <Fact label={t('members.name')}>{practice?.legalName}</Fact>
        <Fact label="SIRET">{practice && (practice.siret ?? t('signUp.practice.pending'))}</Fact>
        <Fact label={t('members.legalForm')}>{practice && t(`signUp.legalForm.${practice.legalForm}`)}</Fact>
        <Fact label={t('signUp.practice.street')}>
          {practice && `${practice.street}, ${practice.postcode} ${practice.city}`}
        </Fact>
        <Fact label="IDCC">{practice?.idcc}</Fact>
        <Fact label={t('members.ownHeadcount')}>{practice?.ownHeadcount}</Fact>
      </Section>
      <Section title={t('members.applications.need')}>
        <Fact label={t('signUp.need.job')}>{need && t(`signUp.job.${need.job}`)}</Fact>
        <Fact label={t('signUp.need.startsOn')}>
          {need && <DateText date={need.startsOn} style="long" />}
        </Fact>
        {need && (
          <HalfDayGrid
            label={t('signUp.need.grid')}
            stateLabels={{ planned: t('signUp.need.wanted') }}
            slots={HALF_DAYS.flatMap((halfDay, index) =>
              need.halfDays.includes(halfDay)
                ? [
                    {
                      weekday: Math.floor(index / 2) + 1,
                      half: index % 2 === 0 ? ('am' as const) : ('pm' as const),
                    },
                  ]
                : [],
            )}
          />
        )}
      </Section>
      <Section title={t('members.applications.premises')}>
        <Fact label={t('signUp.premises.closedOffice')}>{premises && room(premises.closedOffice)}</Fact>
        <Fact label={t('signUp.premises.ownDesk')}>{premises && room(premises.ownDesk)}</Fact>
        <Fact label={t('signUp.aid.question')}>{aid && t(`signUp.aid.${aid.situation}`)}</Fact>
        {aid?.signedOn && (
          <Fact label={t('signUp.aid.signedOn')}>
            <DateText date={aid.signedOn} style="long" />
          </Fact>
        )}
        {signedName !== null && (
          <Fact label={t('members.applications.accepted', { version: termsVersion })}>{signedName}</Fact>
        )}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <Stack gap={6}>{children}</Stack>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs" align="baseline">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
        {children ?? '–'}
      </Text>
    </Group>
  );
}
