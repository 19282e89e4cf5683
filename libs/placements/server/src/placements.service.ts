import { Injectable } from '@nestjs/common';
import type { OverrideRequest } from '@relais/contracts/core';
import { OverridesService, StepGates, toRuledFindingView } from '@relais/contracts/server';
import type { Principal } from '@relais/identity/core';
import type { Finding, LocalDate, Period } from '@relais/kernel';
import {
  type EmployeeAtWork,
  type PlacementTerms,
  type PlanFindings,
  type PlannedPlacement,
  type QuotaStretch,
  type WeeklyPattern,
  amendTerms,
  blocking,
  changeNoticeDays,
  endTerms,
  isImpossible,
  noticeFindings,
  patternRefusals,
  placementRefusals,
  previewPlan,
  quotaFindings,
  quotaTimeline,
  samePattern,
} from '@relais/placements/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, toFindingView } from '@relais/platform/http';
import type {
  AmendPlacement,
  ConfirmStart,
  EndPlacement,
  OpenPlacement,
  PlacementBoardView,
  PlacementView,
  PreviewPlacement,
  PlacementPreviewView,
  PlacementStartView,
  SignAgreement,
} from './placement.contract';
import { PlacementEntity, PlacementTermsEntity } from './placement.entity';
import { type ContractRecord, type PlacementRecord, PlacementRows } from './placement-rows';
import { toBoardView, toPlacementView, toStretchView } from './placement-views';
import { EmployeesAtWork } from './working-time/employees-at-work.service';

/** Fields of the form that each refusal points at. */
const FIELD: Readonly<Record<string, string>> = {
  'placement.member-not-admitted': 'memberId',
  'placement.member-left': 'endsOn',
  'placement.site-of-another-member': 'siteId',
  'placement.site-closed': 'siteId',
  'placement.not-a-potential-user': 'memberId',
  'placement.outside-contract': 'startsOn',
  'placement.reversed-dates': 'endsOn',
  'placement.pattern-empty': 'pattern.slots',
  'placement.pattern-invalid': 'pattern.slots',
  'placement.two-places-at-once': 'pattern.slots',
};

