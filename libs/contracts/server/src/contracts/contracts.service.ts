import { Injectable } from '@nestjs/common';
import {
  type ContractDraft,
  type Host,
  type OtherContract,
  type Terms,
  amend,
  asOf,
  blocks,
  contractFindings,
  endProblem,
  endTerms,
  floorOf,
  overlappingContract,
  termsFindings,
} from '@relais/contracts/core';
import { type Finding, type LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page, toFindingView } from '@relais/platform/http';
import { Employee } from '../employees/employee.entity';
import { ContractTerms, EmploymentContract, type PayExplanation, PotentialHost } from './contract.entity';
import {
  type AddHost,
  type AmendContract,
  type ContractLineView,
  type ContractListQuery,
  type ContractView,
  type CreateContract,
  type EndContract,
  type HostView,
  toContractView,
} from './contracts.contract';

const STANDING = `case when c.starts_on > $1 then 'upcoming' when c.ends_on < $1 then 'ended' else 'running' end`;

// The page is cut first; terms and hosts are looked up for its contracts only.
const LIST_SQL = `
  with c as materialized (
    select c.* from employment_contract c
    where c.status <> 'draft' and exists (select from contract_terms where contract_id = c.id)
      and ($2::text is null or ${STANDING} = $2)
      and ($3::uuid is null or c.employee_id = $3)
      and ($4::date is null or (c.starts_on, c.id) < ($4, $5::uuid))
    order by c.starts_on desc, c.id desc limit $6
  )
  select c.id, c.employee_id as "employeeId", e.given_name || ' ' || e.family_name as "employeeName", c.kind,
    c.starts_on as "startsOn", c.ends_on as "endsOn", c.trial_ends_on as "trialEndsOn", ${STANDING} as standing,
    t.job_title as "jobTitle", t.grade_level as "gradeLevel", t.weekly_minutes as "weeklyMinutes",
    t.monthly_gross_cents::float8 as "monthlyGrossCents", h.hosts::int as "hostCount"
  from c
  join employee e on e.id = c.employee_id
  cross join lateral (
    select * from contract_terms where contract_id = c.id
    -- The terms of the day; before the contract its first ones, after it its last ones.
    order by daterange(valid_from, valid_to, '[]') @> $1::date desc,
      case when c.starts_on > $1 then valid_from end, valid_from desc
    limit 1
  ) t
  cross join lateral (select count(*) as hosts from potential_host where contract_id = c.id) h
  order by c.starts_on desc, c.id desc`;

const HOSTS_SQL = `
  select h.member_id as "memberId", m.legal_name as "memberName", h.site_id as "siteId", s.name as "siteName",
    coalesce(s.city, (select min(city) from practice_site p where p.member_id = m.id), '') as city, h.added_on as "addedOn"
  from potential_host h
  join member m on m.id = h.member_id
  left join practice_site s on s.id = h.site_id
  where h.contract_id = $1 order by m.legal_name, s.name nulls first, h.id`;

