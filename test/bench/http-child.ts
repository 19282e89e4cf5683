// One HTTP server in a process of its own: Relais itself, or bare Fastify and pg with the statements Relais was seen to run.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createApi, RelaisModule } from '@relais/application';
import { Accounts } from '@relais/identity/server';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { makeAdapter } from '@relais/platform/http';
import { hashToken, newToken } from '@relais/platform/secrets';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import pg from 'pg';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Listening {
  readonly port: number;
  readonly cookie: string;
  readonly statements: Readonly<Record<string, readonly Statement[]>>;
}

interface Input {
  readonly tenantId: string;
  readonly routes: readonly string[];
  /** Absent for Relais itself. */
  readonly statements?: Listening['statements'];
  readonly ownerUrl: string;
}

const input = JSON.parse(process.argv[2] ?? '{}') as Input;

async function relais(): Promise<Listening> {
  const settings = (await import('@relais/platform/config')).processSettings();
  const app = await createApi(
    await NestFactory.create<NestFastifyApplication>(RelaisModule, makeAdapter(settings), { logger: false }),
  );
  const db = app.get(Db);
  const units = app.get(UnitOfWork);
  const scope = {
    tenantId: input.tenantId,
    actor: { id: 'bench', label: 'Banc', kind: 'operator' as const },
    action: 'bench',
    correlationId: 'bench',
    locale: 'fr' as const,
  };
  const email = `${randomUUID()}@exemple.invalid`;
  const grantId = await units.run(scope, () =>
    app.get(Accounts).grant({ email, fullName: 'Banc', role: 'officer', notify: false }),
  );
  const token = newToken();
  await units.asSystem('open a session for the bench', () =>
    db.query(
      `insert into session (token_hash, user_id, grant_id, expires_at)
       select $1, user_id, id, now() + interval '1 day' from role_grant where id = $2`,
      [hashToken(token), grantId],
    ),
  );
  const cookie = `${app.get<Settings>(SETTINGS).production ? '__Host-' : ''}relais_session=${token}`;
  const statements: Record<string, Statement[]> = {};
  const query = db.query.bind(db);
  for (const route of input.routes) {
    const seen: Statement[] = [];
    db.query = (sql: string, parameters: readonly unknown[] = []) => {
      seen.push({ sql, parameters });
      return query(sql, parameters);
    };
    // Twice: the first request also finds the session, which is then remembered.
    await app.inject({ method: 'GET', url: route, headers: { cookie } });
    seen.length = 0;
    const answer = await app.inject({ method: 'GET', url: route, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(`${route} answered ${answer.statusCode}`);
    statements[route] = [...seen];
  }
  db.query = query;
  await app.listen(0, '127.0.0.1');
  return { port: (app.getHttpServer().address() as { port: number }).port, cookie, statements };
}

async function bare(statements: Listening['statements']): Promise<Listening> {
  const pool = new pg.Pool({
    connectionString: input.ownerUrl,
    max: 10,
    options: `-c app.tenant_id=${input.tenantId}`,
  });
  const server = fastify();
  for (const [route, list] of Object.entries(statements)) {
    server.get(route.split('?')[0] as string, async () => {
      const results: unknown[] = [];
      for (const { sql, parameters } of list) results.push((await pool.query(sql, [...parameters])).rows);
      return results;
    });
  }
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { port: (server.server.address() as { port: number }).port, cookie: '', statements };
}

process.send?.('ready');
process.on('message', (message) => {
  if (message !== 'close') process.exit(0);
  void (input.statements ? bare(input.statements) : relais()).then((listening) => process.send?.(listening));
});
