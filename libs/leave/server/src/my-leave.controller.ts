import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, DomainError, Requires } from '@relais/platform/http';
import { LeaveFilesService } from './leave-files.service';
import { LeaveRequestsService } from './leave-requests.service';
import {
  AskLeave,
  LeaveCostQuery,
  LeaveCostView,
  LeaveFileView,
  LeaveRequestView,
  WithdrawLeave,
} from './leave.contract';

/** The employee's own leave. */
@Controller('v1/my-leave')
export class MyLeaveController {
  constructor(
    private readonly files: LeaveFilesService,
    private readonly requests: LeaveRequestsService,
  ) {}

  @Get()
  @Requires('my-leave.read')
  @Answers(LeaveFileView)
  read(@CurrentPrincipal() principal: Principal): Promise<LeaveFileView> {
    return this.files.read(self(principal));
  }

  @Get('cost')
  @Requires('my-leave.read')
  @Answers(LeaveCostView)
  cost(
    @CurrentPrincipal() principal: Principal,
    @Query() { startsOn, endsOn }: LeaveCostQuery,
  ): Promise<LeaveCostView> {
    return this.files.cost(self(principal), startsOn, endsOn);
  }

  @Post('requests')
  @Requires('my-leave.ask')
  @Answers(LeaveRequestView, 201)
  ask(@CurrentPrincipal() principal: Principal, @Body() body: AskLeave): Promise<LeaveRequestView> {
    return this.requests.ask(self(principal), body);
  }

  @Post('requests/:requestId/withdrawal')
  @HttpCode(200)
  @Requires('my-leave.ask')
  @Answers(LeaveRequestView)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() { version }: WithdrawLeave,
  ): Promise<LeaveRequestView> {
    return this.requests.withdraw(self(principal), requestId, version);
  }
}

function self(principal: Principal): string {
  if (principal.employeeId === null) throw new DomainError('forbidden');
  return principal.employeeId;
}
