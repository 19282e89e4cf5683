import { PartialType, PickType } from '@nestjs/swagger';
import { OverrideInput, RuledFindingView } from '@relais/contracts/server';
import type { LocalDate } from '@relais/kernel';
import { HALVES, type Half } from '@relais/placements/core';
import {
  BooleanField,
  CentsField,
  FindingView,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  VersionField,
} from '@relais/platform/http';
import { EmployeeAtWorkView, StandingOverrideView } from './working-time/employee-at-work.contract';

export const PLACEMENT_STATES = ['upcoming', 'current', 'ended'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** One half-day of the weekly pattern. */
export class PatternSlotView {
  @IntField(
    { min: 0, max: 1 },
    { description: '0 = even ISO weeks (A), 1 = odd ones (B); 0 in a one-week cycle.' },
  )
  week!: 0 | 1;
  @IntField({ min: 1, max: 7 }, { description: '1 = Monday … 7 = Sunday.' })
  weekday!: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  @OneOfField(HALVES, { enumName: 'Half' })
  half!: Half;
  @MinutesField({ max: 1439, description: 'Minute of the day at the place of work.' })
  startMinute!: number;
  @MinutesField({ min: 1, max: 1440 })
  endMinute!: number;
}

export class PatternView {
  @IntField({ min: 1, max: 2 })
  cycleWeeks!: 1 | 2;
  @ListField(() => PatternSlotView, { max: 28 })
  slots!: PatternSlotView[];
}

/** Terms of a placement from one day to another, both included. */
export class PlacementTermsView {
  @IdField() id!: string;
  @LocalDateField() validFrom!: LocalDate;
  @LocalDateField({ nullable: true }) validTo!: LocalDate | null;
  @MinutesField({ min: 30, max: 2400, description: 'Quota: mean over the cycle.' })
  weeklyMinutes!: number;
  @CentsField({ max: 100_000, description: 'Provisional price to the practice, cents per hour.' })
  hourlyPriceCents!: number;
  @IntField({ min: 1, max: 2 })
  cycleWeeks!: 1 | 2;
  @ListField(() => PatternSlotView, { max: 28 })
  slots!: PatternSlotView[];
}

/** A placement with all its terms. */
export class PlacementView {
  @IdField() id!: string;
  @IdField() contractId!: string;
  @IdField() employeeId!: string;
  @TextField(200) employeeName!: string;
  @IdField() memberId!: string;
  @TextField(160) memberName!: string;
  @IdField() siteId!: string;
  @TextField(120) siteName!: string;
  @LocalDateField() startsOn!: LocalDate;
  @LocalDateField({ nullable: true }) endsOn!: LocalDate | null;
  @TextField(1000, { min: 0 }) missions!: string;
  @LocalDateField({ nullable: true, description: 'When the placement agreement was signed by both sides.' })
  agreementSignedOn!: LocalDate | null;
  @BooleanField({ description: 'Planned, and not to begin before its start is confirmed.' })
  startHeld!: boolean;
  @ListField(() => PlacementTermsView, { max: 500 })
  terms!: PlacementTermsView[];
  @VersionField() version!: number;
}

/** A line of the list, with the terms in force on the day asked. */
export class PlacementRow extends PickType(PlacementView, [
  'id',
  'contractId',
  'employeeId',
  'employeeName',
  'memberId',
  'memberName',
  'siteId',
  'siteName',
  'startsOn',
  'endsOn',
  'agreementSignedOn',
  'startHeld',
  'version',
] as const) {
  @OneOfField(PLACEMENT_STATES, { enumName: 'PlacementState' })
  state!: PlacementState;
  @MinutesField() weeklyMinutes!: number;
  @IntField({ min: 1, max: 2 }) cycleWeeks!: number;
  @CentsField() hourlyPriceCents!: number;
  @IntField({ min: 0, max: 1000 }, { description: 'Full-time equivalent in hundredths.' })
  fullTimeHundredths!: number;
}

export class PlacementQuery extends PageQuery {
  @OneOfField(PLACEMENT_STATES, { optional: true }) state?: PlacementState;
  @IdField({ optional: true }) employeeId?: string;
  @IdField({ optional: true }) memberId?: string;
  @IdField({ optional: true }) contractId?: string;
  @TextField(100, { optional: true, description: 'Part of the name of the employee, practice or site.' })
  search?: string;
}

export class OpenPlacement extends PickType(PlacementView, [
  'contractId',
  'memberId',
  'siteId',
  'startsOn',
  'endsOn',
  'missions',
  'agreementSignedOn',
] as const) {
  @MinutesField({ min: 30, max: 2400, description: 'Quota: mean over the cycle.' })
  weeklyMinutes!: number;
  @CentsField({ max: 100_000 })
  hourlyPriceCents!: number;
  @NestedField(() => PatternView)
  pattern!: PatternView;
  @ListField(() => OverrideInput, {
    max: 50,
    optional: true,
    description: 'Errors of the rules of working time to let pass, with the reason.',
  })
  overrides?: OverrideInput[];
}

class TermsChange extends PickType(OpenPlacement, [
  'weeklyMinutes',
  'hourlyPriceCents',
  'pattern',
  'overrides',
] as const) {}

/** Change of terms from a day on; what is absent stays. */
export class AmendPlacement extends PartialType(TermsChange) {
  @VersionField() version!: number;
  @LocalDateField() from!: LocalDate;
}

export class EndPlacement {
  @VersionField() version!: number;
  @LocalDateField({ description: 'Last day of work.' }) endsOn!: LocalDate;
}

export class SignAgreement {
  @VersionField() version!: number;
  @LocalDateField() signedOn!: LocalDate;
}

/** What the law asks before a placement begins and is not done, or cannot be told. */
export class PlacementStartView {
  @ListField(() => RuledFindingView, { max: 200 }) findings!: RuledFindingView[];
}

/** Confirms that a placement may begin. */
export class ConfirmStart {
  @VersionField() version!: number;
  @ListField(() => OverrideInput, {
    max: 50,
    optional: true,
    description: 'Duties not done that are let pass, with the reason.',
  })
  overrides?: OverrideInput[];
}

/** A change as it would be: a new placement, or with `placementId` the terms of that one from `startsOn` on. */
export class PreviewPlacement extends PickType(OpenPlacement, [
  'contractId',
  'memberId',
  'siteId',
  'startsOn',
  'endsOn',
  'weeklyMinutes',
  'pattern',
] as const) {
  @IdField({ optional: true }) placementId?: string;
}

export class QuotaShareView {
  @IdField() placementId!: string;
  @IdField() memberId!: string;
  @TextField(160) memberName!: string;
  @MinutesField() weeklyMinutes!: number;
}

/** Placements of a contract against its hours, over the days from `from` to `to`. */
export class QuotaStretchView {
  @LocalDateField() from!: LocalDate;
  @LocalDateField({ nullable: true }) to!: LocalDate | null;
  @MinutesField() contractWeeklyMinutes!: number;
  @MinutesField() placedWeeklyMinutes!: number;
  @MinutesField({ description: 'Hours of the contract no practice uses.' }) holeMinutes!: number;
  @MinutesField({ description: 'Hours placed beyond the contract.' }) excessMinutes!: number;
  @ListField(() => QuotaShareView, { max: 100 }) shares!: QuotaShareView[];
}

export class PlacementPreviewView {
  @ListField(() => FindingView, { max: 500 }) findings!: FindingView[];
  @ListField(() => RuledFindingView, { max: 500, description: 'What the rules of working time say.' })
  rules!: RuledFindingView[];
  @ListField(() => QuotaStretchView, { max: 500 }) quota!: QuotaStretchView[];
}

/** The gauge of one contract on a day. */
export class QuotaRow {
  @IdField() contractId!: string;
  @IdField() employeeId!: string;
  @TextField(200) employeeName!: string;
  @MinutesField() contractWeeklyMinutes!: number;
  @MinutesField() placedWeeklyMinutes!: number;
  @MinutesField() holeMinutes!: number;
  @MinutesField() excessMinutes!: number;
  @IntField({ min: 0, max: 1000 }) practices!: number;
}

export class QuotaQuery extends PageQuery {
  @LocalDateField({ optional: true, description: 'Today when absent.' }) on?: LocalDate;
}

export class PlacementHostSiteView {
  @IdField() id!: string;
  @TextField(120) name!: string;
  @TextField(200, { min: 0 }) city!: string;
  @LocalDateField({ nullable: true }) closedOn!: LocalDate | null;
}

/** A practice that the contract names as a potential user (L1253-9), with the workplaces named. */
export class PlacementHostView {
  @IdField() memberId!: string;
  @TextField(160) memberName!: string;
  @LocalDateField({ nullable: true }) admittedOn!: LocalDate | null;
  @LocalDateField({ nullable: true }) leftOn!: LocalDate | null;
  @IntField(
    { min: 0, max: 1_000_000 },
    { description: 'Stable within the group: gives the practice its colour.' },
  )
  colourKey!: number;
  @ListField(() => PlacementHostSiteView, { max: 200 }) sites!: PlacementHostSiteView[];
}

/** All that placing an employee needs: facts for the rules, what was let pass, potential users, placements as they are, the gauge. */
export class PlacementBoardView {
  @IdField() contractId!: string;
  @IdField() employeeId!: string;
  @TextField(200) employeeName!: string;
  @LocalDateField() startsOn!: LocalDate;
  @LocalDateField({ nullable: true }) endsOn!: LocalDate | null;
  @NestedField(() => EmployeeAtWorkView) atWork!: EmployeeAtWorkView;
  @ListField(() => StandingOverrideView, { max: 1000 }) overrides!: StandingOverrideView[];
  @ListField(() => PlacementHostView, { max: 500 }) hosts!: PlacementHostView[];
  @ListField(() => PlacementView, { max: 500 }) placements!: PlacementView[];
  @ListField(() => QuotaStretchView, { max: 500 }) quota!: QuotaStretchView[];
}
