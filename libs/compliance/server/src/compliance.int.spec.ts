import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, localDate as d, parisInstant } from '@relais/kernel';
import { HIRE_OBLIGATIONS } from '@relais/law';
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
    const { items } = (await officer.get('/v1/compliance/employees?limit=1000')).body;
    const row = items.find((item: { employeeId: string }) => item.employeeId === employeeId);
    return Object.fromEntries(
      (row?.cells ?? []).map((cell: { obligationId: string }) => [cell.obligationId, cell]),
    );
  };
  const cellUrl = (employeeId: string, obligationId: string) =>
    `/v1/compliance/employees/${employeeId}/obligations/${obligationId}`;
  const fileId = async () => (await officer.upload('/v1/files', 'dpae.pdf', PDF)).body.id as string;
  return { group, officer, email, hire, cells, cellUrl, fileId };
}

describe('The matrix', () => {
  test('has a column for each obligation of the hire, with its article, and a row for each employee', async () => {
    const { officer, hire } = await stage();
    await hire();
    const columns = (await officer.get('/v1/compliance/obligations')).body;
    expect(columns.map(({ id }: { id: string }) => id)).toEqual(HIRE_OBLIGATIONS.map(({ id }) => id));
    expect(columns.every(({ references }: { references: unknown[] }) => references.length > 0)).toBe(true);
    const { items } = (await officer.get('/v1/compliance/employees')).body;
    expect(items[0].cells.map((cell: { obligationId: string }) => cell.obligationId)).toEqual(
      HIRE_OBLIGATIONS.map(({ id }) => id),
    );
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
    const { officer, hire, cells } = await stage();
    const { id } = await hire();
    for (const fact of ['employee.visitBeforePost', 'employee.reinforcedFollowUp']) {
      expect(
        (await officer.post('/v1/compliance/facts', { fact, holds: false, employeeIds: [id] })).status,
      ).toBe(204);
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
    ).toEqual(['not-applicable', 'not-applicable', 'open']);
    expect(
      states(
        partTimeCdd,
        'part-time-contract-contents',
        'fixed-term-transmission',
        'medical-assistant-qualification',
      ),
    ).toEqual(['late', 'late', 'not-applicable']);
    expect(states(fullTime, 'visit-before-post')).toEqual(['cannot-tell']);
    expect(minor['information-prevention-visit']?.state).toBe('not-applicable');
  });

  test('says what is missing instead of guessing, and tells once it is known', async () => {
    const { officer, hire, cellUrl } = await stage();
    const { id } = await hire();
    const url = cellUrl(id, 'reinforced-follow-up-visit');
    const before = (await officer.get(url)).body;
    expect(before).toMatchObject({
      state: 'cannot-tell',
      missing: [{ fact: 'employee.reinforcedFollowUp', stateable: true }],
    });
    await officer.post('/v1/compliance/facts', {
      fact: 'employee.reinforcedFollowUp',
      holds: false,
      employeeIds: [id],
    });
    expect((await officer.get(url)).body).toMatchObject({ state: 'not-applicable', missing: [] });
  });

  test('counts a year in the branch from an earlier practice when it is known', async () => {
    const { officer, hire, cells } = await stage();
    const { id } = await hire();
    expect((await cells(id))['provident-insurance-affiliation']?.dueOn).toBe('2027-11-02');
    await officer.post('/v1/compliance/facts', {
      fact: 'employee.branchSeniorityFrom',
      on: '2026-01-05',
      employeeIds: [id],
    });
    expect((await cells(id))['provident-insurance-affiliation']?.dueOn).toBe('2027-01-05');
  });

  test('shows a hire that is being prepared, and nobody whose contract ended', async () => {
    const { group, officer, hire } = await stage();
    await hire({ status: 'draft', startsOn: '2027-01-04' });
    const { id } = await hire();
    await group.within((db) =>
      db.query(
        `update employment_contract set status = 'ended', ends_on = '2026-11-10' where employee_id = $1`,
        [id],
      ),
    );
    expect((await officer.get('/v1/compliance/employees')).body.items).toHaveLength(1);
  });

  test('gives pages in order', async () => {
    const { officer, hire } = await stage();
    for (let n = 0; n < 5; n++) await hire();
    const first = (await officer.get('/v1/compliance/employees?limit=3')).body;
    const second = (await officer.get(`/v1/compliance/employees?limit=3&cursor=${first.nextCursor}`)).body;
    const ids = [...first.items, ...second.items].map((row: { employeeId: string }) => row.employeeId);
    expect([new Set(ids).size, second.nextCursor]).toEqual([5, null]);
  });
});

