import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { localDate as d, parisInstant } from '@relais/kernel';
import { startApp, type TestApp } from '../../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
const goTo = (day: string) => relais.clock.set(parisInstant(d(day), 9 * 60));
beforeEach(() => goTo('2027-04-20'));

let siret = 80_000;

/** A full-time contract signed on 16 November 2026: 38 000 € due by 16 December. */
async function stage() {
  const group = await relais.group();
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
      assistantHiredOn: '2026-11-16',
    })
  ).body;
  const url = `/v1/aid-contracts/${id}`;
  const pay = (amountCents: number, more: object = {}) =>
    officer.post(`${url}/payments`, { receivedOn: '2027-04-12', amountCents, label: 'VIR CPAM', ...more });
  const load = (csv: string) => officer.post(`${url}/payments/import`, { csv });
  const first = async () => (await officer.get(url)).body.years[0];
  const aid01 = async () => {
    const { items } = (await officer.get('/v1/deadlines?limit=1000')).body;
    return items.find(
      (one: { subjectId: string; ruleId: string }) => one.subjectId === id && one.ruleId === 'AID-01',
    ).status;
  };
  return { group, officer, ...ids, id, url, pay, load, first, aid01 };
}

const STATEMENT = [
  'Date;Libellé;Débit;Crédit',
  '05/04/2027;LOYER;1200,00;',
  '12/04/2027;"VIR CPAM 56; AIDE AM";;27 900,00',
  '12/04/2027;VIR CPAM 56 REGUL;;100,00',
].join('\n');

describe('The aid received', () => {
  test('meets its deadline when it is whole, and the deadline opens again when the line is taken back', async () => {
    const { officer, url, pay, first, aid01 } = await stage();
    const [line] = (await pay(3_800_000)).body;
    expect([line.yearNo, await aid01()]).toEqual([1, 'acknowledged']);
    expect(await first()).toMatchObject({ receivedCents: 3_800_000, gap: null });
    await officer.delete(`${url}/payments/${line.id}`);
    expect(await aid01()).toBe('open');
  });

  test('that is late is told as such', async () => {
    const { first } = await stage();
    expect(await first()).toMatchObject({
      gap: { missingCents: 3_800_000, readings: [{ kind: 'nothing-yet' }] },
    });
  });

  test('that is short by a suspension is explained by it (AID-08)', async () => {
    const { officer, url, pay, first, aid01 } = await stage();
    goTo('2027-04-20');
    await officer.post(`${url}/absences`, {
      cause: 'sickness',
      startsOn: '2027-01-04',
      endsOn: '2027-04-12',
    });
    // 99 days of 365: 38 000 × 99/365 = 10 306.85.
    await pay(2_769_315);
    const year = await first();
    expect(year.gap).toMatchObject({ missingCents: 1_030_685, readings: [{ kind: 'suspension' }] });
    expect(year.gap.readings[0].sentence.fr).toContain('99 jours sur 365');
    expect(await aid01()).toBe('open');
    const claim = (await officer.post(`${url}/claims`, { yearNo: 1 })).body;
    const settle = { on: '2027-04-20', version: 1, gapReason: year.gap.readings[0].sentence.fr };
    expect(
      (await officer.post(`/v1/aid-claims/${claim.id}/pay`, { ...settle, receivedCents: 3_800_000 })).body
        .code,
    ).toBe('claim.payments-differ');
    await officer.post(`/v1/aid-claims/${claim.id}/pay`, { ...settle, receivedCents: 2_769_315 });
    expect(await aid01()).toBe('acknowledged');
  });

  test('is imported from a statement: only the lines of the fund, once however often it is read', async () => {
    const { officer, load, first, url } = await stage();
    expect((await load(STATEMENT)).body).toEqual({ added: 2, already: 0, others: 1, problems: [] });
    expect((await load(STATEMENT)).body).toEqual({ added: 0, already: 2, others: 1, problems: [] });
    expect(await first()).toMatchObject({ receivedCents: 2_800_000 });
    expect((await officer.get('/v1/aid-contracts')).body.items[0].receivedCents).toBe(2_800_000);
    expect((await officer.get(`${url}/payments`)).body).toHaveLength(2);
  });

  test('two equal payments of one day both count', async () => {
    const { load } = await stage();
    const twice = 'date,label,amount\n2027-04-12,CPAM,100.00\n2027-04-12,CPAM,100.00';
    expect((await load(twice)).body).toMatchObject({ added: 2 });
    expect((await load(twice)).body).toMatchObject({ added: 0, already: 2 });
  });

  test('two imports of the same file at once count once', async () => {
    const { load, first } = await stage();
    const answers = await Promise.all([load(STATEMENT), load(STATEMENT)]);
    expect(answers.map(({ body }) => body.added).sort()).toEqual([0, 2]);
    expect(await first()).toMatchObject({ receivedCents: 2_800_000 });
  });

  test('an unreadable line is told by its number; the others are kept, and a mended file adds the rest', async () => {
    const { load } = await stage();
    const bad = STATEMENT.replace('12/04/2027;VIR CPAM 56 REGUL', '32/04/2027;VIR CPAM 56 REGUL');
    const { body } = await load(bad);
    expect([body.added, body.problems.map(({ line }: { line: number }) => line)]).toEqual([1, [4]]);
    expect((await load(STATEMENT)).body).toMatchObject({ added: 1, already: 1, problems: [] });
  });

  test.each([
    ['tomorrow', { receivedOn: '2027-04-21' }, 'claim.future-date'],
    ['before the contract', { receivedOn: '2026-11-15' }, 'aid.payment-before-contract'],
    ['of nothing', { amountCents: 0 }, 'aid.payment-of-nothing'],
    ['for a year the contract has not', { yearNo: 6 }, 'input.invalid'],
  ])('%s is refused', async (_what, more, code) => {
    const { pay } = await stage();
    expect((await pay(100, more)).body.code).toBe(code);
  });

  test('a statement of too many lines is refused as a whole', async () => {
    const { load } = await stage();
    expect((await load('date;libellé;montant\n'.concat('\n'.repeat(5_001)))).body.code).toBe(
      'aid.statement-too-long',
    );
  });

  test('is written by officers only, and read by the doctors of the practice', async () => {
    const { group, url, memberId, doctorId } = await stage();
    const doctor = await group.as('doctor', { memberId, doctorId });
    expect((await doctor.get(`${url}/payments`)).status).toBe(200);
    expect((await doctor.post(`${url}/payments/import`, { csv: STATEMENT })).status).toBe(403);
    const elsewhere = await stage();
    expect((await elsewhere.officer.get(`${url}/payments`)).status).toBe(404);
  });

  test('money at risk: no time placed for a full-time option puts the whole year at risk', async () => {
    const { officer, url } = await stage();
    expect((await officer.get(url)).body.fte).toMatchObject({
      placedHundredths: 0,
      promisedHundredths: 100,
      atRiskCents: 3_800_000,
    });
  });
});
