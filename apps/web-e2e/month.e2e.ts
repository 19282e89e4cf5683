import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { formatHours, type Minutes } from '@relais/kernel';
import { minutesOfValue, readSilae } from '@relais/payroll/core';
import { givenGroup } from './given-group';
import { linkIn, mailsTo, mailTo } from './mails';
import { browserOf, choose, DESK, enterByMail, PHONE, settled, travelTo, typeDate } from './people';

// One group lives November 2026: chapters of one story, each in the browser of the person it is about.
test.describe.configure({ mode: 'serial' });

const MONDAY_2_NOVEMBER = '2026-11-02T08:00:00Z';
const LAST_EVENING = '2026-11-30T17:00:00Z';
const MORNING_AFTER = '2026-12-01T08:00:00Z';

// Addresses of this run alone, so that a test can be played again on the same start.
const run = Date.now().toString(36);
const slug = `ge-du-mois-${run}`;
const administratorMail = `aline.fondatrice@${run}.invalid`;
const officerMail = `olivia.gestion@${run}.invalid`;
const employeeMail = `marie.assistante@${run}.invalid`;
const providerMail = `paie@${run}.invalid`;
const lilas = {
  doctor: 'Dr Claire Lilas',
  mail: `claire.lilas@${run}.invalid`,
  name: 'Cabinet des Lilas',
  siret: '00000511600017',
  halfDays: ['lundi matin', 'lundi après-midi', 'mercredi matin', 'mercredi après-midi'],
};
const port = {
  doctor: 'Dr Paul Duport',
  mail: `paul.duport@${run}.invalid`,
  name: 'Maison du Port',
  siret: '00000522300011',
  halfDays: ['jeudi matin', 'jeudi après-midi', 'vendredi matin'],
};

/** Planned: five Mondays and three Wednesdays (the 11th is a holiday) of 7 h; four Thursdays and Friday mornings. */
const PLANNED = { lilas: 8 * 420, port: 4 * 420 + 4 * 210 };
/** Monday 9, morning: 4 h 17 instead of 3 h 30. Wednesday 18, afternoon: the child is ill. */
const DONE = { lilas: PLANNED.lilas + 47 - 210, port: PLANNED.port };
const spoken = (minutes: number) => new RegExp(formatHours(minutes as Minutes).replaceAll(/\s/g, '\\s'));

let desk: BrowserContext;
let officer: Page;
let administrator: Page;
let phone: BrowserContext;
let employee: Page;
let provider: Page;
let validatedMinutes = 0;
let approvalLink = '';
let exported = '';

test.beforeAll(async ({ browser, request }) => {
  await travelTo(request, MONDAY_2_NOVEMBER);
  await givenGroup('GE du Mois', slug, administratorMail);
  desk = await browserOf(browser, DESK, MONDAY_2_NOVEMBER);
  officer = await desk.newPage();
  administrator = await (await browserOf(browser, DESK, MONDAY_2_NOVEMBER)).newPage();
  phone = await browserOf(browser, PHONE, MONDAY_2_NOVEMBER);
  employee = await phone.newPage();
  provider = await (await browserOf(browser, DESK, MONDAY_2_NOVEMBER)).newPage();
});

