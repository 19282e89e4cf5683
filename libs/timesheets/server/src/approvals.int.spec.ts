import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AFTERNOONS,
  givenEmployee,
  givenOpenMonth,
  givenPlacement,
  signedInDoctor,
} from '../../../../test/support/given-hours';
import { type Caller, type TestApp, startApp } from '../../../../test/support/harness';
import { type TestSmtp, startSmtp } from '../../../../test/support/smtp';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  relais = await startApp('2026-11-02T08:00:00Z');
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});

/** A declared October of Marie, and the token mailed to the doctor of one of her practices. */
async function givenDeclared(options: { doctors?: number } = {}) {
  relais.clock.set('2026-11-02T08:00:00Z');
  const group = await relais.group();
  const given = await givenOpenMonth(group, '2026-10', options);
  expect((await given.employee.post('/v1/my-months/2026-10/declaration')).status).toBe(200);
  await group.drain();
  const doctor = given.lilas.doctors[0]!;
  return {
    group,
    ...given,
    mailed: () => smtp.to(doctor.email),
    token: () => tokenOf(smtp.to(doctor.email).at(-1)?.text ?? ''),
  };
}
const tokenOf = (text: string): string => /\/approve#([\w-]{43})/.exec(text)?.[1] ?? '';
const receiptOf = async (caller: Caller, token: string) =>
  (await caller.post('/v1/public/approvals/receipt', { token })).body;
const twoOf = <T>(items: T[]): [T, T] => {
  expect(items).toHaveLength(2);
  return items as [T, T];
};
const only = <T>(items: T[]): T => {
  expect(items).toHaveLength(1);
  return items[0] as T;
};