/** Opening, amending and ending placements: load, decide with the core, write in one transaction. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly db: Db,
    private readonly rows: PlacementRows,
    private readonly atWork: EmployeesAtWork,
    private readonly overrides: OverridesService,
    private readonly gates: StepGates,
    private readonly clock: Clock,
  ) {}

  async read(id: string): Promise<PlacementView> {
    return toPlacementView(await this.rows.placement(id));
  }

  /** What placing the employee of a contract needs, the gauge included. */
  async board(contractId: string): Promise<PlacementBoardView> {
    const contract = await this.rows.contract(contractId);
    const placements = await this.rows.ofEmployee(contract.employeeId);
    const own = placements.filter((placement) => placement.contractId === contractId);
    const sites = contract.hosts.flatMap((host) => host.sites.map((site) => site.id));
    const overrides = await this.overrides.inForce([contract.employeeId]);
    return toBoardView(
      contract,
      placements,
      gauge(contract, own),
      await this.employee(contract.employeeId, sites),
      overrides.get(contract.employeeId) ?? [],
    );
  }

  /** Findings and gauge of a change, without writing anything. */
  async preview(input: PreviewPlacement): Promise<PlacementPreviewView> {
    const contract = await this.rows.contract(input.contractId);
    const existing = await this.rows.ofEmployee(contract.employeeId);
    const period = { from: input.startsOn, to: input.endsOn };
    const refusals = await this.refusals(contract, input, period);
    const amended = input.placementId
      ? existing.find((placement) => placement.id === input.placementId)
      : undefined;
    if (input.placementId && !amended) throw new DomainError('not-found', {}, 'placementId');
    const candidate = amended ? this.amendedTerms(amended, input) : [newTerms(input, period)];
    const after = [
      ...existing.filter((placement) => placement.id !== input.placementId),
      {
        ...(amended ?? {
          ...planned(input),
          memberName: contract.hosts.find((host) => host.memberId === input.memberId)?.memberName ?? '',
        }),
        terms: candidate,
      },
    ];
    const changesTimes = amended ? !amended.terms.some((dated) => samePattern(dated, input.pattern)) : false;
    const today = this.clock.today();
    const employee = await this.employee(contract.employeeId, [input.siteId]);
    // A week that cannot be, or days that end before they start, have no working time to judge.
    const { clashes, rules } = isImpossible(refusals)
      ? { clashes: [], rules: [] }
      : findingsOf(employee, existing, after, period);
    return {
      findings: [
        ...refusals,
        ...clashes,
        ...quotaFindings(input.weeklyMinutes, input.pattern),
        ...(changesTimes ? noticeFindings(today, input.startsOn, changeNoticeDays(today)) : []),
      ].map(toFindingView),
      rules: (await this.overrides.judge(contract.employeeId, rules)).map(toRuledFindingView),
      quota: gauge(
        contract,
        after.filter(
          (placement) => !('contractId' in placement) || placement.contractId === input.contractId,
        ),
      ).map((stretch) => toStretchView(stretch, after)),
    };
  }

  /**
   * Opens a placement. Refuses what the calendar forbids; what the rules of working time forbid passes only with an
   * override, written here with it. The first reason is the answer, the preview lists all. Its start is held while a
   * blocking duty before it is not done.
   */
  async open(input: OpenPlacement, by: Principal): Promise<PlacementView> {
    await this.rows.lockContract(input.contractId);
    const contract = await this.rows.contract(input.contractId);
    const period = { from: input.startsOn, to: input.endsOn };
    refuseFirst(await this.refusals(contract, input, period));
    const existing = await this.rows.ofEmployee(contract.employeeId);
    const candidate = {
      ...planned(input),
      memberName: nameOfHost(contract, input.memberId),
      terms: [newTerms(input, period)],
    };
    await this.pass(contract.employeeId, existing, [...existing, candidate], period, input, by);
    const placement = await this.db.insert(PlacementEntity, {
      contractId: input.contractId,
      employeeId: contract.employeeId,
      memberId: input.memberId,
      siteId: input.siteId,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      missions: input.missions,
      agreementSignedOn: input.agreementSignedOn,
      startHeld: true,
    });
    await this.writeTerms(placement.id, newTerms(input, period));
    const { findings } = await this.beforeStart(placement.id);
    if (!findings.some(({ severity, override }) => severity === 'error' && override === null))
      await this.db.query(`update placement set start_held = false where id = $1`, [placement.id]);
    return this.read(placement.id);
  }

  /** New terms from a day on; the ones in force end the day before. */
  async amend(id: string, input: AmendPlacement, by: Principal): Promise<PlacementView> {
    const { contractId, employeeId } = await this.rows.placement(id);
    await this.rows.lockContract(contractId);
    const existing = await this.rows.ofEmployee(employeeId);
    const placement = existing.find((one) => one.id === id);
    if (!placement) throw new DomainError('not-found');
    const amendment = amendTerms(placement.terms, input.from, input);
    if (amendment.outcome === 'no-terms-on-that-day') {
      throw new DomainError('placement.no-terms-on-that-day', { date: input.from }, 'from');
    }
    if (amendment.outcome === 'nothing-changes') throw new DomainError('placement.nothing-changes');
    const { open, close, replace } = amendment;
    refuseFirst(patternRefusals(open));
    const period = { from: open.validFrom, to: open.validTo };
    const after = existing.map((one) =>
      one === placement ? { ...one, terms: amended(one.terms, amendment) } : one,
    );
    await this.pass(employeeId, existing, after, period, { siteId: placement.siteId, ...input }, by);
    await this.db.updateVersioned(PlacementEntity, id, input.version, {});
    const terms = await this.db.repository(PlacementTermsEntity);
    if (close) await terms.update({ id: close.terms.id }, { validTo: close.validTo });
    if (replace) await terms.delete({ id: replace.id });
    await this.writeTerms(id, open);
    return this.read(id);
  }

  /** Ends a placement on a day, its last. Terms planned later go. */
  async end(id: string, input: EndPlacement): Promise<PlacementView> {
    const placement = await this.rows.placement(id);
    if (input.endsOn < placement.startsOn) {
      throw new DomainError(
        'placement.ends-before-start',
        { endsOn: input.endsOn, startsOn: placement.startsOn },
        'endsOn',
      );
    }
    if (placement.endsOn !== null && input.endsOn >= placement.endsOn) {
      throw new DomainError('placement.already-ended', { endsOn: placement.endsOn }, 'endsOn');
    }
    await this.db.updateVersioned(PlacementEntity, id, input.version, { endsOn: input.endsOn });
    const { cut, remove } = endTerms(placement.terms, input.endsOn);
    const terms = await this.db.repository(PlacementTermsEntity);
    for (const dated of remove) await terms.delete({ id: dated.id });
    for (const dated of cut) await terms.update({ id: dated.id }, { validTo: input.endsOn });
    return this.read(id);
  }

  /** What stands before the start of a placement, with who let it pass. */
  async beforeStart(id: string): Promise<PlacementStartView> {
    const placement = await this.rows.placement(id);
    const findings = await this.gates.findings('placement.start', placement);
    return {
      findings: (await this.overrides.judge(placement.employeeId, findings)).map(toRuledFindingView),
    };
  }

  /** Confirms the start: from now on the plan enters the sheets. A blocking duty not done passes only with an override. */
  async start(id: string, input: ConfirmStart, by: Principal): Promise<PlacementView> {
    const { contractId } = await this.rows.placement(id);
    await this.rows.lockContract(contractId);
    const placement = await this.rows.placement(id);
    if (!placement.startHeld) throw new DomainError('placement.start-not-held');
    const findings = await this.gates.findings('placement.start', placement);
    await this.overrides.pass(placement.employeeId, findings, input.overrides ?? [], by, 'overrides');
    await this.db.updateVersioned(PlacementEntity, id, input.version, { startHeld: false });
    return this.read(id);
  }

  /** Records when both sides signed the placement agreement (L8241-2). */
  async sign(id: string, input: SignAgreement): Promise<PlacementView> {
    await this.db.updateVersioned(PlacementEntity, id, input.version, { agreementSignedOn: input.signedOn });
    return this.read(id);
  }

  private async refusals(
    contract: ContractRecord,
    input: PreviewPlacement | OpenPlacement,
    period: Period,
  ): Promise<Finding[]> {
    return placementRefusals({
      ...(await this.rows.place(input.memberId, input.siteId)),
      period,
      contract,
      pattern: input.pattern,
      hosts: contract.hosts.flatMap(({ memberId, siteIds }) =>
        (siteIds ?? [null]).map((siteId) => ({ memberId, siteId })),
      ),
    });
  }

  /** Refuses a change that cannot be lived, then lets the rules of working time decide, with what somebody lets pass. */
  private async pass(
    employeeId: string,
    before: readonly WithTerms[],
    after: readonly WithTerms[],
    period: Period,
    input: { readonly siteId: string; readonly overrides?: readonly OverrideRequest[] },
    by: Principal,
  ): Promise<void> {
    const employee = await this.employee(employeeId, [input.siteId]);
    const { clashes, rules } = findingsOf(employee, before, after, period);
    refuseFirst(clashes);
    await this.overrides.pass(employeeId, rules, input.overrides ?? [], by, 'pattern.slots');
  }

  private async employee(employeeId: string, siteIds: readonly string[]): Promise<EmployeeAtWork> {
    const facts = (await this.atWork.of([employeeId], this.clock.today(), siteIds)).get(employeeId);
    if (!facts) throw new DomainError('not-found');
    return facts;
  }

  private amendedTerms(placement: PlacementRecord, input: PreviewPlacement): PlacementTerms[] {
    const amendment = amendTerms(placement.terms, input.startsOn, input);
    return amendment.outcome === 'amended' ? amended(placement.terms, amendment) : placement.terms;
  }

  private async writeTerms(placementId: string, terms: Omit<PlacementTerms, 'id'>): Promise<void> {
    const { slots, ...values } = terms;
    const { validFrom, validTo, weeklyMinutes, cycleWeeks, hourlyPriceCents } = values;
    const row = await this.db.insert(PlacementTermsEntity, {
      placementId,
      validFrom,
      validTo,
      weeklyMinutes,
      cycleWeeks,
      hourlyPriceCents,
    });
    await this.db.query(
      `insert into pattern_slot (terms_id, week, weekday, half, start_minute, end_minute)
       select $1, s.week, s.weekday, s.half, s."startMinute", s."endMinute"
       from jsonb_to_recordset($2::jsonb) as s (week int, weekday int, half text, "startMinute" int, "endMinute" int)`,
      [row.id, JSON.stringify(slots)],
    );
  }
}

