import { type Principal, ROLES, type Role } from '@relais/identity/core';
import { randomUUID } from 'node:crypto';
import type { Caller, TestApp, TestGroup } from './harness';
import { exemplary } from '@relais/application';

/** A group with at least one row of everything and one person of each role. */
export interface LivedInGroup extends TestGroup {
  /** A word that stands in names and notes of this group and of no other. */
  secret: string;
  principals: Record<Role, Principal>;
  /** A session of its own for a role: the call may end it. */
  disposable(role: Role): Promise<Caller>;
}

/** Fills a group by SQL under its own row-level security: one row per table, tied together. */
async function fill(
  group: TestGroup,
  secret: string,
): Promise<{ memberId: string; doctorId: string; employeeId: string }> {
  return group.within(async (db) => {
    const id = async (sql: string, parameters: unknown[] = []): Promise<string> =>
      (await db.one<{ id: string }>(`${sql} returning id::text as id`, parameters)).id;
    const siret = String(Math.floor(Number.parseInt(secret.slice(-8), 16) % 1e13)).padStart(14, '1');
    await id(`insert into group_agreement (idcc, valid_from) values ('1147', '2020-01-01')`);
    const memberId = await id(
      `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
       values (1, 'person', $1, $2, 'cabinet@exemple.invalid', 'admitted', '2025-01-10', '2025-02-01')`,
      [`Cabinet ${secret}`, siret],
    );
    const siteId = await id(
      `insert into practice_site (member_id, name, postcode, city) values ($1, $2, '56000', 'Vannes')`,
      [memberId, `Site ${secret}`],
    );
    const doctorId = await id(
      `insert into doctor (member_id, full_name, email) values ($1, $2, 'dr@exemple.invalid')`,
      [memberId, `Dr ${secret}`],
    );
    await id(`insert into membership_application (resume_hash, signed_name) values ($1, $2)`, [
      Buffer.from(randomUUID()),
      secret,
    ]);
    const employeeId = await id(
      `insert into employee (employee_no, payroll_number, given_name, family_name, birth_date, email)
       values (1, 'E0001', 'Marie', $1, '1990-05-05', 'marie@exemple.invalid')`,
      [secret],
    );
    await id(
      `insert into employee_address (employee_id, valid_from, street, postcode, city) values ($1, '2025-01-01', $2, '56000', 'Vannes')`,
      [employeeId, secret],
    );
    await id(
      `insert into qualification (employee_id, kind, status, note) values ($1, 'cqp', 'planned', $2)`,
      [employeeId, secret],
    );
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
    await db.query(
      `insert into payroll_period (month, cut_off_on) values ('2026-11', '2026-12-03') on conflict do nothing`,
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
    const fileId = await id(
      `insert into stored_file (name, mime, bytes, sha256, storage_key) values ($1, 'application/pdf', 1, repeat('0', 64), $2)`,
      [`${secret}.pdf`, `${group.tenantId}/${randomUUID()}`],
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
    const aidId = await id(
      `insert into aid_contract (member_id, doctor_id, employee_id, health_fund, aid_option, scheme_version, signed_on, assistant_hired_on)
       values ($1, $2, $3, $4, 'full', 'C', '2025-03-01', '2025-03-03')`,
      [memberId, doctorId, employeeId, `CPAM ${secret}`],
    );
    const claimId = await id(
      `insert into aid_claim (aid_contract_id, year_no, expected_cents) values ($1, 1, 3800000)`,
      [aidId],
    );
    await id(`insert into aid_claim_file (claim_id, kind, file_id) values ($1, 'other', $2)`, [
      claimId,
      fileId,
    ]);
    const templateId = await id(
      `insert into payroll_template (provider, name, settings) values ('silae', $1, '{}')`,
      [secret],
    );
    await id(
      `insert into payroll_mapping (template_id, canonical, external, unit) values ($1, 'HOURS_WORKED', 'Heures travaillees', 'hour')`,
      [templateId],
    );
    const exportId = await id(
      `insert into payroll_export (month, revision, export_no, format, file_id, control_file_id, sha256, line_count, totals, created_by)
       values ('2026-11', 0, 1, 'silae-csv', $1, $1, repeat('0', 64), 1, '{}', $2)`,
      [fileId, secret],
    );
    await id(
      `insert into payroll_question (export_id, author_label, author_role, body) values ($1, 'x', 'provider', $2)`,
      [exportId, secret],
    );
    await id(
      `insert into payroll_element (month, employee_id, code, quantity, unit) values ('2026-11', $1, 'MEAL_VOUCHER', 3, 'count')`,
      [employeeId],
    );
    await id(`insert into membership (member_id, admitted_on) values ($1, '2025-02-01')`, [memberId]);
    await id(
      `insert into membership_offer (valid_from, terms_version, terms, coefficient_hundredths) values ('2025-01-01', $1, $2, 160)`,
      [secret, { fr: secret, en: secret }],
    );
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
      `insert into work_entry_change (entry_id, part_id, actor_label, after) select id, part_id, $1, '{}' from work_entry limit 1`,
      [secret],
    );
    await id(
      `insert into mail_message (template, recipient, data) values ('identity.invitation', 'x@exemple.invalid', $1)`,
      [{ groupName: secret }],
    );
    await db.query(
      `insert into outbox (tenant_id, job, effect_key, payload, failed_at, last_error) values (current_tenant(), 'mail.deliver', $1, '{}', now(), $1)`,
      [secret],
    );
    await db.query(
      `insert into idempotency_key (tenant_id, owner, key, request_hash) values (current_tenant(), 'x', 'clef-essai', 'x')`,
    );
    await db.query(`insert into payroll_freeze (month, revision, statements) values ('2026-11', 0, 1)`);
    await db.query(
      `insert into payroll_statement (month, revision, employee_id, contract_id, lines, explanations) values ('2026-11', 0, $1, $2, '[]', '[]')`,
      [employeeId, contractId],
    );
    return { memberId, doctorId, employeeId };
  });
}

/** Makes a group in which every table has something to steal. */
export async function livedInGroup(relais: TestApp, name: string): Promise<LivedInGroup> {
  const secret = `Zq${randomUUID().replaceAll('-', '')}`;
  const group = await relais.group(`${name} ${secret}`);
  const tie = await fill(group, secret);
  const ties: Record<Role, object> = {
    officer: {},
    administrator: {},
    provider: {},
    doctor: { memberId: tie.memberId, doctorId: tie.doctorId },
    employee: { employeeId: tie.employeeId },
  };
  const emails = Object.fromEntries(
    ROLES.map((role) => [role, `${role}-${randomUUID().slice(0, 8)}@exemple.invalid`]),
  );
  const disposable = (role: Role): Promise<Caller> =>
    group.as(role, { ...ties[role], email: emails[role] as string });
  for (const role of ROLES) await disposable(role);
  const principals = Object.fromEntries(ROLES.map((role) => [role, exemplary(role)])) as Record<
    Role,
    Principal
  >;
  return { ...group, secret, principals, disposable };
}
