import { Anchor, Button, Card, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { isEmail, useForm } from '@mantine/form';
import { api, applyProblem, unwrap, useSend, type ApiProblem } from '@relais/api-client';
import { ErrorState, PageHeader } from '@relais/ui';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../search-params';
import { useEnter } from './enter';
import { SignInFrame } from './sign-in-frame';

/** Sign-in by a mailed link (nothing to remember) or by a password. */
export function SignInPage() {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'link' | 'password'>('link');
  const [email, setEmail] = useState('');
  return (
    <SignInFrame>
      <Stack>
        <PageHeader title={t('shell.signIn.title')} lead={t('shell.signIn.lead')} />
        <Card padding="xl">
          {mode === 'link' ? (
            <LinkForm email={email} onEmail={setEmail} />
          ) : (
            <PasswordForm email={email} onEmail={setEmail} />
          )}
          <Anchor
            component="button"
            type="button"
            size="sm"
            mt="lg"
            onClick={() => setMode(mode === 'link' ? 'password' : 'link')}
          >
            {t(mode === 'link' ? 'shell.signIn.usePassword' : 'shell.signIn.useLink')}
          </Anchor>
        </Card>
      </Stack>
    </SignInFrame>
  );
}

interface FormProps {
  email: string;
  onEmail: (email: string) => void;
}

function LinkForm({ email, onEmail }: FormProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    initialValues: { email },
    validate: { email: isEmail(t('shell.signIn.emailInvalid')) },
  });
  const send = useSend(
    (values: { email: string }, attempt) =>
      unwrap(api.POST('/v1/sign-in/links', { body: values, ...attempt })),
    {
      onSuccess: (_, values) => setSentTo(values.email),
      onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
    },
  );
  if (sentTo !== undefined) {
    return (
      <Stack gap="xs" role="status">
        <MailCheck size={32} strokeWidth={1.5} aria-hidden color="var(--mantine-color-anchor)" />
        <Text fw={650}>{t('shell.signIn.sent')}</Text>
        <Text size="sm" c="dimmed">
          {t('shell.signIn.sentHelp', { email: sentTo })}
        </Text>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        onEmail(values.email);
        send.mutate(values);
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <TextInput
          label={t('shell.signIn.email')}
          type="email"
          autoComplete="username"
          size="md"
          {...form.getInputProps('email')}
        />
        <Button type="submit" size="md" fullWidth loading={send.isPending}>
          {t('shell.signIn.sendLink')}
        </Button>
      </Stack>
    </form>
  );
}

function PasswordForm({ email, onEmail }: FormProps) {
  const { t } = useTranslation();
  const [{ next }] = useSearchParams();
  const enter = useEnter();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm({
    initialValues: { email, password: '' },
    validate: {
      email: isEmail(t('shell.signIn.emailInvalid')),
      password: (value) => (value === '' ? t('shell.signIn.passwordMissing') : null),
    },
  });
  const send = useSend(
    (values: { email: string; password: string }, attempt) =>
      unwrap(api.POST('/v1/sign-in/password', { body: values, ...attempt })),
    {
      onSuccess: () => void enter(next),
      onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
    },
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        onEmail(values.email);
        send.mutate(values);
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <TextInput
          label={t('shell.signIn.email')}
          type="email"
          autoComplete="username"
          size="md"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('shell.signIn.password')}
          autoComplete="current-password"
          size="md"
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={send.isPending}>
          {t('shell.signIn.open')}
        </Button>
      </Stack>
    </form>
  );
}
