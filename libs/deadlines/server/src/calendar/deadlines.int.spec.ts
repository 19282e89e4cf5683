import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localDate } from '@relais/kernel';
import { startApp, type TestApp } from '../../../../../test/support/harness';
import { DeadlineBook, type NewDeadline } from '../deadline-book';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const PDF = Buffer.from('%PDF-1.7 avis de réception');
let siret = 100;

/** A group with an officer, two practices with a doctor each, and one deadline of the first practice. */
async function stage(more: Partial<NewDeadline> = {}) {
  const group = await relais.group();
  const members = await group.within((db) =>
    db.query<{ id: string }>(
      `insert into member (kind, legal_name, siret, email, status, applied_on)
       select 'person', 'Cabinet ' || n, lpad(($1::int + n)::text, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01'
       from generate_series(1, 2) n returning id`,
      [(siret += 2)],
    ),
  );
  const [mine, other] = members.map(({ id }) => id) as [string, string];
  const deadline: NewDeadline = {
    ruleId: 'AID-02',
    occurrence: '1',
    title: { fr: 'Date anniversaire 1', en: 'Anniversary 1' },
    dueOn: localDate('2026-12-02'),
    owner: 'doctor',
    proof: { fr: 'Relevé', en: 'Statement' },
    explanation: {
      rule: { fr: 'Règle', en: 'Rule' },
      inputs: { signedOn: '2025-12-02', years: 1 },
      references: [{ code: 'Convention médicale', article: 'annexe', status: 'secondary' }],
      certainty: 'secondary',
      ifMissed: { fr: 'Rien', en: 'Nothing' },
    },
    subject: { type: 'aid_contract', id: randomUUID() },
    subjectLabel: 'Dr Martin',
    memberId: mine,
    ...more,
  };
  const id = await group.within(() => relais.app.get(DeadlineBook).open(deadline));
  const officer = await group.as('officer');
  const url = `/v1/deadlines/${id}`;
  const fileId = async () => (await officer.upload('/v1/files', 'avis.pdf', PDF)).body.id as string;
  return { group, mine, other, id, officer, url, fileId };
}

