import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '@relais/contracts/server';
import { MembersModule } from '@relais/members/server';
import { CellsService } from './cells.service';
import { ComplianceController } from './compliance.controller';
import './compliance.problems';
import { ObligationGate } from './gate/obligation-gate.service';
import './inspector/inspector-pack.problems';
import { InspectorPacksController } from './inspector/inspector-packs.controller';
import { InspectorPacksService } from './inspector/inspector-packs.service';
import { PackBuilder } from './inspector/pack-builder';
import { FactsService } from './live/facts.service';
import { LiveObligationsHandlers } from './live/live-obligations.handlers';
import { LiveObligations } from './live/live-obligations.service';
import { OccurrenceStore } from './live/occurrence-store';
import { MatrixService } from './matrix.service';
import { MyDutiesController } from './my-duties.controller';
import { MyDutiesService } from './my-duties.service';
import { ObligationRecordRow } from './obligation-record.entity';
import { PracticesService } from './practices.service';
import { RecordsService } from './records.service';
import { ComplianceReminders } from './reminders.service';
import { StatementsService } from './statements.service';
import { SwitchesService } from './switches.service';

/** What the law asks for the group, each practice and each employee, where it stands, and what proves it. */
@Module({
  imports: [TypeOrmModule.forFeature([ObligationRecordRow]), ContractsModule, MembersModule],
  controllers: [ComplianceController, InspectorPacksController, MyDutiesController],
  providers: [
    CellsService,
    ComplianceReminders,
    FactsService,
    InspectorPacksService,
    LiveObligations,
    LiveObligationsHandlers,
    MatrixService,
    MyDutiesService,
    ObligationGate,
    OccurrenceStore,
    PackBuilder,
    PracticesService,
    RecordsService,
    StatementsService,
    SwitchesService,
  ],
})
export class ComplianceModule {}
