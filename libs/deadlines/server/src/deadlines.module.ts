import { Module } from '@nestjs/common';
import { DeadlineBook } from './deadline-book';
import { ReminderPlanner } from './reminders/reminder-planner';
import { RemindersHandlers } from './reminders/reminders.handlers';

/** Deadlines of every origin, their reminders and their proofs. */
@Module({
  providers: [DeadlineBook, ReminderPlanner, RemindersHandlers],
  exports: [DeadlineBook, ReminderPlanner],
})
export class DeadlinesModule {}
