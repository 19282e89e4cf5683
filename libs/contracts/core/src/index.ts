export * from './checks';
export * from './contract';
export * from './dated';
export * from './nir';
export * from './onboarding';
export * from './qualifications';
export * from './staff-register';
export * from './terms-end';
