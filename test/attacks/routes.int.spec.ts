import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allows, type Principal, ROLES, type Role } from '@relais/identity/core';
import { describeApi, routeTable } from '@relais/application';
import { emptyTables, fingerprint, idsNaming, idsOf } from '../support/foreign-group';
import { type Answer, type Caller, startApp, type TestApp } from '../support/harness';
import { type Route, type Schema, Surface } from '../support/surface';
import { livedInGroup, type LivedInGroup } from '../support/lived-in-group';

let relais: TestApp;
let surface: Surface;
let mine: LivedInGroup;
let theirs: LivedInGroup;
let theirIds: string[];

beforeAll(async () => {
  relais = await startApp();
  surface = new Surface(relais);
  mine = await livedInGroup(relais, 'Groupe A');
  theirs = await livedInGroup(relais, 'Groupe B');
  theirIds = [...new Set((await idsOf(theirs.tenantId)).values())];
}, 120_000);
afterAll(() => relais?.close());

const send = (caller: Caller, route: Route, url: string, body: unknown): Promise<Answer> => {
  switch (route.method) {
    case 'GET':
      return caller.get(url);
    case 'DELETE':
      return caller.delete(url);
    case 'POST':
      return route.multipart
        ? caller.upload(url, 'a.pdf', Buffer.from('%PDF-1.7 essai'))
        : caller.post(url, body);
    case 'PUT':
      return caller.put(url, body);
    case 'PATCH':
      return caller.patch(url, body);
  }
};

const said = ({ status, body }: Answer): string => {
  const { correlationId: _, ...rest } = (
    typeof body === 'object' && body !== null ? body : { body }
  ) as Record<string, unknown>;
  return `${status} ${JSON.stringify(rest)}`;
};

const closed = (): Route[] => surface.routes.filter((r) => r.policy !== null);
const isUuid = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

/** People of group A whom a route lets in at all, each with a session of their own: some routes end sessions. */
async function insiders(route: Route): Promise<[Role, Caller][]> {
  const roles = ROLES.filter((role) => allows(route.policy as string, mine.principals[role]));
  return Promise.all(roles.map(async (role): Promise<[Role, Caller]> => [role, await mine.disposable(role)]));
}

test('every table of the group has a row to steal, so a new table cannot stay out of these attacks', async () => {
  expect(await emptyTables(theirs.tenantId)).toEqual([]);
});

describe('A01: identifiers of another group in the address', () => {
  test('are answered exactly like identifiers of nobody, and change nothing', async () => {
    const before = await fingerprint(theirs.tenantId);
    const differences: string[] = [];
    for (const route of closed().filter((r) => surface.hasIdInPath(r))) {
      const [, caller] = (await insiders(route))[0] ?? [];
      if (!caller) continue;
      const body = route.body === null ? undefined : surface.sample(route.body, randomUUID);
      const random = said(await send(caller, route, surface.address(route, randomUUID), body));
      for (const id of theirIds.filter(isUuid)) {
        const foreign = said(
          await send(
            caller,
            route,
            surface.address(route, () => id),
            body,
          ),
        );
        if (foreign !== random)
          differences.push(`${route.method} ${route.path}: ${random} became ${foreign}`);
      }
    }
    expect(differences).toEqual([]);
    expect(await fingerprint(theirs.tenantId)).toEqual(before);
  }, 300_000);
});

describe('A02: identifiers of another group in the body and the query', () => {
  test('write nothing in the other group and never point at it', async () => {
    const before = await fingerprint(theirs.tenantId);
    const accepted: string[] = [];
    const MARK = '00000000-0000-4000-8000-00000000abcd';
    const takesIds = (r: Route): boolean =>
      JSON.stringify(surface.sample(r.body as Schema, () => MARK)).includes(MARK);
    for (const route of closed().filter((r) => r.body !== null && takesIds(r))) {
      for (const [role, caller] of await insiders(route)) {
        for (const id of theirIds.filter(isUuid)) {
          const answer = await send(
            caller,
            route,
            surface.address(route, randomUUID),
            surface.sample(route.body as Schema, () => id),
          );
          const leaks = JSON.stringify(answer.body ?? '').includes(theirs.secret);
          if (answer.status >= 500 || leaks)
            accepted.push(`${role} ${route.method} ${route.path}: ${answer.status}`);
        }
      }
    }
    for (const route of closed().filter((r) => r.method === 'GET')) {
      const fields = route.parameters.filter(
        (p) => p.in === 'query' && surface.resolve(p.schema).format === 'uuid',
      );
      for (const field of fields) {
        for (const [role, caller] of await insiders(route)) {
          for (const id of theirIds.filter(isUuid)) {
            const url = surface.address(route, randomUUID);
            const answer = await caller.get(`${url}${url.includes('?') ? '&' : '?'}${field.name}=${id}`);
            if (answer.status >= 500 || JSON.stringify(answer.body ?? '').includes(theirs.secret)) {
              accepted.push(`${role} ${route.method} ${route.path}?${field.name}: ${answer.status}`);
            }
          }
        }
      }
    }
    expect(accepted).toEqual([]);
    expect(await fingerprint(theirs.tenantId)).toEqual(before);
  }, 600_000);
});

