import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersNothing, Requires } from '@relais/platform/http';
import { PlanningQuery, PlanningView } from './planning.contract';
import { PlanningService } from './planning.service';
import { PassPlan, PlannedWorkList, PlannedWorkQuery } from './working-time/planned-work.contract';
import { PlannedWork } from './working-time/planned-work.service';

@Controller('v1/planning')
export class PlanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly work: PlannedWork,
  ) {}

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

  /** Facts on which the browser judges the plans shown; asked for after the planning itself. */
  @Post('work')
  @HttpCode(200)
  @Requires('planning.judge')
  @Answers(PlannedWorkList)
  async judge(@Body() input: PlannedWorkQuery): Promise<PlannedWorkList> {
    return { employees: await this.work.read(input) };
  }

  /** Lets errors of a plan pass, with reasons. */
  @Post('overrides')
  @HttpCode(204)
  @Requires('rule-override.grant')
  @AnswersNothing()
  pass(@CurrentPrincipal() principal: Principal, @Body() input: PassPlan): Promise<void> {
    return this.work.pass(input, principal);
  }
}
