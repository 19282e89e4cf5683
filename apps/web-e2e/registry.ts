import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** A page as its feature declares it; see `apps/web/src/shell/feature.ts`. */
export interface RegisteredPage {
  path: string;
  roles: readonly string[] | 'public';
  ability?: string;
}

/** Pages of the shell itself, which no feature declares. */
const SHELL: readonly RegisteredPage[] = [
  { path: '/sign-in', roles: 'public' },
  { path: '/sign-in/link', roles: 'public' },
  { path: '/', roles: ['officer', 'doctor', 'employee', 'provider'] },
];

/** Every page of the interface, from the same registry that the router is made of: a new page is in it by itself. */
export async function registeredPages(): Promise<RegisteredPage[]> {
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { pages } = (await vite.ssrLoadModule('/src/shell/registry.ts')) as { pages: RegisteredPage[] };
    return [...SHELL, ...pages.filter(({ path }) => path !== '/gallery')];
  } finally {
    await vite.close();
  }
}
