import { UrlStateProvider } from '@relais/ui';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineBanner } from './offline-banner';
import { useSearchParams } from './search-params';

/** Around every page: skip link, offline banner, and focus on the new title after a navigation. */
export function RootView() {
  const { t } = useTranslation();
  useFocusOnNavigation();
  const [params, change] = useSearchParams();
  return (
    <UrlStateProvider params={params} change={change}>
      <a href="#main" className="rl-skip">
        {t('shell.skipToContent')}
      </a>
      <OfflineBanner />
      <Outlet />
    </UrlStateProvider>
  );
}

function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (path === undefined || path === previous.current) return;
    const first = previous.current === undefined;
    previous.current = path;
    if (first) return;
    return whenTitleAppears((title) => title.focus({ preventScroll: true }));
  }, [path]);
}

const PATIENCE_MS = 4000;

/** Calls back once the page has its title, which comes after its code; gives up with the main region. */
function whenTitleAppears(found: (element: HTMLElement) => void): () => void {
  const main = document.getElementById('main');
  const begun = performance.now();
  let frame = requestAnimationFrame(function look() {
    const title = document.querySelector<HTMLElement>('main h1');
    if (title) found(title);
    else if (performance.now() - begun < PATIENCE_MS) frame = requestAnimationFrame(look);
    else main?.focus({ preventScroll: true });
  });
  return () => cancelAnimationFrame(frame);
}
