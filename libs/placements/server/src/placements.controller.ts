import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  AmendPlacement,
  ConfirmStart,
  EndPlacement,
  OpenPlacement,
  PlacementBoardView,
  PlacementQuery,
  PlacementRow,
  PlacementStartView,
  PlacementView,
  PreviewPlacement,
  PlacementPreviewView,
  QuotaQuery,
  QuotaRow,
  SignAgreement,
} from './placement.contract';
import { PlacementListService } from './placement-list.service';
import { PlacementsService } from './placements.service';

@Controller('v1/placements')
export class PlacementsController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly lists: PlacementListService,
  ) {}

  @Get()
  @Requires('placement.list')
  @AnswersPage(PlacementRow)
  list(@Query() query: PlacementQuery): Promise<Page<PlacementRow>> {
    return this.lists.list(query);
  }

  @Get('quotas')
  @Requires('placement.list')
  @AnswersPage(QuotaRow)
  quotas(@Query() query: QuotaQuery): Promise<Page<QuotaRow>> {
    return this.lists.quotas(query);
  }

  @Get('board/:contractId')
  @Requires('placement.list')
  @Answers(PlacementBoardView)
  board(@Param('contractId', ParseUUIDPipe) contractId: string): Promise<PlacementBoardView> {
    return this.placements.board(contractId);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('placement.open')
  @Answers(PlacementPreviewView)
  preview(@Body() input: PreviewPlacement): Promise<PlacementPreviewView> {
    return this.placements.preview(input);
  }

  @Post()
  @Requires('placement.open')
  @Answers(PlacementView, 201)
  open(@CurrentPrincipal() principal: Principal, @Body() input: OpenPlacement): Promise<PlacementView> {
    return this.placements.open(input, principal);
  }

  @Get(':id')
  @Requires('placement.list')
  @Answers(PlacementView)
  read(@Param('id', ParseUUIDPipe) id: string): Promise<PlacementView> {
    return this.placements.read(id);
  }

  @Post(':id/amendments')
  @HttpCode(200)
  @Requires('placement.amend')
  @Answers(PlacementView)
  amend(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AmendPlacement,
  ): Promise<PlacementView> {
    return this.placements.amend(id, input, principal);
  }

  @Get(':id/start')
  @Requires('placement.list')
  @Answers(PlacementStartView)
  beforeStart(@Param('id', ParseUUIDPipe) id: string): Promise<PlacementStartView> {
    return this.placements.beforeStart(id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('placement.start')
  @Answers(PlacementView)
  start(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ConfirmStart,
  ): Promise<PlacementView> {
    return this.placements.start(id, input, principal);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('placement.end')
  @Answers(PlacementView)
  end(@Param('id', ParseUUIDPipe) id: string, @Body() input: EndPlacement): Promise<PlacementView> {
    return this.placements.end(id, input);
  }

  @Post(':id/signature')
  @HttpCode(200)
  @Requires('placement.sign')
  @Answers(PlacementView)
  sign(@Param('id', ParseUUIDPipe) id: string, @Body() input: SignAgreement): Promise<PlacementView> {
    return this.placements.sign(id, input);
  }
}
