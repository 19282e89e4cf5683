import { Stack, Text, UnstyledButton } from '@mantine/core';
import { api, asProblem, unwrap, useSend } from '@relais/api-client';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Building2, Check, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../search-params';
import { sessionQuery } from '../session';
import { useEnter } from './enter';
import { SignInFrame } from './sign-in-frame';

/** Which group, and in which role: shown when a person has several. */
export function ChooseGroupPage() {
  const { t } = useTranslation();
  const [{ next }] = useSearchParams();
  const enter = useEnter();
  const session = useQuery(sessionQuery);
  const send = useSend(
    (grantId: string, attempt) => unwrap(api.PUT('/v1/session/grant', { body: { grantId }, ...attempt })),
    { onSuccess: () => void enter(next, true) },
  );
  if (session.isPending) return <LoadingState />;
  if (session.error) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <Navigate to="/sign-in" />;
  return (
    <SignInFrame>
      <Stack>
        <PageHeader
          title={t('shell.choose.title')}
          lead={t('shell.choose.lead', { name: session.data.fullName })}
        />
        {send.error && <ErrorState error={asProblem(send.error)} />}
        {session.data.grants.length === 0 && (
          <EmptyState title={t('shell.choose.none')}>{t('shell.choose.noneHelp')}</EmptyState>
        )}
        {session.data.grants.map((grant) => (
          <UnstyledButton
            key={grant.id}
            className="rl-choice"
            disabled={send.isPending}
            onClick={() => send.mutate(grant.id)}
          >
            <Building2 size={22} strokeWidth={1.6} aria-hidden />
            <span style={{ flex: 1, minWidth: 0 }}>
              <Text component="span" display="block" fw={650}>
                {grant.groupName}
              </Text>
              <Text component="span" display="block" size="sm" c="dimmed">
                {[t(`shell.role.${grant.role}`), grant.memberName].filter(Boolean).join(' · ')}
              </Text>
            </span>
            {grant.current ? (
              <Check size={18} aria-label={t('shell.choose.current')} />
            ) : (
              <ChevronRight size={18} aria-hidden />
            )}
          </UnstyledButton>
        ))}
      </Stack>
    </SignInFrame>
  );
}
