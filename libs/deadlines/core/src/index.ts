export * from './ladder';
export * from './lane';
export * from './lifecycle';
export * from './proposal';
