export * from './claims';
export * from './deadlines';
export * from './monthly-invoice';
export * from './net-cost';
export * from './schedule';
export * from './terms';
