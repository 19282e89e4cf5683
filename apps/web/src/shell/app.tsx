import { MantineProvider, mergeThemeOverrides, Notification } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { asProblem } from '@relais/api-client';
import { cssVariables, theme } from '@relais/ui';
import { notifyManager, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colorSchemeManager } from './color-scheme';
import { createAppRouter } from './router';
import { sessionQuery } from './session';

// The page follows data in the task that brought them. A timer in between left a moment in which the message "saved"
// was already there and the form still held the former version.
notifyManager.setScheduler(queueMicrotask);

function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const isSession = query.queryKey[0] === sessionQuery.queryKey[0];
        if (!isSession && asProblem(error).kind === 'signed-out') {
          void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => asProblem(error).kind === 'failure' && failures < 1,
      },
    },
  });
  return queries;
}

/** The whole application: look, texts, data, routes. */
export function App() {
  const { t, i18n } = useTranslation();
  // The cross of a message is read out in the language of the person.
  const spokenTheme = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: Notification.extend({
            defaultProps: { closeButtonProps: { 'aria-label': t('ui.close') } },
          }),
        },
      }),
    [t],
  );
  const [queries] = useState(createQueries);
  const [router] = useState(() => createAppRouter(queries));
  return (
    <StrictMode>
      <MantineProvider
        theme={spokenTheme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-center" />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>
  );
}
