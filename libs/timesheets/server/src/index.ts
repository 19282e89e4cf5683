export { type Decider, DecisionsService } from './approvals/decisions.service';
export { LockService } from './close/lock.service';
export { HoursService } from './my-month/hours.service';
export { type OpenedMonth, OpenMonthService } from './open-month/open-month.service';
export { MonthLocked, hoursSettled, monthLocked } from './timesheets.jobs';
export { TimesheetsModule } from './timesheets.module';
export { MonthWork } from './working-time/month-work.service';
