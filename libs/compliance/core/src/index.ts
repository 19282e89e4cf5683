export * from './fact-names';
export * from './facts-of';
export * from './obligations-for';