describe('A deadline', () => {
  test('says why: rule, facts, article, certainty, proof, what if missed, and its ladder', async () => {
    const { officer, url } = await stage();
    const { body } = await officer.get(url);
    expect(body).toMatchObject({
      ruleId: 'AID-02',
      lane: 'aid',
      subjectLabel: 'Dr Martin',
      late: false,
      explanation: {
        rule: { fr: 'Règle' },
        inputs: [
          { name: 'years', value: '1' },
          { name: 'signedOn', value: '2025-12-02' },
        ],
        references: [{ article: 'annexe' }],
        certainty: 'secondary',
        ifMissed: { fr: 'Rien' },
        proof: { fr: 'Relevé' },
      },
      actions: ['snooze', 'prove', 'submit'],
    });
    expect(
      body.ladder.map((s: { step: number; on: string; state: string }) => [s.step, s.on, s.state]),
    ).toEqual([
      [-60, '2026-10-03', 'planned'],
      [-30, '2026-11-02', 'planned'],
      [-7, '2026-11-25', 'ahead'],
      [-1, '2026-12-01', 'ahead'],
      [1, '2026-12-03', 'ahead'],
    ]);
  });

  test('is put aside with a reason, proved, sent, acknowledged; each step names what comes next', async () => {
    const { officer, url, fileId } = await stage();
    const aside = await officer.post(`${url}/snooze`, {
      until: '2026-11-20',
      reason: 'attend le RIB',
      version: 1,
    });
    expect(aside.body).toMatchObject({
      status: 'snoozed',
      snoozedUntil: '2026-11-20',
      snoozeReason: 'attend le RIB',
      version: 2,
    });
    const proved = await officer.post(`${url}/prove`, { fileId: await fileId(), version: 2 });
    expect(proved.body).toMatchObject({ status: 'snoozed', proofFile: { name: 'avis.pdf' }, version: 3 });
    const sent = await officer.post(`${url}/submit`, { on: '2026-11-02', version: 3 });
    expect(sent.body).toMatchObject({
      status: 'submitted',
      submittedOn: '2026-11-02',
      findings: [],
      actions: ['prove', 'acknowledge', 'reopen'],
    });
    const done = await officer.post(`${url}/acknowledge`, { on: '2026-11-02', version: 4 });
    expect(done.body).toMatchObject({
      status: 'acknowledged',
      acknowledgedOn: '2026-11-02',
      proofFile: { name: 'avis.pdf' },
    });
    const history = (await officer.get(`/v1/audit?objectType=deadline&objectId=${done.body.id}`)).body.items;
    expect(history.map((e: { action: string }) => e.action)).toEqual([
      'deadline.settle',
      'deadline.submit',
      'deadline.submit',
      'deadline.snooze',
      'test',
    ]);
  });

  test('submitted by mistake is reopened', async () => {
    const { officer, url } = await stage();
    const sent = await officer.post(`${url}/submit`, { on: '2026-11-01', version: 1 });
    expect(sent.body.findings.map((f: { ruleId: string }) => f.ruleId)).toEqual(['deadline.no-proof']);
    expect((await officer.post(`${url}/reopen`, { version: 2 })).body).toMatchObject({
      status: 'open',
      submittedOn: null,
    });
  });

  test.each([
    [
      'put aside past its date',
      'snooze',
      { until: '2026-12-03', reason: 'plus tard' },
      422,
      'deadline.snooze-too-far',
      'until',
    ],
    [
      'put aside until yesterday',
      'snooze',
      { until: '2026-11-01', reason: 'plus tard' },
      422,
      'deadline.snooze-not-ahead',
      'until',
    ],
    [
      'put aside without a reason',
      'snooze',
      { until: '2026-11-20', reason: '   ' },
      422,
      'input.invalid',
      'reason',
    ],
    [
      'put aside until a day that does not exist',
      'snooze',
      { until: '2026-02-31', reason: 'plus tard' },
      422,
      'input.invalid',
      'until',
    ],
    ['submitted tomorrow', 'submit', { on: '2026-11-03' }, 422, 'deadline.future-date', 'on'],
    [
      'acknowledged before it was sent',
      'acknowledge',
      { on: '2026-11-02' },
      409,
      'deadline.wrong-status',
      undefined,
    ],
    ['proved by a file of nobody', 'prove', { fileId: randomUUID() }, 404, 'not-found', undefined],
  ])('is not %s', async (_what, action, input, status, code, field) => {
    const { officer, url } = await stage();
    const answer = await officer.post(`${url}/${action}`, { ...input, version: 1 });
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([status, code, field]);
    expect((await officer.get(url)).body.version).toBe(1);
  });

  test('is changed by one of two officers at once; the other is told', async () => {
    const { officer, url } = await stage();
    const answers = await Promise.all(
      ['2026-11-10', '2026-11-11'].map((until) =>
        officer.post(`${url}/snooze`, { until, reason: 'attente', version: 1 }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  test('is not proved by a file of another group', async () => {
    const { officer, url } = await stage();
    const elsewhere = await stage();
    const answer = await officer.post(`${url}/prove`, { fileId: await elsewhere.fileId(), version: 1 });
    expect(answer.status).toBe(404);
  });
});

describe('Who sees a deadline', () => {
  test('the doctor of the practice sees and sends it, the other doctor does not know it exists', async () => {
    const { group, mine, other, url, officer } = await stage();
    await officer.get(url);
    const doctor = await group.as('doctor', { memberId: mine });
    const stranger = await group.as('doctor', { memberId: other });
    expect((await doctor.get('/v1/deadlines')).body.items).toHaveLength(1);
    expect((await stranger.get('/v1/deadlines')).body.items).toEqual([]);
    expect((await stranger.get(`/v1/deadlines?memberId=${mine}`)).body.items).toEqual([]);
    expect((await stranger.get(url)).status).toBe(404);
    expect((await stranger.post(`${url}/submit`, { on: '2026-11-02', version: 1 })).status).toBe(404);
    expect((await doctor.post(`${url}/submit`, { on: '2026-11-02', version: 1 })).status).toBe(200);
    expect((await doctor.post(`${url}/acknowledge`, { on: '2026-11-02', version: 2 })).status).toBe(403);
  });

  test('a doctor follows what the group has to do, without doing it', async () => {
    const { group, mine, url } = await stage({ owner: 'group' });
    const doctor = await group.as('doctor', { memberId: mine });
    expect((await doctor.get(url)).body.actions).toEqual([]);
    expect((await doctor.post(`${url}/submit`, { on: '2026-11-02', version: 1 })).body.code).toBe(
      'deadline.not-yours-to-do',
    );
  });

  test('the payroll provider sees none', async () => {
    const { group } = await stage();
    expect((await (await group.as('provider')).get('/v1/deadlines')).status).toBe(403);
  });
});

describe('The list', () => {
  test('filters by status, rule, lane, owner, practice, dates and name, and gives pages in order', async () => {
    const { group, officer, mine } = await stage();
    const base = { subject: { type: 'member' as const, id: randomUUID() } };
    await group.within(async () => {
      const book = relais.app.get(DeadlineBook);
      for (let n = 1; n <= 5; n++) {
        await book.open({
          ...base,
          ruleId: 'GE-02',
          occurrence: String(n),
          title: { fr: `Avis 100 % n° ${n}`, en: `Notice ${n}` },
          dueOn: localDate(`2026-10-0${n}`),
          owner: 'group',
          proof: { fr: 'x', en: 'x' },
          explanation: {
            rule: { fr: 'x', en: 'x' },
            inputs: {},
            references: [],
            certainty: 'verified',
            ifMissed: { fr: 'x', en: 'x' },
          },
        });
      }
    });
    const count = async (query: string) => (await officer.get(`/v1/deadlines?${query}`)).body.items.length;
    expect(
      await Promise.all(
        [
          'status=due',
          'status=submitted',
          'ruleId=AID-02',
          'lane=aid',
          'lane=group',
          'owner=group',
          `memberId=${mine}`,
          'from=2026-10-03&to=2026-10-04',
          'search=100%20%25',
          'search=martin',
        ].map(count),
      ),
    ).toEqual([6, 0, 1, 1, 5, 5, 1, 2, 5, 1]);
    const first = (await officer.get('/v1/deadlines?limit=4')).body;
    const second = (await officer.get(`/v1/deadlines?limit=4&cursor=${first.nextCursor}`)).body;
    const days = [...first.items, ...second.items].map((d: { dueOn: string }) => d.dueOn);
    expect([days, second.nextCursor]).toEqual([[...days].sort(), null]);
    expect((await officer.get('/v1/deadlines/summary')).body).toEqual({
      late: 5,
      soon: 1,
      open: 6,
      snoozed: 0,
      submitted: 0,
    });
  });

  test('refuses a date that does not exist and an unknown status', async () => {
    const { officer } = await stage();
    const answer = await officer.get('/v1/deadlines?from=2026-02-31&status=perhaps');
    expect([answer.status, answer.body.errors.map((e: { path: string }) => e.path).sort()]).toEqual([
      422,
      ['from', 'status'],
    ]);
  });
});