describe('the mailed link', () => {
  test('brings the figures in one mail per practice, and opens the receipt without signing in', async () => {
    const given = await givenDeclared();
    const mail = only(given.mailed());
    expect(mail.subject).toBe('Heures d’octobre 2026 à valider, Cabinet des Lilas');
    expect(mail.text).toMatch(/Marie S\. : 77\sh \(prévu 77\sh\), conforme au planning\./);
    const receipt = await receiptOf(relais.anonymous, given.token());
    expect(receipt).toMatchObject({ month: '2026-10', memberName: 'Cabinet des Lilas', monthStatus: 'open' });
    const part = only<{ workedMinutes: number; provisionalCostCents: number; entries: object[] }>(
      receipt.parts,
    );
    expect(part.workedMinutes).toBe(4620);
    expect(part.provisionalCostCents).toBe(207_900);
    expect(part.entries).toHaveLength(22);
  });

  test('approves in one POST; the repetition answers the same and writes nothing new', async () => {
    const given = await givenDeclared();
    const token = given.token();
    const part = only<{ partId: string; contentHash: string }>(
      (await receiptOf(relais.anonymous, token)).parts,
    );
    const decision = { token, parts: [{ partId: part.partId, contentHash: part.contentHash }] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => relais.anonymous.post('/v1/public/approvals/decisions', decision)),
    );
    for (const answer of answers)
      expect(answer.body.results).toEqual([
        { partId: part.partId, outcome: 'approved', code: null, message: null },
      ]);
    const row = await given.group.within((db) =>
      db.one<{ version: number; decided_as: string; decided_by: string; content_hash: string }>(
        `select * from timesheet_part where id = $1`,
        [part.partId],
      ),
    );
    expect(row).toMatchObject({
      decided_as: 'doctor',
      decided_by: 'Dr A Specimen',
      content_hash: part.contentHash,
    });
    expect(row.version).toBe(3);
    const undone = await relais.anonymous.post('/v1/public/approvals/undo', { token, partId: part.partId });
    expect(undone.status).toBe(204);
    expect(only<{ status: string }>((await receiptOf(relais.anonymous, token)).parts).status).toBe(
      'declared',
    );
  });

  test('refuses an approval of hours that changed since they were shown, and one after the approval voids it and says so', async () => {
    const given = await givenDeclared();
    const token = given.token();
    const shown = only<{ partId: string; contentHash: string }>(
      (await receiptOf(relais.anonymous, token)).parts,
    );
    const sheet = (await given.employee.get('/v1/my-months/2026-10')).body;
    const write = async (workedMinutes: number) => {
      const entry = (await given.employee.get('/v1/my-months/2026-10')).body.entries.find(
        (e: { day: string; startMinute: number }) => e.day === '2026-10-14' && e.startMinute === 510,
      );
      const { version, placementId, startMinute, endMinute } = entry;
      return given.employee.put(`/v1/my-months/2026-10/entries/${entry.entryId}`, {
        version,
        placementId,
        kind: 'work',
        absenceCode: null,
        startMinute,
        endMinute,
        workedMinutes,
        note: '',
      });
    };
    expect((await write(200)).status).toBe(200);
    const stale = await relais.anonymous.post('/v1/public/approvals/decisions', {
      token,
      parts: [shown].map(({ partId, contentHash }) => ({ partId, contentHash })),
    });
    expect(only<object>(stale.body.results)).toMatchObject({
      outcome: 'refused',
      code: 'timesheet.content-changed',
    });
    const fresh = only<{ partId: string; contentHash: string }>(
      (await receiptOf(relais.anonymous, token)).parts,
    );
    expect(fresh.contentHash).not.toBe(shown.contentHash);
    await relais.anonymous.post('/v1/public/approvals/decisions', {
      token,
      parts: [{ partId: fresh.partId, contentHash: fresh.contentHash }],
    });
    relais.clock.set('2026-11-02T09:00:00Z');
    const after = await write(190);
    expect(
      after.body.sheet.parts.find((part: { memberId: string }) => part.memberId === given.lilas.id),
    ).toMatchObject({ status: 'declared', voidedBy: 'Marie Specimen', decidedAt: null });
    await given.group.drain();
    expect(given.mailed()).toHaveLength(2);
    expect(sheet.declaredAt).not.toBeNull();
  });

  test('disputes one day while the rest goes through; the employee hears which and why, once', async () => {
    const given = await givenDeclared();
    const token = given.token();
    const part = only<{ partId: string; contentHash: string; entries: { entryId: string; day: string }[] }>(
      (await receiptOf(relais.anonymous, token)).parts,
    );
    const day = part.entries.find((entry) => entry.day === '2026-10-14')!;
    const dispute = {
      token,
      partId: part.partId,
      contentHash: part.contentHash,
      entries: [{ entryId: day.entryId, reason: 'Absent' }],
    };
    for (let time = 0; time < 2; time += 1) {
      expect((await relais.anonymous.post('/v1/public/approvals/disputes', dispute)).status).toBe(204);
    }
    await given.group.drain();
    const mails = smtp.to(given.marie.email).filter((mail) => mail.subject.includes('conteste'));
    expect(only(mails).text).toContain('14/10/2026 : Absent');
    const row = only<{ approvedMinutes: number; declaredMinutes: number }>(
      (await given.officer.get('/v1/months/2026-10/rows?status=disputed')).body.items,
    );
    expect([row.declaredMinutes, row.approvedMinutes]).toEqual([4620, 4410]);
    const foreign = await relais.anonymous.post('/v1/public/approvals/disputes', {
      ...dispute,
      entries: [{ entryId: '1', reason: 'Absent' }],
    });
    expect(foreign.status).toBe(404);
  });

  test('never tells why somebody was absent, nor a wage', async () => {
    const given = await givenDeclared();
    await given.officer.post(`/v1/months/2026-10/sheets/${given.marie.id}/absences`, {
      from: '2026-10-14',
      to: '2026-10-14',
      absenceCode: 'sick',
      note: 'grippe',
    });
    for (const text of [
      JSON.stringify(await receiptOf(relais.anonymous, given.token())),
      JSON.stringify((await given.doctor.get('/v1/approvals')).body),
    ]) {
      expect(text).toContain('"kind":"absence"');
      expect(text).not.toMatch(/sick|grippe|absenceCode|gross|wage/i);
    }
  });

  test('opens nothing when it is altered, expired, revoked, of a doctor who left, or of another practice', async () => {
    const given = await givenDeclared();
    const token = given.token();
    const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    for (const bad of [altered, 'A'.repeat(43)]) {
      expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token: bad })).body.code).toBe(
        'approval.link-unknown',
      );
    }
    expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token: 'short' })).status).toBe(
      422,
    );
    const elsewhere = (await given.officer.get(`/v1/months/2026-10/rows?memberId=${given.ports.id}`)).body
      .items[0];
    const foreign = await relais.anonymous.post('/v1/public/approvals/decisions', {
      token,
      parts: [{ partId: elsewhere.partId, contentHash: '0'.repeat(64) }],
    });
    expect(only<object>(foreign.body.results)).toMatchObject({ outcome: 'refused', code: 'not-found' });
    const stored = await given.group.within((db) =>
      db.query<{ token_hash: Buffer }>(`select token_hash from approval_link`),
    );
    expect(stored.every((row) => !row.token_hash.toString('utf8').includes(token))).toBe(true);
    await given.group.within((db) =>
      db.query(`update doctor set left_on = '2026-11-01' where id = $1`, [given.lilas.doctors[0]!.id]),
    );
    expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token })).status).toBe(404);
    await given.group.within((db) => db.query(`update doctor set left_on = null`));
    expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token })).status).toBe(200);
    relais.clock.set('2026-12-31T08:00:00Z');
    expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token })).body.code).toBe(
      'approval.link-unknown',
    );
    relais.clock.set('2026-11-02T08:00:00Z');
    await given.group.within((db) => db.query(`update approval_link set revoked_at = now()`));
    expect((await relais.anonymous.post('/v1/public/approvals/receipt', { token })).status).toBe(404);
  });

  test('has no GET at all: a mail scanner that follows addresses changes nothing', async () => {
    const given = await givenDeclared();
    for (const path of ['receipt', 'decisions', 'disputes', 'undo']) {
      expect((await relais.anonymous.get(`/v1/public/approvals/${path}?token=${given.token()}`)).status).toBe(
        404,
      );
    }
  });
});

