export { createApi, describeApi, openApiDocument } from './api';
export { Health, type HealthReport } from './health';
export { RelaisModule } from './relais.module';
export { createWorker } from './worker';
