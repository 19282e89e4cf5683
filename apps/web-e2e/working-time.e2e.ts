import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { givenGroup } from './given-group';
import { type GivenWork, givenNewsOfTheLaw, givenWork } from './given-practices';
import { browserOf, choose, DESK, enterByMail, PHONE, settled, travelTo } from './people';

// One Tuesday over two practices, from its plan to the close of the month, in the browser of each person concerned.
test.describe.configure({ mode: 'serial' });

const LAST_EVENING = '2026-11-30T17:00:00Z';
const run = `t${Date.now().toString(36)}`;
const people = {
  officer: `olivia.gestion@${run}.invalid`,
  doctor: `claire.lilas@${run}.invalid`,
  employee: `marie.assistante@${run}.invalid`,
  provider: `paie@${run}.invalid`,
};
const lilas = { name: 'Cabinet des Lilas', siret: '00000511600017' };
const port = { name: 'Maison du Port', siret: '00000522300011' };
const REASON = 'Remplacement d’urgence, accord écrit de la salariée';

let work: GivenWork;
let officer: Page;
let phone: BrowserContext;
let employee: Page;

test.beforeAll(async ({ browser, request }) => {
  await travelTo(request, LAST_EVENING);
  const group = await givenGroup('GE du Mardi', `ge-du-mardi-${run}`, `aline@${run}.invalid`);
  work = await givenWork(group, [lilas, port], people);
  await givenNewsOfTheLaw();
  officer = await (await browserOf(browser, DESK, LAST_EVENING)).newPage();
  phone = await browserOf(browser, PHONE, LAST_EVENING);
  employee = await phone.newPage();
});

/** Gives the same reason to every error that is shown, whichever limits the day breaks. */
async function letPass(page: Page): Promise<void> {
  const ask = page.getByRole('button', { name: 'Accorder une dérogation', exact: true });
  for (let left = await ask.count(); left > 0; left -= 1) {
    await ask.first().click();
    await page.getByLabel('Motif de la dérogation').last().waitFor();
    for (const field of await page.getByLabel('Motif de la dérogation').all())
      if ((await field.inputValue()) === '') await field.fill(REASON);
  }
}

test('a Tuesday of 10 h 20 over two practices is forbidden as soon as it is drawn, with its article (L3121-18)', async () => {
  await enterByMail(officer, people.officer);
  await officer.goto(`/placements/new?contractId=${work.contractId}`);
  await choose(officer, 'Cabinet', port.name);
  await officer.getByLabel('Premier jour').fill('2026-11-02');
  await officer.getByLabel('Prix horaire provisoire').fill('29');
  const checks = officer.getByRole('region', { name: 'Vérifications' });
  await expect(checks.getByText('L3121-18')).toHaveCount(0);
  await officer.getByRole('button', { name: /^mardi après-midi/i }).click();
  const tooLong = checks.getByRole('listitem').filter({ hasText: 'L3121-18' }).first();
  await expect(tooLong).toContainText('Bloquant');
  await expect(tooLong).toContainText(/10\sh\s20/);
  await expect(tooLong.getByRole('link', { name: /L3121-18/ })).toHaveAttribute('href', /legifrance/);
  await expect(officer.getByRole('button', { name: 'Placer', exact: true })).toBeDisabled();
});

test('it passes with a reason, which the list of overrides keeps with its author', async () => {
  await letPass(officer);
  await officer.getByRole('button', { name: 'Placer', exact: true }).click();
  await expect(officer).toHaveURL(/\/placements\/[0-9a-f-]{36}/);
  const before = officer.getByRole('region', { name: 'Avant le début' });
  await before.getByLabel('Même motif').fill('Pièces réunies hors de Relais, à verser au dossier');
  await before.getByRole('button', { name: 'Confirmer le début' }).click();
  await expect(before).toBeHidden();
  await officer.goto('/overrides');
  await settled(officer);
  const row = officer
    .getByRole('row')
    .filter({ hasText: /10\sh\s20/ })
    .first();
  await expect(row).toContainText(REASON);
  await expect(row).toContainText('Olivia Gestion');
});

