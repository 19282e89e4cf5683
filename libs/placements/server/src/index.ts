export { type PlanSource, type ZoneHoliday, plannedHalfDays, zoneHolidays } from './holidays';
export { PlacementsModule } from './placements.module';
export { EmployeesAtWork } from './working-time/employees-at-work.service';
