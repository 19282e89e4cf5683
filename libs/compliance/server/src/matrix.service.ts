import { Injectable } from '@nestjs/common';
import {
  type EmployeeRecord,
  factsOf,
  type ObligationCell,
  type ObligationRecord,
  obligationsFor,
  STATED_FACTS,
} from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import {
  HIRE_OBLIGATIONS,
  type HolidayZone,
  type Obligation,
  type ObligationPlan,
  PROOF_NAMES,
  compileObligations,
  factName,
} from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { cursorKey, DomainError, type Page, page, PAGE_LIMIT, toReferenceView } from '@relais/platform/http';
import type {
  CellDetailView,
  ComplianceQuery,
  ComplianceRowView,
  ObligationView,
  RecordView,
} from './compliance.contract';

/** Days ahead of a due date from which a cell of the matrix is amber. */
export const AMBER_DAYS = 30;

interface MatrixRow extends EmployeeRecord {
  employeeId: string;
  familyName: string;
  name: string;
  email: string;
  locale: 'fr' | 'en';
  contractId: string;
  holidayZone: HolidayZone;
  records: ObligationRecord[];
}

/** An employee of the matrix with the answer of every obligation. */
export interface AssessedRow extends MatrixRow {
  cells: ObligationCell[];
}

/**
 * Facts and records of employees, a row each: whoever has a contract that runs or is to begin, drafts included, since a
 * hire is prepared before it is signed. $1 today, $2 part of the name, $3 and $4 the last row of the page before, $5 how
 * many, $6 one employee or null.
 */
const FACTS_SQL = `
  with hired as (
    select distinct on (c.employee_id) c.employee_id, c.id, c.kind, c.starts_on
    from employment_contract c
    where c.status <> 'ended' and (c.ends_on is null or c.ends_on >= $1) and ($6::uuid is null or c.employee_id = $6)
    order by c.employee_id, (c.status = 'draft'), (c.starts_on > $1), c.starts_on desc
  )
  select e.id as "employeeId", e.family_name as "familyName", e.family_name || ' ' || e.given_name as name, e.email, e.locale,
    e.birth_date as "birthDate", h.id as "contractId", h.kind as "contractKind", h.starts_on as "contractStartsOn",
    least(h.starts_on, (select min(f.starts_on) from employment_contract f where f.employee_id = e.id and f.status <> 'draft')) as "firstStartsOn",
    t.job, t.weekly_minutes as "weeklyMinutes", g.holiday_zone as "holidayZone",
    (select min(p.starts_on) from placement p where p.contract_id = h.id) as "placementStartsOn",
    coalesce((select array_agg(q.kind order by q.kind) from qualification q
      where q.employee_id = e.id and q.status = 'obtained' and (q.expires_on is null or q.expires_on >= $1)), '{}') as qualifications,
    coalesce((select jsonb_object_agg(f.fact, f.value) from employee_fact f where f.employee_id = e.id), '{}') as stated,
    coalesce((select jsonb_agg(jsonb_build_object('obligationId', r.obligation_id, 'doneOn', r.done_on,
        'validUntil', r.valid_until, 'notApplicableReason', r.not_applicable_reason))
      from obligation_record r where r.subject_type = 'employee' and r.subject_id = e.id), '[]') as records
  from hired h
  join employee e on e.id = h.employee_id
  join employer_group g on g.tenant_id = e.tenant_id
  left join lateral (
    select job, weekly_minutes from contract_terms t
    where t.contract_id = h.id and t.valid_from <= greatest($1::date, h.starts_on) order by t.valid_from desc limit 1
  ) t on true
  where ($2::text is null or e.family_name || ' ' || e.given_name ilike '%' || $2 || '%')
    and ($3::text is null or (e.family_name, e.id) > ($3, $4::uuid))
  order by e.family_name, e.id limit $5`;

