import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ALICE, NIR, hire, openGroup } from '../../../../test/support/given-contracts';
import { type Answer, type TestApp, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

describe('An employee file', () => {
  test('masks its numbers, seals them in the database and says what is missing', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const file = (await stage.officer.get(`/v1/employees/${id}`)).body;
    expect(file).toMatchObject({
      employeeNo: 1,
      nirMasked: '• •• •• •• ••• •01 57',
      ibanMasked: 'FR76 •••• •••• •••• •••• •••0 153',
      address: { city: 'Vannes', validFrom: '2026-11-02', validTo: null },
    });
    expect(file.findings.map((f: { ruleId: string }) => f.ruleId)).toEqual([
      'contracts.contract-missing',
      'contracts.qualification-missing',
      'contracts.not-invited',
    ]);
    const [row] = await stage.group.within((db) =>
      db.query<{ whole: string }>(`select to_jsonb(e)::text as whole from employee e`),
    );
    expect(row?.whole).not.toContain('299019999900157');
    expect(row?.whole).not.toContain('9999999999');
  });

  test('shows the number in clear on demand only, with a reason and an entry in the audit trail', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const url = `/v1/employees/${id}/nir/reveal`;
    expect((await stage.officer.post(url, {})).status).toBe(422);
    const key = { 'idempotency-key': randomUUID() };
    const revealed = await stage.officer.post(url, { reason: 'DPAE' }, key);
    expect(revealed.body).toEqual({ nir: '299019999900157' });
    expect(revealed.headers['cache-control']).toBe('no-store');

    const trail = (await stage.officer.get(`/v1/audit?objectType=employee&objectId=${id}`)).body;
    expect(trail.items[0]).toMatchObject({
      action: 'employee.reveal-nir',
      changes: { op: 'read', reason: 'DPAE' },
    });
    const kept = await stage.group.within((db) =>
      db.query<{ response: object }>(`select response from idempotency_key`),
    );
    expect(JSON.stringify([kept, trail])).not.toContain('299019999900157');

    const employee = await stage.group.as('employee', { employeeId: id });
    expect((await employee.post(url, { reason: 'curiosité' })).status).toBe(403);
  });

  test('refuses a second file with the same social security number, however it is typed', async () => {
    const stage = await openGroup(relais);
    await hire(stage);
    const again = await stage.officer.post('/v1/employees', {
      ...ALICE,
      payrollNumber: 'E0002',
      nir: '299019999900157',
    });
    expect([again.status, again.body.code]).toEqual([409, 'employee.nir-taken']);
    const elsewhere = await openGroup(relais);
    expect((await elsewhere.officer.post('/v1/employees', ALICE)).status).toBe(201);
  });

  test.each([
    ['a social security number with a wrong key', { nir: '299019999900158' }, 'employee.nir-invalid'],
    ['an IBAN with a wrong key', { iban: 'FR76 9999 9999 9900 0000 0000 154' }, 'employee.iban-invalid'],
    ['a birth in the future', { birthDate: '2026-11-03' }, 'employee.born-in-the-future'],
    ['31 February', { birthDate: '1999-02-31' }, 'input.invalid'],
    ['no name', { familyName: undefined }, 'input.invalid'],
    ['a name that is too long', { familyName: 'a'.repeat(81) }, 'input.invalid'],
    ['a country that is none', { nationality: 'France' }, 'input.invalid'],
    ['a payroll number with a space', { payrollNumber: 'E 1' }, 'input.invalid'],
    ['an address without postcode', { address: { street: 'x', city: 'y' } }, 'input.invalid'],
  ])('refuses %s, and nothing is stored', async (_, change, code) => {
    const stage = await openGroup(relais);
    const answer = await stage.officer.post('/v1/employees', { ...ALICE, ...change });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(JSON.stringify(answer.body)).not.toContain('29901999990015');
    expect(await stage.group.within((db) => db.query(`select 1 from employee`))).toEqual([]);
  });

  test('is read as of a day: the address of that day', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const move = (validFrom: string): Promise<Answer> =>
      stage.officer.post(`/v1/employees/${id}/addresses`, {
        validFrom,
        street: '2 quai',
        postcode: '56100',
        city: 'Lorient',
      });
    expect((await move('2027-01-01')).status).toBe(201);
    const cityOn = async (on: string): Promise<string | null> =>
      (await stage.officer.get(`/v1/employees/${id}?on=${on}`)).body.address?.city ?? null;
    expect([await cityOn('2026-11-01'), await cityOn('2026-12-31'), await cityOn('2027-01-01')]).toEqual([
      null,
      'Vannes',
      'Lorient',
    ]);
    expect((await move('2026-10-01')).body.code).toBe('employee.address-before-first');
  });

  test('is changed on the version that was read', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const { nir: _, iban: __, address: ___, ...identity } = ALICE;
    const update = (body: object): Promise<Answer> =>
      stage.officer.put(`/v1/employees/${id}`, { ...identity, ...body });
    expect((await update({ phone: '0600000000', version: 1 })).body.phone).toBe('0600000000');
    expect((await update({ phone: '0611111111', version: 1 })).body.code).toBe('conflict.stale');
    const audit = JSON.stringify(
      (await stage.officer.get(`/v1/audit?objectType=employee&objectId=${id}`)).body,
    );
    expect(audit).toContain('0600000000');
    expect(audit).not.toContain('1999-01-15');
  });

  test('holds qualifications with their proof and their expiry', async () => {
    const stage = await openGroup(relais);
    const { id } = await hire(stage);
    const url = `/v1/employees/${id}/qualifications`;
    const cqp = {
      kind: 'cqp',
      status: 'obtained',
      obtainedOn: '2025-06-30',
      expiresOn: null,
      fileId: null,
      note: '',
    };
    const added = await stage.officer.post(url, cqp);
    expect(added.body.qualifications).toMatchObject([{ kind: 'cqp', standing: 'to-prove' }]);
    const file = await stage.officer.upload(
      '/v1/files',
      'certificat.pdf',
      Buffer.from('%PDF-1.7 certificat'),
    );
    const [{ id: qualificationId, version }] = added.body.qualifications;
    const proved = await stage.officer.put(`${url}/${qualificationId}`, {
      ...cqp,
      fileId: file.body.id,
      version,
    });
    expect(proved.body.qualifications).toMatchObject([{ standing: 'valid' }]);

    const refused = await stage.officer.post(url, { ...cqp, obtainedOn: null });
    expect(refused.body.code).toBe('qualification.obtained-without-date');
    const foreign = await (
      await openGroup(relais)
    ).officer.upload('/v1/files', 'x.pdf', Buffer.from('%PDF-1.7 autre'));
    expect((await stage.officer.post(url, { ...cqp, fileId: foreign.body.id })).status).toBe(404);
  });

  test('of another group cannot be read, changed or listed', async () => {
    const [a, b] = [await openGroup(relais), await openGroup(relais)];
    const { id } = await hire(a);
    expect((await b.officer.get(`/v1/employees/${id}`)).status).toBe(404);
    expect((await b.officer.post(`/v1/employees/${id}/nir/reveal`, { reason: 'x' })).status).toBe(404);
    expect((await b.officer.put(`/v1/employees/${id}/nir`, { nir: NIR, version: 1 })).status).toBe(404);
    expect((await b.officer.get('/v1/employees')).body.items).toEqual([]);
  });

  test('is found by name in a list paged in order', async () => {
    const stage = await openGroup(relais);
    for (const [i, familyName] of ['Martin', 'Bernard', 'Petit'].entries()) {
      await hire(stage, {
        familyName,
        payrollNumber: `P${i}`,
        nir: null as unknown as string,
        email: `p${i}@exemple.invalid`,
      });
    }
    const first = (await stage.officer.get('/v1/employees?limit=2')).body;
    const second = (await stage.officer.get(`/v1/employees?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((e: { familyName: string }) => e.familyName)).toEqual([
      'Bernard',
      'Martin',
      'Petit',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await stage.officer.get('/v1/employees?search=alice%20mar')).body.items).toHaveLength(1);
    expect((await stage.officer.get('/v1/employees?search=%25')).body.items).toEqual([]);
    expect((await stage.officer.get('/v1/employees?standing=none')).body.items).toHaveLength(3);
  });
});
