export * from './fact-names';
export * from './obligations-for';
