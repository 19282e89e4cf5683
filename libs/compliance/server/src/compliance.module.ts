import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '@relais/contracts/server';
import { MembersModule } from '@relais/members/server';
import { ComplianceController } from './compliance.controller';
import './compliance.problems';
import './inspector/inspector-pack.problems';
import { InspectorPacksController } from './inspector/inspector-packs.controller';
import { InspectorPacksService } from './inspector/inspector-packs.service';
import { PackBuilder } from './inspector/pack-builder';
import { MatrixService } from './matrix.service';
import { ObligationRecordRow } from './obligation-record.entity';
import { PracticesService } from './practices.service';
import { RecordsService } from './records.service';
import { ComplianceReminders } from './reminders.service';

/** What the law asks for each employee and practice, and where it stands. */
@Module({
  imports: [TypeOrmModule.forFeature([ObligationRecordRow]), ContractsModule, MembersModule],
  controllers: [ComplianceController, InspectorPacksController],
  providers: [
    MatrixService,
    RecordsService,
    ComplianceReminders,
    PracticesService,
    InspectorPacksService,
    PackBuilder,
  ],
})
export class ComplianceModule {}
