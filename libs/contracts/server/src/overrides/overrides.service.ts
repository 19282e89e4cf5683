import { Injectable } from '@nestjs/common';
import {
  type JudgedFinding,
  OVERRIDE_REASON_LENGTH_MIN,
  type Override,
  type OverrideRequest,
  type RuledFinding,
  judge,
  settle,
} from '@relais/contracts/core';
import { type Principal, allows } from '@relais/identity/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page, toFindingView } from '@relais/platform/http';
import { type OverrideQuery, type OverrideRow, toRuledFindingView } from './override.contract';

const LIST_SQL = `
  select o.id, o.employee_id as "employeeId", e.given_name || ' ' || e.family_name as "employeeName",
    o.period_from as "from", o.period_to as "to", o.fingerprint, o.finding, o.reason, o.decided_by as "decidedBy",
    o.decided_at as "decidedAt", case when w.id is null then 'in-force' else 'withdrawn' end as state,
    w.decided_by as "withdrawnBy", w.decided_at as "withdrawnAt", w.reason as "withdrawalReason"
  from rule_override o
  join employee e on e.tenant_id = o.tenant_id and e.id = o.employee_id
  left join rule_override w on w.tenant_id = o.tenant_id and w.withdraws = o.id
  where o.withdraws is null
    and ($1::text is null or (w.id is null) = ($1 = 'in-force'))
    and ($2::uuid is null or o.employee_id = $2)
    and ($3::text is null or o.rule_id = $3)
    and ($4::uuid is null or o.id = $4)
    and ($5::timestamptz is null or (o.decided_at, o.id) < ($5, $6::uuid))
  order by o.decided_at desc, o.id desc limit $7`;

interface ListedRow extends Omit<OverrideRow, 'decidedAt' | 'withdrawnAt'> {
  readonly decidedAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Errors of rules that a named person lets pass: found, granted with a step, listed, withdrawn. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Overrides in force of many employees, in one statement. */
  async inForce(employeeIds: readonly string[]): Promise<Map<string, Override[]>> {
    if (employeeIds.length === 0) return new Map();
    const rows = await this.db.query<Omit<Override, 'decidedAt'> & { employeeId: string; decidedAt: Date }>(
      `select o.id, o.employee_id as "employeeId", o.fingerprint,
         jsonb_build_object('from', o.period_from, 'to', o.period_to) as period, o.reason,
         o.decided_by as "decidedBy", o.decided_at as "decidedAt"
       from rule_override o
       where o.employee_id = any ($1::uuid[]) and o.withdraws is null
         and not exists (select from rule_override w where w.tenant_id = o.tenant_id and w.withdraws = o.id)
       order by o.decided_at desc, o.id`,
      [[...new Set(employeeIds)]],
    );
    const found = new Map<string, Override[]>();
    for (const { employeeId, decidedAt, ...row } of rows) {
      const own = found.get(employeeId) ?? [];
      found.set(employeeId, own);
      own.push({ ...row, decidedAt: decidedAt.toISOString() });
    }
    return found;
  }

  /** The findings of one employee with who let them pass. */
  async judge(employeeId: string, findings: readonly RuledFinding[]): Promise<JudgedFinding[]> {
    if (findings.length === 0) return [];
    return judge(findings, (await this.inForce([employeeId])).get(employeeId) ?? []);
  }

  /**
   * Lets a step pass or refuses it: `rules.not-respected` lists every error that stands, with what an override needs.
   * The overrides asked for are written in the transaction of the step, so that neither exists without the other.
   */
  async pass(
    employeeId: string,
    findings: readonly RuledFinding[],
    requests: readonly OverrideRequest[],
    by: Principal,
    field?: string,
  ): Promise<void> {
    if (requests.length > 0 && !allows('rule-override.grant', by)) throw new DomainError('forbidden');
    const decision = settle(await this.judge(employeeId, findings), requests);
    switch (decision.outcome) {
      case 'refused':
        throw notRespected(decision.errors, this.db.scope.locale, field);
      case 'unknown-request':
        throw new DomainError('override.facts-changed', { fingerprint: decision.fingerprint }, 'overrides');
      case 'reason-too-short':
        throw new DomainError(
          'override.reason-too-short',
          { lengthMin: OVERRIDE_REASON_LENGTH_MIN },
          'overrides',
        );
      default:
    }
    if (decision.grant.length === 0) return;
    await this.refuseOwn(employeeId);
    await this.db.query(
      `insert into rule_override (employee_id, rule_id, rule_version, fingerprint, period_from, period_to, finding,
         reason, decided_by, decided_at)
       select $1, "ruleId", version, fingerprint, "from", "to", finding, reason, $3, $4
       from jsonb_to_recordset($2::jsonb) as g ("ruleId" text, version int, fingerprint text, "from" date, "to" date,
         finding jsonb, reason text)`,
      [
        employeeId,
        JSON.stringify(
          decision.grant.map(({ finding, period, reason }) => ({
            ruleId: finding.ruleId,
            version: finding.version,
            fingerprint: finding.fingerprint,
            from: period.from,
            to: period.to ?? null,
            finding: toFindingView(finding),
            reason,
          })),
        ),
        this.db.scope.actor.label,
        this.clock.now(),
      ],
    );
  }

  async list(query: OverrideQuery): Promise<Page<OverrideRow>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<ListedRow>(LIST_SQL, [
      query.state ?? null,
      query.employeeId ?? null,
      query.ruleId ?? null,
      null,
      ...(after ?? [null, null]),
      limit + 1,
    ]);
    return page(rows, limit, (row) => [row.decidedAt.toISOString(), row.id], toRow);
  }

  /** Takes an override back: the error stands again from now on. A second time is refused. */
  async withdraw(id: string, reason: string): Promise<OverrideRow> {
    const override = await this.read(id);
    if (override.state === 'withdrawn') throw new DomainError('override.already-withdrawn');
    await this.refuseOwn(override.employeeId);
    await this.db.query(
      `insert into rule_override (employee_id, rule_id, rule_version, fingerprint, period_from, period_to, finding,
         reason, decided_by, decided_at, withdraws)
       select employee_id, rule_id, rule_version, fingerprint, period_from, period_to, finding, $2, $3, $4, id
       from rule_override where id = $1`,
      [id, reason.trim(), this.db.scope.actor.label, this.clock.now()],
    );
    return this.read(id);
  }

  private async read(id: string): Promise<OverrideRow> {
    return toRow(await this.db.one<ListedRow>(LIST_SQL, [null, null, null, id, null, null, 1]));
  }

  /** Four eyes: nobody lets a rule pass for their own work. */
  private async refuseOwn(employeeId: string): Promise<void> {
    const own = await this.db.query(
      `select 1 from role_grant where employee_id = $1 and user_id::text = $2 and revoked_at is null`,
      [employeeId, this.db.scope.actor.id],
    );
    if (own.length > 0) throw new DomainError('override.own-work');
  }
}

/** The refusal of a step by rules, with all that stands; shared by the steps of later domains. */
export function notRespected(
  errors: readonly JudgedFinding[],
  locale: 'fr' | 'en',
  field?: string,
): DomainError {
  const reason = [...new Set(errors.map((error) => error.message[locale]))].join(' ');
  return new DomainError('rules.not-respected', { reason, findings: errors.map(toRuledFindingView) }, field);
}

function toRow(row: ListedRow): OverrideRow {
  return {
    ...row,
    decidedAt: row.decidedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}
