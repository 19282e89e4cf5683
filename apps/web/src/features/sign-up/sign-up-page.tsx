import { Box, Progress, Stack, Text, Title } from '@mantine/core';
import { asProblem, useSend, type ApiProblem } from '@relais/api-client';
import { SIGN_UP_STEPS, stepNumber, type SignUpStep } from '@relais/members/core';
import { ErrorState, LoadingState } from '@relais/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { DoneStep } from './done-step';
import { ContactStep, IdentityStep, PracticeStep } from './person-steps';
import { NeedStep, PremisesStep } from './need-steps';
import { PriceStep, PromiseStep, SignStep } from './price-steps';
import { keepResumeToken, readResumeToken } from './resume-token';
import {
  dossierQuery,
  saveDossier,
  signUpPageQuery,
  startDossier,
  submitDossier,
  type Answers,
  type Dossier,
  type SignUpPageData,
} from './sign-up-queries';

/** Public sign-up of a doctor: nine screens on a phone, saved at each one, resumed by the mailed link. */
export function SignUpPage() {
  const { slug } = useRouteParams<{ slug: string }>();
  const [token, setToken] = useState(() => readResumeToken(slug));
  const page = useQuery(signUpPageQuery(slug));
  const dossier = useQuery(dossierQuery(slug, token));

  function forget(): void {
    keepResumeToken(slug, null);
    setToken(null);
  }

  if (page.isPending || (token !== null && dossier.isPending)) return <LoadingState rows={8} />;
  if (page.error) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  if (dossier.error && token !== null) {
    const unknown = asProblem(dossier.error).kind === 'missing';
    return (
      <LostDossier error={dossier.error} onStartAgain={unknown ? forget : () => void dossier.refetch()} />
    );
  }
  return (
    <SignUp
      key={token ?? 'new'}
      slug={slug}
      page={page.data}
      token={token}
      dossier={token === null ? null : (dossier.data ?? null)}
      onStarted={(fresh) => {
        keepResumeToken(slug, fresh);
        setToken(fresh);
      }}
    />
  );
}

function LostDossier({ error, onStartAgain }: { error: unknown; onStartAgain: () => void }) {
  return (
    <Box maw={560} mx="auto">
      <ErrorState error={error} onRetry={onStartAgain} />
    </Box>
  );
}

interface SignUpProps {
  slug: string;
  page: SignUpPageData;
  token: string | null;
  dossier: Dossier | null;
  onStarted: (token: string) => void;
}

function SignUp({ slug, page, token, dossier, onStarted }: SignUpProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [step, setStep] = useState<SignUpStep>(dossier ? dossier.resumeAt : 'promise');
  const [problem, setProblem] = useState<ApiProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  const isSent = dossier !== null && dossier.status !== 'draft';
  const shown: SignUpStep = isSent ? 'done' : step;

  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [shown]);

  const next = (from: SignUpStep): SignUpStep => SIGN_UP_STEPS[stepNumber(from)] ?? 'done';
  const save = useSend(
    async ({ answers }: { answers: Answers; from: SignUpStep }, attempt): Promise<Dossier> => {
      if (token === null || dossier === null) {
        const started = await startDossier(slug, answers, attempt);
        queries.setQueryData(dossierQuery(slug, started.resumeToken).queryKey, started.dossier);
        onStarted(started.resumeToken);
        return started.dossier;
      }
      const saved = await saveDossier(slug, token, answers, dossier.version, attempt);
      queries.setQueryData(dossierQuery(slug, token).queryKey, saved);
      return saved;
    },
    { onSuccess: (_, { from }) => go(next(from)), onProblem: setProblem },
  );
  const submit = useSend(
    (signedName: string, attempt) =>
      submitDossier(
        slug,
        token ?? '',
        {
          termsVersion: page.offer?.termsVersion ?? '',
          signedName,
          privacyAccepted: true,
          version: dossier?.version ?? 1,
        },
        attempt,
      ),
    {
      onSuccess: (sent) => {
        queries.setQueryData(dossierQuery(slug, token).queryKey, sent);
        go('done');
      },
      onProblem: setProblem,
    },
  );

  function go(target: SignUpStep): void {
    setProblem(undefined);
    setStep(target);
  }

  const answers = dossier?.answers ?? {};
  const screen = {
    page,
    answers,
    findings: dossier?.findings ?? [],
    problem,
    busy: save.isPending || submit.isPending,
    back: shown === 'promise' ? undefined : () => go(SIGN_UP_STEPS[stepNumber(shown) - 2] ?? 'promise'),
  };
  const saved = (from: SignUpStep) => (part: Answers) => {
    setProblem(undefined);
    save.mutate({ answers: part, from });
  };

  return (
    <Stack maw={560} mx="auto" gap="lg">
      <div>
        <Text size="sm" c="dimmed">
          {page.groupName}
        </Text>
        <Title order={1} ref={heading} tabIndex={-1}>
          {t(`signUp.${shown}.title`)}
        </Title>
        {shown !== 'promise' && shown !== 'done' && (
          <Progress
            mt="sm"
            value={((stepNumber(shown) - 1) / (SIGN_UP_STEPS.length - 1)) * 100}
            aria-label={t('signUp.progress', { n: stepNumber(shown) - 1, of: SIGN_UP_STEPS.length - 2 })}
          />
        )}
      </div>
      {shown === 'promise' && <PromiseStep {...screen} onDone={() => go('identity')} />}
      {shown === 'identity' && <IdentityStep {...screen} onDone={saved('identity')} />}
      {shown === 'contact' && <ContactStep {...screen} onDone={saved('contact')} />}
      {shown === 'practice' && <PracticeStep {...screen} onDone={saved('practice')} />}
      {shown === 'need' && <NeedStep {...screen} onDone={saved('need')} />}
      {shown === 'premises' && <PremisesStep {...screen} onDone={saved('premises')} />}
      {shown === 'price' && <PriceStep {...screen} onDone={saved('price')} />}
      {shown === 'sign' && (
        <SignStep
          {...screen}
          onGo={go}
          onDone={(signedName) => {
            setProblem(undefined);
            submit.mutate(signedName);
          }}
        />
      )}
      {shown === 'done' && dossier && <DoneStep dossier={dossier} groupName={page.groupName} />}
    </Stack>
  );
}
