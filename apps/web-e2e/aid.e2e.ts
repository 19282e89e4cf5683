import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { addresses } from './addresses';
import { givenGroup } from './given-group';
import { mailTo } from './mails';
import { browserOf, choose, DESK, enterByMail, PHONE, settled, travelTo, typeDate } from './people';

// One doctor and the aid: simulated, signed, in danger while the assistant is away, paid short, explained.
test.describe.configure({ mode: 'serial' });

const NOW = '2026-11-02T08:00:00Z';
const run = Date.now().toString(36);
const slug = `ge-de-l-aide-${run}`;
const administratorMail = `aline.fondatrice@aide-${run}.invalid`;
const doctor = {
  name: 'Dr Anne Marais',
  mail: `anne.marais@aide-${run}.invalid`,
  practice: 'Cabinet des Marais',
  siret: '00005441100004',
};
/** 38 000 € × 55/365 = 5 726,03 €: the share of 1 September to 25 October, when the aid was suspended. */
const CAME = '32 273,97';
const MISSING = /5\s726,03\s€/;

let desk: BrowserContext;
let officer: Page;
let phone: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser, request }) => {
  await travelTo(request, NOW);
  await givenGroup('GE de l’Aide', slug, administratorMail);
  desk = await browserOf(browser, DESK, NOW);
  officer = await desk.newPage();
  phone = await browserOf(browser, PHONE, NOW);
  page = await phone.newPage();
});

