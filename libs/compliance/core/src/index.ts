export * from './facts-of';
export * from './obligations-for';
