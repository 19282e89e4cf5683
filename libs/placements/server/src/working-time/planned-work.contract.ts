import { OverrideInput } from '@relais/contracts/server';
import type { LocalDate } from '@relais/kernel';
import {
  IdField,
  IdListField,
  ListField,
  LocalDateField,
  MinutesField,
  NestedField,
  TextField,
} from '@relais/platform/http';
import { EmployeeAtWorkView, StandingOverrideView } from './employee-at-work.contract';

class PlannedDays {
  @LocalDateField() from!: LocalDate;
  @LocalDateField({ description: 'At most 62 days from `from`, both included.' }) to!: LocalDate;
}

export class PlannedWorkQuery extends PlannedDays {
  @IdListField({ min: 1, max: 100 }) employeeIds!: string[];
}

export class PlannedStretchView {
  @LocalDateField() day!: LocalDate;
  @IdField() siteId!: string;
  @TextField(160) memberName!: string;
  @MinutesField({ max: 1439 }) startMinute!: number;
  @MinutesField({ max: 1440 }) endMinute!: number;
}

export class PlannedWeekView {
  @LocalDateField({ description: 'A Monday.' }) week!: LocalDate;
  @MinutesField() workedMinutes!: number;
}

/** All that the rules of working time need to judge the plan of an employee over all practices, weeks before included. */
export class PlannedWorkView {
  @IdField() employeeId!: string;
  @NestedField(() => EmployeeAtWorkView) atWork!: EmployeeAtWorkView;
  @ListField(() => StandingOverrideView, { max: 1000 }) overrides!: StandingOverrideView[];
  @ListField(() => PlannedStretchView, { max: 1000 }) stretches!: PlannedStretchView[];
  @ListField(() => PlannedWeekView, { max: 20 }) weeks!: PlannedWeekView[];
}

export class PlannedWorkList {
  @ListField(() => PlannedWorkView, { max: 100 }) employees!: PlannedWorkView[];
}

/** Errors of a plan to let pass, on the days given. */
export class PassPlan extends PlannedDays {
  @IdField() employeeId!: string;
  @ListField(() => OverrideInput, { min: 1, max: 50 }) overrides!: OverrideInput[];
}