test('the planning marks the day and names who let it pass; another week is judged by itself', async () => {
  await officer.goto('/planning?day=2026-11-03');
  const tuesday = officer.getByRole('button', { name: /^Marie Assistante, mardi 3 novembre.*dérogation/ });
  await tuesday.click();
  const panel = officer.getByRole('dialog', { name: /Marie Assistante/ });
  await expect(panel.getByRole('listitem').filter({ hasText: 'L3121-18' }).first()).toContainText(REASON);
  await panel.getByRole('button', { name: 'Fermer' }).click();
  await expect(
    officer.getByRole('button', { name: /^Marie Assistante, mercredi 4 novembre.*(blocage|dérogation)/ }),
  ).toHaveCount(0);

  await officer.goto('/close?month=2026-11');
  await settled(officer);
  const open = officer.getByRole('button', { name: 'Ouvrir novembre 2026' }).first();
  const follow = officer.getByRole('button', { name: 'Suivre le planning' });
  await expect(open.or(follow).first()).toBeVisible();
  await ((await open.isVisible()) ? open : follow).click();
  await expect(officer.getByText(/Planning suivi|Ouvert$/).first()).toBeVisible();
});

test('the employee is asked kindly when she enters a longer day on the phone, and may declare it', async () => {
  await enterByMail(employee, people.employee);
  await employee.goto('/my-month?month=2026-11');
  await settled(employee);
  await employee.getByRole('button', { name: /^mardi 10 novembre/ }).click();
  const day = employee.getByRole('dialog', { name: /mardi 10 novembre/ });
  const afternoon = day.getByRole('region', { name: port.name });
  await afternoon.getByLabel('Heures travaillées').fill('4h30');
  await afternoon.getByLabel('Heures travaillées').press('Tab');
  await expect(day.getByText(/Cela fait 11\sh\s20 dans la journée/)).toBeVisible();
  await expect(day).not.toContainText('L3121');
  await day.getByRole('button', { name: 'Fermer' }).click();
  await expect(employee.getByText(/Cela fait 11\sh\s20 dans la journée/).first()).toBeVisible();
  await employee.getByRole('button', { name: 'Tout est juste : déclarer' }).click();
  await expect(employee.getByText(/^Déclaré le/)).toBeVisible();
});

test('the day that nobody let pass stands between the month and its close, with its figures', async () => {
  await officer.goto('/close?month=2026-11');
  await settled(officer);
  await officer.getByRole('button', { name: 'Clôturer novembre 2026' }).click();
  const dialog = officer.getByRole('dialog', { name: /Clôturer novembre 2026/ });
  const blocker = dialog
    .getByRole('listitem')
    .filter({ hasText: /11\sh\s20/ })
    .first();
  await expect(blocker).toContainText('L3121-18');
  await expect(dialog.getByRole('listitem').filter({ hasText: /10\sh\s20/ })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Clôturer définitivement' })).toBeDisabled();
});

test('a change of the law says what, since when and whom it concerns, and is acknowledged by name', async () => {
  await officer.goto('/law');
  const change = officer.getByRole('article').filter({ hasText: /SMIC/ }).first();
  await expect(change).toContainText('Modifié');
  await change.getByRole('button', { name: 'Voir la liste' }).click();
  await expect(change).toContainText('1 contrat sous le nouveau minimum');
  await expect(change.getByRole('link', { name: /Assistante/ })).toBeVisible();
  await change.getByRole('checkbox').check();
  await officer.getByLabel('Note (facultative)').fill('Salaires vérifiés');
  await officer.getByRole('button', { name: 'J’en ai pris connaissance', exact: true }).click();
  await expect(change).toBeHidden();
  await officer.goto('/law?state=acknowledged');
  await expect(officer.getByText(/Lu par Olivia Gestion/)).toContainText('Salaires vérifiés');
});

for (const [who, address, own] of [
  ['doctor', people.doctor, '/my-planning?day=2026-11-03'],
  ['payroll provider', people.provider, '/provider'],
] as const) {
  test(`the ${who} sees nothing of it`, async ({ browser }) => {
    const context = await browserOf(browser, DESK, LAST_EVENING);
    const page = await context.newPage();
    await enterByMail(page, address);
    await page.goto(own);
    await settled(page);
    await expect(page.getByRole('main')).not.toContainText(/L3121|dérogation|Bloquant/i);
    for (const path of ['/overrides', '/law', '/planning']) {
      await page.goto(path);
      await expect(page.getByRole('alert', { name: 'Accès réservé' })).toBeVisible();
    }
    await context.close();
  });
}

test('the employee has no page of overrides, nor of the changes of the law', async () => {
  for (const path of ['/overrides', '/law', '/planning']) {
    await employee.goto(path);
    await expect(employee.getByRole('alert', { name: 'Accès réservé' })).toBeVisible();
  }
});
