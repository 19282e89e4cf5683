export * from './log';
export * from './metrics';
export * from './observability.module';
