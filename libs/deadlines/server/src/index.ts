export { DeadlineBook, type DeadlineSubject, type NewDeadline } from './deadline-book';
export { DeadlinesModule } from './deadlines.module';
export { type PlannedReminders, ReminderPlanner } from './reminders/reminder-planner';
export { planReminders, sweepDeadlines } from './reminders/reminders.jobs';
