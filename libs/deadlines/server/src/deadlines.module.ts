import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Deadline } from './calendar/deadline.entity';
import { DeadlinesController } from './calendar/deadlines.controller';
import { DeadlinesService } from './calendar/deadlines.service';
import { DeadlineBook } from './deadline-book';
import './deadlines.problems';
import { CalendarFeedsController, PublicCalendarsController } from './feed/calendar-feeds.controller';
import { CalendarFeedsService } from './feed/calendar-feeds.service';
import { ReminderPlanner } from './reminders/reminder-planner';
import { RemindersHandlers } from './reminders/reminders.handlers';

/** Deadlines of every origin, their reminders and their proofs. */
@Module({
  imports: [TypeOrmModule.forFeature([Deadline])],
  controllers: [DeadlinesController, CalendarFeedsController, PublicCalendarsController],
  providers: [CalendarFeedsService, DeadlineBook, DeadlinesService, ReminderPlanner, RemindersHandlers],
  exports: [DeadlineBook, ReminderPlanner],
})
export class DeadlinesModule {}
