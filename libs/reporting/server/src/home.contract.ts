import {
  BilingualView,
  IdField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  MinutesField,
  MonthField,
  NestedField,
  OneOfField,
  TextField,
} from '@relais/platform/http';

const COUNT_MAX = 10_000_000;
const LIST_MAX = 20;
const CountField = (description: string): PropertyDecorator =>
  IntField({ min: 0, max: COUNT_MAX }, { description });

/** The month being worked on: the oldest that is still open. */
export class HomeMonthView {
  @MonthField()
  month!: string;
  @LocalDateField({ description: 'Day on which the hours of the month are cut off.' })
  cutOffOn!: string;
  @CountField('Employees with a timesheet of the month.')
  employees!: number;
  @CountField('Employees who have not declared their month.')
  undeclared!: number;
  @CountField('Parts (employee × practice) being filled in.')
  draft!: number;
  @CountField('Parts that wait for a practice.')
  declared!: number;
  @CountField('Parts that a practice approved.')
  approved!: number;
  @CountField('Parts that a practice disputes.')
  disputed!: number;
  @CountField('Parts that have waited for a practice for more than four days.')
  late!: number;
}

export class HomeDeadlineView {
  @IdField()
  id!: string;
  @TextField(20)
  ruleId!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @LocalDateField()
  dueOn!: string;
  @OneOfField(['group', 'doctor', 'employee', 'health-fund'])
  owner!: 'group' | 'doctor' | 'employee' | 'health-fund';
  @TextField(160, { nullable: true, description: 'The practice or employee concerned.' })
  concerns!: string | null;
}

export class HomeDeadlineMonthView {
  @MonthField()
  month!: string;
  @CountField('Deadlines of the month that are open or put aside.')
  open!: number;
}

export class HomeApplicationView {
  @IdField()
  id!: string;
  @TextField(200)
  name!: string;
  @InstantField()
  submittedAt!: string;
}

/** A contract or a trial period that ends soon. */
export class HomeEndingView {
  @IdField()
  contractId!: string;
  @IdField()
  employeeId!: string;
  @TextField(170)
  employee!: string;
  @OneOfField(['contract', 'trial'])
  what!: 'contract' | 'trial';
  @LocalDateField()
  endsOn!: string;
}

/** Hours of the contracts in force against hours placed with practices. */
export class HomeStaffView {
  @CountField('Members admitted.')
  members!: number;
  @CountField('Contracts in force.')
  contracts!: number;
  @MinutesField({ max: 1_000_000_000, description: 'Weekly minutes of the contracts in force.' })
  contractWeeklyMinutes!: number;
  @MinutesField({ max: 1_000_000_000, description: 'Weekly minutes placed with practices.' })
  placedWeeklyMinutes!: number;
  @CountField('Contracts with hours that no practice uses.')
  contractsWithFreeHours!: number;
  @CountField('Employees in force without a payroll number.')
  withoutPayrollNumber!: number;
}

/** What there is to do today, for who runs the group. */
export class HomeView {
  @LocalDateField({ description: 'Today in Europe/Paris.' })
  today!: string;
  @NestedField(() => HomeMonthView, { nullable: true, description: 'Null before the first month is opened.' })
  month!: HomeMonthView | null;
  @CountField('Open deadlines whose day has passed.')
  deadlinesOverdue!: number;
  @CountField('Open deadlines of the next 30 days, today included.')
  deadlinesSoon!: number;
  @ListField(() => HomeDeadlineView, { max: LIST_MAX })
  nextDeadlines!: HomeDeadlineView[];
  @ListField(() => HomeDeadlineMonthView, { max: 12, description: 'This month and the five after.' })
  deadlineMonths!: HomeDeadlineMonthView[];
  @CountField('Applications that wait for a decision.')
  applicationsWaiting!: number;
  @ListField(() => HomeApplicationView, { max: LIST_MAX })
  applications!: HomeApplicationView[];
  @ListField(() => HomeEndingView, { max: LIST_MAX })
  endings!: HomeEndingView[];
  @NestedField(() => HomeStaffView)
  staff!: HomeStaffView;
  @CountField('Duties of which nothing can be told: a fact is missing.')
  dutiesUntold!: number;
  @CountField('Placements whose start waits for a duty or for its confirmation.')
  startsHeld!: number;
  @CountField('Changes of the law that nobody took note of.')
  lawNews!: number;
  @CountField('Background tasks that failed for good.')
  failedJobs!: number;
}
