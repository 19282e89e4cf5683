import { Module } from '@nestjs/common';
import { ClosuresController } from './closures.controller';
import { ClosuresService } from './closures.service';
import { PlacementListService } from './placement-list.service';
import { PlacementRows } from './placement-rows';
import { PlacementsController } from './placements.controller';
import './placements.problems';
import { PlacementsService } from './placements.service';
import { PlanningController } from './planning.controller';
import { PlanningService } from './planning.service';

@Module({
  controllers: [PlacementsController, PlanningController, ClosuresController],
  providers: [PlacementsService, PlacementListService, PlacementRows, PlanningService, ClosuresService],
})
export class PlacementsModule {}
