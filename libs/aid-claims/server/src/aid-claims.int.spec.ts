import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localDate as d, parisInstant } from '@relais/kernel';
import { ReminderPlanner } from '@relais/deadlines/server';
import { type Caller, startApp, type TestApp } from '../../../../test/support/harness';
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

let siret = 1;
const PDF = Buffer.from('%PDF-1.7 relevé');

/** A group with an officer and a practice of two doctors. */
async function stage() {
  const group = await relais.group();
  const email = `of-${randomUUID().slice(0, 12)}@exemple.invalid`;
  const officer = await group.as('officer', { email });
  const ids = await group.within(async (db) => {
    const { id: memberId } = await db.one<{ id: string }>(
      `insert into member (kind, legal_name, siret, email, status, applied_on)
       values ('person', 'Cabinet des Lices', lpad($1, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01') returning id`,
      [String(siret++)],
    );
    const doctors = await db.query<{ id: string }>(
      `insert into doctor (member_id, full_name, email) values ($1, 'Anne Martin', 'a@exemple.invalid'), ($1, 'Paul Le Goff', 'p@exemple.invalid') returning id`,
      [memberId],
    );
    return { memberId, doctorId: doctors[0]?.id ?? '', otherDoctorId: doctors[1]?.id ?? '' };
  });
  const input = (more: object = {}) => ({
    memberId: ids.memberId,
    doctorId: ids.doctorId,
    healthFund: 'CPAM du Morbihan',
    aidOption: 'full',
    percentileBand: 'below-p90',
    signedOn: '2026-11-16',
    ...more,
  });
  const create = (more: object = {}) => officer.post('/v1/aid-contracts', input(more));
  return { group, officer, email, ...ids, input, create };
}

type Year = { yearNo: number; from: string; amountCents: number; rateVersion: string; certainty: string };
const amounts = (body: { years: Year[] }) => body.years.map(({ amountCents }) => amountCents / 100);

/** Deadlines of a contract as `rule occurrence date status`. */
async function deadlines(officer: Caller, contractId: string): Promise<string[]> {
  const { items } = (await officer.get('/v1/deadlines?limit=1000')).body;
  const mine = items.filter(({ subjectId }: { subjectId: string }) => subjectId === contractId);
  return mine.map(
    (one: { ruleId: string; dueOn: string; status: string }) => `${one.ruleId} ${one.dueOn} ${one.status}`,
  );
}

describe('The amounts of an aid contract', () => {
  test.each([
    ['W1', { signedOn: '2026-11-16' }, [38000, 28000, 22000, 22000, 22000]],
    ['W2', { signedOn: '2026-11-16', aidOption: 'half' }, [19000, 14000, 11000, 11000, 11000]],
    ['W3', { signedOn: '2026-11-16', percentileBand: 'p90-p94' }, [38000, 28000, 26000, 26000, 26000]],
    ['W4', { signedOn: '2026-11-16', percentileBand: 'p95-up' }, [38000, 38000, 38000, 38000, 38000]],
    ['W5', { signedOn: '2023-09-15' }, [36000, 28000, 22000, 22000, 22000]],
    ['W6', { signedOn: '2022-03-01', aidOption: 'third' }, [12000, 9000, 7000, 7350, 7350]],
    [
      'W7',
      { signedOn: '2021-07-01', aidOption: 'third', percentileBand: 'p90-p94' },
      [12000, 9000, 8350, 8767, 8767],
    ],
  ])('%s', async (_name, terms, expected) => {
    const { create } = await stage();
    const answer = await create(terms);
    expect([answer.status, amounts(answer.body)]).toEqual([201, expected]);
    expect(
      answer.body.years.every((year: Year) =>
        ['verified', 'secondary', 'assumption'].includes(year.certainty),
      ),
    ).toBe(true);
  });

  test('W8: two doctors, half an assistant each, have the aid of a full one', async () => {
    const { create, otherDoctorId } = await stage();
    const one = (await create({ aidOption: 'half' })).body;
    const two = (await create({ aidOption: 'half', doctorId: otherDoctorId })).body;
    expect((one.years[0].amountCents + two.years[0].amountCents) / 100).toBe(38000);
  });

  test('say the version in force at the signature, and turn to the new table at the anniversary', async () => {
    const { create } = await stage();
    const { body } = await create({ signedOn: '2023-09-15' });
    expect(body.schemeVersion).toBe('B');
    expect(body.years.map((year: Year) => year.rateVersion)).toEqual(['A/B', 'C', 'C', 'C', 'C']);
    expect(body).toMatchObject({ currentYearNo: 4, currentAmountCents: 2_200_000, lastDay: '2028-09-14' });
  });
});

