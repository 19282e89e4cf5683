import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localDate as d, parisInstant } from '@relais/kernel';
import { ReminderPlanner } from '@relais/deadlines/server';
import { startApp, type TestApp } from '../../../../../test/support/harness';
import { startSmtp, type TestSmtp } from '../../../../../test/support/smtp';

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
beforeEach(() => goTo('2027-01-04'));

let siret = 70_000;

/** A contract of one doctor, signed on 16 November 2026, first year to be paid. */
async function stage() {
  const group = await relais.group();
  const officer = await group.as('officer', { email: `of-${randomUUID().slice(0, 12)}@exemple.invalid` });
  const doctorMail = `dr-${randomUUID().slice(0, 12)}@exemple.invalid`;
  const ids = await group.within(async (db) => {
    const { id: memberId } = await db.one<{ id: string }>(
      `insert into member (kind, legal_name, siret, email, status, applied_on)
       values ('person', 'Cabinet des Lices', lpad($1, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01') returning id`,
      [String(siret++)],
    );
    const { id: doctorId } = await db.one<{ id: string }>(
      `insert into doctor (member_id, full_name, email) values ($1, 'Anne Martin', $2) returning id`,
      [memberId, doctorMail],
    );
    return { memberId, doctorId };
  });
  const contract = (
    await officer.post('/v1/aid-contracts', {
      ...ids,
      healthFund: 'CPAM du Morbihan',
      aidOption: 'full',
      percentileBand: 'below-p90',
      signedOn: '2026-11-16',
      assistantHiredOn: '2026-11-16',
    })
  ).body;
  const url = `/v1/aid-contracts/${contract.id}`;
  const absent = (more: object = {}) =>
    officer.post(`${url}/absences`, { cause: 'sickness', startsOn: '2027-01-04', ...more });
  /** Deadlines of the contract under these rules, whatever became of them. */
  const plan = async (...rules: string[]): Promise<string[]> => {
    const { items } = (await officer.get('/v1/deadlines?limit=1000')).body;
    return items
      .filter(
        (one: { subjectId: string; ruleId: string }) =>
          one.subjectId === contract.id && rules.includes(one.ruleId),
      )
      .map(
        (one: { ruleId: string; dueOn: string; status: string }) =>
          `${one.ruleId} ${one.dueOn} ${one.status}`,
      );
  };
  const status = async () => (await officer.get(url)).body.status;
  return { group, officer, doctorMail, ...ids, contract, url, absent, plan, status };
}

