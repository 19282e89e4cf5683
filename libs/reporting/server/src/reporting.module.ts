import { Module } from '@nestjs/common';
import { HomeController } from './home.controller';
import { HomeService } from './home.service';

/** Reads across all domains by SQL; owns no table and writes nothing. */
@Module({ controllers: [HomeController], providers: [HomeService] })
export class ReportingModule {}
