export * from './account-month';
export * from './ledger';
export * from './planned-day';
export * from './reference-year';
export * from './request';
export * from './taken';
