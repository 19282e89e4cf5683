import { IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { type JudgedFinding, OVERRIDE_REASON_LENGTH_MIN } from '@relais/contracts/core';
import type { Certainty, LocalDate } from '@relais/kernel';
import {
  FindingView,
  IdField,
  IdListField,
  InstantField,
  IntField,
  LocalDateField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  TextListField,
  toFindingView,
} from '@relais/platform/http';

export const OVERRIDE_STATES = ['in-force', 'withdrawn'] as const;
export type OverrideState = (typeof OVERRIDE_STATES)[number];

const FINGERPRINT_MAX = 2000;

/** An error of a rule that a person lets pass, with the step that the request does. */
export class OverrideInput {
  @TextField(FINGERPRINT_MAX, { description: 'The facts of the error, as it was shown.' })
  fingerprint!: string;
  @TextField(1000, { min: OVERRIDE_REASON_LENGTH_MIN, description: 'Why it passes; kept for ever.' })
  reason!: string;
}

/** An override beside the finding it covers. */
export class OverrideView extends PickType(OverrideInput, ['reason'] as const) {
  @IdField()
  id!: string;
  @TextField(200)
  decidedBy!: string;
  @InstantField()
  decidedAt!: string;
  @LocalDateField({ description: 'First day it counts for.' })
  from!: LocalDate;
  @LocalDateField({ nullable: true, description: 'Last day; null as long as the plan runs.' })
  to!: LocalDate | null;
}

/** An answer of a rule about some days, and who let it pass. */
export class RuledFindingView extends FindingView {
  @IntField({ min: 1, max: 1_000_000 }, { description: 'Version of the rule.' })
  version!: number;
  @LocalDateField()
  from!: LocalDate;
  @LocalDateField({ nullable: true })
  to!: LocalDate | null;
  @IdListField({ max: 100, description: 'Workplaces of the work it is about.' })
  practices!: string[];
  @OneOfField(['verified', 'secondary', 'assumption'], { description: 'How sure the texts are.' })
  status!: Certainty;
  @TextListField(100, { max: 20, description: 'Facts without which nothing can be concluded.' })
  missing!: string[];
  @TextField(FINGERPRINT_MAX, { description: 'The facts as one text: what an override is bound to.' })
  fingerprint!: string;
  @NestedField(() => OverrideView, { nullable: true })
  override!: OverrideView | null;
}

/** A line of the list of overrides. */
export class OverrideRow extends IntersectionType(
  OmitType(OverrideView, [] as const),
  PickType(OverrideInput, ['fingerprint'] as const),
) {
  @IdField()
  employeeId!: string;
  @TextField(200)
  employeeName!: string;
  @NestedField(() => FindingView, { description: 'The error as it was when somebody let it pass.' })
  finding!: FindingView;
  @OneOfField(OVERRIDE_STATES, { enumName: 'OverrideState' })
  state!: OverrideState;
  @TextField(200, { nullable: true })
  withdrawnBy!: string | null;
  @InstantField({ nullable: true })
  withdrawnAt!: string | null;
  @TextField(1000, { nullable: true })
  withdrawalReason!: string | null;
}

export class OverrideQuery extends PageQuery {
  @OneOfField(OVERRIDE_STATES, { optional: true })
  state?: OverrideState;
  @IdField({ optional: true })
  employeeId?: string;
  @TextField(100, { optional: true })
  ruleId?: string;
}

export class WithdrawOverride extends PickType(OverrideInput, ['reason'] as const) {}

export function toRuledFindingView(finding: JudgedFinding): RuledFindingView {
  const { override } = finding;
  return {
    ...toFindingView(finding),
    version: finding.version,
    from: finding.from,
    to: finding.to,
    practices: [...finding.practices],
    status: finding.status,
    missing: [...finding.missing],
    fingerprint: finding.fingerprint,
    override: override && {
      id: override.id,
      reason: override.reason,
      decidedBy: override.decidedBy,
      decidedAt: override.decidedAt,
      from: override.period.from,
      to: override.period.to ?? null,
    },
  };
}
