export { ContractsModule } from './contracts.module';
export { type GuardedPlacement, type StepGate, StepGates } from './gates/step-gates';
export {
  OverrideInput,
  OverrideView,
  RuledFindingView,
  toRuledFindingView,
} from './overrides/override.contract';
export { OverridesService, notRespected } from './overrides/overrides.service';
export {
  STAFF_REGISTER_COLUMNS,
  staffRegisterRows,
  type StaffRegisterRow,
} from './register/staff-register.csv';
export { StaffRegisterService } from './register/staff-register.service';