/** Employment contracts of the group with its employees, and their dated terms. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(query: ContractListQuery): Promise<Page<ContractLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<ContractLineView>(LIST_SQL, [
      this.clock.today(),
      query.standing ?? null,
      query.employeeId ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.startsOn, row.id],
      (row) => row,
    );
  }

  async read(id: string): Promise<ContractView> {
    const contract = await this.db.find(EmploymentContract, { id });
    const employee = await this.db.find(Employee, { id: contract.employeeId });
    const terms = await this.termsOf(id);
    const hosts = await this.db.query<HostView>(HOSTS_SQL, [id]);
    const today = this.clock.today();
    const current = asOf(terms, today) ?? terms[0];
    const findings = current
      ? contractFindings({
          draft: { ...contract, ...current, hosts },
          birthDate: employee.birthDate,
          others: await this.othersOf(contract.employeeId, id),
        }).filter((finding) => finding.severity !== 'error')
      : [];
    const name = `${employee.givenName} ${employee.familyName}`;
    return toContractView(contract, name, terms, hosts, findings.map(toFindingView), today);
  }

  /** Makes a contract, or refuses it with every reason at once. */
  async create(input: CreateContract): Promise<ContractView> {
    const { employeeId, hosts, ...draft } = input;
    const employee = await this.db.find(Employee, { id: employeeId });
    const others = await this.othersOf(employeeId);
    const isOpenCdd = draft.kind === 'cdd' && (draft.endsOn === null || draft.fixedTermReason === null);
    const findings = contractFindings({ draft: { ...draft, hosts }, birthDate: employee.birthDate, others });
    if (blocks(findings)) throw this.refusal(findings);
    if (isOpenCdd) throw new DomainError('contract.no-term', {}, 'endsOn');
    if (overlappingContract(draft, others)) throw new DomainError('contract.overlap', {}, 'startsOn');
    await this.refuseForeignHosts(hosts, draft.startsOn);

    const { id } = await this.db.insert(EmploymentContract, {
      employeeId,
      kind: draft.kind,
      startsOn: draft.startsOn,
      endsOn: draft.endsOn,
      fixedTermReason: draft.kind === 'cdd' ? draft.fixedTermReason : null,
      fixedTermDetail: draft.kind === 'cdd' ? draft.fixedTermDetail : null,
      replacedEmployee: draft.kind === 'cdd' ? draft.replacedEmployee : null,
      trialEndsOn: draft.trialEndsOn,
      status: 'active',
    });
    await this.insertTerms(id, draft, { validFrom: draft.startsOn, validTo: draft.endsOn }, '');
    for (const { memberId, siteId } of hosts) {
      await this.db.insert(PotentialHost, { contractId: id, memberId, siteId, addedOn: draft.startsOn });
    }
    return this.read(id);
  }

  /** Changes the terms from a day on; the same day again is a correction, kept in the audit trail. */
  async amend(id: string, { from, reason, version, ...change }: AmendContract): Promise<ContractView> {
    const contract = await this.db.find(EmploymentContract, { id });
    if (from < contract.startsOn) throw new DomainError('contract.amended-before-start', {}, 'from');
    if (contract.endsOn !== null && from > contract.endsOn)
      throw new DomainError('contract.amended-after-end', {}, 'from');
    const findings = termsFindings(change, from, contract);
    if (blocks(findings)) throw this.refusal(findings);
    const rows = await this.termsOf(id);
    const amendment = amend(rows, from, change);
    if (!amendment.ok) throw new DomainError('contract.amended-before-start', {}, 'from');

    await this.db.updateVersioned(EmploymentContract, id, version, {});
    const terms = await this.db.repository(ContractTerms);
    if (amendment.close) await terms.update(amendment.close.row.id, { validTo: amendment.close.validTo });
    if (amendment.replace) await terms.delete(amendment.replace.id);
    await this.insertTerms(id, change, amendment.open, reason);
    return this.read(id);
  }

  /** Ends a contract on a day: its terms end with it. */
  async end(id: string, { endsOn, reason, version }: EndContract): Promise<ContractView> {
    const contract = await this.db.find(EmploymentContract, { id });
    const problem = endProblem(contract, endsOn);
    if (problem === 'before-start') throw new DomainError('contract.ends-before-start', {}, 'endsOn');
    if (problem === 'after-term') throw new DomainError('contract.ends-after-term', {}, 'endsOn');
    if (problem === 'already-ended') throw new DomainError('contract.already-ended');
    await this.db.updateVersioned(EmploymentContract, id, version, {
      endsOn,
      endReason: reason,
      status: endsOn < this.clock.today() ? 'ended' : 'active',
    });
    const terms = await this.db.repository(ContractTerms);
    const { close, drop } = endTerms(await this.termsOf(id), endsOn);
    for (const row of drop) await terms.delete(row.id);
    for (const row of close) await terms.update(row.id, { validTo: endsOn });
    await this.db.query(`delete from additional_hours where contract_id = $1 and starts_on > $2`, [
      id,
      endsOn,
    ]);
    await this.db.query(`update additional_hours set ends_on = $2 where contract_id = $1 and ends_on > $2`, [
      id,
      endsOn,
    ]);
    return this.read(id);
  }

  /** Adds a potential user: an amendment of the contract (L1253-9 3°). */
  async addHost(id: string, { version, ...host }: AddHost): Promise<ContractView> {
    await this.db.find(EmploymentContract, { id });
    const today = this.clock.today();
    await this.refuseForeignHosts([host], today);
    await this.db.updateVersioned(EmploymentContract, id, version, {});
    await this.db.insert(PotentialHost, { contractId: id, ...host, addedOn: today });
    return this.read(id);
  }

  private async termsOf(contractId: string): Promise<ContractTerms[]> {
    return (await this.db.repository(ContractTerms)).find({
      where: { contractId },
      order: { validFrom: 'asc' },
    });
  }

  private async othersOf(employeeId: string, exceptId?: string): Promise<OtherContract[]> {
    const rows = await (await this.db.repository(EmploymentContract)).findBy({ employeeId });
    return rows.filter((row) => row.id !== exceptId && row.status !== 'draft');
  }

  private async insertTerms(
    contractId: string,
    { job, jobTitle, gradeLevel, weeklyMinutes, monthlyGrossCents, shortTimeReason }: Terms,
    { validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null },
    reason: string,
  ): Promise<void> {
    await this.db.insert(ContractTerms, {
      contractId,
      validFrom,
      validTo,
      job,
      jobTitle,
      gradeLevel,
      weeklyMinutes,
      monthlyGrossCents,
      shortTimeReason,
      payExplanation: explainPay({ gradeLevel, weeklyMinutes }, validFrom),
      reason,
    });
  }

  /** Every practice must be a member on the day, and every site one of its practice (L1253-1). */
  private async refuseForeignHosts(hosts: readonly Host[], on: LocalDate): Promise<void> {
    const known = await this.db.query<{ member_id: string; is_member: boolean; sites: string[] }>(
      `select m.id as member_id,
         exists (select from membership s where s.member_id = m.id and coalesce(s.left_on >= $2::date, true)) as is_member,
         array(select id::text from practice_site p where p.member_id = m.id) as sites
       from member m where m.id = any ($1::uuid[])`,
      [hosts.map((host) => host.memberId), on],
    );
    for (const [i, host] of hosts.entries()) {
      const member = known.find((row) => row.member_id === host.memberId);
      if (!member) throw new DomainError('not-found', {}, `hosts[${i}].memberId`);
      if (!member.is_member) throw new DomainError('contract.host-not-a-member', {}, `hosts[${i}].memberId`);
      if (host.siteId !== null && !member.sites.includes(host.siteId)) {
        throw new DomainError('contract.site-of-another-member', {}, `hosts[${i}].siteId`);
      }
    }
  }

  private refusal(findings: readonly Finding[]): DomainError {
    const errors = findings.filter((finding) => finding.severity === 'error');
    const reason = errors.map((finding) => finding.message[this.db.scope.locale]).join(' ');
    return new DomainError('contract.not-compliant', { reason, findings: errors.map(toFindingView) });
  }
}

/** What the pay was compared with, to answer "why?" in two years. */
function explainPay(
  terms: Pick<ContractDraft, 'gradeLevel' | 'weeklyMinutes'>,
  on: LocalDate,
): PayExplanation {
  const floor = floorOf(terms, on);
  if (!floor) {
    return {
      floorCents: null,
      setBy: null,
      smicCents: null,
      gridCents: null,
      explanation: {
        fr: 'Contrat antérieur à la première grille connue : salaire non comparé.',
        en: 'Contract older than the first known grid: pay not compared.',
      },
      references: [],
    };
  }
  const { floorCents, setBy, smicCents, gridCents, explanation, references } = floor;
  return { floorCents, setBy, smicCents, gridCents, explanation, references: [...references] };
}
