import { Module } from '@nestjs/common';
import { DeadlineBook } from './deadline-book';

/** Deadlines of every origin, their reminders and their proofs. */
@Module({
  providers: [DeadlineBook],
  exports: [DeadlineBook],
})
export class DeadlinesModule {}
