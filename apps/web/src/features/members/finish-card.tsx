import { Card, Stack, Text, Title } from '@mantine/core';
import { asProblem, type ApiProblem } from '@relais/api-client';
import type { SignUpStep } from '@relais/members/core';
import { ErrorState, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { groupQuery } from '../settings/settings-queries';
import { NeedStep, PremisesStep } from '../sign-up/need-steps';
import { ContactStep, IdentityStep, PracticeStep } from '../sign-up/person-steps';
import { PriceStep, SignStep } from '../sign-up/price-steps';
import { signUpPageQuery, type Answers } from '../sign-up/sign-up-queries';
import { useSaveApplication, useSubmitApplication, type Application } from './members-queries';

/** The screens of the sign-up, for the officer who finishes a draft with the doctor on the phone. */
export function FinishCard({ application }: { application: Application }) {
  const { t } = useTranslation();
  const can = useCan();
  const group = useQuery(groupQuery);
  const page = useQuery({
    ...signUpPageQuery(group.data?.signUpSlug ?? ''),
    enabled: group.data !== undefined,
  });
  const [step, setStep] = useState<SignUpStep>(application.resumeAt);
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveApplication(application.id);
  const submit = useSubmitApplication(application.id);
  if (!can('application.edit')) return null;
  const onError = (error: unknown): void => setProblem(asProblem(error));
  const failure = group.error ?? page.error;
  if (failure) return <ErrorState error={failure} />;
  if (!page.data) return <LoadingState />;

  const screen = {
    page: page.data,
    answers: application.answers,
    findings: application.findings,
    problem,
    busy: save.isPending || submit.isPending,
    back: undefined,
    onDone: (answers: Answers) => {
      setProblem(undefined);
      save.mutate(
        { answers, version: application.version },
        { onError, onSuccess: () => showDone(t('members.saved')) },
      );
    },
  };
  return (
    <Card>
      <Stack maw={560}>
        <Title order={2} size="h3">
          {t('members.finish.title', { step: t(`signUp.${step}.title`) })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('members.finish.help')}
        </Text>
        {step === 'identity' && <IdentityStep {...screen} />}
        {step === 'contact' && <ContactStep {...screen} />}
        {step === 'practice' && <PracticeStep {...screen} />}
        {step === 'need' && <NeedStep {...screen} />}
        {step === 'premises' && <PremisesStep {...screen} />}
        {step === 'price' && <PriceStep {...screen} />}
        {step === 'sign' && (
          <SignStep
            {...screen}
            onGo={setStep}
            onDone={(signedName) => {
              setProblem(undefined);
              submit.mutate(
                {
                  signedName,
                  privacyAccepted: true,
                  termsVersion: page.data.offer?.termsVersion ?? '',
                  version: application.version,
                },
                { onError, onSuccess: () => showDone(t('members.finish.sent')) },
              );
            }}
          />
        )}
      </Stack>
    </Card>
  );
}
