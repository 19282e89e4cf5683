import { Injectable } from '@nestjs/common';
import {
  aidSchedule,
  canBeMissed,
  individualVersionOn,
  lifeFindings,
  readGap,
  suspensionsOf,
  watchFte,
} from '@relais/aid-claims/core';
import { isStaff, type Principal } from '@relais/identity/core';
import { cents, type LocalDate, sum } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import {
  cursorKey,
  DomainError,
  type Page,
  page,
  PAGE_LIMIT,
  toFindingView,
  toReferenceView,
} from '@relais/platform/http';
import { AidClaimsService } from '../claims/aid-claims.service';
import { AidChoicesService } from '../choices/aid-choices.service';
import { AidLivesService } from '../life/aid-lives.service';
import { AidContract } from './aid-contract.entity';
import { AidPlanService } from './aid-plan.service';
import { PlacedTimeService } from './placed-time.service';
import type {
  AidContractLineView,
  AidContractListQuery,
  AidContractView,
  AidYearView,
  AmendAidContract,
  CreateAidContract,
  EndAidContract,
  FteWatchView,
} from './aid-contract.contract';
import { checkedTerms, lastDayOf, scheduleOf, termsOf, yearOn } from './aid-schedule';

/** A contract with the names it is shown under and what was received. */
export interface ContractRow extends AidContract {
  memberName: string;
  doctorName: string;
  employeeName: string | null;
  receivedCents: number;
}

/** What came for each contract year: as the settled claim says, or else what the bank lines add up to. */
const RECEIVED_SQL = `
  select aid_contract_id, year_no, coalesce(k.received_cents, p.cents) as cents
  from (select aid_contract_id, year_no, received_cents from aid_claim where received_cents is not null) k
  full join (select aid_contract_id, year_no, sum(amount_cents) as cents from aid_payment group by 1, 2) p
    using (aid_contract_id, year_no)`;

const ROWS_SQL = `
  select c.id, c.member_id as "memberId", m.legal_name as "memberName", c.doctor_id as "doctorId", d.full_name as "doctorName",
    c.employee_id as "employeeId", e.given_name || ' ' || e.family_name as "employeeName", c.health_fund as "healthFund",
    c.aid_option as "aidOption", c.scheme_version as "schemeVersion", c.percentile_band as "percentileBand", c.signed_on as "signedOn",
    c.assistant_hired_on as "assistantHiredOn", c.patient_target as "patientTarget", c.active_target as "activeTarget", c.status,
    c.ended_on as "endedOn", c.end_reason as "endReason", c.version,
    (select coalesce(sum(y.cents), 0)::float8 from (${RECEIVED_SQL}) y where y.aid_contract_id = c.id) as "receivedCents"
  from aid_contract c
  join member m on m.tenant_id = c.tenant_id and m.id = c.member_id
  join doctor d on d.tenant_id = c.tenant_id and d.id = c.doctor_id
  left join employee e on e.tenant_id = c.tenant_id and e.id = c.employee_id`;

const LIST_SQL = `${ROWS_SQL}
  where ($1::uuid is null or c.member_id = $1) and ($2::text is null or c.status = $2) and ($3::uuid is null or c.member_id = $3)
    and ($4::text is null or d.full_name ilike '%' || $4 || '%' or m.legal_name ilike '%' || $4 || '%' or c.health_fund ilike '%' || $4 || '%')
    and ($5::text is null or (d.full_name, c.id) > ($5, $6::uuid))
  order by d.full_name, c.id limit $7`;

