import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type APIRequestContext,
  type APIResponse,
  type Browser,
  type Page,
  expect as expectSoon,
  test,
} from '@playwright/test';
import { unzip } from '../../test/support/unzip';
import { addresses } from './addresses';
import { mailsTo } from './mails';
import { browserOf, DESK, enter, PHONE, settled, travelTo } from './people';

// The demonstration group, each chapter in the browser of the person it is about. Chapters of the officer build on
// one another, in their order.
test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });

/** A write looks at the duties of its owner again, which takes a while on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });

const NOW = '2026-11-02T08:00:00Z';
const REASON = 'Pièces vues sur papier, à verser au dossier cette semaine';

let officer: Page;

const pageOf = async (browser: Browser, role: string, viewport = DESK): Promise<Page> => {
  const context = await browserOf(browser, viewport, NOW);
  await enter(context.request, role);
  return context.newPage();
};

const send = (request: APIRequestContext, path: string, data: object): Promise<APIResponse> =>
  request.post(path, { data, headers: { origin: addresses().url } });

test.beforeAll(async ({ browser, request }) => {
  await travelTo(request, NOW);
  officer = await pageOf(browser, 'officer');
  // The worker looks at every duty when it starts; what follows reads them.
  await expect
    .poll(
      async () => {
        const rows = await officer.request.get('/v1/compliance/rows/employee?limit=1000');
        const { items } = (await rows.json()) as { items: { cells: { state: string }[] }[] };
        return items.flatMap(({ cells }) => cells).filter(({ state }) => state === 'late').length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(3);
});

test('the officer sees the worst first, and the duties of the practices apart from those of the group', async () => {
  await officer.goto('/compliance?topic=member-practice');
  const late = officer.getByRole('list', { name: 'Obligations en retard' });
  await expect(late).toBeVisible();
  const ofGroup = await late.innerText();
  await officer.getByText('Des cabinets', { exact: true }).click();
  await expect(officer).toHaveURL(/side=practice/);
  await expect.poll(async () => ((await late.isVisible()) ? late.innerText() : '')).not.toBe(ofGroup);
  await officer.getByText('Du groupement', { exact: true }).click();
  await expect(late).toHaveText(ofGroup, { useInnerText: true });
});

test('a proof handed in settles a duty, a reason sets another aside', async () => {
  await officer.goto('/compliance?topic=hiring-contract');
  const first = officer.getByRole('button', { name: / : En retard, / }).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  await first.click();
  const panel = officer.getByRole('dialog');
  await panel.getByRole('button', { name: 'Enregistrer comme fait' }).first().click();
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'preuve.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 preuve'),
  });
  await panel.getByRole('button', { name: 'Enregistrer comme fait' }).first().click();
  await expect(panel.getByRole('link', { name: 'preuve.pdf' })).toBeVisible();
  await officer.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(officer.getByRole('button', { name, exact: true })).toBeHidden();

  const second = officer.getByRole('button', { name: / : En retard, / }).first();
  await second.click();
  await panel.getByRole('button', { name: 'Sans objet…' }).first().click();
  await panel
    .getByLabel('Pourquoi cette obligation ne s’applique-t-elle pas ?')
    .fill('Déjà tenue par l’ancien employeur');
  await panel.getByRole('button', { name: 'Sans objet…' }).first().click();
  await expect(panel.getByText('Déjà tenue par l’ancien employeur').first()).toBeVisible();
  await officer.keyboard.press('Escape');
});

test('one press reminds of all the reds of a column, once a day', async () => {
  const { email } = addresses().demo.signIns.find(({ role }) => role === 'officer')!;
  const before = (await mailsTo(officer.request, email)).length;
  const remind = officer.getByRole('button', { name: /^Relancer tous les retards : / }).first();
  await remind.click();
  await expect(officer.getByText(/^\d+ messages? parte?n?t?\.$/).first()).toBeVisible();
  await expect
    .poll(async () => (await mailsTo(officer.request, email)).length, { timeout: 30_000 })
    .toBe(before + 1);
  await remind.click();
  await expect(officer.getByText(/^Déjà relancé aujourd’hui/).first()).toBeVisible();
});

test('what cannot be told leads from the home page to those cells alone', async () => {
  await officer.goto('/home');
  await settled(officer);
  await officer.getByRole('link', { name: /obligations? à préciser/ }).click();
  await expect(officer.getByText('Seulement : À renseigner')).toBeVisible();
  await expect(officer.getByRole('button', { name: / : À renseigner, / }).first()).toBeVisible();
  await officer.getByRole('button', { name: 'Tout montrer' }).click();
  await expect(officer).not.toHaveURL(/state=/);
});

interface Quota {
  contractId: string;
  holeMinutes: number;
}
interface Board {
  hosts: { memberId: string; sites: { id: string; closedOn: string | null }[] }[];
}

/** Plans one half-day more for somebody whose contract has hours left, at the first practice and time that fit. */
async function placeSomebody(): Promise<string> {
  const { request } = officer;
  const quotas = (await (await request.get('/v1/placements/quotas?limit=1000')).json()) as { items: Quota[] };
  const slots = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { week: 0, weekday, half: 'am', startMinute: 540, endMinute: 720 },
    { week: 0, weekday, half: 'pm', startMinute: 840, endMinute: 1020 },
  ]);
  for (const { contractId } of quotas.items.filter(({ holeMinutes }) => holeMinutes >= 180)) {
    const board = (await (await request.get(`/v1/placements/board/${contractId}`)).json()) as Board;
    const sites = board.hosts.flatMap(({ memberId, sites: all }) =>
      all.filter(({ closedOn }) => closedOn === null).map(({ id }) => ({ memberId, siteId: id })),
    );
    for (const site of sites.slice(0, 1))
      for (const slot of slots) {
        const opened = await send(request, '/v1/placements', {
          contractId,
          ...site,
          startsOn: '2026-11-09',
          endsOn: null,
          missions: '',
          agreementSignedOn: null,
          weeklyMinutes: 180,
          hourlyPriceCents: 2900,
          pattern: { cycleWeeks: 1, slots: [slot] },
        });
        if (opened.status() === 201) return ((await opened.json()) as { id: string }).id;
      }
  }
  throw new Error('Nobody of the demonstration can be placed for a half-day more');
}

