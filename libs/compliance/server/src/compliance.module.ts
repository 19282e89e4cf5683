import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplianceController } from './compliance.controller';
import './compliance.problems';
import { MatrixService } from './matrix.service';
import { ObligationRecordRow } from './obligation-record.entity';
import { PracticesService } from './practices.service';
import { RecordsService } from './records.service';
import { ComplianceReminders } from './reminders.service';

/** What the law asks for each employee and practice, and where it stands. */
@Module({
  imports: [TypeOrmModule.forFeature([ObligationRecordRow])],
  controllers: [ComplianceController],
  providers: [MatrixService, RecordsService, ComplianceReminders, PracticesService],
})
export class ComplianceModule {}
