import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import type { ContractHours, PatternSlot, PlacementFacts, PlacementTerms } from '@relais/placements/core';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';

/** A placement as read: names beside ids, terms with their slots. */
export interface PlacementRecord {
  id: string;
  contractId: string;
  employeeId: string;
  employeeName: string;
  memberId: string;
  memberName: string;
  siteId: string;
  siteName: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  missions: string;
  agreementSignedOn: LocalDate | null;
  startHeld: boolean;
  version: number;
  terms: (PlacementTerms & { id: string; slots: PatternSlot[] })[];
}

/** A contract of employment as placing somebody needs it. */
export interface ContractRecord {
  contractId: string;
  employeeId: string;
  employeeName: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  hours: ContractHours[];
  hosts: {
    memberId: string;
    memberName: string;
    colourKey: number;
    admittedOn: LocalDate | null;
    leftOn: LocalDate | null;
    siteIds: string[] | null;
    sites: { id: string; name: string; city: string; closedOn: LocalDate | null }[];
  }[];
}

const PLACEMENT = `
  select p.id, p.contract_id as "contractId", p.employee_id as "employeeId",
         e.given_name || ' ' || e.family_name as "employeeName", p.member_id as "memberId", m.legal_name as "memberName",
         p.site_id as "siteId", s.name as "siteName", p.starts_on as "startsOn", p.ends_on as "endsOn", p.missions,
         p.agreement_signed_on as "agreementSignedOn", p.start_held as "startHeld", p.version, coalesce(t.terms, '[]') as terms
  from placement p
  join employee e on e.tenant_id = p.tenant_id and e.id = p.employee_id
  join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
  join practice_site s on s.tenant_id = p.tenant_id and s.id = p.site_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', t.id, 'validFrom', t.valid_from, 'validTo', t.valid_to,
             'weeklyMinutes', t.weekly_minutes, 'hourlyPriceCents', t.hourly_price_cents, 'cycleWeeks', t.cycle_weeks,
             'slots', (select coalesce(jsonb_agg(jsonb_build_object('week', n.week, 'weekday', n.weekday, 'half', n.half,
                                'startMinute', n.start_minute, 'endMinute', n.end_minute)
                                order by n.week, n.weekday, n.start_minute), '[]')
                       from pattern_slot n where n.tenant_id = t.tenant_id and n.terms_id = t.id)) order by t.valid_from) as terms
    from placement_terms t where t.tenant_id = p.tenant_id and t.placement_id = p.id
  ) t on true`;

/** Reads that the decisions of the domain start from. */
@Injectable()
export class PlacementRows {
  constructor(private readonly db: Db) {}

  /** One placement. Refuses with `not-found`. */
  async placement(id: string): Promise<PlacementRecord> {
    return this.db.one<PlacementRecord>(`${PLACEMENT} where p.id = $1`, [id]);
  }

  /** Every placement of an employee, past ones too, in order of time. */
  async ofEmployee(employeeId: string): Promise<PlacementRecord[]> {
    return this.db.query<PlacementRecord>(
      `${PLACEMENT} where p.employee_id = $1 order by p.starts_on, p.id`,
      [employeeId],
    );
  }

  /**
   * Takes the contract for this transaction, so that two officers placing the same employee come one after the other.
   * Refuses with `not-found`.
   */
  async lockContract(contractId: string): Promise<void> {
    await this.db.one(`select id from employment_contract where id = $1 for update`, [contractId]);
  }

  /** A contract with its hours and its list of potential users. Refuses with `not-found`. */
  async contract(contractId: string): Promise<ContractRecord> {
    return this.db.one<ContractRecord>(
      `select c.id as "contractId", c.employee_id as "employeeId", e.given_name || ' ' || e.family_name as "employeeName",
              c.starts_on as "startsOn", c.ends_on as "endsOn",
              (select coalesce(jsonb_agg(jsonb_build_object('validFrom', t.valid_from, 'validTo', t.valid_to,
                        'weeklyMinutes', t.weekly_minutes) order by t.valid_from), '[]')
               from contract_hours t where t.tenant_id = c.tenant_id and t.contract_id = c.id) as hours,
              (select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'memberName', m.legal_name,
                        'colourKey', coalesce(m.member_no, 0), 'admittedOn', m.admitted_on, 'leftOn', m.left_on, 'siteIds', h.site_ids,
                        'sites', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'city', s.city,
                                    'closedOn', s.closed_on) order by s.name), '[]')
                                  from practice_site s where s.tenant_id = m.tenant_id and s.member_id = m.id
                                    and (h.site_ids is null or s.id = any (h.site_ids)))) order by m.legal_name, m.id), '[]')
               from (select h.tenant_id, h.member_id,
                            case when bool_or(h.site_id is null) then null else array_agg(h.site_id) end as site_ids
                     from potential_host h where h.tenant_id = c.tenant_id and h.contract_id = c.id
                     group by h.tenant_id, h.member_id) h
               join member m on m.tenant_id = h.tenant_id and m.id = h.member_id) as hosts
       from employment_contract c
       join employee e on e.tenant_id = c.tenant_id and e.id = c.employee_id
       where c.id = $1`,
      [contractId],
    );
  }

  /** The practice and the workplace of a placement to be. Refuses with `not-found`, naming the field. */
  async place(memberId: string, siteId: string): Promise<Pick<PlacementFacts, 'member' | 'site'>> {
    const [member] = await this.db.query<PlacementFacts['member']>(
      `select id, legal_name as name, admitted_on as "admittedOn", left_on as "leftOn" from member where id = $1`,
      [memberId],
    );
    if (!member) throw new DomainError('not-found', {}, 'memberId');
    const [site] = await this.db.query<PlacementFacts['site']>(
      `select id, member_id as "memberId", name, closed_on as "closedOn" from practice_site where id = $1`,
      [siteId],
    );
    if (!site) throw new DomainError('not-found', {}, 'siteId');
    return { member, site };
  }
}
