import { Button, Container } from '@mantine/core';
import { EmptyState, ErrorState, PageHeader } from '@relais/ui';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={Compass}
      title={t('shell.notFound.title')}
      action={<Button renderRoot={(props) => <Link {...props} to="/" />}>{t('shell.notFound.home')}</Button>}
    >
      {t('shell.notFound.help')}
    </EmptyState>
  );
}

/** Shown instead of a page whose code failed: the rest of the application goes on. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Container size="sm" py="xl">
      <PageHeader title={t('shell.crash.title')} />
      <ErrorState error={error} onRetry={reset} />
    </Container>
  );
}
