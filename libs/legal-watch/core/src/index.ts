export * from './changes';
export * from './concern';