/** Types a date into a panel that has just opened, and again if the panel took the focus away meanwhile. */
async function enterDate(panel: Locator, label: string, text: string): Promise<void> {
  const field = panel.getByRole('textbox', { name: label, exact: true });
  await expect(async () => {
    await typeDate(panel, label, text);
    await expect(field).toHaveValue(text, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

test('the group publishes its offer', async () => {
  await enterByMail(officer, administratorMail);
  const { url } = addresses();
  const post = (path: string, data: object) =>
    officer.request.post(`${url}${path}`, { data, headers: { origin: url } });
  const answers = [
    await post('/v1/group-agreements', { idcc: '1147', validFrom: '2026-01-01' }),
    await post('/v1/membership-offers', {
      validFrom: '2026-01-01',
      termsVersion: '2026-1',
      terms: { fr: 'Le cabinet adhère au groupement.', en: 'The practice joins the group.' },
      referenceGradeLevel: 6,
      coefficientHundredths: 160,
      monthlyFeeCents: 3_000,
      joiningFeeCents: 10_000,
      decisionDays: 15,
    }),
  ];
  for (const answer of answers) expect(answer.status(), await answer.text()).toBe(201);
});

test('a doctor simulates the aid on a phone, without an account, and goes on to the sign-up', async () => {
  await page.goto(`/simulateur/${slug}`);
  const year = page.getByLabel('Année 1', { exact: true });
  await expect(year).toContainText(/38\s000/);
  await page.getByRole('radiogroup', { name: 'Contrat d’aide' }).getByText('Mi-temps (1/2 ETP)').click();
  await expect(year).toContainText(/19\s000/);
  await page.getByRole('radiogroup', { name: 'Année' }).getByText('3', { exact: true }).click();
  await expect(page.getByLabel('Année 3', { exact: true })).toContainText(/11\s000/);
  await page.getByLabel('Patients « médecin traitant »').fill('700');
  await expect(page.getByText(/il en faut 775/)).toBeVisible();
  await page.getByLabel('Patients « médecin traitant »').fill('1300');
  await expect(page.getByText('Rien ne s’oppose à l’aide dans ces réponses.')).toBeVisible();
  await page.getByRole('link', { name: 'Rejoindre le groupement' }).click();
});

test('the doctor signs up and tells of the aid contract that is signed', async () => {
  const next = () => page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByLabel('Prénom et nom').fill(doctor.name);
  await page.getByLabel('Spécialité').fill('Médecine générale');
  await next();
  await page.getByLabel('Adresse électronique').fill(doctor.mail);
  await next();
  await page.getByLabel('SIRET', { exact: true }).fill(doctor.siret);
  await page.getByLabel('Nom ou raison sociale').fill(doctor.practice);
  await page.getByLabel('Adresse', { exact: true }).fill('3 rue des Essais');
  await page.getByLabel('Code postal').fill('56000');
  await page.getByLabel('Ville').fill('Vannes');
  await next();
  await page.getByRole('button', { name: /^lundi matin/i }).click();
  await next();
  for (const question of [/bureau fermé/, /poste de travail/])
    await page.getByRole('radiogroup', { name: question }).getByLabel('Oui').check();
  await next();
  await page
    .getByRole('radiogroup', { name: /contrat d’aide/ })
    .getByLabel('Oui, signé')
    .check();
  await typeDate(page, 'Signé le', '2 mars 2026');
  await next();
  await page.getByLabel('J’ai lu le bulletin d’adhésion et je l’accepte').check();
  await page.getByLabel(/J’ai lu la notice/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('heading', { name: 'Et maintenant', level: 1 })).toBeVisible();
});

test('the group admits the doctor and enters the contract: amounts and deadlines follow', async () => {
  await officer.goto('/members/applications');
  await officer.getByText(doctor.name).first().click();
  await officer.getByRole('button', { name: 'Admettre', exact: true }).click();
  await expect(officer.getByRole('heading', { name: doctor.practice, level: 1 })).toBeVisible();
  await officer.goto('/aid/new');
  await choose(officer, 'Cabinet', doctor.practice);
  await choose(officer, 'Médecin', doctor.name);
  await officer.getByLabel('CPAM').fill('CPAM du Morbihan');
  await typeDate(officer, 'Signé le', '2 mars 2026');
  await typeDate(officer, 'Embauché le', '2 mars 2026');
  await officer.getByRole('button', { name: 'Enregistrer le contrat' }).click();
  await expect(officer.getByRole('heading', { name: doctor.name, level: 1 })).toBeVisible();
  await expect(officer.getByText(/38\s000/).first()).toBeVisible();
});

test('the assistant is away for more than three months: tasks, a mail and letters follow (AID-07, AID-08)', async () => {
  await officer.getByRole('tab', { name: 'Événements' }).click();
  await officer.getByRole('button', { name: 'Noter une absence' }).click();
  const panel = officer.getByRole('dialog', { name: 'Absence de l’assistant' });
  await enterDate(panel, 'Premier jour d’absence', '1 juillet 2026');
  await panel.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(panel).toBeHidden();
  const card = officer.getByRole('article').filter({ hasText: 'Maladie' });
  await expect(card).toContainText('AID-07');
  await expect(card).toContainText('AID-08');

  const mail = await mailTo(
    officer.request,
    doctor.mail,
    /Absence de votre assistant depuis le 01\/07\/2026/,
  );
  expect(mail.text).toContain('au plus tard le 01/09/2026');
  expect(mail.text).toContain('au plus tard le 01/10/2026');

  await enterByMail(page, doctor.mail);
  await page.goto('/my-aid');
  await settled(page);
  const mine = page.getByRole('article').filter({ hasText: 'AID-08' });
  const href = await mine.getByRole('link', { name: 'Demande de suspension' }).getAttribute('href');
  const letter = await page.request.get(new URL(href ?? '', addresses().url).href);
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('told, suspended, back, resumed: each step meets its task', async () => {
  const card = officer.getByRole('article').filter({ hasText: 'Maladie' });
  const change = async (dates: Record<string, string>) => {
    await card.getByRole('button', { name: /^Modifier/ }).click();
    const panel = officer.getByRole('dialog', { name: 'Absence de l’assistant' });
    for (const [label, day] of Object.entries(dates)) await enterDate(panel, label, day);
    await panel.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(panel).toBeHidden();
  };
  await change({
    'CPAM prévenue le': '1 septembre 2026',
    'Avenant de suspension signé le': '5 octobre 2026',
  });
  await expect(officer.getByText('Suspendu', { exact: true })).toBeVisible();
  await change({ 'Dernier jour d’absence': '25 octobre 2026' });
  await expect(card).toContainText('Avenant de reprise');
  await mailTo(officer.request, doctor.mail, /Absence de votre assistant/, 2);
  await change({ 'Avenant de reprise signé le': '26 octobre 2026' });
  await expect(officer.getByText('Suspendu', { exact: true })).toBeHidden();
  await expect(card.getByText('Acquittée', { exact: true })).toHaveCount(3);
});

test('the aid arrives short: the statement is read once, the gap is explained and settled', async () => {
  await officer.getByRole('tab', { name: 'Montants et demandes' }).click();
  const statement = {
    name: 'releve.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Date;Libellé;Débit;Crédit\n05/10/2026;LOYER;1200,00;\n28/10/2026;VIR CPAM 56 AIDE;;${CAME}\n`,
    ),
  };
  const load = async (expected: RegExp) => {
    const choosing = officer.waitForEvent('filechooser');
    await officer.getByRole('button', { name: 'Importer un relevé (CSV)' }).click();
    await (await choosing).setFiles(statement);
    await expect(officer.getByRole('status').filter({ hasText: expected })).toBeVisible();
  };
  await load(/Nouveaux versements : 1\. Déjà connus : 0\. Autres mouvements ignorés : 1\./);
  await load(/Nouveaux versements : 0\. Déjà connus : 1\./);
  const first = officer.locator('section').filter({ has: officer.getByRole('heading', { name: 'Année 1' }) });
  await expect(first.getByRole('alert')).toContainText(MISSING);
  await expect(first.getByRole('alert')).toContainText('suspendu 55 jours sur 365');

  await first.getByRole('button', { name: 'Préparer la demande' }).click();
  const panel = officer.getByRole('dialog', { name: 'Demande de l’année 1' });
  await expect(panel.getByLabel('Pourquoi cet écart ?')).toHaveValue(/suspendu 55 jours/);
  await panel.getByRole('button', { name: 'Enregistrer le versement' }).click();
  await expect(panel.getByText('Payée', { exact: true }).first()).toBeVisible();

  await page.goto('/my-aid');
  await settled(page);
  await expect(page.getByText(/suspendu 55 jours sur 365/).first()).toBeVisible();
});