/** The matrix employee × obligation: facts read in one statement, decided by the core. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The columns, in the order in which they fall due. */
  obligations(): ObligationView[] {
    return HIRE_OBLIGATIONS.map(toObligationView);
  }

  async rows(query: ComplianceQuery): Promise<Page<ComplianceRowView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.assess({
      search: query.search ?? null,
      after: after === null ? null : [after[0] ?? '', after[1] ?? ''],
      limit: limit + 1,
    });
    return page(
      rows,
      limit,
      (row) => [row.familyName, row.employeeId],
      ({ employeeId, name, contractId, contractKind, contractStartsOn, cells }) => ({
        employeeId,
        name,
        contractId,
        contractKind,
        contractStartsOn,
        cells: cells.map(({ obligationId, state, dueOn, lateDays }) => ({
          obligationId,
          state,
          dueOn,
          lateDays,
        })),
      }),
    );
  }

  /** Everyone with all their cells; `obligationId` keeps one column. */
  async assess(options: {
    search?: string | null;
    after?: readonly [string, string] | null;
    limit?: number | null;
    employeeId?: string | null;
    obligation?: Obligation;
  }): Promise<AssessedRow[]> {
    const today = this.clock.today();
    const rows = await this.db.query<MatrixRow>(FACTS_SQL, [
      today,
      options.search?.replace(/[\\%_]/g, '\\$&') ?? null,
      options.after?.[0] ?? null,
      options.after?.[1] ?? null,
      options.limit ?? null,
      options.employeeId ?? null,
    ]);
    const obligations = options.obligation === undefined ? HIRE_OBLIGATIONS : [options.obligation];
    const plans = new Map<HolidayZone, ObligationPlan>();
    return rows.map((row) => {
      const { holidayZone: zone, records, employeeId: id, contractStartsOn: startsOn } = row;
      const plan = plans.get(zone) ?? compileObligations(obligations, today, zone);
      plans.set(zone, plan);
      const subject = { kind: 'employee', id, startsOn, endsOn: null } as const;
      return {
        ...row,
        cells: obligationsFor(plan, factsOf(row, today), subject, { records, dueSoonDays: AMBER_DAYS }),
      };
    });
  }

  /** One cell with its reasons, its articles and what was recorded. */
  async cell(employeeId: string, obligationId: string): Promise<CellDetailView> {
    const obligation = obligationNamed(obligationId);
    const [row] = await this.assess({ employeeId, obligation });
    const [cell] = row?.cells ?? [];
    if (!row || !cell) throw new DomainError('not-found');
    const { state, dueOn, notBefore, lateDays } = cell;
    return {
      employeeId,
      name: row.name,
      obligationId,
      state,
      dueOn,
      notBefore,
      lateDays,
      obligation: toObligationView(obligation),
      reasons: [...cell.reasons],
      missing: cell.missing.map((fact) => ({
        fact,
        name: factName(fact),
        stateable: (STATED_FACTS as readonly string[]).includes(fact),
      })),
      record: await this.record(employeeId, obligationId),
    };
  }

  private async record(employeeId: string, obligationId: string): Promise<RecordView | null> {
    const row = await this.db.maybe<
      Omit<RecordView, 'recordedAt'> & { recordedAt: Date; doneOn: LocalDate | null }
    >(
      `select r.id, r.done_on as "doneOn", r.valid_until as "validUntil", r.not_applicable_reason as "notApplicableReason", r.note,
         r.file_id as "fileId", f.name as "fileName", r.recorded_by as "recordedBy", r.recorded_at as "recordedAt", r.version
       from obligation_record r left join stored_file f on f.tenant_id = r.tenant_id and f.id = r.file_id
       where r.subject_type = 'employee' and r.subject_id = $1 and r.obligation_id = $2`,
      [employeeId, obligationId],
    );
    return row && { ...row, recordedAt: row.recordedAt.toISOString() };
  }
}

/** An obligation of the law data; refuses a name that is none. */
export function obligationNamed(id: string): Obligation {
  const found = HIRE_OBLIGATIONS.find((obligation) => obligation.id === id);
  if (!found) throw new DomainError('obligation.unknown');
  return found;
}

function toObligationView({
  id,
  title,
  guidance,
  responsible,
  severity,
  proofs,
  references,
  sanction,
}: Obligation): ObligationView {
  return {
    id,
    title,
    guidance,
    responsible,
    severity,
    proofs: proofs.map((kind) => PROOF_NAMES[kind]),
    references: references.map(toReferenceView),
    sanction,
  };
}