describe('A03: what a list shows', () => {
  test('never holds a word of another group', async () => {
    const leaks: string[] = [];
    for (const route of closed().filter((r) => r.method === 'GET' && !surface.hasIdInPath(r))) {
      for (const [role, caller] of await insiders(route)) {
        const answer = await caller.get(surface.address(route, randomUUID));
        if (JSON.stringify(answer.body ?? '').includes(theirs.secret)) leaks.push(`${role} ${route.path}`);
      }
    }
    expect(leaks).toEqual([]);
  }, 120_000);
});

describe('A03 and A04: the practice and the colleague next door', () => {
  test('appear nowhere to a doctor or an employee, whatever identifiers they send', async () => {
    const { secret } = mine.neighbour;
    const ids = [...(await idsNaming(mine.tenantId, secret)).values()];
    expect(ids.length).toBeGreaterThan(10);
    const leaks: string[] = [];
    let sent = 0;
    for (const role of ['doctor', 'employee'] as const) {
      for (const route of closed().filter((r) => allows(r.policy as string, mine.principals[role]))) {
        const caller = await mine.disposable(role);
        const tries = surface.hasIdInPath(route) || route.body !== null ? ids : [''];
        for (const id of tries) {
          const body = route.body === null ? undefined : surface.sample(route.body, () => id || randomUUID());
          const answer = await send(
            caller,
            route,
            surface.address(route, () => id),
            body,
          );
          sent++;
          if (JSON.stringify(answer.body ?? '').includes(secret))
            leaks.push(`${role} ${route.method} ${route.path}: shown`);
          if (surface.hasIdInPath(route) && answer.status < 300)
            leaks.push(`${role} ${route.method} ${route.path}: ${answer.status}`);
        }
      }
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(sent).toBeGreaterThan(50);
  }, 300_000);
});

describe('A05: every role on every route', () => {
  test('is let in exactly as its policy says', async () => {
    const wrong: string[] = [];
    for (const route of closed()) {
      const url = surface.address(route, randomUUID);
      const body = route.body === null ? undefined : surface.sample(route.body, randomUUID);
      const outside = await send(relais.anonymous, route, url, body);
      if (outside.status !== 401) wrong.push(`anonymous ${route.method} ${route.path}: ${outside.status}`);
      for (const role of ROLES) {
        const principal: Principal = mine.principals[role];
        const answer = await send(await mine.disposable(role), route, url, body);
        const refused = answer.status === 403 && (answer.body as { code: string }).code === 'forbidden';
        if (allows(route.policy as string, principal) === refused)
          wrong.push(`${role} ${route.method} ${route.path}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  test('is written down in docs/security/routes.md', () => {
    const written = readFileSync(path.resolve('docs/security/routes.md'), 'utf8');
    expect(written).toBe(routeTable(describeApi(relais.app)));
  });
});

describe('A12: properties that nobody may set', () => {
  const PROBES = [
    'id',
    'tenantId',
    'role',
    'status',
    'isClosed',
    'approvedBy',
    'createdAt',
    'version',
    'deletedAt',
    'userId',
    'memberNo',
    'lockedAt',
  ];

  test('are refused by name on every route that takes a body', async () => {
    const swallowed: string[] = [];
    for (const route of closed().filter((r) => r.body !== null)) {
      const [, caller] = (await insiders(route))[0] ?? [];
      if (!caller) continue;
      const allowed = new Set(surface.propertiesOf(route.body as Schema));
      const probes = PROBES.filter((p) => !allowed.has(p));
      const body = {
        ...(surface.sample(route.body as Schema, randomUUID) as object),
        ...Object.fromEntries(probes.map((p) => [p, randomUUID()])),
      };
      const answer = await send(caller, route, surface.address(route, randomUUID), body);
      const named = ((answer.body as { errors?: { path: string; code: string }[] }).errors ?? [])
        .filter((e) => e.code === 'unknown')
        .map((e) => e.path);
      const missed = probes.filter((p) => !named.includes(p));
      if (answer.status !== 422 || missed.length > 0)
        swallowed.push(`${route.method} ${route.path}: ${answer.status} ${missed.join(' ')}`);
    }
    expect(swallowed).toEqual([]);
  }, 120_000);
});

describe('A13: what an answer holds', () => {
  test('is what its schema declares and nothing more', async () => {
    const problems: string[] = [];
    let checked = 0;
    const ownIds = [...(await idsOf(mine.tenantId)).values()].filter(isUuid);
    for (const route of closed().filter((r) => r.method === 'GET' && r.answers['200'])) {
      for (const [role, caller] of await insiders(route)) {
        const ids = surface.hasIdInPath(route) ? ownIds : [''];
        for (const id of ids) {
          const answer = await caller.get(surface.address(route, () => id));
          if (answer.status !== 200) continue;
          checked++;
          for (const problem of surface.mismatches(route.answers['200'] as Schema, answer.body))
            problems.push(`${role} ${route.path}: ${problem}`);
        }
      }
    }
    expect([...new Set(problems)]).toEqual([]);
    expect(checked).toBeGreaterThan(10);
  }, 300_000);
});
