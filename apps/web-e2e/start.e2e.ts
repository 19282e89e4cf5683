import { expect, test } from '@playwright/test';
import { addresses } from './addresses';

test('one start serves the interface, the API, the worker and the inbox', async ({ page, request }) => {
  const { url, workerUrl, inboxUrl } = addresses();
  expect(await (await request.get(`${url}/health/ready`)).json()).toMatchObject({ ready: true });
  expect(await (await request.get(`${workerUrl}/health/ready`)).json()).toMatchObject({ ready: true });
  await page.goto(inboxUrl);
  await expect(page.getByRole('heading', { name: 'Messages envoyés' })).toBeVisible();
  const refusals: string[] = [];
  page.on('pageerror', (error) => refusals.push(error.message));
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(refusals).toEqual([]);
});
