export * from './facts/facts-of';
export * from './facts/headcounts';
export * from './facts/owners';
export * from './facts/rows';
export * from './gate';
export * from './obligations-for';
export * from './standing';
export * from './times';
