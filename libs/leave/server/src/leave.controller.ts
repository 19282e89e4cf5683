import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { LeaveFilesService } from './leave-files.service';
import { LeaveRequestsService } from './leave-requests.service';
import {
  DecideLeave,
  LeaveBalanceQuery,
  LeaveBalanceView,
  LeaveFileView,
  LeaveRequestQuery,
  LeaveRequestView,
  WriteLeaveEntry,
} from './leave.contract';

/** Leave of everybody, for the staff of the group. */
@Controller('v1')
export class LeaveController {
  constructor(
    private readonly files: LeaveFilesService,
    private readonly requests: LeaveRequestsService,
  ) {}

  @Get('leave-balances')
  @Requires('leave.list')
  @AnswersPage(LeaveBalanceView)
  balances(@Query() query: LeaveBalanceQuery): Promise<Page<LeaveBalanceView>> {
    return this.files.list(query);
  }

  @Get('employees/:employeeId/leave')
  @Requires('leave.list')
  @Answers(LeaveFileView)
  read(@Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<LeaveFileView> {
    return this.files.read(employeeId);
  }

  @Post('employees/:employeeId/leave/entries')
  @Requires('leave.correct')
  @Answers(LeaveFileView, 201)
  write(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: WriteLeaveEntry,
  ): Promise<LeaveFileView> {
    return this.files.write(employeeId, body);
  }

  @Get('leave-requests')
  @Requires('leave.list')
  @AnswersPage(LeaveRequestView)
  list(@Query() query: LeaveRequestQuery): Promise<Page<LeaveRequestView>> {
    return this.requests.list(query);
  }

  @Post('leave-requests/:requestId/decision')
  @HttpCode(200)
  @Requires('leave.decide')
  @Answers(LeaveRequestView)
  decide(
    @CurrentPrincipal() principal: Principal,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: DecideLeave,
  ): Promise<LeaveRequestView> {
    return this.requests.decide(requestId, body, principal);
  }
}
