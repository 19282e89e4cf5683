import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { addressOf } from './page-addresses';
import { browserOf, DESK, enter, PHONE, settled, travelTo } from './people';
import { faultsOf, listenTo } from './page-faults';
import { type RegisteredPage, registeredPages } from './registry';

// Every page of the registry, as each role that has it, on a desk and a phone, light and dark. A trace keeps a copy of
// the page at every step, which here would take longer than the steps.
test.use({ trace: 'off', screenshot: 'off' });

const NOW = '2026-11-02T08:00:00Z';
const ROLES = ['officer', 'administrator', 'doctor', 'employee', 'provider'] as const;

let pages: RegisteredPage[];

test.beforeAll(async ({ request }) => {
  test.setTimeout(240_000);
  await travelTo(request, NOW);
  pages = await registeredPages();
});

/** Looks at the page that is open, light and dark. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    for (const fault of await faultsOf(page, colorScheme)) faults.push(`${name}, ${colorScheme}: ${fault}`);
  }
  return faults;
}

/** The tabs within a page; a tab that leads to another page is a page of its own. */
async function lookAtTabs(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  const { pathname } = new URL(page.url());
  for (const tab of await page.getByRole('tab', { selected: false }).allInnerTexts()) {
    await page.getByRole('tab', { name: tab, exact: true }).first().click();
    await settled(page);
    if (new URL(page.url()).pathname !== pathname) break;
    faults.push(...(await lookAt(page, `${name}, tab “${tab}”`)));
  }
  return faults;
}

/** One browser walks over all pages; a desk and a phone walk at the same time. */
async function walk(
  browser: Browser,
  viewport: typeof DESK,
  role: string | null,
  addresses: readonly string[],
): Promise<string[]> {
  const context = await browserOf(browser, viewport, NOW);
  if (role !== null) await enter(context.request, role);
  const page = await context.newPage();
  const heard = listenTo(page);
  const faults: string[] = [];
  for (const address of addresses) {
    const name = `${address} at ${viewport.width}`;
    await page.goto(address);
    await settled(page);
    faults.push(...(await lookAt(page, name)), ...(await lookAtTabs(page, name)));
    faults.push(...heard().map((line) => `${name}: ${line}`));
  }
  await context.close();
  return faults;
}

async function expectNoFaults(browser: Browser, role: string | null, addresses: readonly string[]) {
  const found = await Promise.all([DESK, PHONE].map((viewport) => walk(browser, viewport, role, addresses)));
  expect(found.flat()).toEqual([]);
}

/** Signs in as this role and answers the pages that it has. */
async function pathsOf(request: APIRequestContext, role: (typeof ROLES)[number]): Promise<string[]> {
  await enter(request, role);
  const { abilities } = (await (await request.get('/v1/session')).json()) as { abilities: string[] };
  return pages
    .filter(({ roles }) => roles !== 'public' && roles.includes(role))
    .filter(({ ability }) => ability === undefined || abilities.includes(ability))
    .map(({ path }) => path);
}

for (const role of ROLES) {
  test(`every page of the ${role} can be shown: readable, named, in French, on a desk and a phone`, async ({
    browser,
    playwright,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    const request = await playwright.request.newContext({ baseURL });
    // An administrator sees what an officer sees; only the pages of an administrator alone are walked again.
    const seen = role === 'administrator' ? await pathsOf(request, 'officer') : [];
    const own = await pathsOf(request, role);
    const addresses: string[] = [];
    for (const path of own) if (!seen.includes(path)) addresses.push(await addressOf(path, request));
    await request.dispose();
    await expectNoFaults(browser, role, addresses);
  });
}

test('every page without a session can be shown, the mailed link included', async ({ browser, request }) => {
  test.setTimeout(900_000);
  const addresses: string[] = [];
  for (const { path, roles } of pages) if (roles === 'public') addresses.push(await addressOf(path, request));
  await expectNoFaults(browser, null, addresses);
});
