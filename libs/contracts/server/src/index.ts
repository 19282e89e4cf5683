export { ContractsModule } from './contracts.module';
export {
  OverrideInput,
  OverrideView,
  RuledFindingView,
  toRuledFindingView,
} from './overrides/override.contract';
export { OverridesService, notRespected } from './overrides/overrides.service';
