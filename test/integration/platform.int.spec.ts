import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Db, UnitOfWork } from '@relais/platform/database';
import { drainJobs } from '@relais/platform/jobs';
import { startApp, type TestApp } from '../support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

describe('A request', () => {
  test('without a session is refused', async () => {
    const answer = await relais.anonymous.get('/v1/session');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'unauthenticated', title: 'Connectez-vous pour continuer.' });
  });

  test('of a role without the policy is refused', async () => {
    const group = await relais.group();
    const officer = await group.as('officer');
    expect(
      (await officer.post('/v1/users', { email: 'a@b.fr', fullName: 'A', role: 'officer' })).status,
    ).toBe(403);
  });

  test('sees its own group only', async () => {
    const [a, b] = [await relais.group('Groupe A'), await relais.group('Groupe B')];
    const adminA = await a.as('administrator');
    const adminB = await b.as('administrator');
    expect((await adminA.get('/v1/group')).body.name).toBe('Groupe A');
    const emailsOfB = (await adminB.get('/v1/users')).body.items.map((u: { email: string }) => u.email);
    const emailsOfA = (await adminA.get('/v1/users')).body.items.map((u: { email: string }) => u.email);
    expect(emailsOfA.some((e: string) => emailsOfB.includes(e))).toBe(false);
  });

  test('with an unknown property is refused by name', async () => {
    const admin = await (await relais.group()).as('administrator');
    const answer = await admin.post('/v1/users', {
      email: 'a@b.fr',
      fullName: 'A',
      role: 'officer',
      tenantId: randomUUID(),
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { path: 'tenantId', code: 'unknown', message: 'Champ inconnu : retirez-le.' },
    ]);
  });

  test('answers in English when asked', async () => {
    const admin = await (await relais.group()).as('administrator');
    const answer = await admin.post(
      '/v1/users',
      { email: 'x', fullName: '' },
      { 'accept-language': 'en-GB' },
    );
    expect(answer.body.errors.map((e: { path: string; message: string }) => [e.path, e.message])).toEqual([
      ['role', 'Required.'],
      ['fullName', 'Between 1 and 160 characters.'],
      ['email', 'Invalid email address (example: name@example.com).'],
    ]);
  });

  test('repeated with the same idempotency key is done once and answered alike', async () => {
    const admin = await (await relais.group()).as('administrator');
    const input = { email: `o-${randomUUID()}@exemple.invalid`, fullName: 'Officière', role: 'officer' };
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => admin.post('/v1/users', input, headers)));
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((a) => a.body.grantId)).size).toBe(1);
    const other = await admin.post('/v1/users', { ...input, fullName: 'Autre' }, headers);
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency.reused');
  });

  test('from another site is refused', async () => {
    const admin = await (await relais.group()).as('administrator');
    const answer = await admin.post('/v1/users', {}, { origin: 'https://relais.evil.example' });
    expect(answer.body.code).toBe('origin.refused');
  });

  test('on a stale version is refused and changes nothing', async () => {
    const admin = await (await relais.group()).as('administrator');
    const {
      siren: _1,
      siret: _2,
      legalForm: _3,
      signUpSlug: _4,
      ...group
    } = (await admin.get('/v1/group')).body;
    expect((await admin.put('/v1/group', { ...group, name: 'Premier' })).body.version).toBe(2);
    const late = await admin.put('/v1/group', { ...group, name: 'Second' });
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('conflict.stale');
    expect((await admin.get('/v1/group')).body.name).toBe('Premier');
  });
});

describe('Signing in', () => {
  test('by a mailed link works once', async () => {
    const group = await relais.group();
    const email = `dr-${randomUUID().slice(0, 8)}@exemple.invalid`;
    await group.as('officer', { email });
    expect((await relais.anonymous.post('/v1/sign-in/links', { email })).status).toBe(204);
    const db = relais.app.get(Db);
    const units = relais.app.get(UnitOfWork);
    const { id } = await units.asSystem('test', () =>
      db.one<{ id: string }>(`select id from sign_in_link where email = $1`, [email]),
    );
    const { LinkSigner } = await import('@relais/platform/secrets');
    const token = relais.app.get(LinkSigner).token('sign-in', id);
    expect((await relais.anonymous.post('/v1/sign-in/links/use', { token })).status).toBe(401); // nobody behind it yet
    await units.asSystem('test', () =>
      db.query(
        `update sign_in_link l set user_id = u.id from app_user u where u.email = l.email and l.id = $1`,
        [id],
      ),
    );
    const used = await relais.anonymous.post('/v1/sign-in/links/use', { token });
    expect(used.status).toBe(200);
    expect(String(used.headers['set-cookie'])).toMatch(/HttpOnly/i);
    expect((await relais.anonymous.post('/v1/sign-in/links/use', { token })).body.code).toBe(
      'sign-in.link-invalid',
    );
  });

  test('with a wrong password or an unknown address gives the same answer', async () => {
    const known = `k-${randomUUID().slice(0, 8)}@exemple.invalid`;
    await (await relais.group()).as('officer', { email: known });
    const strip = ({ status, body }: { status: number; body: { correlationId: string } }) => ({
      status,
      body: { ...body, correlationId: '' },
    });
    const wrong = await relais.anonymous.post('/v1/sign-in/password', {
      email: known,
      password: 'faux mot de passe',
    });
    const unknown = await relais.anonymous.post('/v1/sign-in/password', {
      email: 'x@exemple.invalid',
      password: 'faux mot de passe',
    });
    expect(strip(wrong)).toEqual(strip(unknown));
    expect(wrong.status).toBe(401);
  });
});

describe('The audit trail', () => {
  test('has one chained entry per change, with who and what', async () => {
    const group = await relais.group();
    const admin = await group.as('administrator', { fullName: 'Agathe Admin' });
    const {
      siren: _1,
      siret: _2,
      legalForm: _3,
      signUpSlug: _4,
      ...input
    } = (await admin.get('/v1/group')).body;
    await admin.put('/v1/group', { ...input, cutOffDay: 5 });
    const { items } = (await admin.get('/v1/audit?objectType=employer_group')).body;
    expect(items[0]).toMatchObject({
      actor: 'Agathe Admin',
      action: 'group.update',
      changes: { op: 'update', diff: { cut_off_day: [3, 5] } },
    });
    expect((await admin.get('/v1/audit/verdict')).body).toMatchObject({ whole: true, firstProblem: null });
  });
});

describe('A job', () => {
  test('that failed is listed and can be tried again', async () => {
    const group = await relais.group();
    const admin = await group.as('administrator');
    await group.within((db) =>
      db.query(
        `insert into outbox (tenant_id, job, effect_key, payload, failed_at, last_error) values (current_tenant(), 'mail.deliver', 'x', $1, now(), 'boîte pleine')`,
        [{ mailId: randomUUID() }],
      ),
    );
    const { items } = (await admin.get('/v1/jobs')).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ job: 'mail.deliver', error: 'boîte pleine' });
    expect((await admin.post(`/v1/jobs/${items[0].id}/retry`)).status).toBe(204);
    expect(await drainJobs(relais.app, group.tenantId)).toBe(1); // its message is gone: nothing to send, done
  });
});
