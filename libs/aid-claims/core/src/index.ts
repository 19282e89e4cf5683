export * from './deadlines';
export * from './net-cost';
export * from './schedule';
export * from './terms';
