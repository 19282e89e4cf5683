import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { headcountFacts, countDays } from '@relais/compliance/core';
import type { HeadcountRow } from '@relais/compliance/core';
import { localDate as d, parisInstant } from '@relais/kernel';
import type { Facts } from '@relais/law';
import { Db } from '@relais/platform/database';
import { type TestApp, type TestGroup, startApp } from '../../../../../test/support/harness';
import { HEADCOUNT_SQL } from './facts-sql';

let relais: TestApp;
let group: TestGroup;
const today = d('2026-11-16');
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());
beforeEach(async () => {
  relais.clock.set(parisInstant(today, 9 * 60));
  group = await relais.group();
  await group.within((db) =>
    db.query(
      `with m as (insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
           values (1, 'person', 'Cabinet', '00000000000011', 'c@exemple.invalid', 'admitted', '2024-01-01', '2024-01-01') returning id)
       insert into practice_site (member_id, name, postcode, city) select id, 'Vannes', '56000', 'Vannes' from m`,
    ),
  );
});

/** So many employees alike, with one contract each, placed or not. */
const hire = (
  people: number,
  startsOn: string,
  {
    endsOn = null,
    reason = null,
    placed = false,
    weeklyMinutes = 2100,
  }: { endsOn?: string | null; reason?: string | null; placed?: boolean; weeklyMinutes?: number } = {},
) =>
  group.within((db) =>
    db.query(
      `with n as (select coalesce(max(employee_no), 0) as last from employee),
         e as (insert into employee (employee_no, given_name, family_name, birth_date, email)
           select last + i, 'Léa', 'Riou', '1990-05-05', 'l' || last + i || '@exemple.invalid' from n, generate_series(1, $1::int) i returning id),
         c as (insert into employment_contract (employee_id, kind, starts_on, ends_on, fixed_term_reason)
           select id, case when $3::date is null then 'cdi' else 'cdd' end, $2::date, $3::date, $4 from e returning id, employee_id),
         t as (insert into contract_terms (contract_id, valid_from, valid_to, job, job_title, grade_level, weekly_minutes,
             monthly_gross_cents, pay_explanation)
           select id, $2::date, $3::date, 'medical-secretary', 'Secrétaire', 5, $6, 200000, '{}' from c)
       insert into placement (contract_id, employee_id, member_id, site_id, starts_on, ends_on)
       select c.id, c.employee_id, s.member_id, s.id, $2::date, $3::date from c, practice_site s where $5::boolean`,
      [people, startsOn, endsOn, reason, placed, weeklyMinutes],
    ),
  );
const figures = (): Promise<Facts> =>
  group.within(async (db: Db) =>
    headcountFacts(await db.query<HeadcountRow>(HEADCOUNT_SQL, [countDays(today)]), today),
  );

test('placed employees count for the works council alone, half-timers for half (L1253-8-1, L1111-2)', async () => {
  await hire(10, '2025-06-02', { placed: true });
  await hire(2, '2025-06-02', { weeklyMinutes: 1050 });
  expect(await figures()).toMatchObject({
    'headcount.withPlaced': 11,
    'headcount.withoutPlaced': 1,
    'headcount.socialSecurity': 1,
    'headcount.monthsAtElevenWithPlaced': 17,
    'headcount.elevenHeldOn': '2026-05-31',
  });
});

test('a fixed term counts for the share of the year it was there, also once over; a replacement nothing', async () => {
  await hire(4, '2026-05-18', { endsOn: '2026-08-16', reason: 'temporary-increase' });
  await hire(4, '2026-05-18', { endsOn: '2026-08-16', reason: 'temporary-increase', placed: true });
  await hire(9, '2026-05-18', { endsOn: '2026-12-31', reason: 'replacement' });
  // 91 days of 365: four of them are 0.99 of an employee, eight 1.99.
  expect(await figures()).toMatchObject({ 'headcount.withPlaced': 1, 'headcount.withoutPlaced': 0 });
  await hire(1, '2026-11-02');
  expect(await figures()).toMatchObject({ 'headcount.withPlaced': 2, 'headcount.withoutPlaced': 1 });
});

test('a draft is nobody yet, and a permanent contract that ended is nobody any more', async () => {
  await hire(3, '2025-01-06');
  await group.within((db) =>
    db.query(`update employment_contract set ends_on = '2026-10-15', status = 'ended'`),
  );
  expect(await figures()).toMatchObject({ 'headcount.withPlaced': 0 });
});
