import { type Principal, ROLES, type Role } from '@relais/identity/core';
import { randomUUID } from 'node:crypto';
import type { Caller, TestApp, TestGroup } from './harness';
import { exemplary } from '@relais/application';
import { lawEntries } from '@relais/law';
import { Db, UnitOfWork } from '@relais/platform/database';
import { fillPractice, inserter, type PracticeRows } from './practice-rows';

/** A group with at least one row of everything and one person of each role. */
export interface LivedInGroup extends TestGroup {
  /** A word that stands in names and notes of this group and of no other. */
  secret: string;
  /** The practice and the employee next door, in the same group: neither our doctor nor our employee may see them. */
  neighbour: { secret: string; rows: PracticeRows };
  principals: Record<Role, Principal>;
  /** A session of its own for a role: the call may end it. */
  disposable(role: Role): Promise<Caller>;
}

/** Fills a group by SQL under its own row-level security: one row per table, tied together. */
async function fill(
  group: TestGroup,
  secret: string,
  neighbourSecret: string,
  lawChangeId: string,
): Promise<Record<'own' | 'neighbour', PracticeRows>> {
  return group.within(async (db) => {
    const id = inserter(db);
    await db.query(
      `insert into payroll_period (month, cut_off_on) values ('2026-11', '2026-12-03') on conflict do nothing`,
    );
    const own = await fillPractice(db, secret, 1);
    const neighbour = await fillPractice(db, neighbourSecret, 2);
    const { fileId, employeeId, contractId } = own;
    await id(`insert into group_agreement (idcc, valid_from) values ('1147', '2020-01-01')`);
    await id(`insert into membership_application (resume_hash, signed_name) values ($1, $2)`, [
      Buffer.from(randomUUID()),
      secret,
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
      `insert into membership_offer (valid_from, terms_version, terms, coefficient_hundredths) values ('2025-01-01', $1, $2, 160)`,
      [secret, { fr: secret, en: secret }],
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
    await db.query(
      `insert into law_acknowledgement (law_change_id, acknowledged_by, acknowledged_at, note) values ($1, 'x', now(), $2)`,
      [lawChangeId, secret],
    );
    await db.query(`insert into payroll_freeze (month, revision) values ('2026-11', 0)`);
    await db.query(
      `insert into payroll_statement (month, revision, employee_id, contract_id, lines, explanations) values ('2026-11', 0, $1, $2, '[]', '[]')`,
      [employeeId, contractId],
    );
    return { own, neighbour };
  });
}

/** A change of the law, which the installation tells every group. */
const lawChange = (relais: TestApp): Promise<string> =>
  relais.app.get(UnitOfWork).asSystem('test: a change of the law', async () => {
    const [entry] = lawEntries();
    const id = inserter(relais.app.get(Db));
    const releaseId = await id(`insert into law_release (fingerprint, entries) values (repeat('0', 64), 1)`);
    return id(
      `insert into law_change (release_id, position, key, kind, after) values ($1, 1, 'parameter:smic.hourly', 'added', $2)`,
      [releaseId, entry],
    );
  });

/** Makes a group in which every table has something to steal. */
export async function livedInGroup(relais: TestApp, name: string): Promise<LivedInGroup> {
  const secret = `Zq${randomUUID().replaceAll('-', '')}`;
  const group = await relais.group(`${name} ${secret}`);
  const neighbourSecret = `Yv${randomUUID().replaceAll('-', '')}`;
  const { own: tie, neighbour } = await fill(group, secret, neighbourSecret, await lawChange(relais));
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
    group.as(role, { ...ties[role], email: emails[role] as string, roaming: true });
  for (const role of ROLES) await disposable(role);
  const principals = Object.fromEntries(ROLES.map((role) => [role, exemplary(role)])) as Record<
    Role,
    Principal
  >;
  return {
    ...group,
    secret,
    principals,
    disposable,
    neighbour: { secret: neighbourSecret, rows: neighbour },
  };
}
