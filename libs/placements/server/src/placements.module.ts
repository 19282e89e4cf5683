import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '@relais/contracts/server';
import { ClosuresController } from './closures.controller';
import { ClosuresService } from './closures.service';
import { ClosureEntity, PlacementEntity, PlacementTermsEntity } from './placement.entity';
import { PlacementListService } from './placement-list.service';
import { PlacementRows } from './placement-rows';
import { PlacementsController } from './placements.controller';
import './placements.problems';
import { PlacementsService } from './placements.service';
import { PlanningController } from './planning.controller';
import { PlanningService } from './planning.service';
import { TravelController } from './travel/travel.controller';
import { TravelService } from './travel/travel.service';
import { EmployeesAtWork } from './working-time/employees-at-work.service';
import { PlannedWork } from './working-time/planned-work.service';

@Module({
  imports: [
    ContractsModule,
    TypeOrmModule.forFeature([PlacementEntity, PlacementTermsEntity, ClosureEntity]),
  ],
  controllers: [PlacementsController, PlanningController, ClosuresController, TravelController],
  providers: [
    PlacementsService,
    PlacementListService,
    PlacementRows,
    PlanningService,
    ClosuresService,
    TravelService,
    EmployeesAtWork,
    PlannedWork,
  ],
  exports: [EmployeesAtWork],
})
export class PlacementsModule {}
