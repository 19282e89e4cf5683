import { Box } from '@mantine/core';
import { ErrorState, LoadingState } from '@relais/ui';
import { ApiProblem } from '@relais/api-client';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageDefinition } from './feature';
import { useSession } from './session';

/** One page: document title, who may see it, its width, and the wait for its code. */
export function Page({ definition }: { definition: PageDefinition }) {
  const { t } = useTranslation();
  const title = t(definition.title);
  useEffect(() => {
    document.title = `${title} · Relais`;
  }, [title]);
  const content = (
    <Suspense fallback={<LoadingState />}>
      <definition.component />
    </Suspense>
  );
  if (definition.roles === 'public') {
    return (
      <Box maw={definition.width === 'wide' ? undefined : 720} mx="auto">
        {content}
      </Box>
    );
  }
  return (
    <Box maw={definition.width === 'wide' ? undefined : 1180} mx="auto">
      <Allowed definition={definition}>{content}</Allowed>
    </Box>
  );
}

const forbidden = new ApiProblem({ status: 403, code: 'forbidden' });

function Allowed({ definition, children }: { definition: PageDefinition; children: React.ReactNode }) {
  const { role, abilities } = useSession();
  const allowed =
    definition.roles !== 'public' &&
    definition.roles.includes(role) &&
    (definition.ability === undefined || abilities.includes(definition.ability));
  return allowed ? children : <ErrorState error={forbidden} />;
}
