export * from './ladder';
export * from './lifecycle';
export * from './proposal';
