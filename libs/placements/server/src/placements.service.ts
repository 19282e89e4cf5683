import { Injectable } from '@nestjs/common';
import { type Finding, type LocalDate, type Period, latest, localDate } from '@relais/kernel';
import {
  type ContractHours,
  type PlacementTerms,
  type PlannedPlacement,
  type QuotaStretch,
  type WeeklyPattern,
  amendTerms,
  blocking,
  changeNoticeDays,
  endTerms,
  noticeFindings,
  patternRefusals,
  placementRefusals,
  previewPlan,
  quotaFindings,
  quotaTimeline,
  samePattern,
  workingTimeLimits,
} from '@relais/placements/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, toFindingView } from '@relais/platform/http';
import type {
  AmendPlacement,
  EndPlacement,
  OpenPlacement,
  PlacementBoardView,
  PlacementView,
  PreviewPlacement,
  PlacementPreviewView,
  SignAgreement,
} from './placement.contract';
import { PlacementEntity, PlacementTermsEntity } from './placement.entity';
import { type ContractRecord, type PlacementRecord, PlacementRows } from './placement-rows';
import { toBoardView, toPlacementView, toStretchView } from './placement-views';

/** First day on which the limits of working time are known; older plans are checked against the same ones. */
const LIMITS_KNOWN_FROM = localDate('2016-08-10');

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
    return toBoardView(contract, own, gauge(contract, own));
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
    return {
      findings: [
        ...refusals,
        ...this.conflicts(contract.hours, existing, after, period),
        ...quotaFindings(input.weeklyMinutes, input.pattern),
        ...(changesTimes ? noticeFindings(today, input.startsOn, changeNoticeDays(today)) : []),
      ].map(toFindingView),
      quota: gauge(
        contract,
        after.filter(
          (placement) => !('contractId' in placement) || placement.contractId === input.contractId,
        ),
      ).map((stretch) => toStretchView(stretch, after)),
    };
  }

  /** Opens a placement. Refuses what the law or the calendar forbids; the first reason is the answer, the preview lists all. */
  async open(input: OpenPlacement): Promise<PlacementView> {
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
    refuseFirst(this.conflicts(contract.hours, existing, [...existing, candidate], period));
    const placement = await this.db.insert(PlacementEntity, {
      contractId: input.contractId,
      employeeId: contract.employeeId,
      memberId: input.memberId,
      siteId: input.siteId,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      missions: input.missions,
      agreementSignedOn: input.agreementSignedOn,
    });
    await this.writeTerms(placement.id, newTerms(input, period));
    return this.read(placement.id);
  }

  /** New terms from a day on; the ones in force end the day before. */
  async amend(id: string, input: AmendPlacement): Promise<PlacementView> {
    const { contractId } = await this.rows.placement(id);
    await this.rows.lockContract(contractId);
    const placement = await this.rows.placement(id);
    const amendment = amendTerms(placement.terms, input.from, input);
    if (amendment.outcome === 'no-terms-on-that-day') {
      throw new DomainError('placement.no-terms-on-that-day', { date: input.from }, 'from');
    }
    if (amendment.outcome === 'nothing-changes') throw new DomainError('placement.nothing-changes');
    const { open, close, replace } = amendment;
    refuseFirst(patternRefusals(open));
    const contract = await this.rows.contract(contractId);
    const existing = await this.rows.ofEmployee(placement.employeeId);
    const period = { from: open.validFrom, to: open.validTo };
    const after = existing.map((one) =>
      one.id === id ? { ...one, terms: amended(one.terms, amendment) } : one,
    );
    refuseFirst(this.conflicts(contract.hours, existing, after, period));
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

  private conflicts(
    contract: readonly ContractHours[],
    before: readonly WithTerms[],
    after: readonly WithTerms[],
    period: Period,
  ): Finding[] {
    const limits = workingTimeLimits(latest(LIMITS_KNOWN_FROM, period.from));
    return previewPlan({
      before: before.map(asPlanned),
      after: after.map(asPlanned),
      period,
      contract,
      limits,
    });
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