interface WithTerms {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly siteId: string;
  readonly terms: readonly PlacementTerms[];
}

const NEW = 'new';

const asPlanned = ({ id, memberId, memberName, siteId, terms }: WithTerms): PlannedPlacement => ({
  placementId: id,
  memberId,
  memberName,
  siteId,
  terms,
});

const findingsOf = (
  employee: EmployeeAtWork,
  before: readonly WithTerms[],
  after: readonly WithTerms[],
  period: Period,
): PlanFindings =>
  previewPlan({ before: before.map(asPlanned), after: after.map(asPlanned), period, employee });

const planned = ({ memberId, siteId }: { memberId: string; siteId: string }) => ({
  id: NEW,
  memberId,
  siteId,
});

const nameOfHost = (contract: ContractRecord, memberId: string): string =>
  contract.hosts.find((host) => host.memberId === memberId)?.memberName ?? '';

function newTerms(
  input: { weeklyMinutes: number; hourlyPriceCents?: number; pattern: WeeklyPattern },
  period: { from: LocalDate; to: LocalDate | null },
): PlacementTerms {
  const { cycleWeeks, slots } = input.pattern;
  return {
    validFrom: period.from,
    validTo: period.to,
    weeklyMinutes: input.weeklyMinutes,
    hourlyPriceCents: input.hourlyPriceCents ?? 0,
    cycleWeeks,
    slots,
  };
}

