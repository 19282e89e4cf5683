export { ContractsModule } from './contracts.module';
