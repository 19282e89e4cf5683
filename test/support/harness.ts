import 'reflect-metadata';
import { randomInt, randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi, RelaisModule } from '@relais/application';
import type { Role } from '@relais/identity/core';
import { Accounts } from '@relais/identity/server';
import { Clock, HeldClock, settingsOf } from '@relais/platform/config';
import { Db, runMigrations, UnitOfWork } from '@relais/platform/database';
import { makeAdapter } from '@relais/platform/http';
import { drainJobs } from '@relais/platform/jobs';
import { newToken, hashToken } from '@relais/platform/secrets';

/** Monday 2 November 2026, 9 o'clock in Paris: the start of the demonstration's present. */
export const PRESENT = '2026-11-02T08:00:00Z';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  /** Parsed JSON, or the text. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of every shape
  body: any;
  bytes: Buffer;
}

/** Somebody signed in, calling the API as a browser would. */
export interface Caller {
  get(url: string): Promise<Answer>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(url: string, headers?: Record<string, string>): Promise<Answer>;
  upload(url: string, name: string, bytes: Buffer): Promise<Answer>;
}

/** A group of its own for one test: row-level security keeps tests apart, so nothing is ever truncated. */
export interface TestGroup {
  tenantId: string;
  slug: string;
  /** Signs somebody in with a role; doctors and employees need what they are tied to. */
  as(
    role: Role,
    tie?: {
      memberId?: string;
      doctorId?: string;
      employeeId?: string;
      email?: string;
      fullName?: string;
      /** Every call comes from another address, so that limits per address do not hide what an attack finds. */
      roaming?: boolean;
    },
  ): Promise<Caller>;
  /** Runs work inside the group's unit of work, as the application's own role. */
  within<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Does all due jobs of this group and returns how many. */
  drain(until?: Date): Promise<number>;
}

export interface TestApp {
  app: NestFastifyApplication;
  clock: HeldClock;
  anonymous: Caller;
  group(name?: string): Promise<TestGroup>;
  caller(token: string | null, roaming?: boolean): Caller;
  close(): Promise<void>;
}

/** A SIREN that passes Luhn and was never allocated: 0 followed by digits of the test. */
export function testSiren(n: number): string {
  const body = String(n).padStart(8, '0');
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const doubled = Number(body[i]) * (i % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}

/** Boots the whole application on the database and Redis of this test process, with a clock that stands still. */
export async function startApp(present: string = PRESENT): Promise<TestApp> {
  process.env['RELAIS_LOG_LEVEL'] ??= 'fatal';
  process.env['RELAIS_REQUESTS_PER_MINUTE'] ??= '1000000';
  const settings = settingsOf(process.env);
  await runMigrations(settings.database.ownerUrl);
  const clock = new HeldClock(new Date(present));
  const testing = await Test.createTestingModule({ imports: [RelaisModule] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = await createApi(
    testing.createNestApplication<NestFastifyApplication>(makeAdapter(settings), { logger: false }),
  );
  const units = app.get(UnitOfWork);
  const db = app.get(Db);

  let calls = 0;
  const caller = (token: string | null, roaming = false): Caller => {
    const call = async (
      method: string,
      url: string,
      body: unknown,
      extra: Record<string, string> = {},
    ): Promise<Answer> => {
      const answer = await app.inject({
        method: method as 'GET',
        url,
        ...(roaming
          ? { remoteAddress: `10.${(++calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}` }
          : {}),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { cookie: `relais_session=${token}` }),
          ...extra,
        },
        ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      });
      const type = String(answer.headers['content-type'] ?? '');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: /json/.test(type) && answer.body !== '' ? JSON.parse(answer.body) : answer.body,
        bytes: answer.rawPayload,
      };
    };
    return {
      get: (url) => call('GET', url, undefined),
      post: (url, body, headers) => call('POST', url, body ?? {}, headers),
      put: (url, body, headers) => call('PUT', url, body ?? {}, headers),
      patch: (url, body, headers) => call('PATCH', url, body ?? {}, headers),
      delete: (url, headers) => call('DELETE', url, undefined, headers),
      upload: (url, name, bytes) => {
        const boundary = 'relais-test-boundary';
        const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
        const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
        return call('POST', url, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
      },
    };
  };

  const group = async (name = 'Groupement d’essai'): Promise<TestGroup> => {
    const tenantId = randomUUID();
    const siren = testSiren(randomInt(100_000_000));
    const slug = `essai-${tenantId.slice(0, 8)}`;
    const within = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
      units.run(
        {
          tenantId,
          actor: { id: 'test', label: 'Essai', kind: 'operator' },
          action: 'test',
          correlationId: 'test',
          locale: 'fr',
        },
        () => work(db),
      );
    // The owner creates tenants; the application's role cannot.
    const { default: pg } = await import('pg');
    const owner = new pg.Client(settings.database.ownerUrl);
    await owner.connect();
    await owner.query(
      `insert into employer_group (tenant_id, name, siren, siret, legal_form, city, postcode, sign_up_slug)
       values ($1, $2, $3, $4, 'association', 'Vannes', '56000', $5)`,
      [tenantId, name, siren, `${siren}00000`, slug],
    );
    await owner.end();
    return {
      tenantId,
      slug,
      within,
      drain: (until) => drainJobs(app, tenantId, until),
      as: async (role, tie = {}) => {
        const email = tie.email ?? `${role}-${randomUUID().slice(0, 8)}@exemple.invalid`;
        const grantId = await within(() =>
          app.get(Accounts).grant({
            email,
            fullName: tie.fullName ?? `Essai ${role}`,
            role,
            notify: false,
            ...(tie.memberId === undefined ? {} : { memberId: tie.memberId }),
            ...(tie.doctorId === undefined ? {} : { doctorId: tie.doctorId }),
            ...(tie.employeeId === undefined ? {} : { employeeId: tie.employeeId }),
          }),
        );
        const token = newToken();
        await units.asSystem('open a session for a test', () =>
          db.query(
            `insert into session (token_hash, user_id, grant_id, expires_at)
             select $1, user_id, id, now() + interval '100 years' from role_grant where id = $2`,
            [hashToken(token), grantId],
          ),
        );
        return caller(token, tie.roaming);
      },
    };
  };

  return { app, clock, anonymous: caller(null), group, caller, close: () => app.close() };
}
