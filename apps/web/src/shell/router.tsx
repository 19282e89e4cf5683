import { LoadingState } from '@relais/ui';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router';
import type { PageDefinition } from './feature';
import { HomePage } from './home-page';
import { Layout } from './layout';
import { Page } from './page';
import { PublicLayout } from './public-layout';
import { pages } from './registry';
import { RootView } from './root-view';
import { parseSearch, stringifySearch } from './search-params';
import { sessionQuery } from './session';
import { ChooseGroupPage } from './sign-in/choose-group-page';
import { LinkLandingPage } from './sign-in/link-landing-page';
import { SignInPage } from './sign-in/sign-in-page';
import { CrashPage, NotFoundPage } from './status-pages';

interface RouterContext {
  queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: RootView });

const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicLayout });

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: Layout,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    const next = location.href === '/' ? undefined : location.href;
    if (!session) redirect({ to: '/sign-in', search: { next }, throw: true });
  },
});

const page = (definition: PageDefinition, parent: AnyRoute): AnyRoute =>
  createRoute({
    getParentRoute: () => parent,
    path: definition.path,
    component: () => <Page definition={definition} />,
  });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    createRoute({ getParentRoute: () => publicRoute, path: '/sign-in', component: SignInPage }),
    createRoute({ getParentRoute: () => publicRoute, path: '/sign-in/link', component: LinkLandingPage }),
    createRoute({ getParentRoute: () => publicRoute, path: '/choose-group', component: ChooseGroupPage }),
    ...pages.filter(({ roles }) => roles === 'public').map((definition) => page(definition, publicRoute)),
  ]),
  signedInRoute.addChildren([
    createRoute({ getParentRoute: () => signedInRoute, path: '/', component: HomePage }),
    ...pages.filter(({ roles }) => roles !== 'public').map((definition) => page(definition, signedInRoute)),
  ]),
]);

/** Routes of the shell and of every feature folder. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: () => <LoadingState />,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
  });
}
