import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@relais/kernel';
import {
  CodeTotals,
  type ControlCorrection,
  type ControlSheet,
  type NoLineReason,
  type PayrollTemplate,
  isWithdrawnAbsence,
} from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import type { PersonStatement } from './statements.service';

type Someone = { readonly matricule: string | null; readonly name: string };

/** Gathers, while the lines stream by, what the control sheet has to say beside them. */
export class ControlNotes {
  readonly totals = new CodeTotals();
  readonly corrections: ControlCorrection[] = [];
  readonly besideTheFile: ControlCorrection[] = [];
  readonly withoutLine: (Someone & { employeeId: string })[] = [];
  active = 0;

  constructor(private readonly template: Pick<PayrollTemplate, 'mapping'>) {}

  private readonly routes = new Map(this.template.mapping.map((entry) => [entry.canonical, entry.route]));

  /** Notes one person, with the number of lines written. */
  person(person: PersonStatement, lines: number): void {
    this.active += 1;
    const someone = { matricule: person.matricule, name: `${person.familyName} ${person.givenName}` };
    if (lines === 0) this.withoutLine.push({ ...someone, employeeId: person.employeeId });
    for (const line of person.lines) {
      const isBeside = this.routes.get(line.code) === 'document' || isWithdrawnAbsence(line);
      if (!isBeside && line.nature === 'month') continue;
      const { code: canonical, nature, originMonth, startsOn, endsOn, quantity, unit } = line;
      const note = { ...someone, canonical, nature, originMonth, startsOn, endsOn, quantity, unit };
      (isBeside ? this.besideTheFile : this.corrections).push(note);
    }
  }
}

/** The sheet a payroll manager checks beside the file. */
@Injectable()
export class ControlService {
  constructor(private readonly db: Db) {}

  /** Completes the notes with what only the group's records know: entries, leavers, why somebody has no line. */
  async sheet(
    month: Month,
    notes: ControlNotes,
    file: Pick<ControlSheet, 'revision' | 'exportNo' | 'replacesNo' | 'file' | 'mappingConfirmed'>,
  ): Promise<ControlSheet> {
    const group = await this.db.one<{ name: string; siren: string }>(
      `select name, siren from employer_group where tenant_id = current_tenant()`,
    );
    const moves = await this.db.query<Someone & { starts_on: LocalDate; ends_on: LocalDate | null }>(
      `select e.payroll_number as matricule, e.family_name || ' ' || e.given_name as name, c.starts_on::text, c.ends_on::text
       from employment_contract c join employee e on e.id = c.employee_id
       where c.status <> 'draft' and (to_char(c.starts_on, 'YYYY-MM') = $1 or to_char(c.ends_on, 'YYYY-MM') = $1)
       order by e.family_name collate "C", e.given_name collate "C", c.starts_on, c.id`,
      [month],
    );
    const reasons = await this.reasons(
      month,
      notes.withoutLine.map(({ employeeId }) => employeeId),
    );
    const at = (date: LocalDate | null) => date?.startsWith(month) === true;
    return {
      group: group.name,
      siren: group.siren,
      month,
      revision: file.revision,
      exportNo: file.exportNo,
      replacesNo: file.replacesNo,
      file: file.file,
      mappingConfirmed: file.mappingConfirmed,
      employeesActive: notes.active,
      employeesInFile: notes.totals.employees,
      withoutLine: notes.withoutLine.map(({ employeeId, ...someone }) => ({
        ...someone,
        reason: reasons.get(employeeId) ?? 'no-hours',
      })),
      entries: moves
        .filter(({ starts_on: on }) => at(on))
        .map(({ matricule, name, starts_on: on }) => ({ matricule, name, on })),
      leavers: moves
        .filter(({ ends_on: on }) => at(on))
        .map(({ matricule, name, ends_on: on }) => ({ matricule, name, on: on as LocalDate })),
      byCode: notes.totals.byCode(),
      corrections: notes.corrections,
      besideTheFile: notes.besideTheFile,
    };
  }

  private async reasons(month: Month, employeeIds: readonly string[]): Promise<Map<string, NoLineReason>> {
    const rows = await this.db.query<{ employee_id: string; reason: NoLineReason }>(
      `select t.employee_id,
         case when bool_or(x.id is not null) then 'held-back' when bool_and(t.declared_at is null) then 'not-declared' else 'no-hours' end as reason
       from timesheet t
       left join timesheet_part p on p.timesheet_id = t.id
       left join lock_exception x on x.part_id = p.id and x.month = t.month and x.treatment = 'hold-back'
       where t.month = $1 and t.employee_id = any ($2) group by 1`,
      [month, employeeIds],
    );
    return new Map(rows.map((row) => [row.employee_id, row.reason]));
  }
}
