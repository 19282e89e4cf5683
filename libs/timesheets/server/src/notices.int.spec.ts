import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenOpenMonth } from '../../../../test/support/given-hours';
import { type TestApp, startApp } from '../../../../test/support/harness';
import { type TestSmtp, startSmtp } from '../../../../test/support/smtp';

let relais: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
  relais = await startApp('2026-11-02T07:10:00Z'); // Monday, 8:10 in Paris
}, 60_000);
afterAll(async () => {
  await relais?.close();
  await smtp?.close();
});

interface Entry {
  day: string;
  memberId: string;
  kind: string;
  absenceCode: string | null;
  note: string;
  startMinute: number;
}

/** Marie works at the Lilas in the morning and at the Port in the afternoon; the first doctor of the Port reads English. */
async function givenMonday(at = '2026-11-02T07:10:00Z') {
  relais.clock.set(at);
  const group = await relais.group();
  const given = await givenOpenMonth(group, '2026-11');
  await group.within((db) =>
    db.query(`update doctor set locale = 'en' where member_id = $1`, [given.ports.id]),
  );
  const [officer] = await group.within((db) =>
    db.query<{ email: string }>(
      `select u.email::text as email from role_grant g join tenant_users() u using (user_id) where g.role = 'officer'`,
    ),
  );
  const mailsTo = async (email: string) => {
    await group.drain();
    return smtp.to(email);
  };
  const entries = async () => (await given.employee.get('/v1/my-months/2026-11')).body.entries as Entry[];
  return { ...given, group, officerMail: officer?.email ?? '', mailsTo, entries };
}

describe('late or ill today', () => {
  test('a delay is noted in the next half-day and told to its practice and the group, once', async () => {
    const { employee, lilas, ports, officerMail, mailsTo, entries } = await givenMonday();
    const said = { kind: 'late', lateMinutes: 30 };
    expect(await employee.post('/v1/my-notices', said)).toMatchObject({
      status: 201,
      body: { practices: ['Cabinet des Lilas'], told: true },
    });
    expect((await employee.post('/v1/my-notices', said)).body).toEqual({ practices: [], told: false });
    const [morning] = (await entries()).filter(({ day }) => day === '2026-11-02');
    expect(morning).toMatchObject({ kind: 'work', note: 'Retard annoncé : environ 30 min' });
    const toDoctor = await mailsTo(lilas.doctors[0]!.email);
    expect(toDoctor.map(({ subject }) => subject)).toEqual(['Marie Specimen aura environ 30 min de retard']);
    expect(await mailsTo(officerMail)).toHaveLength(1);
    expect(await mailsTo(ports.doctors[0]!.email)).toEqual([]);
  });

  test('sickness at noon takes away what is left of the day and the days after; the practices read no reason', async () => {
    const { employee, lilas, ports, officerMail, mailsTo, entries } =
      await givenMonday('2026-11-02T11:30:00Z');
    const answer = await employee.post('/v1/my-notices', { kind: 'ill', until: '2026-11-03' });
    expect(answer.body).toEqual({ practices: ['Cabinet des Lilas', 'Maison du Port'], told: true });
    const days = (await entries()).filter(({ day }) => day <= '2026-11-04');
    expect(days.map(({ day, kind, absenceCode }) => [day, kind, absenceCode])).toEqual([
      ['2026-11-02', 'work', null],
      ['2026-11-02', 'absence', 'sick'],
      ['2026-11-03', 'absence', 'sick'],
      ['2026-11-03', 'absence', 'sick'],
      ['2026-11-04', 'work', null],
      ['2026-11-04', 'work', null],
    ]);
    const [french] = await mailsTo(lilas.doctors[0]!.email);
    const [english] = await mailsTo(ports.doctors[0]!.email);
    expect(french?.subject).toBe('Absence de Marie Specimen du lundi 2 novembre au mardi 3 novembre');
    expect(english?.subject).toMatch(
      /^Marie Specimen is absent from Monday,? 2 November to Tuesday,? 3 November$/,
    );
    expect(english?.text).toContain('?lang=en');
    for (const mail of [french, english, ...(await mailsTo(officerMail))])
      expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/malad|sick\b|ill\b/i);
    expect((await employee.post('/v1/my-notices', { kind: 'ill' })).body).toEqual({
      practices: [],
      told: false,
    });
  });

  test('refuses what tells nobody anything, and says what to do', async () => {
    const { employee, officer } = await givenMonday('2026-11-02T19:00:00Z');
    const late = await employee.post('/v1/my-notices', { kind: 'late', lateMinutes: 15 });
    expect([late.status, late.body.code]).toEqual([409, 'notice.nothing-planned']);
    expect((await employee.post('/v1/my-notices', { kind: 'late' })).body.code).toBe('notice.not-told');
    const far = await employee.post('/v1/my-notices', { kind: 'ill', until: '2026-12-01' });
    expect(far.body).toMatchObject({ code: 'notice.until', status: 422 });
    expect((await officer.post('/v1/my-notices', { kind: 'ill' })).status).toBe(403);
  });
});
