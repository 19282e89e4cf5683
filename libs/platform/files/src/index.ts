export * from './file-store';
export * from './files.module';
export { unsigned } from './letters';
export { Pdf, type PdfColumn, printable } from './pdf';
export { FolderStorage, S3Storage, type Storage } from './storage';
