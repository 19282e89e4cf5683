import { Button, Card, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, applyProblem, unwrap, useSend, type ApiProblem } from '@relais/api-client';
import { ErrorState, PageHeader, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';

const LENGTH_MIN = 12;

/** One's own account: the password, for those who want one besides the mailed link. */
export function AccountPage() {
  const { t } = useTranslation();
  const { fullName, email, hasPassword } = useSession();
  return (
    <Stack maw={480}>
      <PageHeader title={t('settings.account.title')} lead={`${fullName}, ${email}`} />
      <PasswordCard key={String(hasPassword)} hasPassword={hasPassword} email={email} />
    </Stack>
  );
}

function PasswordCard({ hasPassword, email }: { hasPassword: boolean; email: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '', again: '' },
    validate: {
      currentPassword: (value) => (hasPassword && value === '' ? t('shell.signIn.passwordMissing') : null),
      newPassword: (value) =>
        value.length < LENGTH_MIN ? t('settings.account.tooShort', { count: LENGTH_MIN }) : null,
      again: (value, { newPassword }) => (value === newPassword ? null : t('settings.account.differs')),
    },
  });
  const save = useSend(
    (body: { newPassword: string; currentPassword?: string }, attempt) =>
      unwrap(api.PUT('/v1/session/password', { body, ...attempt })),
    {
      invalidates: [['session']],
      onSuccess: () => {
        form.reset();
        showDone(t('settings.account.saved'));
      },
      onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
    },
  );
  return (
    <Card>
      <form
        noValidate
        onSubmit={form.onSubmit(({ newPassword, currentPassword }) => {
          setProblem(undefined);
          save.mutate(hasPassword ? { newPassword, currentPassword } : { newPassword });
        })}
      >
        <Stack>
          <Title order={2} size="h3">
            {t(hasPassword ? 'settings.account.change' : 'settings.account.set')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('settings.account.help')}
          </Text>
          {problem && <ErrorState error={problem} />}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          {hasPassword && (
            <PasswordInput
              label={t('settings.account.current')}
              autoComplete="current-password"
              {...form.getInputProps('currentPassword')}
            />
          )}
          <PasswordInput
            label={t('settings.account.new')}
            description={t('settings.account.rule', { count: LENGTH_MIN })}
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
          />
          <PasswordInput
            label={t('settings.account.again')}
            autoComplete="new-password"
            {...form.getInputProps('again')}
          />
          <Button type="submit" loading={save.isPending}>
            {t('settings.account.save')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
