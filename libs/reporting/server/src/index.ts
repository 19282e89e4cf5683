export { HOME_SQL } from './home.sql';
export { ReportingModule } from './reporting.module';
