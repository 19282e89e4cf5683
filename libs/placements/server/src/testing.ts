import { randomUUID } from 'node:crypto';
import type { Db } from '@relais/platform/database';

/** Rows that tests of this domain start from, written as the application's role. Defaults suit most tests. */
export interface Given {
  member(values?: {
    name?: string;
    admittedOn?: string | null;
    leftOn?: string;
    zone?: string;
  }): Promise<{ memberId: string; siteId: string }>;
  employee(values?: {
    name?: string;
    startsOn?: string;
    endsOn?: string;
    weeklyMinutes?: number;
  }): Promise<{ employeeId: string; contractId: string }>;
  host(contractId: string, memberId: string, siteId?: string | null): Promise<void>;
}

let serial = 0;

/** Builders over one unit of work: `const given = givenIn(db)`. */
export function givenIn(db: Db): Given {
  return {
    async member({
      name = `Cabinet ${++serial}`,
      admittedOn = '2026-01-01',
      leftOn,
      zone = 'metropole',
    } = {}) {
      const memberId = randomUUID();
      const number = ++serial;
      await db.query(
        `insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on, left_on)
         values ($1, $2, 'person', $3, $4, $5, $6, '2025-12-01', $7::date, $8::date)`,
        [
          memberId,
          admittedOn === null ? null : number,
          name,
          String(number).padStart(14, '0'),
          `cabinet-${number}@exemple.invalid`,
          leftOn ? 'left' : admittedOn === null ? 'applied' : 'admitted',
          admittedOn,
          leftOn ?? null,
        ],
      );
      const site = await db.one<{ id: string }>(
        `insert into practice_site (member_id, name, street, postcode, city, holiday_zone)
         values ($1, $2, '1 rue de l’Essai', '56000', 'Vannes', $3) returning id`,
        [memberId, `Site de ${name}`, zone],
      );
      return { memberId, siteId: site.id };
    },
    async employee({
      name = `Personne ${++serial}`,
      startsOn = '2026-01-01',
      endsOn,
      weeklyMinutes = 2100,
    } = {}) {
      const number = ++serial;
      const employee = await db.one<{ id: string }>(
        `insert into employee (employee_no, given_name, family_name, birth_date, email)
         values ($1, 'Camille', $2, '1990-05-04', $3) returning id`,
        [number, name, `personne-${number}@exemple.invalid`],
      );
      const contract = await db.one<{ id: string }>(
        `insert into employment_contract (employee_id, kind, starts_on, ends_on, fixed_term_reason)
         values ($1, $2, $3::date, $4::date, $5) returning id`,
        [employee.id, endsOn ? 'cdd' : 'cdi', startsOn, endsOn ?? null, endsOn ? 'Remplacement' : null],
      );
      await db.query(
        `insert into contract_terms (contract_id, valid_from, valid_to, job, job_title, grade_level, weekly_minutes,
                                     monthly_gross_cents, pay_explanation)
         values ($1, $2::date, $3::date, 'medical-assistant', 'Assistante médicale', 6, $4, 200000, '{}')`,
        [contract.id, startsOn, endsOn ?? null, weeklyMinutes],
      );
      return { employeeId: employee.id, contractId: contract.id };
    },
    async host(contractId, memberId, siteId = null) {
      await db.query(
        `insert into potential_host (contract_id, member_id, site_id, added_on) values ($1, $2, $3, '2026-01-01')`,
        [contractId, memberId, siteId],
      );
    },
  };
}