describe('four eyes', () => {
  test('a doctor who is also the employee cannot approve the own hours, by session or by link', async () => {
    const given = await givenDeclared();
    await given.group.within((db) =>
      db.query(`update doctor set email = $2 where id = $1`, [given.lilas.doctors[0]!.id, given.marie.email]),
    );
    const part = only<{ partId: string; contentHash: string }>(
      (await receiptOf(relais.anonymous, given.token())).parts,
    );
    const parts = [{ partId: part.partId, contentHash: part.contentHash }];
    const byLink = await relais.anonymous.post('/v1/public/approvals/decisions', {
      token: given.token(),
      parts,
    });
    expect(only<object>(byLink.body.results)).toMatchObject({
      outcome: 'refused',
      code: 'timesheet.own-sheet',
    });
    const asDoctor = await given.group.as('doctor', {
      memberId: given.lilas.id,
      doctorId: given.lilas.doctors[0]!.id,
      email: given.marie.email,
    });
    expect(
      only<object>((await asDoctor.post('/v1/approvals/decisions', { parts })).body.results),
    ).toMatchObject({ code: 'timesheet.own-sheet' });
  });

  test('an officer who declared for an employee does not approve the same hours; a colleague does', async () => {
    relais.clock.set('2026-11-02T08:00:00Z');
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await given.officer.post(`/v1/months/2026-10/sheets/${given.marie.id}/declaration`);
    const rows = (await given.officer.get('/v1/months/2026-10/rows')).body.items as {
      partId: string;
      version: number;
    }[];
    const parts = rows.map(({ partId, version }) => ({ partId, version }));
    const own = await given.officer.post('/v1/months/2026-10/decisions', { parts });
    expect(own.body.results.map((result: { code: string }) => result.code)).toEqual([
      'timesheet.own-sheet',
      'timesheet.own-sheet',
    ]);
    const colleague = await group.as('officer', { fullName: 'Oscar Gestion' });
    const done = await colleague.post('/v1/months/2026-10/decisions', { parts });
    expect(done.body.results.map((result: { outcome: string }) => result.outcome)).toEqual([
      'approved',
      'approved',
    ]);
  });

  test('a doctor decides only for the own practice', async () => {
    const given = await givenDeclared();
    const rows = (await given.officer.get(`/v1/months/2026-10/rows?memberId=${given.ports.id}`)).body.items;
    const parts = [{ partId: rows[0].partId, contentHash: '0'.repeat(64) }];
    expect(
      only<object>((await given.doctor.post('/v1/approvals/decisions', { parts })).body.results),
    ).toMatchObject({ code: 'not-found' });
    expect((await given.doctor.post(`/v1/approvals/parts/${rows[0].partId}/undo`)).status).toBe(404);
  });

  test('a bulk approval answers line by line', async () => {
    const given = await givenDeclared();
    const rows = (await given.officer.get('/v1/months/2026-10/rows')).body.items as {
      partId: string;
      version: number;
    }[];
    const [first, second] = twoOf(rows);
    const { body } = await given.officer.post('/v1/months/2026-10/decisions', {
      parts: [
        { partId: first.partId, version: first.version },
        { partId: second.partId, version: second.version + 1 },
      ],
    });
    expect(body.results.map((result: { code: string | null }) => result.code)).toEqual([
      null,
      'timesheet.content-changed',
    ]);
  });
});