/** Aid contracts: their terms as signed, the money they promise, the deadlines they open. */
@Injectable()
export class AidContractsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly plan: AidPlanService,
    private readonly lives: AidLivesService,
    private readonly placed: PlacedTimeService,
    private readonly choices: AidChoicesService,
    private readonly claims: AidClaimsService,
  ) {}

  async list(principal: Principal, query: AidContractListQuery): Promise<Page<AidContractLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const today = this.clock.today();
    const rows = await this.db.query<ContractRow>(LIST_SQL, [
      practiceOf(principal),
      query.status ?? null,
      query.memberId ?? null,
      query.search?.replace(/[\\%_]/g, '\\$&') ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.doctorName, row.id],
      (row) => toLine(row, today),
    );
  }

  async read(principal: Principal, id: string): Promise<AidContractView> {
    return this.view(await this.find(principal, id));
  }

  /** Records a signed contract and opens its deadlines. */
  async create(principal: Principal, input: CreateAidContract): Promise<AidContractView> {
    const { id } = await this.db.insert<AidContract>(AidContract, this.checked(input));
    await this.followDeadlines(await this.find(principal, id));
    return this.read(principal, id);
  }

  /** Corrects what was signed, or adds what became known (the hire of the assistant); its deadlines and claims follow. */
  async amend(
    principal: Principal,
    id: string,
    { version, ...input }: AmendAidContract,
  ): Promise<AidContractView> {
    const contract = await this.find(principal, id);
    if (contract.status === 'ended') throw new DomainError('aid.ended');
    await this.db.updateVersioned(
      AidContract,
      id,
      version,
      this.checked({ ...contract, schemeVersion: undefined, ...input }),
    );
    return this.settle(principal, id);
  }

  /** Ends a contract: what comes after its last day is cancelled, the amounts are prorated. */
  async end(principal: Principal, id: string, input: EndAidContract): Promise<AidContractView> {
    const contract = await this.find(principal, id);
    if (contract.status === 'ended') throw new DomainError('aid.ended');
    const lastDay = lastDayOf(contract);
    if (input.endedOn > lastDay) throw new DomainError('aid.ends-after-term', { lastDay }, 'endedOn');
    checkedTerms({ ...termsOf(contract), endsOn: input.endedOn });
    await this.db.updateVersioned(AidContract, id, input.version, {
      status: 'ended',
      endedOn: input.endedOn,
      endReason: input.reason.trim(),
    });
    return this.settle(principal, id);
  }

  private async settle(principal: Principal, id: string): Promise<AidContractView> {
    const contract = await this.find(principal, id);
    await this.followDeadlines(contract);
    await this.claims.followSchedule(id, scheduleOf(contract));
    return this.view(await this.find(principal, id));
  }

  private followDeadlines({ id, endReason }: ContractRow): Promise<void> {
    return this.plan.follow(
      [id],
      endReason ?? 'Contrat d’aide modifié : cette échéance n’a plus lieu d’être.',
    );
  }

  private checked(
    input: CreateAidContract,
  ): Omit<AidContract, 'id' | 'version' | 'status' | 'endedOn' | 'endReason'> {
    const { signedOn } = input;
    if (signedOn > this.clock.today())
      throw new DomainError('aid.signed-in-the-future', { signedOn }, 'signedOn');
    const schemeVersion = input.schemeVersion ?? individualVersionOn(signedOn);
    if (schemeVersion === null) throw new DomainError('aid.before-the-scheme', { signedOn }, 'signedOn');
    const terms = {
      memberId: input.memberId,
      doctorId: input.doctorId,
      healthFund: input.healthFund.trim(),
      aidOption: input.aidOption,
      percentileBand: input.percentileBand,
      signedOn,
      schemeVersion,
      employeeId: input.employeeId ?? null,
      assistantHiredOn: input.assistantHiredOn ?? null,
      patientTarget: input.patientTarget ?? null,
      activeTarget: input.activeTarget ?? null,
    };
    checkedTerms(termsOf({ ...terms, endedOn: null }));
    return terms;
  }

  async find(principal: Principal, id: string): Promise<ContractRow> {
    return this.db.one<ContractRow>(
      `${ROWS_SQL} where c.id = $1 and ($2::uuid is null or c.member_id = $2)`,
      [id, practiceOf(principal)],
    );
  }

  private async receivedByYear(id: string): Promise<Map<number, number>> {
    const rows = await this.db.query<{ yearNo: number; cents: number }>(
      `select year_no as "yearNo", cents::float8 as cents from (${RECEIVED_SQL}) y where y.aid_contract_id = $1`,
      [id],
    );
    return new Map(rows.map(({ yearNo, cents: sumOfYear }) => [yearNo, sumOfYear]));
  }

  /** Time placed against the option, and the money it puts at risk; null when no year runs. */
  private async watch(row: ContractRow, today: LocalDate): Promise<FteWatchView | null> {
    const year = yearOn(scheduleOf(row), today);
    if (!year) return null;
    return watchFte(termsOf(row), await this.placed.weeklyMinutes(row), year.amountCents, today);
  }

  private async view(row: ContractRow): Promise<AidContractView> {
    const claims = new Map((await this.claims.ofContract(row.id)).map((claim) => [claim.yearNo, claim]));
    const life = await this.lives.of(row);
    const received = await this.receivedByYear(row.id);
    const suspensions = suspensionsOf(life.absences, row.signedOn);
    const terms = termsOf(row);
    const choices = await this.choices.current();
    const today = this.clock.today();
    return {
      ...toLine(row, this.clock.today()),
      employeeId: row.employeeId,
      employeeName: row.employeeName,
      assistantHiredOn: row.assistantHiredOn,
      patientTarget: row.patientTarget,
      activeTarget: row.activeTarget,
      endedOn: row.endedOn,
      endReason: row.endReason,
      findings: [...checkedTerms(termsOf(row)), ...lifeFindings(life)].map(toFindingView),
      fte: await this.watch(row, today),
      years: aidSchedule(terms, choices).map((year): AidYearView => ({
        receivedCents: cents(received.get(year.yearNo) ?? 0),
        gap: gapOf({ terms, year, suspensions, receivedCents: cents(received.get(year.yearNo) ?? 0) }, today),
        yearNo: year.yearNo,
        from: year.from,
        to: year.to,
        rateVersion: year.rateVersion === 'C' ? 'C' : 'A/B',
        amountCents: year.amountCents,
        explanation: year.explanation,
        certainty: year.certainty,
        sources: year.sources.map(toReferenceView),
        instalments: year.instalments.map(({ source, ...instalment }) => ({
          ...instalment,
          source: toReferenceView(source),
        })),
        claim: claims.get(year.yearNo) ?? null,
      })),
    };
  }
}

