export { DeadlineBook, type NewDeadline } from './deadline-book';
export { DeadlinesModule } from './deadlines.module';