describe('An absence of the assistant (AID-07, AID-08)', () => {
  test('without a known end is to be reported after two months and suspends after three; the doctor is written to at once', async () => {
    const { group, absent, plan, doctorMail } = await stage();
    const { status, body } = await absent();
    expect(status).toBe(201);
    expect(body.absences[0]).toMatchObject({ suspendedFrom: '2027-01-04', suspendedTo: null });
    expect(body.absences[0].letters).toEqual(['report', 'suspension']);
    expect(await plan('AID-07', 'AID-08', 'IJ-01')).toEqual([
      'AID-07 2027-03-04 open',
      'AID-08 2027-04-04 open',
      'IJ-01 2029-04-01 open',
    ]);
    await group.drain();
    const [mail, ...others] = smtp.to(doctorMail);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(
      'Absence de votre assistant depuis le 04/01/2027 : ce qu’il faut envoyer à la CPAM',
    );
    expect(mail?.text).toContain('au plus tard le 04/03/2027');
    expect(mail?.text).toContain('au plus tard le 04/04/2027');
  });

  test.each([
    ['ends the day before two months', { endsOn: '2027-03-03' }, []],
    ['lasts two months', { endsOn: '2027-03-04' }, ['AID-07 2027-03-04 open']],
    ['ends on the last day of the third month', { endsOn: '2027-04-04' }, ['AID-07 2027-03-04 open']],
    ['is replaced on that day', { replacedFrom: '2027-04-04' }, ['AID-07 2027-03-04 open']],
    [
      'outlasts it by a day',
      { endsOn: '2027-04-05' },
      ['AID-07 2027-03-04 open', 'AID-08 2027-04-04 open', 'AID-08 2027-04-06 open'],
    ],
  ])('that %s', async (_what, more, expected) => {
    const { absent, plan } = await stage();
    await absent(more);
    expect(await plan('AID-07', 'AID-08')).toEqual(expected);
  });

  test('moves its deadlines when the return is known, and keeps the history of those that went', async () => {
    const { group, officer, url, absent, plan, doctorMail } = await stage();
    const { id } = (await absent()).body.absences[0];
    const back = await officer.put(`${url}/absences/${id}`, {
      cause: 'sickness',
      startsOn: '2027-01-04',
      endsOn: '2027-02-10',
      version: 1,
    });
    expect(back.status).toBe(200);
    expect(await plan('AID-07', 'AID-08')).toEqual([
      'AID-07 2027-03-04 cancelled',
      'AID-08 2027-04-04 cancelled',
    ]);
    await group.drain();
    expect(smtp.to(doctorMail)).toEqual([]);
  });

  test('goes through its chain: told, suspended, back, resumed; each step meets its deadline', async () => {
    const { group, officer, url, absent, plan, status, doctorMail } = await stage();
    const { id } = (await absent()).body.absences[0];
    const record = (version: number, more: object) =>
      officer.put(`${url}/absences/${id}`, { cause: 'sickness', startsOn: '2027-01-04', version, ...more });
    goTo('2027-03-01');
    await record(1, { fundToldOn: '2027-03-01' });
    expect(await plan('AID-07')).toEqual(['AID-07 2027-03-04 acknowledged']);
    goTo('2027-04-10');
    const told = { fundToldOn: '2027-03-01', suspendedBy: '2027-04-08' };
    const suspended = await record(2, told);
    // From the day on which the fund was told.
    expect(suspended.body.absences[0].suspendedFrom).toBe('2027-03-01');
    expect([await status(), await plan('AID-08')]).toEqual(['suspended', ['AID-08 2027-04-04 acknowledged']]);
    goTo('2027-05-03');
    await record(3, { ...told, endsOn: '2027-05-02' });
    expect(await plan('AID-08')).toEqual(['AID-08 2027-04-04 acknowledged', 'AID-08 2027-05-03 open']);
    await record(4, { ...told, endsOn: '2027-05-02', resumedBy: '2027-05-03' });
    expect([await status(), await plan('AID-08')]).toEqual([
      'active',
      ['AID-08 2027-04-04 acknowledged', 'AID-08 2027-05-03 acknowledged'],
    ]);
    await record(5, { ...told, endsOn: '2027-05-02' });
    expect(await plan('AID-08')).toContain('AID-08 2027-05-03 open');
    await group.drain();
    // The first message had nothing left to ask when it left; that of the return has.
    expect(smtp.to(doctorMail).map(({ text }) => /Avenant de reprise/.test(text))).toEqual([true]);
  });

  test('reminds the doctor of the report by the ladder, and no more once the fund is told', async () => {
    const { group, officer, url, absent, memberId, doctorId } = await stage();
    const email = `gp-${randomUUID().slice(0, 12)}@exemple.invalid`;
    await group.as('doctor', { email, memberId, doctorId });
    const { id } = (await absent()).body.absences[0];
    const plan = (day: string) => {
      goTo(day);
      return group.within(() => relais.app.get(ReminderPlanner).plan(d(day)));
    };
    await plan('2027-02-25');
    await group.drain();
    expect(smtp.to(email).map(({ text }) => text.includes('Signaler l’absence'))).toEqual([true]);
    await officer.put(`${url}/absences/${id}`, {
      cause: 'sickness',
      startsOn: '2027-01-04',
      fundToldOn: '2027-02-25',
      version: 1,
    });
    await plan('2027-03-05');
    await group.drain();
    expect(
      smtp
        .to(email)
        .slice(1)
        .some(({ text }) => text.includes('Signaler l’absence')),
    ).toBe(false);
  });

  test('prints the letters it calls for, to the doctor too, and refuses the others', async () => {
    const { group, officer, url, absent, memberId, doctorId } = await stage();
    const { id } = (await absent({ endsOn: '2027-03-20' })).body.absences[0];
    const doctor = await group.as('doctor', { memberId, doctorId });
    const letter = await doctor.get(`${url}/absences/${id}/letter?kind=report`);
    expect([letter.status, letter.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await officer.get(`${url}/absences/${id}/letter?kind=suspension`)).body.code).toBe(
      'aid.letter-not-due',
    );
    const elsewhere = await stage();
    expect((await elsewhere.officer.get(`${url}/absences/${id}/letter?kind=report`)).status).toBe(404);
  });

  test.each([
    ['before the signature', { startsOn: '2026-11-15' }, 'aid.absence-outside-contract', 'startsOn'],
    ['that ends before it starts', { endsOn: '2027-01-03' }, 'aid.absence-dates', 'endsOn'],
    ['reported tomorrow', { fundToldOn: '2027-01-05' }, 'aid.step-in-the-future', undefined],
    ['resumed but never suspended', { resumedBy: '2027-01-04' }, 'aid.resumed-before-suspended', 'resumedBy'],
  ])('%s is refused', async (_what, more, code, field) => {
    const { absent } = await stage();
    const { body } = await absent(more);
    expect([body.code, body.errors?.[0]?.path]).toEqual([code, field]);
  });

  test('is recorded once for a day, and by one of two officers', async () => {
    const { absent, plan } = await stage();
    const answers = await Promise.all([absent(), absent(), absent()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await plan('AID-07')).toEqual(['AID-07 2027-03-04 open']);
  });

  test('recorded by mistake is taken back with its deadlines', async () => {
    const { officer, url, absent, plan } = await stage();
    const { id } = (await absent()).body.absences[0];
    expect((await officer.delete(`${url}/absences/${id}`)).body.absences).toEqual([]);
    expect(await plan('AID-07', 'AID-08')).toEqual([
      'AID-07 2027-03-04 cancelled',
      'AID-08 2027-04-04 cancelled',
    ]);
    expect((await officer.delete(`${url}/absences/${id}`)).status).toBe(404);
  });
});

describe('What else happens to a contract', () => {
  const happened = async (kind: string, happenedOn: string, more: object = {}) => {
    const staged = await stage();
    const answer = await staged.officer.post(`${staged.url}/events`, { kind, happenedOn, note: '', ...more });
    return { ...staged, answer };
  };

  test('AID-09: two months of notice from the reception of the letter; without it, a task asks for it', async () => {
    const { officer, url, answer, plan } = await happened('notice', '2026-12-28');
    expect(await plan('AID-09')).toEqual(['AID-09 2027-01-04 open']);
    const { id } = answer.body.events[0];
    await officer.put(`${url}/events/${id}`, {
      happenedOn: '2026-12-28',
      settledOn: '2026-12-31',
      note: '',
      version: 1,
    });
    expect(await plan('AID-09')).toEqual(['AID-09 2027-01-04 cancelled', 'AID-09 2027-02-28 open']);
  });

  test('AID-20: the departure of the assistant is told within the days of the group; a successor ends it', async () => {
    const { officer, url, contract, plan } = await happened('assistant-left', '2027-01-02');
    expect(await plan('AID-20')).toEqual(['AID-20 2027-01-10 open']);
    goTo('2027-01-08');
    await officer.put(url, {
      healthFund: 'CPAM du Morbihan',
      aidOption: 'full',
      percentileBand: 'below-p90',
      signedOn: '2026-11-16',
      assistantHiredOn: '2027-01-06',
      version: contract.version,
    });
    expect(await plan('AID-20', 'AID-04')).toEqual(['AID-20 2027-01-10 cancelled', 'AID-04 2029-01-06 open']);
  });

  test('AID-06: a secretary who became assistant is replaced within six months', async () => {
    const { officer, url, answer, plan } = await happened('promotion', '2026-11-30');
    expect(await plan('AID-06')).toEqual(['AID-06 2027-05-30 open']);
    const { id } = answer.body.events[0];
    await officer.put(`${url}/events/${id}`, {
      happenedOn: '2026-11-30',
      settledOn: '2027-01-04',
      note: 'Mme Riou',
      version: 1,
    });
    expect(await plan('AID-06')).toEqual(['AID-06 2027-05-30 acknowledged']);
  });

  test.each([['practice-moved'], ['specialty-changed']])(
    'AID-14: %s makes a new installation of it, and the page says that the contract may end',
    async (kind) => {
      const { officer, url, plan } = await happened(kind, '2027-01-01');
      // The next objective (2032) falls after the end of this contract.
      expect(await plan('AID-14')).toEqual(['AID-14 2030-01-01 open', 'AID-14 2032-01-01 open']);
      const { findings } = (await officer.get(url)).body;
      expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('aid.new-installation');
    },
  );

  test('AID-18: a doctor does not enter the contract of one doctor', async () => {
    const { answer } = await happened('doctor-entry', '2027-01-02');
    expect(answer.body.code).toBe('aid.collective-only');
  });

  test('TRN-03: a contract of professionalisation is sent within five days of its start', async () => {
    const { officer, url, plan } = await stage();
    const body = { kind: 'professionalisation', provider: 'ACOPAD' };
    const { id } = (await officer.post(`${url}/trainings`, body)).body.trainings[0];
    expect(await plan('TRN-03')).toEqual(['TRN-03 2027-01-04 open']);
    await officer.put(`${url}/trainings/${id}`, { ...body, startsOn: '2027-01-04', version: 1 });
    expect(await plan('TRN-03')).toEqual(['TRN-03 2027-01-04 cancelled', 'TRN-03 2027-01-09 open']);
    await officer.put(`${url}/trainings/${id}`, {
      ...body,
      startsOn: '2027-01-04',
      filedOn: '2027-01-04',
      version: 2,
    });
    expect(await plan('TRN-03')).toEqual([
      'TRN-03 2027-01-04 cancelled',
      'TRN-03 2027-01-09 acknowledged',
      'TRN-03 2027-01-24 open',
    ]);
  });

  test('is closed to a doctor, to another group, and to a contract that ended', async () => {
    const { group, url, officer, absent, memberId, doctorId } = await stage();
    const doctor = await group.as('doctor', { memberId, doctorId });
    expect((await doctor.post(`${url}/absences`, { cause: 'other', startsOn: '2027-01-04' })).status).toBe(
      403,
    );
    const elsewhere = await stage();
    expect((await elsewhere.officer.get(`${url}/life`)).status).toBe(404);
    await officer.post(`${url}/end`, { endedOn: '2027-01-04', reason: 'retraite', version: 1 });
    expect((await absent()).body.code).toBe('aid.ended');
  });
});