describe('The deadlines of an aid contract', () => {
  test('W21: are payments, anniversaries, exchanges, the qualification and the end', async () => {
    const { create, officer } = await stage();
    const { body } = await create({ assistantHiredOn: '2026-11-16' });
    const opened = await deadlines(officer, body.id);
    expect(opened).toHaveLength(17);
    expect(opened.slice(0, 3)).toEqual([
      'AID-01 2026-12-16 open',
      'AID-11 2027-09-16 open',
      'AID-02 2027-11-16 open',
    ]);
    expect(opened).toContain('AID-04 2028-11-16 open');
    expect(opened).toContain('AID-03 2029-05-16 open');
    expect(opened.at(-1)).toBe('AID-10 2031-11-16 open');
  });

  test('W22: of a contract signed on 29 February fall on the 28th', async () => {
    goTo('2028-03-01');
    const { create, officer } = await stage();
    const { body } = await create({ signedOn: '2028-02-29' });
    expect(await deadlines(officer, body.id)).toContain('AID-02 2029-02-28 open');
  });

  test('move when the contract is amended, appear with the hire, and go when it ends', async () => {
    const { create, officer } = await stage();
    const { body } = await create();
    const { input } = {
      input: { healthFund: 'CPAM du Morbihan', aidOption: 'full', percentileBand: 'below-p90' },
    };
    const url = `/v1/aid-contracts/${body.id}`;
    const amended = await officer.put(url, {
      ...input,
      signedOn: '2026-11-10',
      assistantHiredOn: '2026-11-12',
      version: 1,
    });
    expect(amended.status).toBe(200);
    expect((await deadlines(officer, body.id)).slice(0, 4)).toEqual([
      'AID-04 2026-11-16 cancelled',
      'AID-01 2026-12-10 open',
      'AID-11 2027-09-10 open',
      'AID-02 2027-11-10 open',
    ]);
    expect(await deadlines(officer, body.id)).toContain('AID-04 2028-11-12 open');
    const ended = await officer.post(`${url}/end`, {
      endedOn: '2027-12-31',
      reason: 'départ en retraite',
      version: 2,
    });
    expect(ended.body).toMatchObject({ status: 'ended', lastDay: '2027-12-31' });
    const left = await deadlines(officer, body.id);
    expect(left.filter((line) => line.endsWith('open'))).toEqual([
      'AID-01 2026-12-10 open',
      'AID-11 2027-09-10 open',
      'AID-02 2027-11-10 open',
    ]);
    expect(left).toEqual(
      expect.arrayContaining(['AID-04 2028-11-12 cancelled', 'AID-10 2031-11-10 cancelled']),
    );
    expect((await officer.put(url, { ...input, signedOn: '2026-11-10', version: 3 })).body.code).toBe(
      'aid.ended',
    );
  });

  test('that were planned do not leave once the contract ended', async () => {
    const { group, create, officer, email } = await stage();
    const { body } = await create({ signedOn: '2026-10-20', assistantHiredOn: '2026-10-20' });
    await group.within(() => relais.app.get(ReminderPlanner).plan(d('2026-11-16')));
    await officer.post(`/v1/aid-contracts/${body.id}/end`, {
      endedOn: '2026-11-16',
      reason: 'rupture',
      version: 1,
    });
    await group.drain();
    expect(smtp.to(email)).toEqual([]);
  });

  test('remind by mail with the name of the doctor', async () => {
    const { group, create, email } = await stage();
    await create({ signedOn: '2026-10-20', assistantHiredOn: '2026-10-20' });
    await group.within(() => relais.app.get(ReminderPlanner).plan(d('2026-11-16')));
    await group.drain();
    expect(smtp.to(email).map(({ subject }) => subject)).toEqual([
      'Versement de la première année (Anne Martin) : dans 4 jours',
    ]);
  });
});