const gapOf = (input: Parameters<typeof readGap>[0], today: LocalDate): AidYearView['gap'] => {
  const readings = canBeMissed(input.year, input.receivedCents, today) ? readGap(input) : null;
  return (
    readings && {
      missingCents: cents(input.year.amountCents - input.receivedCents),
      readings: readings.map(({ references, ...reading }) => ({
        ...reading,
        references: references.map(toReferenceView),
      })),
    }
  );
};

/** The practice a doctor is limited to; null for who runs the group. */
export function practiceOf(principal: Principal): string | null {
  if (isStaff(principal)) return null;
  if (principal.memberId === null) throw new DomainError('forbidden');
  return principal.memberId;
}

function toLine(row: ContractRow, today: LocalDate): AidContractLineView {
  const years = scheduleOf(row);
  const current = yearOn(years, today);
  return {
    id: row.id,
    memberId: row.memberId,
    memberName: row.memberName,
    doctorId: row.doctorId,
    doctorName: row.doctorName,
    healthFund: row.healthFund,
    aidOption: row.aidOption,
    schemeVersion: row.schemeVersion,
    percentileBand: row.percentileBand,
    signedOn: row.signedOn,
    lastDay: lastDayOf(row),
    status: row.status,
    currentYearNo: current?.yearNo ?? null,
    currentAmountCents: current?.amountCents ?? null,
    expectedCents: sum(years.filter(({ from }) => from <= today).map(({ amountCents }) => amountCents)),
    receivedCents: cents(row.receivedCents),
    version: row.version,
  };
}
