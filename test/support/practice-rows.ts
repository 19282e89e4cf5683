import { randomUUID } from 'node:crypto';
import type { Db } from '@relais/platform/database';

/** Inserts a row and gives its id. */
export const inserter =
  (db: Db) =>
  async (sql: string, parameters: unknown[] = []): Promise<string> =>
    (await db.one<{ id: string }>(`${sql} returning id::text as id`, parameters)).id;

export interface PracticeRows {
  memberId: string;
  doctorId: string;
  employeeId: string;
  contractId: string;
  fileId: string;
}

/** One practice with a doctor, a placed employee, hours, an aid contract, deadlines: a row in every table that has one per practice. */
export async function fillPractice(db: Db, secret: string, number: number): Promise<PracticeRows> {
  const id = inserter(db);
  const siret = String(Math.floor(Number.parseInt(secret.slice(-8), 16) % 1e13)).padStart(14, '1');
  const memberId = await id(
    `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values ($3, 'person', $1, $2, 'cabinet@exemple.invalid', 'admitted', '2025-01-10', '2025-02-01')`,
    [`Cabinet ${secret}`, siret, number],
  );
  const siteId = await id(
    `insert into practice_site (member_id, name, postcode, city) values ($1, $2, '56000', 'Vannes')`,
    [memberId, `Site ${secret}`],
  );
  const annexId = await id(
    `insert into practice_site (member_id, name, postcode, city) values ($1, $2, '56000', 'Vannes')`,
    [memberId, `Annexe ${secret}`],
  );
  await id(
    `insert into site_travel (site_a, site_b, valid_from, minutes, recorded_by)
       values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), '2025-03-03', 15, $3)`,
    [siteId, annexId, secret],
  );
  const doctorId = await id(
    `insert into doctor (member_id, full_name, email) values ($1, $2, 'dr@exemple.invalid')`,
    [memberId, `Dr ${secret}`],
  );
  const employeeId = await id(
    `insert into employee (employee_no, payroll_number, given_name, family_name, birth_date, email)
       values ($2, $3, 'Marie', $1, '1990-05-05', 'marie@exemple.invalid')`,
    [secret, number, `E000${number}`],
  );
  await id(
    `insert into employee_address (employee_id, valid_from, street, postcode, city) values ($1, '2025-01-01', $2, '56000', 'Vannes')`,
    [employeeId, secret],
  );
  await id(`insert into qualification (employee_id, kind, status, note) values ($1, 'cqp', 'planned', $2)`, [
    employeeId,
    secret,
  ]);
  const contractId = await id(
    `insert into employment_contract (employee_id, kind, starts_on) values ($1, 'cdi', '2025-03-03')`,
    [employeeId],
  );
  await id(
    `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       values ($1, '2025-03-03', 'medical-assistant', $2, 6, 2100, 200000, '{}')`,
    [contractId, `Assistante ${secret}`],
  );
  await id(
    `insert into potential_host (contract_id, member_id, site_id, added_on) values ($1, $2, $3, '2025-03-03')`,
    [contractId, memberId, siteId],
  );
  await id(
    `insert into additional_hours (employee_id, contract_id, starts_on, ends_on, weekly_minutes, reason, signed_on, recorded_by)
       values ($1, $2, '2026-01-05', '2026-01-18', 2160, $3, '2026-01-02', 'x')`,
    [employeeId, contractId, secret],
  );
  await id(
    `insert into outside_work (employee_id, valid_from, weekly_minutes, employers, recorded_by) values ($1, '2025-03-03', 300, $2, 'x')`,
    [employeeId, secret],
  );
  await id(
    `insert into rule_override (employee_id, rule_id, rule_version, fingerprint, period_from, finding, reason, decided_by, decided_at)
       values ($1, 'working-time.daily-maximum', 1, 'x', '2026-11-03', $2, $3, 'x', '2026-11-02T08:00:00Z')`,
    [
      employeeId,
      {
        ruleId: 'working-time.daily-maximum',
        severity: 'error',
        message: { fr: secret, en: secret },
        numbers: {},
        references: [],
      },
      `Raison ${secret}`,
    ],
  );
  const placementId = await id(
    `insert into placement (contract_id, employee_id, member_id, site_id, starts_on, missions) values ($1, $2, $3, $4, '2025-03-03', $5)`,
    [contractId, employeeId, memberId, siteId, secret],
  );
  const termsId = await id(
    `insert into placement_terms (placement_id, valid_from, weekly_minutes, hourly_price_cents) values ($1, '2025-03-03', 2100, 2600)`,
    [placementId],
  );
  await id(
    `insert into pattern_slot (terms_id, weekday, half, start_minute, end_minute) values ($1, 1, 'am', 540, 720)`,
    [termsId],
  );
  await id(
    `insert into practice_closure (member_id, starts_on, ends_on, reason) values ($1, '2026-12-24', '2026-12-31', $2)`,
    [memberId, secret],
  );
  const sheetId = await id(
    `insert into timesheet (employee_id, contract_id, month) values ($1, $2, '2026-11')`,
    [employeeId, contractId],
  );
  const partId = await id(
    `insert into timesheet_part (timesheet_id, employee_id, month, member_id) values ($1, $2, '2026-11', $3)`,
    [sheetId, employeeId, memberId],
  );
  await id(
    `insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, planned_minutes, start_minute, end_minute, worked_minutes, note)
       values ($1, $2, $3, $4, '2026-11', '2026-11-03', 'am', 180, 540, 720, 180, $5)`,
    [partId, employeeId, memberId, placementId, secret],
  );
  await id(
    `insert into approval_link (token_hash, member_id, doctor_id, month, expires_at) values ($1, $2, $3, '2026-11', '2026-12-31')`,
    [Buffer.from(randomUUID()), memberId, doctorId],
  );
  const { id: userId } = await db.one<{ id: string }>(`select user_for_email($1::citext, 'x', 'fr') as id`, [
    `${randomUUID()}@exemple.invalid`,
  ]);
  await id(
    `insert into calendar_feed (token_hash, user_id, role, member_id, label, locale, created_at) values ($1, $2, 'doctor', $3, $4, 'fr', now())`,
    [Buffer.from(randomUUID()), userId, memberId, secret],
  );
  const fileId = await id(
    `insert into stored_file (name, mime, bytes, sha256, storage_key) values ($1, 'application/pdf', 1, repeat('0', 64), $2)`,
    [`${secret}.pdf`, `${db.scope.tenantId}/${randomUUID()}`],
  );
  await id(
    `insert into inspector_pack (as_of, asked_at, asked_by, status, failure) values ('2026-11-02', now(), $1, 'failed', 'internal')`,
    [secret],
  );
  const deadlineId = await id(
    `insert into deadline (rule_id, subject_type, subject_id, member_id, owner, title, due_on, explanation)
       values ('GE-02', 'member', $1, $1, 'group', $2, '2026-12-01', '{}')`,
    [memberId, { fr: secret, en: secret }],
  );
  await id(
    `insert into reminder (deadline_id, due_on, step, recipient, outcome) values ($1, '2026-12-01', -30, 'a@exemple.invalid', 'collapsed')`,
    [deadlineId],
  );
  await id(
    `insert into obligation_record (obligation_id, subject_type, subject_id, done_on, note, recorded_by) values ('pre-hire-declaration', 'employee', $1, '2025-03-01', $2, 'x')`,
    [employeeId, secret],
  );
  await id(
    `insert into stated_fact (subject_type, subject_id, fact, value, recorded_by) values ('employee', $1, 'employee.isManager', 'false', $2)`,
    [employeeId, secret],
  );
  await id(
    `insert into happening (subject_type, subject_id, event, facts, recorded_by) values ('employee', $1, 'harassment.reported', '{}', $2)`,
    [employeeId, secret],
  );
  await db.query(
    `insert into obligation_occurrence (obligation_id, subject_type, subject_id, occurrence, owner_type, owner_id, member_id, met, due_on)
       values ('pre-hire-declaration', 'employee', $1, $2, 'employee', $1, $3, false, '2025-03-02')`,
    [employeeId, secret, memberId],
  );
  await db.query(`insert into obligation_sheet (owner_type, owner_id, digest) values ('employee', $1, $2)`, [
    employeeId,
    secret,
  ]);
  await id(
    `insert into obligation_switch (obligation_id, is_on, reason, decided_by) values ($1, false, $1, 'x')`,
    [secret],
  );
  await db.query(
    `insert into obligation_month (month, obligation_id, swept_on, applicable, green, late) values ('2026-10', $1, '2026-10-31', 1, 0, 1)`,
    [secret],
  );
  const aidId = await id(
    `insert into aid_contract (member_id, doctor_id, employee_id, health_fund, aid_option, scheme_version, signed_on, assistant_hired_on)
       values ($1, $2, $3, $4, 'full', 'C', '2025-03-01', '2025-03-03')`,
    [memberId, doctorId, employeeId, `CPAM ${secret}`],
  );
  await id(
    `insert into aid_absence (aid_contract_id, cause, starts_on) values ($1, 'sickness', '2026-09-01')`,
    [aidId],
  );
  await id(
    `insert into aid_training (aid_contract_id, kind, provider) values ($1, 'professionalisation', $2)`,
    [aidId, secret],
  );
  await id(
    `insert into aid_event (aid_contract_id, kind, happened_on, note) values ($1, 'practice-moved', '2026-09-01', $2)`,
    [aidId, secret],
  );
  await id(
    `insert into aid_payment (aid_contract_id, received_on, amount_cents, label, source, fingerprint, year_no)
       values ($1, '2025-04-01', 3800000, $2, 'typed', $2, 1)`,
    [aidId, secret],
  );
  await id(
    `insert into aid_choice (name, value, reason, decided_by, decided_at) values ('departureNoticeDays', '9', $1, 'x', '2026-11-02T08:00:00Z')
       on conflict (tenant_id, name) do update set reason = excluded.reason`,
    [secret],
  );
  const claimId = await id(
    `insert into aid_claim (aid_contract_id, year_no, expected_cents) values ($1, 1, 3800000)`,
    [aidId],
  );
  await id(`insert into aid_claim_file (claim_id, kind, file_id) values ($1, 'other', $2)`, [
    claimId,
    fileId,
  ]);
  await id(
    `insert into payroll_element (month, employee_id, code, quantity, unit) values ('2026-11', $1, 'MEAL_VOUCHER', 3, 'count')`,
    [employeeId],
  );
  await id(`insert into membership (member_id, admitted_on) values ($1, '2025-02-01')`, [memberId]);
  await id(
    `insert into approval_delegation (member_id, from_doctor_id, valid_from, valid_to) values ($1, $2, '2026-11-01', '2026-11-30')`,
    [memberId, doctorId],
  );
  await id(
    `insert into correction (employee_id, member_id, origin_month, target_month, day, code, minutes_delta, original_minutes, corrected_minutes, reason, cause, created_by)
       values ($1, $2, '2026-10', '2026-11', '2026-10-05', 'HOURS_WORKED', 60, 0, 60, $3, 'late', 'x')`,
    [employeeId, memberId, secret],
  );
  await id(
    `insert into lock_exception (month, revision, part_id, treatment, reason, decided_by) values ('2026-11', 0, $1, 'hold-back', $2, 'x')`,
    [partId, secret],
  );
  await id(
    `insert into work_entry_change (entry_id, part_id, actor_label, after) select id, part_id, $1, '{}' from work_entry where part_id = $2`,
    [secret, partId],
  );
  await id(
    `insert into leave_entry (employee_id, kind, reference_year, month, entry_no, hundredths, explanation, reason, recorded_by, recorded_at)
       values ($1, 'opening', 2027, '2026-10', 0, 1250, $2, $3, 'x', '2026-11-02T08:00:00Z')`,
    [
      employeeId,
      {
        ruleId: 'leave.opening',
        version: 1,
        numbers: {},
        message: { fr: secret, en: secret },
        references: [],
      },
      secret,
    ],
  );
  await id(
    `insert into leave_request (employee_id, kind, starts_on, ends_on, hundredths, note, asked_at)
       values ($1, 'paid-leave', '2026-12-21', '2026-12-26', 500, $2, '2026-11-02T08:00:00Z')`,
    [employeeId, secret],
  );
  return { memberId, doctorId, employeeId, contractId, fileId };
}