describe('A contract is refused', () => {
  test.each([
    ['signed tomorrow', { signedOn: '2026-11-17' }, 422, 'aid.signed-in-the-future', 'signedOn'],
    ['signed before the scheme', { signedOn: '2019-08-13' }, 422, 'aid.before-the-scheme', 'signedOn'],
    [
      'under a version that was not signed then',
      { schemeVersion: 'A' },
      422,
      'aid.version-not-in-force',
      'schemeVersion',
    ],
    [
      'for one third since May 2023',
      { aidOption: 'third', signedOn: '2023-05-01' },
      422,
      'aid.third-option-closed',
      'aidOption',
    ],
    ['on 31 February', { signedOn: '2026-02-31' }, 422, 'input.invalid', 'signedOn'],
    ['without a fund', { healthFund: ' ' }, 422, 'input.invalid', 'healthFund'],
    ['for a doctor of nobody', { doctorId: randomUUID() }, 404, 'not-found', undefined],
    ['with a property of ours', { status: 'ended' }, 422, 'input.invalid', 'status'],
  ])('%s', async (_what, terms, status, code, field) => {
    const { create, officer } = await stage();
    const answer = await create(terms);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([status, code, field]);
    expect((await officer.get('/v1/aid-contracts')).body.items).toEqual([]);
  });

  test('for a doctor of another group', async () => {
    const [a, b] = [await stage(), await stage()];
    expect((await a.create({ doctorId: b.doctorId })).status).toBe(404);
    expect((await a.create({ memberId: b.memberId, doctorId: b.doctorId })).status).toBe(404);
  });

  test('twice for the same doctor, until the first is over', async () => {
    const { create } = await stage();
    expect((await create({ signedOn: '2021-11-16' })).status).toBe(201);
    expect((await create({ signedOn: '2026-11-15' })).body.code).toBe('aid.contract-exists');
    expect((await create({ signedOn: '2026-11-16' })).status).toBe(201);
  });

  test('to one of two officers who amend at once; there is one plan, that of the winner', async () => {
    const { create, officer } = await stage();
    const { id } = (await create()).body;
    const answers = await Promise.all(
      ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'].map((signedOn) =>
        officer.put(`/v1/aid-contracts/${id}`, {
          healthFund: 'CPAM',
          aidOption: 'full',
          percentileBand: 'below-p90',
          signedOn,
          version: 1,
        }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect([won.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 3]);
    const first = (await deadlines(officer, id)).filter((line) => line.startsWith('AID-01'));
    expect(first).toEqual([`AID-01 ${won[0]?.body.signedOn.replace('-11-', '-12-')} open`]);
  });
});

describe('The claim of a contract year', () => {
  const prepared = async () => {
    const s = await stage();
    const contract = (await s.create({ signedOn: '2026-10-20', assistantHiredOn: '2026-10-20' })).body;
    const claim = (await s.officer.post(`/v1/aid-contracts/${contract.id}/claims`, { yearNo: 1 })).body;
    return { ...s, contract, claim, url: `/v1/aid-claims/${claim.id}` };
  };

  test('goes from prepared to paid with its documents; the payment meets AID-01', async () => {
    const { officer, url, claim, contract } = await prepared();
    expect([claim.expectedCents, claim.status, claim.missingFiles.length]).toEqual([
      3_800_000,
      'prepared',
      5,
    ]);
    const fileId = (await officer.upload('/v1/files', 'rib.pdf', PDF)).body.id;
    const attached = await officer.post(`${url}/files`, { kind: 'bank-details', fileId });
    expect(attached.body.files).toMatchObject([{ kind: 'bank-details', name: 'rib.pdf' }]);
    expect(attached.body.missingFiles).toHaveLength(4);
    expect((await officer.post(`${url}/files`, { kind: 'other', fileId })).body.code).toBe(
      'claim.file-attached',
    );
    const submitted = await officer.post(`${url}/submit`, { on: '2026-11-10', version: 1 });
    expect(submitted.body.findings.map((f: { ruleId: string }) => f.ruleId)).toEqual(['claim.files-missing']);
    await officer.post(`${url}/acknowledge`, { on: '2026-11-12', version: 2 });
    const short = { on: '2026-11-15', receivedCents: 3_600_000, version: 3 };
    expect((await officer.post(`${url}/pay`, short)).body).toMatchObject({
      code: 'claim.gap-unexplained',
      errors: [{ path: 'gapReason' }],
    });
    const paid = await officer.post(`${url}/pay`, { ...short, gapReason: 'ancien barème' });
    expect(paid.body).toMatchObject({ status: 'paid', gapCents: -200_000, gapReason: 'ancien barème' });
    expect((await deadlines(officer, contract.id))[0]).toBe('AID-01 2026-11-20 acknowledged');
    const line = (await officer.get('/v1/aid-contracts')).body.items[0];
    expect(line).toMatchObject({ expectedCents: 3_800_000, receivedCents: 3_600_000 });
    await officer.post(`${url}/reopen`, { version: 4 });
    expect((await deadlines(officer, contract.id))[0]).toBe('AID-01 2026-11-20 open');
  });

  test('is prepared once, for a year that the contract has', async () => {
    const { officer, contract } = await prepared();
    const again = await officer.post(`/v1/aid-contracts/${contract.id}/claims`, { yearNo: 1 });
    expect(again.body.code).toBe('claim.exists');
    expect((await officer.post(`/v1/aid-contracts/${contract.id}/claims`, { yearNo: 6 })).status).toBe(422);
  });

  test('that waits takes the amount of the amended contract', async () => {
    const { officer, contract } = await prepared();
    await officer.put(`/v1/aid-contracts/${contract.id}`, {
      healthFund: 'CPAM',
      aidOption: 'half',
      percentileBand: 'below-p90',
      signedOn: '2026-10-20',
      version: 1,
    });
    const { years } = (await officer.get(`/v1/aid-contracts/${contract.id}`)).body;
    expect(years[0].claim).toMatchObject({ expectedCents: 1_900_000, version: 2 });
  });

  test('is not moved on by somebody who read it earlier, nor with a file of another group', async () => {
    const { officer, url } = await prepared();
    const elsewhere = await stage();
    const fileId = (await elsewhere.officer.upload('/v1/files', 'rib.pdf', PDF)).body.id;
    expect((await officer.post(`${url}/files`, { kind: 'other', fileId })).status).toBe(404);
    await officer.post(`${url}/submit`, { on: '2026-11-10', version: 1 });
    expect((await officer.post(`${url}/submit`, { on: '2026-11-10', version: 1 })).body.code).toBe(
      'conflict.stale',
    );
  });
});

describe('A doctor', () => {
  test('sees the aid of the practice and what it costs net, and no wage', async () => {
    const { group, create, memberId, doctorId } = await stage();
    const contract = (await create()).body;
    await group.within(async (db) => {
      const { id: siteId } = await db.one<{ id: string }>(
        `insert into practice_site (member_id, name, postcode, city) values ($1, 'Cabinet', '56000', 'Vannes') returning id`,
        [memberId],
      );
      const { id: employeeId } = await db.one<{ id: string }>(
        `insert into employee (employee_no, given_name, family_name, birth_date, email) values (1, 'Léa', 'Riou', '1990-01-01', 'l@exemple.invalid') returning id`,
      );
      const { id: contractId } = await db.one<{ id: string }>(
        `insert into employment_contract (employee_id, kind, starts_on) values ($1, 'cdi', '2026-11-16') returning id`,
        [employeeId],
      );
      const { id: placementId } = await db.one<{ id: string }>(
        `insert into placement (contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, '2026-11-16') returning id`,
        [contractId, employeeId, memberId, siteId],
      );
      await db.query(
        `insert into placement_terms (placement_id, valid_from, weekly_minutes, hourly_price_cents) values ($1, '2026-11-16', 2100, 2400)`,
        [placementId],
      );
    });
    const doctor = await group.as('doctor', { memberId, doctorId });
    expect((await doctor.get('/v1/aid-contracts')).body.items).toHaveLength(1);
    const cost = (await doctor.get(`/v1/aid-contracts/${contract.id}/net-cost`)).body;
    // 35 h × 24 € × 52 / 12 = 3 640 € a month, 43 680 € a year.
    expect(cost).toMatchObject({
      monthlyInvoiceCents: 364_000,
      firstCostlyYearNo: 1,
      breakEvenWithoutAidMonthlyCents: 364_000,
    });
    expect(cost.years.map((year: { netCostCents: number }) => year.netCostCents / 100)).toEqual([
      5680, 15680, 21680, 21680, 21680,
    ]);
    const stopped = (await doctor.get(`/v1/aid-contracts/${contract.id}/net-cost?aidStopsAfterYear=2`)).body;
    expect(stopped.years.map((year: { aidCents: number }) => year.aidCents / 100)).toEqual([
      38000, 28000, 0, 0, 0,
    ]);
    expect(JSON.stringify(cost)).not.toMatch(/gross|wage|salary/i);
  });

  test('of another practice sees nothing of it', async () => {
    const { group, create } = await stage();
    const contract = (await create()).body;
    const other = await group.within((db) =>
      db.one<{ id: string }>(
        `insert into member (kind, legal_name, siret, email, status, applied_on) values ('person', 'Autre', lpad($1, 14, '0'), 'x@exemple.invalid', 'applied', '2026-01-01') returning id`,
        [String(siret++)],
      ),
    );
    const stranger = await group.as('doctor', { memberId: other.id });
    expect((await stranger.get('/v1/aid-contracts')).body.items).toEqual([]);
    expect((await stranger.get(`/v1/aid-contracts/${contract.id}`)).status).toBe(404);
    expect((await stranger.get(`/v1/aid-contracts/${contract.id}/net-cost`)).status).toBe(404);
    expect((await stranger.post(`/v1/aid-contracts/${contract.id}/end`, {})).status).toBe(403);
  });

  test('sees nothing to tell when no placement has a price', async () => {
    const { create, officer } = await stage();
    const contract = (await create()).body;
    expect((await officer.get(`/v1/aid-contracts/${contract.id}/net-cost`)).body).toMatchObject({
      monthlyInvoiceCents: null,
      lines: [],
    });
  });
});
