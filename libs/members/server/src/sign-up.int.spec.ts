import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { LinkSigner } from '@relais/platform/secrets';
import {
  ACCEPTED,
  ANSWERS,
  type Visitor,
  newVisitor,
  openGroup,
  submitted,
} from '../../../../test/support/given-members';
import { type TestApp, startApp } from '../../../../test/support/harness';
import { type TestSmtp, startSmtp } from '../../../../test/support/smtp';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  // A general limit far away, so that those of the public routes are in force.
  process.env['RELAIS_REQUESTS_PER_MINUTE'] = '900000';
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});

let visitor: Visitor;
beforeEach(() => {
  visitor = newVisitor(relais);
});

describe('A doctor who signs up on a phone', () => {
  test('sees the offer of the group, priced on the SMIC in force', async () => {
    const { url } = await openGroup(relais);
    const { status, body } = await visitor.get(url);
    expect(status).toBe(200);
    expect(body.offer).toMatchObject({
      referenceGrossCents: 186702,
      fullTimeWeeklyMinutes: 2100,
      coefficientHundredths: 160,
    });
  });

  test('an unknown or ill-formed address of a group is not found, and says so', async () => {
    expect((await visitor.get('/v1/public/sign-up/nulle-part')).body.code).toBe('members.sign-up-closed');
    expect((await visitor.get("/v1/public/sign-up/x'--")).status).toBe(404);
  });

  test('is saved screen by screen, receives one resume link and comes back with it', async () => {
    const { group, url } = await openGroup(relais);
    const started = await visitor.post(`${url}/applications`, {
      answers: { identity: ANSWERS.identity },
    });
    expect(started.status).toBe(201);
    expect(started.body.dossier.resumeAt).toBe('contact');
    expect(started.body.dossier.findings.map((f: { ruleId: string }) => f.ruleId)).toContain(
      'members.rpps-checksum',
    );

    const headers = { 'x-resume-token': started.body.resumeToken };
    const saved = await visitor.patch(
      `${url}/applications/current`,
      { answers: { contact: ANSWERS.contact }, version: started.body.dossier.version },
      headers,
    );
    expect(saved.body).toMatchObject({
      resumeAt: 'practice',
      answers: { identity: { rpps: '10003461033' } },
    });
    await visitor.patch(
      `${url}/applications/current`,
      { answers: { need: ANSWERS.need }, version: saved.body.version },
      headers,
    );

    const mails = await group.within((db) =>
      db.query<{ template: string; data: { applicationId: string } }>(
        `select template, data from mail_message`,
      ),
    );
    expect(mails.map((mail) => mail.template)).toEqual(['members.resume']);
    const token = relais.app.get(LinkSigner).token('sign-up', mails[0]!.data.applicationId);
    expect(token).toBe(started.body.resumeToken);
    const back = await relais.app.inject({
      url: `${url}/applications/current`,
      headers: { 'x-resume-token': token },
    });
    expect(back.json()).toMatchObject({
      resumeAt: 'practice',
      answers: { need: { halfDays: ['mon-am', 'tue-am'] } },
    });
  });

  test('is reminded once after a day, unless the dossier was sent meanwhile', async () => {
    const stage = await openGroup(relais);
    await visitor.post(`${stage.url}/applications`, {
      answers: { contact: { ...ANSWERS.contact, email: 'lent@cabinet.example' } },
    });
    await submitted(stage, { contact: { ...ANSWERS.contact, email: 'vite@cabinet.example' } });
    const later = new Date('2026-11-03T09:00:00Z');
    await stage.group.drain(later);
    await stage.group.drain(later);
    const reminded = smtp.received.filter((mail) => mail.subject.startsWith('Deux minutes'));
    expect(reminded.map((mail) => mail.to)).toEqual(['lent@cabinet.example']);
    expect(reminded[0]?.text).toContain(`/rejoindre/${stage.group.slug}#`);
  });

  test('sends a whole dossier, once, and sees the timeline', async () => {
    const { url } = await openGroup(relais);
    const started = await visitor.post(`${url}/applications`, { answers: ANSWERS });
    const headers = { 'x-resume-token': started.body.resumeToken, 'idempotency-key': randomUUID() };
    const input = { ...ACCEPTED, version: started.body.dossier.version };
    const [first, repeat] = [
      await visitor.post(`${url}/applications/current/submit`, input, headers),
      await visitor.post(`${url}/applications/current/submit`, input, headers),
    ];
    expect(first.body.status).toBe('submitted');
    expect(first.body.timeline[1]).toEqual({ step: 'decision', state: 'next', on: '2026-11-17' });
    expect(repeat.body).toEqual(first.body);
    const again = await visitor.post(`${url}/applications/current/submit`, input, {
      'x-resume-token': started.body.resumeToken,
    });
    expect(again.body.code).toBe('members.application-closed');
  });

  test('must accept the privacy notice', async () => {
    const { url } = await openGroup(relais);
    const started = await visitor.post(`${url}/applications`, { answers: ANSWERS });
    const refused = await visitor.post(
      `${url}/applications/current/submit`,
      { ...ACCEPTED, privacyAccepted: false, version: 1 },
      { 'x-resume-token': started.body.resumeToken },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'members.privacy-needed']);
  });

  test('cannot start more than ten dossiers a minute from one address', async () => {
    const { url } = await openGroup(relais);
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await visitor.post(`${url}/applications`, { answers: {} })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
  });

  test('is told everything that is missing, in one answer', async () => {
    const { url } = await openGroup(relais);
    const started = await visitor.post(`${url}/applications`, {
      answers: { identity: ANSWERS.identity },
    });
    const refused = await visitor.post(
      `${url}/applications/current/submit`,
      { ...ACCEPTED, version: 1 },
      { 'x-resume-token': started.body.resumeToken },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('members.dossier-incomplete');
    expect(refused.body.title).toContain('les coordonnées');
    expect(refused.body.title).toContain('les locaux');
  });

  test.each([
    [
      'a SIRET that cannot exist',
      { practice: { ...ANSWERS.practice, siret: '73282932000075' } },
      'members.siret-invalid',
    ],
    [
      'an RPPS of ten digits',
      { identity: { ...ANSWERS.identity, rpps: '1000346103' } },
      'members.rpps-invalid',
    ],
    ['31 February', { need: { ...ANSWERS.need, startsOn: '2027-02-31' } }, 'input.invalid'],
    ['a half-day that does not exist', { need: { ...ANSWERS.need, halfDays: ['sun-am'] } }, 'input.invalid'],
    ['a name that is a number', { identity: { ...ANSWERS.identity, fullName: 12 } }, 'input.invalid'],
    [
      'a name that is too long',
      { identity: { ...ANSWERS.identity, fullName: 'a'.repeat(161) } },
      'input.invalid',
    ],
    ['a property nobody asked for', { contact: { ...ANSWERS.contact, admin: true } }, 'input.invalid'],
    ['a screen that is null', { premises: null }, 'input.invalid'],
  ])('is refused %s, and nothing is stored', async (_, change, code) => {
    const { group, url } = await openGroup(relais);
    const answer = await visitor.post(`${url}/applications`, { answers: { ...ANSWERS, ...change } });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await group.within((db) => db.query(`select 1 from membership_application`))).toEqual([]);
  });

  test('cannot open the dossier of another group, nor one with a guessed secret', async () => {
    const [a, b] = [await openGroup(relais), await openGroup(relais)];
    const started = await visitor.post(`${a.url}/applications`, { answers: ANSWERS });
    const read = (url: string, token?: string): Promise<{ statusCode: number }> =>
      relais.app.inject({
        url: `${url}/applications/current`,
        headers: token === undefined ? {} : { 'x-resume-token': token },
      });
    expect((await read(a.url, started.body.resumeToken)).statusCode).toBe(200);
    expect((await read(b.url, started.body.resumeToken)).statusCode).toBe(404);
    expect((await read(a.url, 'guess')).statusCode).toBe(404);
    expect((await read(a.url)).statusCode).toBe(404);
  });

  test('and the officer writing at the same time: the second save is refused, not merged', async () => {
    const { officer, url } = await openGroup(relais);
    const started = await visitor.post(`${url}/applications`, {
      answers: { identity: ANSWERS.identity },
    });
    const [line] = (await officer.get('/v1/members/applications')).body.items;
    const byOfficer = await officer.patch(`/v1/members/applications/${line.id}`, {
      answers: { contact: ANSWERS.contact },
      version: 1,
    });
    expect(byOfficer.body.answers.contact.email).toBe('arthur@cabinet.example');
    const late = await visitor.patch(
      `${url}/applications/current`,
      { answers: { identity: { ...ANSWERS.identity, fullName: 'Autre' } }, version: 1 },
      { 'x-resume-token': started.body.resumeToken },
    );
    expect([late.status, late.body.code]).toEqual([409, 'conflict.stale']);
  });
});
