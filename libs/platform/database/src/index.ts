export * from './columns';
export { mapConstraint, refusalOf } from './constraints';
export { roleUrl, SYSTEM } from './data-sources';
export * from './database.module';
export * from './db';
export * from './migrate';
export { type Actor, currentScope, type Scope, UnitOfWork } from './unit-of-work';
