export * from './answers';
export { type CsvColumns, csvFile, csvPieces, csvText } from './csv';
export { localeOf, type RequestContext } from './context';
export { makeAdapter, prepareHttp } from './fastify';
export * from './fields';
export * from './finding.view';
export { HttpModule } from './http.module';
export {
  LimitedTo,
  NO_UNIT,
  Public,
  PUBLIC,
  Requires,
  REQUIRES,
  Unlimited,
  WithoutUnitOfWork,
} from './routes';
export { InputPipe, InvalidInput } from './validation.pipe';
export { DomainError, defineProblems } from '@relais/platform/problems';
