export * from './answers';
export * from './need';
export * from './premises';
export * from './price';
export * from './regime';
export * from './register';
export * from './submission';
