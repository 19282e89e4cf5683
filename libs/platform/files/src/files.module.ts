import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { FileStore, STORAGE } from './file-store';
import { FolderStorage, S3Storage } from './storage';

@Global()
@Module({
  providers: [
    FileStore,
    {
      provide: STORAGE,
      inject: [SETTINGS],
      useFactory: ({ files }: Settings) =>
        files.s3.endpoint === '' ? new FolderStorage(files.directory) : new S3Storage(files.s3),
    },
  ],
  exports: [FileStore, STORAGE],
})
export class FilesModule {}
