import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { dataSourceOptions, SYSTEM } from './data-sources';
import { Db } from './db';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({ ...dataSourceOptions(settings, 'app'), autoLoadEntities: true }),
    }),
    TypeOrmModule.forRootAsync({
      name: SYSTEM,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => dataSourceOptions(settings, 'system'),
    }),
  ],
  providers: [Db, UnitOfWork],
  exports: [Db, UnitOfWork],
})
export class DatabaseModule {}
