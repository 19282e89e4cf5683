import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  LawAcknowledgedView,
  AcknowledgeLawChanges,
  ConcernedQuery,
  LawConcernedView,
  LawChangesQuery,
  LawChangeView,
} from './changes.contract';
import { ChangesService } from './changes.service';
import { ConcernedService } from './concerned.service';

@Controller('v1/law-changes')
export class ChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly concerned: ConcernedService,
  ) {}

  @Get()
  @Requires('law-change.read')
  @Answers([LawChangeView])
  list(@Query() { state }: LawChangesQuery): Promise<LawChangeView[]> {
    return this.changes.list(state);
  }

  @Get(':id/concerned')
  @Requires('law-change.read')
  @AnswersPage(LawConcernedView)
  async whom(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ConcernedQuery,
  ): Promise<Page<LawConcernedView>> {
    return this.concerned.list(await this.changes.one(id), query);
  }

  @Post('acknowledgements')
  @HttpCode(200)
  @Requires('law-change.acknowledge')
  @Answers(LawAcknowledgedView)
  acknowledge(
    @CurrentPrincipal() { fullName }: Principal,
    @Body() input: AcknowledgeLawChanges,
  ): Promise<LawAcknowledgedView> {
    return this.changes.acknowledge(fullName, input);
  }
}