describe('A cell', () => {
  test('turns green with its proof, keeps who recorded it, and turns red when the proof expires', async () => {
    const { officer, hire, cellUrl, cells, fileId } = await stage();
    const { id } = await hire();
    const url = cellUrl(id, 'pre-hire-declaration');
    expect((await officer.get(url)).body).toMatchObject({
      state: 'late',
      record: null,
      obligation: { references: expect.arrayContaining([expect.objectContaining({ article: 'L1221-10' })]) },
    });
    const done = await officer.post(`${url}/done`, {
      doneOn: '2026-10-30',
      validUntil: '2026-12-31',
      fileId: await fileId(),
      note: ' reçu ',
      version: 0,
    });
    expect(done.body).toMatchObject({
      state: 'done',
      lateDays: 0,
      record: { fileName: 'dpae.pdf', note: 'reçu', recordedBy: 'Essai officer', version: 1 },
    });
    goTo('2027-01-01');
    expect((await cells(id))['pre-hire-declaration']).toMatchObject({ state: 'late', lateDays: 1 });
  });

  test('is set aside with a reason, and that can be taken back', async () => {
    const { officer, hire, cellUrl } = await stage();
    const url = cellUrl((await hire()).id, 'classification-notice');
    const aside = await officer.post(`${url}/not-applicable`, { reason: 'déjà notifié en 2025', version: 0 });
    expect(aside.body).toMatchObject({
      state: 'not-applicable',
      record: { notApplicableReason: 'déjà notifié en 2025' },
    });
    expect((await officer.post(`${url}/withdraw`, { version: 1 })).body).toMatchObject({
      state: 'late',
      record: null,
    });
    expect((await officer.post(`${url}/withdraw`, { version: 1 })).status).toBe(404);
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
    const { officer, hire, cellUrl } = await stage();
    const url = cellUrl((await hire()).id, 'pre-hire-declaration');
    const answer = await officer.post(`${url}/done`, { version: 0, ...input });
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([status, code, field]);
    expect((await officer.get(url)).body.record).toBeNull();
  });

  test('is recorded once by two officers at once', async () => {
    const { officer, hire, cellUrl } = await stage();
    const url = cellUrl((await hire()).id, 'pre-hire-declaration');
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post(`${url}/done`, { doneOn: '2026-11-10', version: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('of another group or of no obligation does not exist', async () => {
    const [a, b] = [await stage(), await stage()];
    const { id } = await b.hire();
    expect((await a.officer.get(a.cellUrl(id, 'pre-hire-declaration'))).status).toBe(404);
    expect(
      (
        await a.officer.post(`${a.cellUrl(id, 'pre-hire-declaration')}/done`, {
          doneOn: '2026-11-10',
          version: 0,
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await a.officer.post('/v1/compliance/facts', {
          fact: 'employee.isManager',
          holds: true,
          employeeIds: [id],
        })
      ).status,
    ).toBe(404);
    expect((await b.officer.get(b.cellUrl(id, 'no-such-thing'))).body.code).toBe('obligation.unknown');
  });

  test('a fact takes the kind of value it is', async () => {
    const { officer, hire } = await stage();
    const { id } = await hire();
    const answer = await officer.post('/v1/compliance/facts', {
      fact: 'employee.branchSeniorityFrom',
      holds: true,
      employeeIds: [id],
    });
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'on']);
  });
});

describe('Reminding of a column', () => {
  test('writes once to each officer with the list and to each employee who is late, however often it is pressed', async () => {
    const { group, officer, email, hire } = await stage();
    const late = [await hire(), await hire()];
    const early = await hire({ startsOn: '2027-03-01' });
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
    expect((await provider.get('/v1/compliance/employees')).status).toBe(403);
  });
});
