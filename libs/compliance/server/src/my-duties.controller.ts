import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, Requires } from '@relais/platform/http';
import { HandIn, MyDutyView } from './my-duties.contract';
import { MyDutiesService } from './my-duties.service';

@Controller('v1/my-duties')
export class MyDutiesController {
  constructor(private readonly duties: MyDutiesService) {}

  @Get()
  @Requires('my-duty.list')
  @Answers([MyDutyView])
  list(@CurrentPrincipal() principal: Principal): Promise<MyDutyView[]> {
    return this.duties.list(principal);
  }

  @Post('hand-in')
  @HttpCode(200)
  @Requires('my-duty.hand-in')
  @Answers([MyDutyView])
  handIn(@CurrentPrincipal() principal: Principal, @Body() input: HandIn): Promise<MyDutyView[]> {
    return this.duties.handIn(principal, input);
  }
}
