export * from './file-store';
export * from './files.module';
export { FolderStorage, S3Storage, type Storage } from './storage';