describe('who is late', () => {
  const climb = async (given: { group: Awaited<ReturnType<TestApp['group']>> }, at: string) => {
    relais.clock.set(at);
    const { climbLadder } = await import('./timesheets.jobs');
    const { Outbox } = await import('@relais/platform/jobs');
    await given.group.within(() => relais.app.get(Outbox).addMany(climbLadder, [{ day: at.slice(0, 10) }]));
    await given.group.drain();
  };

  test('the ladder climbs once per step: reminder, second reminder, second approver, officer', async () => {
    const given = await givenDeclared({ doctors: 2 });
    const [first, second] = twoOf(given.lilas.doctors);
    await climb(given, '2026-11-03T08:00:00Z');
    expect(smtp.to(first.email)).toHaveLength(1);
    await climb(given, '2026-11-04T08:00:00Z');
    await climb(given, '2026-11-05T08:00:00Z');
    expect(smtp.to(first.email).map((mail) => mail.subject.startsWith('Rappel'))).toEqual([false, true]);
    await climb(given, '2026-11-06T08:00:00Z');
    expect(smtp.to(first.email)).toHaveLength(3);
    await climb(given, '2026-11-09T08:00:00Z');
    expect(smtp.to(second.email)).toHaveLength(1);
    await climb(given, '2026-11-10T08:00:00Z');
    await climb(given, '2026-11-12T08:00:00Z');
    expect([smtp.to(first.email).length, smtp.to(second.email).length]).toEqual([3, 1]);
    const escalated = smtp.received.filter(
      (mail) => mail.subject === 'Heures d’octobre 2026 en attente : Cabinet des Lilas',
    );
    expect(escalated).toHaveLength(1);
  });

  test('nobody is written to on a public holiday, and a stopped server sends one catch-up, not three', async () => {
    const given = await givenDeclared();
    const first = given.lilas.doctors[0]!;
    await climb(given, '2026-11-11T08:00:00Z');
    expect(smtp.to(first.email)).toHaveLength(1);
    await climb(given, '2026-11-08T08:00:00Z');
    expect(smtp.to(first.email)).toHaveLength(1);
    await climb(given, '2026-11-06T08:00:00Z');
    expect(smtp.to(first.email)).toHaveLength(2);
  });

  test('silence approves only when the statutes of the group say so, and the record says it was silence', async () => {
    const given = await givenDeclared();
    await climb(given, '2026-11-10T08:00:00Z');
    const statuses = async () =>
      (
        (await given.officer.get('/v1/months/2026-10/rows')).body.items as {
          status: string;
          decidedAs: string | null;
        }[]
      ).map((row) => [row.status, row.decidedAs]);
    expect(await statuses()).toEqual([
      ['declared', null],
      ['declared', null],
    ]);
    await given.group.within((db) =>
      db.query(`update employer_group set tacit_validation = true, tacit_after_days = 8`),
    );
    await climb(given, '2026-11-12T08:00:00Z');
    expect(await statuses()).toEqual([
      ['approved', 'tacit'],
      ['approved', 'tacit'],
    ]);
  });

  test('an employee is reminded of an undeclared month, by the ladder and by the officer once a day', async () => {
    relais.clock.set('2026-11-02T08:00:00Z');
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await climb({ group }, '2026-11-03T08:00:00Z');
    expect(smtp.to(given.marie.email)).toHaveLength(1);
    expect((await given.officer.post('/v1/months/2026-10/reminders')).body).toEqual({
      asked: 1,
      alreadyAsked: 0,
    });
    expect((await given.officer.post('/v1/months/2026-10/reminders')).body).toEqual({
      asked: 0,
      alreadyAsked: 1,
    });
    await group.drain();
    expect(smtp.to(given.marie.email)).toHaveLength(2);
    await given.employee.post('/v1/my-months/2026-10/declaration');
    expect((await given.officer.post('/v1/months/2026-10/reminders')).body).toEqual({
      asked: 2,
      alreadyAsked: 0,
    });
  });

  test('declarations of two employees of a practice join one mail; the second completes it', async () => {
    // Far ahead of the machine's own time, so that what waits an hour does wait.
    relais.clock.set('2046-11-02T08:00:00Z');
    const group = await relais.group();
    const given = await givenOpenMonth(group, '2046-10');
    const paul = await givenEmployee(group, { givenName: 'Paul' });
    await givenPlacement(group, paul, given.lilas, AFTERNOONS);
    await given.officer.post('/v1/months', { month: '2046-10' });
    await given.employee.post('/v1/my-months/2046-10/declaration');
    await group.drain(new Date('2046-11-02T08:00:00Z'));
    expect(smtp.to(given.lilas.doctors[0]!.email)).toHaveLength(0);
    const asPaul = await group.as('employee', { employeeId: paul.id, email: paul.email });
    await asPaul.post('/v1/my-months/2046-10/declaration');
    await group.drain(new Date('2046-11-03T08:00:00Z'));
    const mail = only(smtp.to(given.lilas.doctors[0]!.email));
    expect(mail.text).toContain('Marie S.');
    expect(mail.text).toContain('Paul S.');
  });

  test('a delegation sends the request to the colleague, who approves as a delegate', async () => {
    relais.clock.set('2026-11-02T08:00:00Z');
    const group = await relais.group();
    const given = await givenOpenMonth(group, '2026-10', { doctors: 2 });
    const [first, second] = twoOf(given.lilas.doctors);
    const delegation = {
      fromDoctorId: first.id,
      toDoctorId: second.id,
      validFrom: '2026-11-01',
      validTo: '2026-11-30',
    };
    expect((await given.doctor.post('/v1/delegations', delegation)).status).toBe(201);
    const asSecond = await signedInDoctor(group, given.lilas, 1);
    expect((await asSecond.post('/v1/delegations', delegation)).status).toBe(404);
    expect(
      (await given.doctor.post('/v1/delegations', { ...delegation, toDoctorId: given.ports.doctors[0]!.id }))
        .body.code,
    ).toBe('delegation.not-yours');
    expect(
      (await given.doctor.post('/v1/delegations', { ...delegation, validTo: '2026-10-01' })).body.code,
    ).toBe('delegation.period');
    await given.employee.post('/v1/my-months/2026-10/declaration');
    await group.drain();
    expect(smtp.to(first.email)).toHaveLength(0);
    const token = tokenOf(only(smtp.to(second.email)).text);
    const part = only<{ partId: string; contentHash: string }>(
      (await receiptOf(relais.anonymous, token)).parts,
    );
    await relais.anonymous.post('/v1/public/approvals/decisions', {
      token,
      parts: [{ partId: part.partId, contentHash: part.contentHash }],
    });
    expect(only<object>((await receiptOf(relais.anonymous, token)).parts)).toMatchObject({
      decidedAs: 'delegate',
      decidedBy: 'Dr B Specimen',
    });
  });
});
