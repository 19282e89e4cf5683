import { Module } from '@nestjs/common';
import { HomeController } from './home.controller';
import { HomeService } from './home.service';
import { HostRegisterController } from './host-register.controller';
import { PracticeMonthsController } from './practice-months.controller';

/** Reads across all domains by SQL; owns no table and writes nothing. */
@Module({
  controllers: [HomeController, HostRegisterController, PracticeMonthsController],
  providers: [HomeService],
})
export class ReportingModule {}
