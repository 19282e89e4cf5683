import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

/** A group that places Marie with one practice since March 2025. Returns the practice. */
async function placed(group: TestGroup): Promise<{ memberId: string; doctorId: string }> {
  return group.within(async (db) => {
    const id = async (sql: string, parameters: unknown[]): Promise<string> =>
      (await db.one<{ id: string }>(`${sql} returning id::text as id`, parameters)).id;
    const memberId = await id(
      `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values (1, 'person', 'Cabinet Specimen', '73282932000074', 'a@b.invalid', 'admitted', $1, $1)`,
      ['2025-01-01'],
    );
    const doctorId = await id(
      `insert into doctor (member_id, full_name, email) values ($1, 'Dr A', 'a@b.invalid')`,
      [memberId],
    );
    const siteId = await id(
      `insert into practice_site (member_id, name, postcode, city) values ($1, 'Cabinet', '56000', 'Vannes')`,
      [memberId],
    );
    const employeeId = await id(
      `insert into employee (employee_no, given_name, family_name, birth_date, sex, email)
       values (1, 'Marie', 'Démo', $1, 'female', 'm@b.invalid')`,
      ['1990-05-05'],
    );
    const contractId = await id(
      `insert into employment_contract (employee_id, kind, starts_on) values ($1, 'cdi', '2025-03-03')`,
      [employeeId],
    );
    await id(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       values ($1, '2025-03-03', 'medical-assistant', 'Assistante médicale', 6, 2100, 200000, '{}')`,
      [contractId],
    );
    await id(
      `insert into placement (contract_id, employee_id, member_id, site_id, starts_on) values ($1, $2, $3, $4, '2025-03-03')`,
      [contractId, employeeId, memberId, siteId],
    );
    return { memberId, doctorId };
  });
}

describe('The lines a practice enters in its own staff register (D1221-23 11°)', () => {
  test('name the person, the job, the days and the group that places them; no wage, no number', async () => {
    const group = await relais.group('Groupement d’essai');
    const { memberId } = await placed(group);
    const officer = await group.as('officer');
    const url = `/v1/host-registers/${memberId}`;
    const [line] = (await officer.get(`${url}?on=2026-11-02`)).body;
    expect(line).toMatchObject({
      givenName: 'Marie',
      job: 'Assistante médicale',
      enteredOn: '2025-03-03',
      leftOn: null,
    });
    expect(line.mention).toBe(
      'mis à disposition par un groupement d’employeurs : Groupement d’essai, 56000 Vannes',
    );
    expect(Object.keys(line).join()).not.toMatch(/gross|cents|nir/i);
    expect((await officer.get(`${url}?on=2025-03-02`)).body).toEqual([]);
    expect((await officer.get(`${url}/file.csv?on=2026-11-02`)).bytes.toString('utf8')).toContain(
      'Démo;Marie;FR;1990-05-05;F;',
    );
    expect((await officer.get(`${url}?on=2026-02-31`)).status).toBe(422);
  });

  test('are not read by another group, nor by a doctor', async () => {
    const [a, b] = [await relais.group(), await relais.group()];
    const { memberId, doctorId } = await placed(a);
    const url = `/v1/host-registers/${memberId}?on=2026-11-02`;
    expect((await (await b.as('officer')).get(url)).status).toBe(404);
    expect((await (await a.as('doctor', { memberId, doctorId })).get(url)).status).toBe(403);
  });
});
