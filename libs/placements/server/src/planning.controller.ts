import { Controller, Get, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, Requires } from '@relais/platform/http';
import { PlanningQuery, PlanningView } from './planning.contract';
import { PlanningService } from './planning.service';

@Controller('v1/planning')
export class PlanningController {
  constructor(private readonly planning: PlanningService) {}

  /** Employee by day. */
  @Get('employees')
  @Requires('planning.read')
  @Answers(PlanningView)
  employees(@CurrentPrincipal() principal: Principal, @Query() query: PlanningQuery): Promise<PlanningView> {
    return this.planning.read('employees', principal, query);
  }

  /** Practice by half-day: the same plan, transposed. */
  @Get('practices')
  @Requires('planning.read')
  @Answers(PlanningView)
  practices(@CurrentPrincipal() principal: Principal, @Query() query: PlanningQuery): Promise<PlanningView> {
    return this.planning.read('practices', principal, query);
  }
}
