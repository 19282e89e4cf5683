export * from './checks';
export * from './contract';
export * from './dated';
export * from './onboarding';
export * from './qualifications';
export * from './staff-register';
