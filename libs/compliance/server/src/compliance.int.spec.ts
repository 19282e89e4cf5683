import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, localDate as d, parisInstant } from '@relais/kernel';
import { obligationsFollowable } from '@relais/compliance/core';
import { startApp, type TestApp } from '../../../../test/support/harness';
import { startSmtp, type TestSmtp } from '../../../../test/support/smtp';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});
const goTo = (day: string) => relais.clock.set(parisInstant(d(day), 9 * 60));
beforeEach(() => goTo('2026-11-16'));

const PDF = Buffer.from('%PDF-1.7 accusé');
let serial = 1;

interface Hire {
  kind?: 'cdi' | 'cdd';
  startsOn?: string;
  weeklyMinutes?: number;
  job?: string;
  birthDate?: string;
  status?: string;
}

/** A group with an officer; `hire` adds an employee with a contract. */
async function stage() {
  const group = await relais.group();
  const email = `of-${randomUUID().slice(0, 12)}@exemple.invalid`;
  const officer = await group.as('officer', { email });
  const hire = (more: Hire = {}) =>
    group.within(async (db) => {
      const {
        kind = 'cdi',
        startsOn = '2026-11-02',
        weeklyMinutes = 2100,
        job = 'medical-assistant',
        birthDate = '1990-05-05',
        status = 'active',
      } = more;
      const address = `s-${randomUUID().slice(0, 12)}@exemple.invalid`;
      const { id } = await db.one<{ id: string }>(
        `insert into employee (employee_no, given_name, family_name, birth_date, email) values ($1, 'Léa', $2, $3, $4) returning id`,
        [serial++, `Riou ${serial}`, birthDate, address],
      );
      const contract = await db.one<{ id: string }>(
        `insert into employment_contract (employee_id, kind, starts_on, ends_on, fixed_term_reason, status)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [
          id,
          kind,
          startsOn,
          kind === 'cdd' ? '2027-06-30' : null,
          kind === 'cdd' ? 'replacement' : null,
          status,
        ],
      );
      await db.query(
        `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
         values ($1, $2, $3, 'Poste', 6, $4, 200000, '{}')`,
        [contract.id, startsOn, job, weeklyMinutes],
      );
      return { id, email: address };
    });
  const cells = async (
    employeeId: string,
  ): Promise<Record<string, { state: string; dueOn: string | null; lateDays: number }>> => {
    await group.drain();
    const { items } = (await officer.get('/v1/compliance/rows/employee?limit=1000')).body;
    const row = items.find((item: { ownerId: string }) => item.ownerId === employeeId);
    return Object.fromEntries(
      (row?.cells ?? []).map((cell: { obligationId: string }) => [cell.obligationId, cell]),
    );
  };
  const cellUrl = (employeeId: string, obligationId: string) =>
    `/v1/compliance/cells/employee/${employeeId}/${obligationId}`;
  /** The first time of a cell, as the panel shows it. */
  const time = async (url: string) => (await officer.get(url)).body.times[0];
  const at = async (url: string) => {
    const { subjectType, subjectId, occurrence } = await time(url);
    return { subjectType, subjectId, occurrence };
  };
  const state = (fact: string, is: unknown, ...ids: string[]) =>
    officer.post('/v1/compliance/facts', {
      fact,
      value: { is },
      subjects: ids.map((id) => ({ type: 'employee', id })),
    });
  const fileId = async () => (await officer.upload('/v1/files', 'dpae.pdf', PDF)).body.id as string;
  return { group, officer, email, hire, cells, cellUrl, time, at, state, fileId };
}

describe('The matrix', () => {
  test('has a column for each obligation that can be followed, with its article, and a row for each employee', async () => {
    const { officer, hire, cells } = await stage();
    const { id } = await hire();
    expect(Object.keys(await cells(id))).toContain('pre-hire-declaration');
    const columns = (await officer.get('/v1/compliance/obligations')).body;
    expect(columns.map((column: { id: string }) => column.id)).toEqual(
      obligationsFollowable().map((one) => one.id),
    );
    expect(columns.every(({ references }: { references: unknown[] }) => references.length > 0)).toBe(true);
    const dpae = columns.find((column: { id: string }) => column.id === 'pre-hire-declaration');
    expect(dpae).toMatchObject({ isOn: true, owners: ['employee'], responsible: 'group' });
  });

  test.each([
    ['2026-10-01', 'open', 0],
    ['2026-10-02', 'due-soon', 0],
    ['2026-11-01', 'due-soon', 0],
    ['2026-11-02', 'late', 1],
    ['2026-11-03', 'late', 2],
  ])(
    'the DPAE of a hire on 2 November 2026 is due the day before: on %s it is %s (R1221-4)',
    async (today, state, lateDays) => {
      goTo(today);
      const { hire, cells } = await stage();
      const { id } = await hire();
      expect((await cells(id))['pre-hire-declaration']).toMatchObject({
        state,
        dueOn: '2026-11-01',
        lateDays,
      });
    },
  );

  test.each([
    ['2027-01-02', 'open'],
    ['2027-01-03', 'due-soon'],
    ['2027-02-02', 'due-soon'],
    ['2027-02-03', 'late'],
  ])('the visit is due three months after the start: on %s it is %s (R4624-10)', async (today, state) => {
    goTo(today);
    const { state: say, hire, cells } = await stage();
    const { id } = await hire();
    for (const fact of ['employee.visitBeforePost', 'employee.reinforcedFollowUp']) {
      expect((await say(fact, false, id)).status).toBe(204);
    }
    expect((await cells(id))['information-prevention-visit']).toMatchObject({ state, dueOn: '2027-02-02' });
  });

  test('decides from the kind of contract, the hours, the job and the age', async () => {
    const { hire, cells } = await stage();
    const fullTime = await cells((await hire()).id);
    const partTimeCdd = await cells(
      (await hire({ kind: 'cdd', weeklyMinutes: 2099, job: 'medical-secretary' })).id,
    );
    const minor = await cells((await hire({ birthDate: '2009-05-05' })).id);
    const states = (of: Record<string, { state: string }>, ...ids: string[]) =>
      ids.map((id) => of[id]?.state);
    expect(
      states(
        fullTime,
        'part-time-contract-contents',
        'fixed-term-transmission',
        'medical-assistant-training-deadline',
      ),
    ).toEqual([undefined, undefined, 'open']);
    expect(
      states(
        partTimeCdd,
        'part-time-contract-contents',
        'fixed-term-transmission',
        'medical-assistant-qualification',
      ),
    ).toEqual(['late', 'late', undefined]);
    expect(states(fullTime, 'visit-before-post')).toEqual(['cannot-tell']);
    expect(minor['information-prevention-visit']).toBeUndefined();
  });

  test('says what is missing instead of guessing, and tells once it is known', async () => {
    const { state, hire, cellUrl, time } = await stage();
    const { id } = await hire();
    const url = cellUrl(id, 'reinforced-follow-up-visit');
    expect(await time(url)).toMatchObject({
      state: 'cannot-tell',
      missing: [{ fact: 'employee.reinforcedFollowUp', kind: 'boolean', stateable: true }],
    });
    await state('employee.reinforcedFollowUp', false, id);
    expect(await time(url)).toMatchObject({ state: 'not-applicable', missing: [] });
  });

  test('counts a year in the branch from an earlier practice when it is known', async () => {
    const { state, hire, cells } = await stage();
    const { id } = await hire();
    expect((await cells(id))['provident-insurance-affiliation']?.dueOn).toBe('2027-11-02');
    await state('employee.branchSeniorityFrom', '2026-01-05', id);
    expect((await cells(id))['provident-insurance-affiliation']?.dueOn).toBe('2027-01-05');
  });

  test('shows a hire that is being prepared, and nobody whose contract ended more than a year ago', async () => {
    const { group, officer, hire } = await stage();
    await hire({ status: 'draft', startsOn: '2027-01-04' });
    const { id } = await hire();
    await group.within((db) =>
      db.query(
        `update employment_contract set status = 'ended', starts_on = '2025-01-06', ends_on = '2025-11-15' where employee_id = $1`,
        [id],
      ),
    );
    await group.drain();
    expect((await officer.get('/v1/compliance/rows/employee')).body.items).toHaveLength(1);
  });

  test('gives pages in order', async () => {
    const { group, officer, hire } = await stage();
    for (let n = 0; n < 5; n++) await hire();
    await group.drain();
    const first = (await officer.get('/v1/compliance/rows/employee?limit=3')).body;
    const second = (await officer.get(`/v1/compliance/rows/employee?limit=3&cursor=${first.nextCursor}`))
      .body;
    const ids = [...first.items, ...second.items].map((row: { ownerId: string }) => row.ownerId);
    expect([new Set(ids).size, second.nextCursor]).toEqual([5, null]);
  });
});

describe('A cell', () => {
  test('turns green with its proof, keeps who recorded it, and turns red when the proof expires', async () => {
    const { officer, hire, cellUrl, cells, time, at, fileId } = await stage();
    const { id } = await hire();
    const url = cellUrl(id, 'pre-hire-declaration');
    expect(await time(url)).toMatchObject({ state: 'late', record: null });
    expect((await officer.get(url)).body.obligation.references).toContainEqual(
      expect.objectContaining({ article: 'L1221-10' }),
    );
    const done = await officer.post(`${url}/done`, {
      ...(await at(url)),
      doneOn: '2026-10-30',
      validUntil: '2026-12-31',
      fileId: await fileId(),
      note: ' reçu ',
      version: 0,
    });
    expect(done.body.times[0]).toMatchObject({
      state: 'done',
      lateDays: 0,
      record: { fileName: 'dpae.pdf', note: 'reçu', recordedBy: 'Essai officer', version: 1 },
    });
    goTo('2026-12-05');
    expect((await cells(id))['pre-hire-declaration']).toMatchObject({
      state: 'due-soon',
      dueOn: '2026-12-31',
    });
    goTo('2027-01-01');
    expect((await cells(id))['pre-hire-declaration']).toMatchObject({ state: 'late', lateDays: 1 });
  });

  test('is set aside with a reason, and that can be taken back', async () => {
    const { officer, hire, cellUrl, at } = await stage();
    const url = cellUrl((await hire()).id, 'classification-notice');
    const on = await at(url);
    const aside = await officer.post(`${url}/not-applicable`, {
      ...on,
      reason: 'déjà notifié en 2025',
      version: 0,
    });
    expect(aside.body.times[0]).toMatchObject({
      state: 'not-applicable',
      record: { notApplicableReason: 'déjà notifié en 2025' },
    });
    expect((await officer.post(`${url}/withdraw`, { ...on, version: 1 })).body.times[0]).toMatchObject({
      state: 'late',
      record: null,
    });
    expect((await officer.post(`${url}/withdraw`, { ...on, version: 1 })).status).toBe(404);
  });

  test('cannot be recorded on somebody else’s contract', async () => {
    const { officer, hire, cellUrl, at } = await stage();
    const [one, other] = [await hire(), await hire()];
    const foreign = await at(cellUrl(other.id, 'pre-hire-declaration'));
    const answer = await officer.post(`${cellUrl(one.id, 'pre-hire-declaration')}/done`, {
      ...foreign,
      doneOn: '2026-11-10',
      version: 0,
    });
    expect(answer.status).toBe(404);
  });

  test.each([
    ['tomorrow', { doneOn: '2026-11-17' }, 422, 'obligation.done-in-the-future', 'doneOn'],
    ['on 31 February', { doneOn: '2026-02-31' }, 422, 'input.invalid', 'doneOn'],
    [
      'valid until before it was done',
      { doneOn: '2026-11-10', validUntil: '2026-11-09' },
      422,
      'obligation.valid-before-done',
      'validUntil',
    ],
    [
      'proved by a file of nobody',
      { doneOn: '2026-11-10', fileId: randomUUID() },
      404,
      'not-found',
      undefined,
    ],
    ['on a version nobody read', { doneOn: '2026-11-10', version: 3 }, 409, 'conflict.stale', undefined],
  ])('is not done %s', async (_what, input, status, code, field) => {
    const { officer, hire, cellUrl, at, time } = await stage();
    const url = cellUrl((await hire()).id, 'pre-hire-declaration');
    const answer = await officer.post(`${url}/done`, { ...(await at(url)), version: 0, ...input });
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([status, code, field]);
    expect((await time(url)).record).toBeNull();
  });

  test('is recorded once by two officers at once', async () => {
    const { officer, hire, cellUrl, at } = await stage();
    const url = cellUrl((await hire()).id, 'pre-hire-declaration');
    const on = await at(url);
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post(`${url}/done`, { ...on, doneOn: '2026-11-10', version: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('of another group or of no obligation does not exist', async () => {
    const [a, b] = [await stage(), await stage()];
    const { id } = await b.hire();
    expect((await a.officer.get(a.cellUrl(id, 'pre-hire-declaration'))).status).toBe(404);
    const on = await b.at(b.cellUrl(id, 'pre-hire-declaration'));
    const stolen = { ...on, doneOn: '2026-11-10', version: 0 };
    expect((await a.officer.post(`${a.cellUrl(id, 'pre-hire-declaration')}/done`, stolen)).status).toBe(404);
    expect((await a.state('employee.isManager', true, id)).status).toBe(404);
    expect((await b.officer.get(b.cellUrl(id, 'no-such-thing'))).body.code).toBe('obligation.unknown');
  });

  test('a fact takes the kind of value it is, of the subject it is about', async () => {
    const { officer, hire, state } = await stage();
    const { id } = await hire();
    const answer = await state('employee.branchSeniorityFrom', true, id);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([
      422,
      'fact.wrong-kind',
      'value',
    ]);
    const wrong = await officer.post('/v1/compliance/facts', {
      fact: 'member.hasCse',
      value: { is: true },
      subjects: [{ type: 'employee', id }],
    });
    expect(wrong.body.code).toBe('fact.wrong-subject');
  });
});

describe('What happens', () => {
  test('opens the duties that wait for it, once for each time it happens', async () => {
    const { officer, hire, group } = await stage();
    const { id } = await hire();
    const tell = (facts: object) =>
      officer.post('/v1/compliance/happenings', {
        event: 'harassment.reported',
        subject: { type: 'employee', id },
        facts,
      });
    expect((await tell({ 'harassment.reportedOn': 'hier' })).body.code).toBe('fact.wrong-kind');
    expect((await tell({ 'no.such': true })).body.code).toBe('fact.unknown');
    expect((await tell({ 'harassment.reportedOn': '2026-11-10' })).status).toBe(201);
    const rows = await group.within((db) => db.query(`select facts from happening`));
    expect(rows).toEqual([{ facts: { 'harassment.reportedOn': '2026-11-10' } }]);
  });
});

describe('Which obligations a group follows', () => {
  test('an administrator switches one off with a reason: its cells go, its column says why', async () => {
    const { group, officer, hire, cells } = await stage();
    const { id } = await hire();
    expect((await cells(id))['classification-notice']).toBeDefined();
    const url = '/v1/compliance/obligations/classification-notice/switch';
    const decision = { isOn: false, reason: 'suivi dans un autre outil' };
    expect((await officer.put(url, decision)).status).toBe(403);
    const administrator = await group.as('administrator');
    expect((await administrator.put(url, decision)).status).toBe(204);
    expect((await cells(id))['classification-notice']).toBeUndefined();
    const columns = (await officer.get('/v1/compliance/obligations')).body;
    expect(columns.find((one: { id: string }) => one.id === 'classification-notice')).toMatchObject({
      isOn: false,
      switchedBecause: 'suivi dans un autre outil',
    });
  });
});

describe('Reminding of a column', () => {
  test('writes once to each officer with the list and to each employee who is late, however often it is pressed', async () => {
    const { group, officer, email, hire } = await stage();
    const late = [await hire(), await hire()];
    const early = await hire({ startsOn: '2027-03-01' });
    await group.drain();
    const url = '/v1/compliance/obligations/pre-hire-declaration/remind';
    const answers = await Promise.all([officer.post(url), officer.post(url)]);
    expect(answers.map(({ body }) => [body.late, body.sent]).sort()).toEqual([
      [2, 0],
      [2, 3],
    ]);
    await group.drain();
    expect(smtp.to(email).map(({ subject }) => subject)).toEqual([
      'Déclaration préalable à l’embauche (DPAE) : 2 en retard',
    ]);
    expect(late.map((one) => smtp.to(one.email).length)).toEqual([1, 1]);
    expect(smtp.to(early.email)).toEqual([]);
  });

  test('without anybody late sends nothing', async () => {
    const { officer } = await stage();
    expect((await officer.post('/v1/compliance/obligations/pre-hire-declaration/remind')).body.code).toBe(
      'obligation.nobody-late',
    );
  });
});

describe('The practice’s side', () => {
  test('shows the rooms and the notice of the group, with their dates', async () => {
    const { group, officer } = await stage();
    await group.within(async (db) => {
      const { id } = await db.one<{ id: string }>(
        `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on, premises)
         values (1, 'person', 'Cabinet des Lices', lpad($1, 14, '0'), 'x@exemple.invalid', 'admitted', '2026-10-01', '2026-11-02', '{"closedOffice": false, "ownDesk": true}') returning id`,
        [String(serial++)],
      );
      await db.query(
        `insert into deadline (rule_id, subject_type, subject_id, member_id, owner, title, due_on, explanation)
         select r, 'member', $1, $1, 'group', '{"fr":"x","en":"x"}', $2::date, '{}' from unnest(array['GE-02', 'members.premises-closed-office']) r`,
        [id, addDays(d('2026-11-16'), 31)],
      );
    });
    const read = async () =>
      (await officer.get('/v1/compliance/practices')).body.items[0].duties.map(
        (x: { duty: string; state: string }) => [x.duty, x.state],
      );
    expect(await read()).toEqual([
      ['closed-office', 'open'],
      ['desk', 'done'],
      ['notice', 'open'],
    ]);
    goTo('2026-11-17');
    expect(await read()).toEqual([
      ['closed-office', 'due-soon'],
      ['desk', 'done'],
      ['notice', 'due-soon'],
    ]);
    goTo('2026-12-18');
    expect(await read()).toEqual([
      ['closed-office', 'late'],
      ['desk', 'done'],
      ['notice', 'late'],
    ]);
  });

  test('is for who runs the group', async () => {
    const { group } = await stage();
    const provider = await group.as('provider');
    expect((await provider.get('/v1/compliance/rows/employee')).status).toBe(403);
  });
});
