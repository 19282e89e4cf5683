export { ComplianceModule } from './compliance.module';
export { LiveObligationsHandlers } from './live/live-obligations.handlers';
export { LiveObligations } from './live/live-obligations.service';
