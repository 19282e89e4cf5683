import { Injectable } from '@nestjs/common';
import { type Month, addMonthsTo } from '@relais/kernel';
import {
  CANONICAL,
  CANONICAL_CODES,
  type CanonicalCode,
  type Explanation,
  type PayrollVariable,
  why,
} from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import { FreezeService } from '../freeze/freeze.service';
import { type Line, type LineTuple, readLine } from '../freeze/line-tuple';
import { MonthsService } from '../months.service';
import type {
  EmployeeVariablesView,
  ElementView,
  VariablesQuery,
  VarianceView,
  VariableView,
  WhyView,
} from './variables.contract';

interface EmployeeRow {
  id: string;
  family_name: string;
  given_name: string;
  payroll_number: string | null;
}

interface Lines {
  employee_id: string;
  contract_id: string;
  lines: Line[];
}

const DIFFERENCES_MAX = 200;

/** The numbers of a month, employee by employee, provisional until the lock, and the reasons behind them. */
@Injectable()
export class VariablesService {
  constructor(
    private readonly db: Db,
    private readonly freeze: FreezeService,
    private readonly months: MonthsService,
  ) {}

  /** Employees under contract in the month, by name, with their numbers and what the officer typed. */
  async grid(month: Month, query: VariablesQuery): Promise<Page<EmployeeVariablesView>> {
    const { frozen, revision } = await this.months.get(month);
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 3);
    const rows = await this.db.query<EmployeeRow>(
      `select e.id, e.family_name, e.given_name, e.payroll_number
       from employee e
       where (exists (
           select from employment_contract c where c.employee_id = e.id and c.status <> 'draft'
             and c.starts_on <= ($1 || '-01')::date + interval '1 month - 1 day' and coalesce(c.ends_on, 'infinity') >= ($1 || '-01')::date)
         or exists (select from payroll_statement s where s.employee_id = e.id and s.month = $1 and s.revision = $2))
         and ($3::text is null or strpos(lower(e.family_name || ' ' || e.given_name || ' ' || coalesce(e.payroll_number, '')), lower($3)) > 0)
         and ($4::text is null or (e.family_name, e.given_name, e.id) > ($4, $5, $6::uuid))
       order by e.family_name, e.given_name, e.id limit $7`,
      [
        month,
        frozen ? revision : -1,
        query.search ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        after?.[2] ?? null,
        limit + 1,
      ],
    );
    const ids = rows.slice(0, limit).map((row) => row.id);
    const lines = await this.linesOf(month, frozen ? revision : null, ids);
    const names = await this.memberNames(lines);
    const elements = await this.elementsOf(month, ids);
    return page(
      rows,
      limit,
      (row) => [row.family_name, row.given_name, row.id],
      (row) => ({
        employeeId: row.id,
        name: `${row.family_name} ${row.given_name}`,
        matricule: row.payroll_number,
        variables: (lines.get(row.id) ?? []).flatMap((contract) =>
          contract.lines.map((line, i) => toView(contract.contract_id, i + 1, line, names)),
        ),
        elements: elements.filter((element) => element.employeeId === row.id),
      }),
    );
  }

  /** Why a line is what it is: the rule, its inputs and the articles, as they were when it was computed. */
  async why(month: Month, contractId: string, lineNo: number): Promise<WhyView> {
    const { frozen, revision } = await this.months.get(month);
    const found = frozen
      ? await this.db.maybe<{ code: CanonicalCode; explanation: Explanation }>(
          `select code, explanation from payroll_variable
           where month = $1 and revision = $2 and contract_id = $3 and line_no = $4 and member_id is null`,
          [month, revision, contractId, lineNo],
        )
      : await this.provisional(month, contractId, lineNo);
    if (!found) throw new DomainError('not-found');
    return { ...why(found), references: [...why(found).references] };
  }

  /** Totals per item against the former month, and the employees whose numbers moved most. */
  async variance(month: Month): Promise<VarianceView> {
    const { revision } = await this.months.frozen(month);
    const formerMonth = addMonthsTo(month, -1);
    const sums = await this.db.query<{
      employee_id: string;
      name: string;
      code: CanonicalCode;
      latest: string;
      former: string;
    }>(
      `with sums as (
         select v.employee_id, v.code, v.month, sum(v.quantity) as quantity
         from payroll_variable v
         where v.member_id is null and ((v.month = $1 and v.revision = $2)
           or (v.month = $3 and v.revision = (select max(f.revision) from payroll_freeze f where f.month = $3)))
         group by 1, 2, 3
       )
       select s.employee_id, e.family_name || ' ' || e.given_name as name, s.code,
         coalesce(sum(s.quantity) filter (where s.month = $1), 0) as latest,
         coalesce(sum(s.quantity) filter (where s.month = $3), 0) as former
       from sums s join employee e on e.id = s.employee_id
       group by 1, 2, 3`,
      [month, revision, formerMonth],
    );
    const heads = await this.db.one<{ latest: number; former: number }>(
      `select count(distinct employee_id) filter (where month = $1 and revision = $2)::int as latest,
         count(distinct employee_id) filter (where month = $3
           and revision = (select max(f.revision) from payroll_freeze f where f.month = $3))::int as former
       from payroll_statement where month in ($1, $3)`,
      [month, revision, formerMonth],
    );
    const rows = sums.map((row) => ({
      employeeId: row.employee_id,
      name: row.name,
      code: row.code,
      unit: CANONICAL[row.code].unit,
      latest: Number(row.latest),
      former: Number(row.former),
    }));
    const codes = CANONICAL_CODES.flatMap((code) => {
      const ofCode = rows.filter((row) => row.code === code);
      if (ofCode.length === 0) return [];
      const total = (side: 'latest' | 'former') => ofCode.reduce((sum, row) => sum + row[side], 0);
      return [{ code, unit: CANONICAL[code].unit, latest: total('latest'), former: total('former') }];
    });
    const gap = (row: { latest: number; former: number }) => Math.abs(row.latest - row.former);
    return {
      month,
      formerMonth,
      headcount: heads.latest,
      formerHeadcount: heads.former,
      codes,
      employees: rows
        .filter((row) => gap(row) > 0)
        .sort((a, b) => gap(b) - gap(a) || (a.name < b.name ? -1 : 1))
        .slice(0, DIFFERENCES_MAX),
    };
  }

  private async linesOf(
    month: Month,
    revision: number | null,
    employeeIds: readonly string[],
  ): Promise<Map<string, Lines[]>> {
    const found = new Map<string, Lines[]>();
    const add = (row: Lines) => found.set(row.employee_id, [...(found.get(row.employee_id) ?? []), row]);
    if (revision === null) {
      for await (const statement of this.freeze.compute(month, employeeIds)) {
        add({
          employee_id: statement.employeeId,
          contract_id: statement.contractId,
          lines: [...statement.variables],
        });
      }
      return found;
    }
    const rows = await this.db.query<Omit<Lines, 'lines'> & { lines: LineTuple[] }>(
      `select employee_id, contract_id, lines from payroll_statement
       where month = $1 and revision = $2 and employee_id = any ($3) order by employee_id, contract_id`,
      [month, revision, employeeIds],
    );
    for (const row of rows) add({ ...row, lines: row.lines.map(readLine) });
    return found;
  }

  private async provisional(month: Month, contractId: string, lineNo: number) {
    const { employee_id: employeeId } = await this.db.one<{ employee_id: string }>(
      `select employee_id from employment_contract where id = $1`,
      [contractId],
    );
    let found: PayrollVariable | null = null;
    for await (const statement of this.freeze.compute(month, [employeeId])) {
      if (statement.contractId === contractId) found = statement.variables[lineNo - 1] ?? null;
    }
    return found;
  }

  private async elementsOf(month: Month, employeeIds: readonly string[]): Promise<ElementView[]> {
    return this.db.query<ElementView>(
      `select id, employee_id as "employeeId", code, quantity::int, note, version from payroll_element
       where month = $1 and employee_id = any ($2) order by code`,
      [month, employeeIds],
    );
  }

  private async memberNames(lines: ReadonlyMap<string, readonly Lines[]>): Promise<Map<string, string>> {
    const ids = new Set<string>();
    for (const contracts of lines.values())
      for (const contract of contracts)
        for (const line of contract.lines) for (const share of line.split) ids.add(share.memberId);
    const rows = await this.db.query<{ id: string; legal_name: string }>(
      `select id, legal_name from member where id = any ($1)`,
      [[...ids]],
    );
    return new Map(rows.map((row) => [row.id, row.legal_name]));
  }
}

function toView(
  contractId: string,
  lineNo: number,
  line: Line,
  names: ReadonlyMap<string, string>,
): VariableView {
  return {
    contractId,
    lineNo,
    code: line.code,
    quantity: line.quantity,
    unit: line.unit,
    minutes: line.minutes,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    originMonth: line.originMonth,
    nature: line.nature,
    split: line.split.map((share) => ({ ...share, memberName: names.get(share.memberId) ?? '' })),
  };
}
