import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { addresses } from './addresses';
import { linkIn, mailTo } from './mails';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** A browser of somebody's own. Its clock stands at `now`, as that of the start under test. */
export async function browserOf(
  browser: Browser,
  viewport: { width: number; height: number },
  now: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: addresses().url,
    viewport,
    ...(viewport.width < 600 ? { isMobile: true, hasTouch: true } : {}),
  });
  await context.clock.setFixedTime(now);
  return context;
}

/** Signs in with the password of the demonstration, without a page. */
export async function enter(request: APIRequestContext, role: string): Promise<void> {
  const { url, demo } = addresses();
  const person = demo.signIns.find((signIn) => signIn.role === role);
  if (!person) throw new Error(`The demonstration has no ${role}`);
  const { email, password } = person;
  const answer = await request.post(`${url}/v1/sign-in/password`, {
    data: { email, password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** The page is there: its title is shown and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Restarts the API and the worker at that instant. Sessions and jobs stay, as they do when real time passes. */
export async function travelTo(request: APIRequestContext, instant: string): Promise<void> {
  const answer = await request.post(addresses().clockUrl, { data: instant, timeout: 90_000 });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** Signs in as people do: an address, a mail, a link, a button. `nth` counts the links of this person. */
export async function enterByMail(page: Page, email: string, nth = 1): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Recevoir un lien de connexion' }).click();
  await page.getByText('Regardez votre messagerie').waitFor();
  const mail = await mailTo(page.request, email, /Votre lien de connexion/, nth);
  await page.goto(linkIn(mail));
  await page.locator('main, [role="main"], body').getByRole('button').first().waitFor();
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await settled(page);
}

/** Chooses one option of a list to unfold. */
export async function choose(scope: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  const field = scope.getByRole('combobox', { name: label }).or(scope.getByRole('textbox', { name: label }));
  await field.first().click();
  const page = 'page' in scope ? scope.page() : scope;
  await page.getByRole('option', { name: option }).first().click();
}

/** Types a date as it is shown, and leaves the field. */
export async function typeDate(scope: Page | Locator, label: string, text: string): Promise<void> {
  // By its name: the star of a required field is in its label, not in its name.
  const field = scope.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Tab');
}
