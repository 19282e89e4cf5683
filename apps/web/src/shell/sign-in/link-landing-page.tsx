import { Anchor, Button, Card, Stack, Text } from '@mantine/core';
import { api, asProblem, unwrap, useSend } from '@relais/api-client';
import { ErrorState, PageHeader } from '@relais/ui';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../search-params';
import { useEnter } from './enter';
import { SignInFrame } from './sign-in-frame';

/**
 * Where a mailed sign-in link lands. Opening the page uses nothing up: mail scanners open links too.
 * Only the button spends the link. The token sits behind `#`, which browsers send to no server.
 */
export function LinkLandingPage() {
  const { t } = useTranslation();
  const token = useRouterState({ select: ({ location }) => location.hash });
  const [{ next }] = useSearchParams();
  const enter = useEnter();
  const send = useSend(
    (_: void, attempt) => unwrap(api.POST('/v1/sign-in/links/use', { body: { token }, ...attempt })),
    { onSuccess: () => void enter(next) },
  );
  return (
    <SignInFrame>
      <Stack>
        <PageHeader title={t('shell.landing.title')} />
        <Card padding="xl">
          <Stack>
            <Text>{t('shell.landing.lead')}</Text>
            {send.error && <ErrorState error={asProblem(send.error)} title={t('shell.landing.refused')} />}
            {send.error ? (
              <Anchor renderRoot={(props) => <Link {...props} to="/sign-in" />}>
                {t('shell.landing.again')}
              </Anchor>
            ) : (
              <Button size="md" fullWidth loading={send.isPending} onClick={() => send.mutate()} autoFocus>
                {t('shell.landing.open')}
              </Button>
            )}
          </Stack>
        </Card>
      </Stack>
    </SignInFrame>
  );
}
