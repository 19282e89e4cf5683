export { type PlanSource, type ZoneHoliday, plannedHalfDays, zoneHolidays } from './holidays';
export { PlacementsModule } from './placements.module';
export { EmployeesAtWork } from './work/employees-at-work.service';