test('the administrator publishes the offer and lets the officer and the payroll provider in', async () => {
  const page = administrator;
  await enterByMail(page, administratorMail);
  await page.goto('/settings/terms');
  await page.getByRole('button', { name: 'Changer', exact: true }).click();
  const agreement = page.getByRole('dialog', { name: 'Changer de convention' });
  await typeDate(agreement, 'À partir du', '01/01/2026');
  await agreement.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('IDCC 1147', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Publier une version' }).first().click();
  const offer = page.getByRole('dialog', { name: 'Publier une version' });
  await typeDate(offer, 'À partir du', '01/01/2026');
  await offer.getByLabel('Nom de la version').fill('2026-1');
  await offer.getByLabel('Bulletin d’adhésion, en français').fill('Le cabinet adhère au groupement.');
  await offer.getByLabel('Bulletin d’adhésion, en anglais').fill('The practice joins the group.');
  await offer.getByRole('button', { name: 'Publier une version' }).click();
  await expect(page.getByText('2026-1', { exact: true })).toBeVisible();

  await page.goto('/settings/users');
  for (const [name, address, role] of [
    ['Olivia Gestion', officerMail, 'Gestionnaire RH'],
    ['Paie & Compagnie', providerMail, 'Prestataire de paie'],
  ] as const) {
    await page.getByRole('button', { name: 'Donner un accès' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Donner un accès' });
    await dialog.getByLabel('Nom', { exact: true }).fill(name);
    await dialog.getByLabel('E-mail', { exact: true }).fill(address);
    await choose(dialog, 'Rôle', role);
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await expect(dialog).toBeHidden();
    await mailTo(page.request, address, /GE du Mois vous ouvre l’accès/);
  }
});

for (const practice of [lilas, port]) {
  test(`${practice.doctor} asks to join from a phone`, async ({ browser }) => {
    const context = await browserOf(browser, PHONE, MONDAY_2_NOVEMBER);
    const page = await context.newPage();
    const next = () => page.getByRole('button', { name: 'Continuer' }).click();
    await page.goto(`/rejoindre/${slug}`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByLabel('Prénom et nom').fill(practice.doctor);
    await page.getByLabel('Spécialité').fill('Médecine générale');
    await next();
    await page.getByLabel('Adresse électronique').fill(practice.mail);
    await next();
    await page.getByLabel('SIRET', { exact: true }).fill('12345678901234');
    await page.getByLabel('Nom ou raison sociale').fill(practice.name);
    await page.getByLabel('Adresse', { exact: true }).fill('3 rue des Essais');
    await page.getByLabel('Code postal').fill('56000');
    await page.getByLabel('Ville').fill('Vannes');
    await next();
    await expect(page.getByText('Ce SIRET ne peut pas exister')).toBeVisible();
    await page.getByLabel('SIRET', { exact: true }).fill(practice.siret);
    await next();
    for (const halfDay of practice.halfDays)
      await page.getByRole('button', { name: new RegExp(`^${halfDay}`, 'i') }).click();
    await next();
    for (const question of [/bureau fermé/, /poste de travail/])
      await page.getByRole('radiogroup', { name: question }).getByLabel('Oui').check();
    await next();
    await page
      .getByRole('radiogroup', { name: /contrat d’aide/ })
      .getByLabel('Non')
      .check();
    await next();
    await page.getByLabel('J’ai lu le bulletin d’adhésion et je l’accepte').check();
    await page.getByLabel(/J’ai lu la notice/).check();
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expect(page.getByRole('heading', { name: 'Et maintenant', level: 1 })).toBeVisible();
    await mailTo(page.request, practice.mail, /GE du Mois a reçu votre demande/);
    await context.close();
  });
}

test('the officer admits both practices, and the duty to notify (D1253-3) appears with its date', async () => {
  await enterByMail(officer, officerMail);
  for (const practice of [lilas, port]) {
    await officer.goto('/members/applications');
    await officer.getByText(practice.doctor).first().click();
    await officer.getByRole('button', { name: 'Admettre', exact: true }).click();
    await expect(officer.getByRole('heading', { name: practice.name, level: 1 })).toBeVisible();
    await mailTo(officer.request, practice.mail, /Bienvenue dans GE du Mois/);
  }
  await officer.goto('/home');
  const notice = officer.getByRole('link', { name: /Signaler le changement à l’inspection du travail/ });
  await expect(notice.first()).toContainText('GE-02');
  await expect(notice.first()).toContainText('2 déc. 2026');
});

test('the officer hires an employee: file, contract checked against the grid and the SMIC', async () => {
  await officer.goto('/employees/new');
  await officer.getByLabel('Prénom', { exact: true }).fill('Marie');
  await officer.getByLabel('Nom d’usage', { exact: true }).fill('Assistante');
  await typeDate(officer, 'Date de naissance', '14 mars 1990');
  await officer.getByLabel('Adresse électronique', { exact: true }).fill(employeeMail);
  await officer.getByLabel('Matricule de paie', { exact: true }).fill('00042');
  await officer.getByRole('button', { name: 'Créer un salarié' }).click();
  await expect(officer.getByRole('heading', { name: /Marie/, level: 1 })).toBeVisible();
  await officer.getByRole('button', { name: 'Inviter à se connecter' }).click();
  await mailTo(officer.request, employeeMail, /vous ouvre l’accès/);

  await officer.goto('/contracts/new');
  await choose(officer, 'Salarié', /Assistante Marie/);
  await typeDate(officer, 'Début', '2 novembre 2026');
  await officer.getByLabel('Intitulé du poste').fill('Assistante médicale');
  await officer.getByLabel('Heures par semaine').fill('24h30');
  await officer.getByLabel('Brut mensuel').fill('900');
  for (const practice of [lilas, port]) {
    await officer.getByLabel('Utilisateurs potentiels').first().click();
    await officer.getByRole('option', { name: new RegExp(practice.name) }).click();
  }
  await officer.keyboard.press('Escape');
  const rules = officer.getByRole('heading', { name: 'Ce que disent les règles' }).locator('..');
  await expect(rules).toContainText(/SMIC|minimum|grille/i);
  await officer.getByRole('button', { name: 'Créer le contrat' }).click();
  await expect(officer.getByRole('alert')).toBeVisible();
  await officer.getByLabel('Brut mensuel').fill('1900');
  await officer.getByRole('button', { name: 'Créer le contrat' }).click();
  await expect(officer.getByRole('heading', { name: /Marie/, level: 1 })).toBeVisible();
});

test('the officer places her at both practices, half-day by half-day, and opens the month', async () => {
  for (const practice of [lilas, port]) {
    await officer.goto('/placements/new');
    await choose(officer, 'Contrat de travail', /Marie/);
    await choose(officer, 'Cabinet', practice.name);
    await officer.getByLabel('Premier jour').fill('2026-11-02');
    for (const halfDay of practice.halfDays)
      await officer.getByRole('button', { name: new RegExp(`^${halfDay}`, 'i') }).click();
    await officer.getByLabel('Prix horaire provisoire').fill('29');
    await officer.getByRole('button', { name: 'Placer', exact: true }).click();
    await expect(officer).toHaveURL(/\/placements\/[0-9a-f-]{36}/);
    const before = officer.getByRole('region', { name: 'Avant le début' });
    await before.getByLabel('Même motif').fill('Pièces réunies hors de Relais, à verser au dossier');
    await before.getByRole('button', { name: 'Confirmer le début' }).click();
    await expect(before).toBeHidden();
  }
  await officer.goto('/close');
  // The round of the morning may have opened it first: then the month takes what was placed since.
  const open = officer.getByRole('button', { name: 'Ouvrir novembre 2026' }).first();
  const follow = officer.getByRole('button', { name: 'Suivre le planning' });
  await expect(open.or(follow).first()).toBeVisible();
  await ((await open.isVisible()) ? open : follow).click();
  await expect(officer.getByText('Ouvert', { exact: true }).first()).toBeVisible();
});

test('the employee corrects a day on the phone and declares her month', async ({ request }) => {
  await travelTo(request, LAST_EVENING);
  await phone.clock.setFixedTime(LAST_EVENING);
  await enterByMail(employee, employeeMail);
  await employee.goto('/my-month?month=2026-11');
  await settled(employee);
  await expect(employee.getByRole('region', { name: lilas.name })).toContainText(spoken(PLANNED.lilas));
  await expect(employee.getByRole('button', { name: /mercredi 11 novembre.*férié/i })).toBeVisible();

  await employee.getByRole('button', { name: /^lundi 9 novembre/ }).click();
  const monday = employee.getByRole('dialog', { name: /lundi 9 novembre/ });
  const morning = monday.getByRole('region', { name: lilas.name }).first();
  await morning.getByLabel('Heures travaillées').fill('4h17');
  await morning.getByLabel('Heures travaillées').press('Tab');
  await morning.getByLabel('Note pour le cabinet').fill('Renfort vaccination');
  await morning.getByLabel('Note pour le cabinet').press('Tab');
  await expect(monday.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await monday.getByRole('button', { name: 'Fermer' }).click();

  await employee.getByRole('button', { name: /^mercredi 18 novembre/ }).click();
  const wednesday = employee.getByRole('dialog', { name: /mercredi 18 novembre/ });
  await choose(wednesday.getByRole('region', { name: lilas.name }).last(), 'Présence', 'Enfant malade');
  await expect(wednesday.getByText('Enregistré', { exact: true }).first()).toBeVisible();
  await wednesday.getByRole('button', { name: 'Fermer' }).click();

  await expect(employee.getByRole('region', { name: lilas.name })).toContainText(spoken(DONE.lilas));
  await employee.getByRole('button', { name: 'Tout est juste : déclarer' }).click();
  await expect(employee.getByText(/^Déclaré le/)).toBeVisible();
});

test('the doctor gets one mail and decides in two taps without signing in, thinks again, disputes, agrees', async ({
  browser,
  request,
}) => {
  await travelTo(request, MORNING_AFTER);
  const mail = await mailTo(request, lilas.mail, /Heures de novembre 2026 à valider/);
  expect(
    (await mailsTo(request, lilas.mail)).filter(({ subject }) => /à valider/.test(subject)),
  ).toHaveLength(1);
  expect(mail.text).not.toMatch(/enfant|malade/i);
  approvalLink = linkIn(mail);
  const context = await browserOf(browser, PHONE, MORNING_AFTER);
  const doctor = await context.newPage();
  await doctor.goto(approvalLink);
  const card = doctor.getByRole('article', { name: /Marie/ });
  await expect(card).toContainText(spoken(DONE.lilas));
  await expect(card).toContainText('Renfort vaccination');
  await expect(card).not.toContainText(/enfant|malade|brut|salaire/i);

  await card.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(card.getByText('Validé', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: 'Annuler ma validation' }).click();
  await expect(card.getByText('À valider', { exact: true })).toBeVisible();

  await card.getByRole('button', { name: 'Contester', exact: true }).click();
  await card.getByText(/^lundi 9 novembre, matin · 4\sh\s17/).click();
  await card.getByText('Heures en trop', { exact: true }).click();
  await card.getByRole('button', { name: /Contester 1 demi-journée/ }).click();
  await expect(card.getByText('Contesté', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: 'Retirer la contestation' }).click();
  await card.getByRole('button', { name: 'Valider', exact: true }).click();
  await expect(card.getByText('Validé', { exact: true })).toBeVisible();
  await context.close();
});

test('the officer closes the month with one named exception: a practice that has not answered', async () => {
  await desk.clock.setFixedTime(MORNING_AFTER);
  await enterByMail(officer, officerMail, 2);
  await officer.goto('/close?month=2026-11');
  await settled(officer);
  await officer.getByRole('button', { name: 'Clôturer novembre 2026' }).click();
  const dialog = officer.getByRole('dialog', { name: /Clôturer novembre 2026/ });
  await expect(dialog.getByText(`Marie Assistante, ${port.name}`)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Clôturer définitivement' })).toBeDisabled();
  await choose(dialog, 'Décision', 'Payer comme déclaré');
  await dialog.getByLabel('Raison').fill('Le cabinet a confirmé par téléphone');
  await dialog.getByRole('button', { name: 'Clôturer définitivement' }).click();
  await expect(dialog).toBeHidden();
  await expect(officer.getByText(/^Clôturé par Olivia Gestion/)).toBeVisible();
  await expect(async () => {
    await officer.reload();
    await expect(officer.getByText('Les éléments de paie sont figés.')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });

  await officer.goto('/hours?month=2026-11');
  await settled(officer);
  for (const [practice, minutes] of [
    [lilas, DONE.lilas],
    [port, DONE.port],
  ] as const) {
    const row = officer.getByRole('row', { name: new RegExp(practice.name) });
    await expect(row).toContainText(spoken(minutes));
    validatedMinutes += minutes;
  }
});

test('nobody can change a locked month', async ({ browser }) => {
  await employee.goto('/my-month?month=2026-11');
  await settled(employee);
  await expect(employee.getByText(/Ce mois est clôturé/)).toBeVisible();
  await employee.getByRole('button', { name: /^lundi 9 novembre/ }).click();
  const monday = employee.getByRole('dialog', { name: /lundi 9 novembre/ });
  await expect(monday.getByLabel('Heures travaillées').first()).toBeDisabled();
  await monday.getByRole('button', { name: 'Fermer' }).click();

  const context = await browserOf(browser, PHONE, MORNING_AFTER);
  const doctor = await context.newPage();
  await doctor.goto(approvalLink);
  await expect(doctor.getByText(/Ce mois est clôturé/)).toBeVisible();
  await expect(doctor.getByRole('button', { name: /Valider|Annuler/ })).toHaveCount(0);
  await context.close();
});

test('every payroll figure says why; the file is made once the missing code is given', async () => {
  await officer.goto('/payroll?month=2026-11');
  await settled(officer);
  await officer.getByRole('row', { name: /Assistante/ }).click();
  const panel = officer.getByRole('dialog', { name: /Assistante/ });
  await expect(panel).toContainText(spoken(validatedMinutes));
  await panel.getByRole('button', { name: /Pourquoi Heures travaillées/ }).click();
  await expect(officer.getByText(/payroll\.hours-worked v\d/)).toBeVisible();

  await officer.goto('/payroll?month=2026-11&tab=mapping');
  await officer.getByRole('button', { name: 'Partir des codes courants' }).click();
  await officer.getByRole('button', { name: 'Codes confirmés par la paie' }).waitFor();
  await officer.goto('/payroll?month=2026-11&tab=files');
  await expect(officer.getByText(/Enfant malade : aucun code dans la correspondance/)).toBeVisible();
  await expect(officer.getByRole('button', { name: 'Produire le fichier' })).toBeDisabled();
  await officer.getByRole('button', { name: 'Compléter la correspondance' }).click();
  await officer.getByLabel('Code de l’outil de paie Enfant malade').fill('AB-150');
  await officer.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(officer.getByText('Correspondance enregistrée')).toBeVisible();
  await officer.getByRole('button', { name: 'Codes confirmés par la paie' }).click();
  await expect(officer.getByText(/^Confirmés par Olivia Gestion/)).toBeVisible();
  await officer.getByRole('tab', { name: 'Fichiers' }).click();
  await officer.getByRole('button', { name: 'Produire le fichier' }).click();
  await expect(officer.getByText('N° 1 · Silae (CSV)')).toBeVisible();
});

test('the provider downloads and acknowledges; the file holds the validated hours, to the minute', async () => {
  await provider.context().clock.setFixedTime(MORNING_AFTER);
  await enterByMail(provider, providerMail);
  await provider.goto('/provider');
  await settled(provider);
  await provider.getByRole('row', { name: /GE du Mois/ }).click();
  await expect(provider.getByRole('heading', { name: /novembre 2026 · GE du Mois/i })).toBeVisible();
  const [download] = await Promise.all([
    provider.waitForEvent('download'),
    provider.getByRole('link', { name: 'Télécharger' }).click(),
  ]);
  exported = await readFile(await download.path(), 'latin1');
  const rows = readSilae(exported);
  const hours = rows.filter(({ code }) => code === 'Heures travaillees');
  expect(hours.map(({ matricule, value }) => [matricule, minutesOfValue(value)])).toEqual([
    ['00042', validatedMinutes],
  ]);
  expect(validatedMinutes).toBe(DONE.lilas + DONE.port);
  expect(rows.filter(({ code }) => code === 'AB-150')).toMatchObject([
    { value: '0.5', startsOn: '2026-11-18', endsOn: '2026-11-18' },
  ]);
  await provider.getByRole('button', { name: 'Accuser réception' }).click();
  await expect(provider.getByText(/^Accusé par Paie & Compagnie/)).toBeVisible();
  await officer.reload();
  await expect(officer.getByText(/^Accusé par Paie & Compagnie/)).toBeVisible();

  await provider.getByRole('button', { name: /^Compte de/ }).click();
  await provider.getByText('English', { exact: true }).click();
  await expect(provider.getByRole('link', { name: 'Download', exact: true })).toBeVisible();
  await expect(provider.locator('html')).toHaveAttribute('lang', 'en');
});

test('each reminder of the notice to the inspectorate arrived exactly once, whatever was restarted', async ({
  request,
}) => {
  const about = async (when: RegExp) =>
    (await mailsTo(request, officerMail)).filter(
      ({ text }) => /Signaler le changement à l’inspection du travail/.test(text) && when.test(text),
    );
  await expect.poll(async () => (await about(/demain/)).length, { timeout: 30_000 }).toBe(1);
  await travelTo(request, MORNING_AFTER);
  await expect.poll(async () => (await about(/demain/)).length, { timeout: 5000 }).toBe(1);
  expect(await about(/dans 2 jours/)).toHaveLength(1);
});
