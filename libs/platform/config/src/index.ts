export * from './clock';
export * from './config.module';
export { InvalidSettings, type SettingSource } from './read-settings';
export * from './settings';