test('a placement does not begin without its agreement; a reason lets it, and is shown among the overrides', async () => {
  const id = await placeSomebody();
  const refused = await send(officer.request, `/v1/placements/${id}/start`, { version: 1 });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: 'rules.not-respected' });

  await officer.goto(`/placements/${id}`);
  await settled(officer);
  await expect(officer.getByText('Début en attente').first()).toBeVisible();
  const before = officer.getByRole('region', { name: 'Avant le début' });
  await expect(before).toContainText(/Contrat de mise à disposition signé \(L1253-1\)/);
  const confirm = before.getByRole('button', { name: 'Confirmer le début' });
  await expect(confirm).toBeDisabled();
  await before.getByLabel(/^Même motif/).fill(REASON);
  await confirm.click();
  await expect(before).toBeHidden();

  await officer.goto('/overrides');
  await settled(officer);
  await expect(officer.getByText(REASON).first()).toBeVisible();
  await expect(officer.getByText(/Contrat de mise à disposition signé \(L1253-1\)/).first()).toBeVisible();
});

test('the pack for the inspector is made in one click; what is in it is what its index says', async () => {
  await officer.goto('/compliance/inspector-packs');
  await officer.getByRole('button', { name: 'Préparer le dossier' }).click();
  const link = officer.getByRole('link', { name: 'Télécharger' }).first();
  await expect(link).toBeVisible({ timeout: 45_000 });
  const [download] = await Promise.all([officer.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/2026-11-02.*\.zip$/);
  const entries = await unzip(await readFile(await download.path()));
  const sums = (entries.get('00-empreintes-sha256.txt') as Buffer).toString('utf8').trim().split('\n');
  expect(sums.length).toBeGreaterThan(50);
  for (const line of sums) {
    const [sum, name] = line.split('  ') as [string, string];
    expect(
      createHash('sha256')
        .update(entries.get(name) as Buffer)
        .digest('hex'),
    ).toBe(sum);
  }
  expect(entries.get('00-index.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(
    entries.get('03-membres/liste-des-membres.csv')?.toString('utf8').split('\r\n').length,
  ).toBeGreaterThan(20);
  expect([...entries.keys()].some((name) => /^07-preuves\/.*\.pdf$/.test(name))).toBe(true);
});

test('a doctor sees the few duties of the practice, in plain words, and no page of the group', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'doctor', PHONE);
  await page.goto('/my-duties');
  await settled(page);
  await expect(page.getByText(/Les quelques points dont votre cabinet répond/)).toBeVisible();
  const duties = page.getByRole('article');
  await expect(duties.first()).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/[LRD]\d{4}-\d/);
  expect(text).not.toMatch(/DPAE|DSN|règlement intérieur/);
  await isRefused(page);
});

test('an employee sees their own duties and nobody else’s', async ({ browser }) => {
  const page = await pageOf(browser, 'employee', PHONE);
  await page.goto('/my-duties');
  await settled(page);
  await expect(page.getByText(/Vos visites et les documents/)).toBeVisible();
  const rows = await officer.request.get('/v1/compliance/rows/employee?limit=1000');
  const { items } = (await rows.json()) as { items: { name: string }[] };
  const session = (await (await page.request.get('/v1/session')).json()) as { fullName: string };
  const text = await page.locator('main').innerText();
  const others = items.filter(
    ({ name }) => !name.split(' ').every((part) => session.fullName.includes(part)),
  );
  expect(others.length).toBe(items.length - 1);
  expect(others.filter(({ name }) => text.includes(name))).toEqual([]);
  await isRefused(page);
});

test('the payroll provider is refused these pages', async ({ browser }) => {
  const page = await pageOf(browser, 'provider');
  await isRefused(page);
  await page.goto('/my-duties');
  await expect(page.getByText('Accès réservé').first()).toBeVisible();
  expect((await page.request.get('/v1/my-duties')).ok()).toBe(false);
});

/** Neither the pages of the officer nor what they read. */
async function isRefused(page: Page): Promise<void> {
  for (const path of ['/compliance', '/compliance/inspector-packs', '/overrides']) {
    await page.goto(path);
    await expect(page.getByText('Accès réservé').first()).toBeVisible();
  }
  for (const path of ['/v1/compliance/rows/employee', '/v1/inspector-packs', '/v1/rule-overrides'])
    expect((await page.request.get(path)).status()).toBe(403);
}
