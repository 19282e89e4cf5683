import { Injectable } from '@nestjs/common';
import { type ContractKind, mustBeKept, registerMentions } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import { legalWeek } from '@relais/law';
import { Db } from '@relais/platform/database';
import type { StaffRegisterLineView } from './staff-register.contract';

type Row = Omit<StaffRegisterLineView, 'mentions'> & { kind: ContractKind; weeklyMinutes: number };

const SQL = `
  select e.employee_no as "employeeNo", e.family_name as "familyName", e.given_name as "givenName", e.nationality,
    e.birth_date as "birthDate", e.sex, e.work_permit as "workPermit", t.job_title as job,
    concat_ws(', ', 'niveau ' || t.grade_level,
      (select string_agg(upper(q.kind), ', ' order by q.kind) from qualification q
       where q.employee_id = e.id and q.status = 'obtained' and q.obtained_on <= $1)) as qualification,
    c.kind, t.weekly_minutes as "weeklyMinutes", c.starts_on as "enteredOn",
    case when c.ends_on <= $1 then c.ends_on end as "leftOn"
  from employment_contract c
  join employee e on e.id = c.employee_id
  join lateral (
    select * from contract_terms where contract_id = c.id and valid_from <= $1 order by valid_from desc limit 1
  ) t on true
  where c.status <> 'draft' and c.starts_on <= $1
  order by c.starts_on, e.employee_no, c.id`;

/** The staff register of the group as of a day. */
@Injectable()
export class StaffRegisterService {
  constructor(private readonly db: Db) {}

  /** Everybody hired until that day, those who left more than five years before excepted (R1221-26). */
  async read(on: LocalDate): Promise<StaffRegisterLineView[]> {
    const rows = await this.db.query<Row>(SQL, [on]);
    const fullTime = legalWeek.at(on).value;
    return rows
      .filter((row) => mustBeKept(row.leftOn, on))
      .map(({ kind, weeklyMinutes, ...line }) => ({
        ...line,
        mentions: registerMentions({ kind, weeklyMinutes }, fullTime),
      }));
  }
}
