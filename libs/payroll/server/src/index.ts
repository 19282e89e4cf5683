export { type Format, FORMATS } from './exports/exports.contract';
export { ExportsService } from './exports/exports.service';
export { type Freeze, FreezeService } from './freeze/freeze.service';
export { MappingService } from './mapping/mapping.service';
export { PayrollModule } from './payroll.module';
