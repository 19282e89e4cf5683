import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { localDate as d, parisInstant } from '@relais/kernel';
import { startApp, type TestApp } from '../../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
beforeEach(() => relais.clock.set(parisInstant(d('2026-11-20'), 9 * 60)));

let siret = 90_000;

/** A group with an administrator, an officer and a contract signed on 16 November 2026. */
async function stage() {
  const group = await relais.group();
  const administrator = await group.as('administrator');
  const officer = await group.as('officer');
  const ids = await group.within(async (db) => {
    const { id: memberId } = await db.one<{ id: string }>(
      `insert into member (kind, legal_name, siret, email, status, applied_on)
       values ('person', 'Cabinet des Lices', lpad($1, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01') returning id`,
      [String(siret++)],
    );
    const { id: doctorId } = await db.one<{ id: string }>(
      `insert into doctor (member_id, full_name, email) values ($1, 'Anne Martin', 'a@exemple.invalid') returning id`,
      [memberId],
    );
    return { memberId, doctorId };
  });
  const { id } = (
    await officer.post('/v1/aid-contracts', {
      ...ids,
      healthFund: 'CPAM du Morbihan',
      aidOption: 'full',
      percentileBand: 'below-p90',
      signedOn: '2026-11-16',
      assistantHiredOn: '2026-11-18',
    })
  ).body;
  const choose = (name: string, value: string, more: object = {}) =>
    administrator.put(`/v1/aid-choices/${name}`, {
      value,
      reason: 'article 7 du contrat signé',
      version: 0,
      ...more,
    });
  const dates = async (rule: string): Promise<string[]> => {
    const { items } = (await officer.get('/v1/deadlines?limit=1000')).body;
    return items
      .filter((one: { subjectId: string; ruleId: string }) => one.subjectId === id && one.ruleId === rule)
      .map((one: { dueOn: string; status: string }) => `${one.dueOn} ${one.status}`);
  };
  return { group, administrator, officer, id, choose, dates };
}

describe('An assumption of the group', () => {
  test('AID-03: months of the second instalment move deadlines and the dates on the page at once', async () => {
    const { officer, id, choose, dates } = await stage();
    expect(await dates('AID-03')).toContain('2029-05-16 open');
    const { status, body } = await choose('secondInstalmentMonths', '3');
    expect(status).toBe(200);
    const shown = body.find(({ name }: { name: string }) => name === 'secondInstalmentMonths');
    expect(shown).toMatchObject({
      value: '3',
      default: '6',
      reason: 'article 7 du contrat signé',
      version: 1,
    });
    expect(shown.source.status).toBe('assumption');
    expect(await dates('AID-03')).toContain('2029-02-16 open');
    const { years } = (await officer.get(`/v1/aid-contracts/${id}`)).body;
    expect(years[2].instalments[1]).toMatchObject({ dueOn: '2029-02-16', certainty: 'assumption' });
  });

  test('AID-04: the two years of training run from the signature if the group says so', async () => {
    const { choose, dates } = await stage();
    expect(await dates('AID-04')).toEqual(['2028-11-18 open']);
    await choose('trainingRunsFrom', 'signature');
    expect(await dates('AID-04')).toEqual(['2028-11-16 open']);
  });

  test.each([
    ['a value out of bounds', 'secondInstalmentMonths', '12', {}, 'aid.not-a-choice'],
    ['no reason', 'secondInstalmentMonths', '3', { reason: ' ' }, 'input.invalid'],
    ['an unknown name', 'everything', '3', {}, 'input.invalid'],
    ['what somebody read earlier', 'secondInstalmentMonths', '3', { version: 4 }, 'conflict.stale'],
  ])('is refused for %s', async (_what, name, value, more, code) => {
    const { choose } = await stage();
    expect((await choose(name, value, more)).body.code).toBe(code);
  });

  test('is that of one of two administrators who choose at once', async () => {
    const { choose } = await stage();
    const answers = await Promise.all([
      choose('departureNoticeDays', '3'),
      choose('departureNoticeDays', '4'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is the administrator’s to change and ends at the group', async () => {
    const { officer, choose } = await stage();
    expect(
      (await officer.put('/v1/aid-choices/departureNoticeDays', { value: '3', reason: 'abc', version: 0 }))
        .status,
    ).toBe(403);
    await choose('departureNoticeDays', '3');
    const elsewhere = await stage();
    const { body } = await elsewhere.officer.get('/v1/aid-choices');
    expect(body.every(({ version }: { version: number }) => version === 0)).toBe(true);
  });
});

describe('The dossier of a claim', () => {
  test('says who sent, acknowledged and recorded it, and prints as one PDF; a step back forgets', async () => {
    const { officer, id } = await stage();
    const claim = (await officer.post(`/v1/aid-contracts/${id}/claims`, { yearNo: 1 })).body;
    const url = `/v1/aid-claims/${claim.id}`;
    const sent = (await officer.post(`${url}/submit`, { on: '2026-11-20', version: 1 })).body;
    expect(sent.submittedBy).toEqual(expect.any(String));
    expect([sent.acknowledgedBy, sent.paidBy]).toEqual([null, null]);
    const paid = (
      await officer.post(`${url}/pay`, { on: '2026-11-20', receivedCents: 3_800_000, version: 2 })
    ).body;
    expect(paid.paidBy).toBe(sent.submittedBy);
    const pdf = await officer.get(`${url}/dossier`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    const back = (await officer.post(`${url}/reopen`, { version: 3 })).body;
    expect([back.submittedBy, back.paidBy]).toEqual([null, null]);
    const elsewhere = await stage();
    expect((await elsewhere.officer.get(`${url}/dossier`)).status).toBe(404);
  });
});
