import { Stack, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { EmptyState, ErrorState, LoadingState } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Link2Off } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { linkDecisions, linkReceiptQuery } from './approvals-queries';
import { ReceiptStack } from './receipt';

/**
 * Where the mailed link lands: a receipt, not an application. The token sits behind `#`, which browsers send to no
 * server; opening the page decides nothing.
 */
export function LinkPage() {
  const { t } = useTranslation();
  return (
    <Stack maw={560} mx="auto" w="100%">
      <Text component="h1" className="rl-sr-only">
        {t('approvals.title')}
      </Text>
      <LinkedReceipt />
    </Stack>
  );
}

function LinkedReceipt() {
  const { t } = useTranslation();
  const token = useRouterState({ select: ({ location }) => location.hash });
  const { data, error, refetch } = useQuery(linkReceiptQuery(token));
  const port = useMemo(() => linkDecisions(token), [token]);
  if (token === '') {
    return (
      <EmptyState icon={Link2Off} title={t('approvals.noLink')}>
        {t('approvals.noLinkHelp')}
      </EmptyState>
    );
  }
  if (error) return <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return <ReceiptStack receipt={data} port={port} />;
}
