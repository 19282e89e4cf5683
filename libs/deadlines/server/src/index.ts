export { DeadlineBook, type DeadlineSubject, type NewDeadline } from './deadline-book';
export { DeadlinesModule } from './deadlines.module';
