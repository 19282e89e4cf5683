export { createApi, describeApi, openApiDocument } from './api';
export { Health, type HealthReport } from './health';
export { RelaisModule } from './relais.module';
export { exemplary, routeTable } from './route-table';
export { createWorker } from './worker';
