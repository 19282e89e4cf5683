import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  DeadlineLineView,
  DeadlineListQuery,
  DeadlineSummaryView,
  DeadlineView,
  ProveDeadline,
  ReopenDeadline,
  SettleDeadline,
  SnoozeDeadline,
} from './deadlines.contract';
import { DeadlinesService } from './deadlines.service';

@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Get()
  @Requires('deadline.list')
  @AnswersPage(DeadlineLineView)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DeadlineListQuery,
  ): Promise<Page<DeadlineLineView>> {
    return this.deadlines.list(principal, query);
  }

  @Get('summary')
  @Requires('deadline.list')
  @Answers(DeadlineSummaryView)
  summary(@CurrentPrincipal() principal: Principal): Promise<DeadlineSummaryView> {
    return this.deadlines.summary(principal);
  }

  @Get(':deadlineId')
  @Requires('deadline.list')
  @Answers(DeadlineView)
  read(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
  ): Promise<DeadlineView> {
    return this.deadlines.read(principal, id);
  }

  @Post(':deadlineId/snooze')
  @HttpCode(200)
  @Requires('deadline.snooze')
  @Answers(DeadlineView)
  snooze(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version, until, reason }: SnoozeDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'snooze', until, reason });
  }

  @Post(':deadlineId/wake')
  @HttpCode(200)
  @Requires('deadline.snooze')
  @Answers(DeadlineView)
  wake(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version }: ReopenDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'wake' });
  }

  @Post(':deadlineId/prove')
  @HttpCode(200)
  @Requires('deadline.submit')
  @Answers(DeadlineView)
  prove(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version, fileId }: ProveDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'prove', proofFileId: fileId });
  }

  @Post(':deadlineId/submit')
  @HttpCode(200)
  @Requires('deadline.submit')
  @Answers(DeadlineView)
  submit(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version, on, fileId }: SettleDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'submit', on, proofFileId: fileId ?? null });
  }

  @Post(':deadlineId/acknowledge')
  @HttpCode(200)
  @Requires('deadline.settle')
  @Answers(DeadlineView)
  acknowledge(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version, on, fileId }: SettleDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'acknowledge', on, proofFileId: fileId ?? null });
  }

  @Post(':deadlineId/reopen')
  @HttpCode(200)
  @Requires('deadline.settle')
  @Answers(DeadlineView)
  reopen(
    @CurrentPrincipal() principal: Principal,
    @Param('deadlineId', ParseUUIDPipe) id: string,
    @Body() { version }: ReopenDeadline,
  ): Promise<DeadlineView> {
    return this.deadlines.act(principal, id, version, { do: 'reopen' });
  }
}
