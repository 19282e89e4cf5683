import { PickType } from '@nestjs/swagger';
import type { LocalDate } from '@relais/kernel';
import {
  CLOSURE_EFFECTS,
  type ClosureEffect,
  HALVES,
  type Half,
  PLANNED_KINDS,
  type PlannedKind,
} from '@relais/placements/core';
import {
  BilingualView,
  IdField,
  IdListField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '@relais/platform/http';
import { ClosureView } from './closure.contract';

export class PlanningQuery extends PageQuery {
  @LocalDateField() from!: LocalDate;
  @LocalDateField({ description: 'At most 62 days from `from`, both included.' }) to!: LocalDate;
  @IdField({ optional: true }) memberId?: string;
  @IdField({ optional: true }) employeeId?: string;
}

/** One planned half-day of an employee at a practice. */
export class PlanningCellView {
  @IdField() employeeId!: string;
  @IdField() memberId!: string;
  @IdField() siteId!: string;
  @IdField() placementId!: string;
  @LocalDateField() day!: LocalDate;
  @OneOfField(HALVES, { enumName: 'Half' }) half!: Half;
  @MinutesField({ max: 1439 }) startMinute!: number;
  @MinutesField({ max: 1440 }) endMinute!: number;
  @OneOfField(PLANNED_KINDS, { enumName: 'PlannedKind' }) kind!: PlannedKind;
  @TextField(300, { min: 0, nullable: true, description: 'Reason of the closure.' }) reason!: string | null;
  @OneOfField(CLOSURE_EFFECTS, { nullable: true }) effect!: ClosureEffect | null;
}

export class PlanningEmployeeView {
  @IdField() id!: string;
  @TextField(200) name!: string;
}

export class PlanningMemberView {
  @IdField() id!: string;
  @TextField(160) name!: string;
  @IntField(
    { min: 0, max: 1_000_000 },
    { description: 'Stable within the group: gives the practice its colour.' },
  )
  colourKey!: number;
}

export class PlanningSiteView {
  @IdField() id!: string;
  @IdField() memberId!: string;
  @TextField(120) name!: string;
  @TextField(300, { min: 0 }) street!: string;
  @TextField(5) postcode!: string;
  @TextField(200) city!: string;
  @TextField(40) holidayZone!: string;
}

export class PlanningHolidayView {
  @LocalDateField() on!: LocalDate;
  @TextField(40) zone!: string;
  @NestedField(() => BilingualView) name!: BilingualView;
}

class PlanningClosureView extends PickType(ClosureView, [
  'id',
  'memberId',
  'siteId',
  'startsOn',
  'endsOn',
  'half',
  'reason',
  'effect',
  'version',
] as const) {}

/** A planning: which rows, in order, and everything their cells refer to. */
export class PlanningView {
  @LocalDateField() from!: LocalDate;
  @LocalDateField() to!: LocalDate;
  @IdListField({ max: 1000, description: 'Employees or practices, in the order of the page.' })
  rows!: string[];
  @ListField(() => PlanningCellView, { max: 1_000_000 }) cells!: PlanningCellView[];
  @ListField(() => PlanningEmployeeView, { max: 100_000 }) employees!: PlanningEmployeeView[];
  @ListField(() => PlanningMemberView, { max: 100_000 }) members!: PlanningMemberView[];
  @ListField(() => PlanningSiteView, { max: 100_000 }) sites!: PlanningSiteView[];
  @ListField(() => PlanningClosureView, { max: 100_000 }) closures!: PlanningClosureView[];
  @ListField(() => PlanningHolidayView, { max: 1000 }) holidays!: PlanningHolidayView[];
  @TextField(500, { nullable: true }) nextCursor!: string | null;
}