/** The terms of a placement once an amendment is done. */
function amended<T extends PlacementTerms>(
  terms: readonly T[],
  { close, replace, open }: Extract<ReturnType<typeof amendTerms<T>>, { outcome: 'amended' }>,
): PlacementTerms[] {
  return [
    ...terms
      .filter((dated) => dated !== replace)
      .map((dated) => (close && dated === close.terms ? { ...dated, validTo: close.validTo } : dated)),
    open,
  ];
}

function gauge(contract: ContractRecord, placements: readonly WithTerms[]): QuotaStretch[] {
  const quotas = placements.flatMap((placement) =>
    placement.terms.map(({ validFrom, validTo, weeklyMinutes }) => ({
      placementId: placement.id,
      memberId: placement.memberId,
      validFrom,
      validTo,
      weeklyMinutes,
    })),
  );
  return quotaTimeline(contract.hours, quotas, { from: contract.startsOn, to: contract.endsOn });
}

function refuseFirst(findings: readonly Finding[]): void {
  const [first] = blocking(findings);
  if (!first) return;
  const code =
    first.ruleId === 'placements.two-places-at-once' ? 'placement.two-places-at-once' : first.ruleId;
  throw new DomainError(
    code,
    { ...first.numbers, detail: first.message.fr, detailEn: first.message.en },
    FIELD[code],
  );
}
