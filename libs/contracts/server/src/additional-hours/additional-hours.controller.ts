import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, Requires } from '@relais/platform/http';
import { AddHours, AdditionalHoursList, EndAddedHours } from './additional-hours.contract';
import { AdditionalHoursService } from './additional-hours.service';

@Controller('v1/contracts/:contractId/additional-hours')
export class AdditionalHoursController {
  constructor(private readonly hours: AdditionalHoursService) {}

  @Get()
  @Requires('contract.list')
  @Answers(AdditionalHoursList)
  list(@Param('contractId', ParseUUIDPipe) contractId: string): Promise<AdditionalHoursList> {
    return this.hours.list(contractId);
  }

  @Post()
  @Requires('contract.write')
  @Answers(AdditionalHoursList, 201)
  add(
    @CurrentPrincipal() principal: Principal,
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Body() body: AddHours,
  ): Promise<AdditionalHoursList> {
    return this.hours.add(contractId, body, principal);
  }

  /** Takes back an amendment that has not begun. */
  @Post(':amendmentId/withdrawal')
  @Requires('contract.write')
  @Answers(AdditionalHoursList, 201)
  withdraw(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
  ): Promise<AdditionalHoursList> {
    return this.hours.withdraw(contractId, amendmentId);
  }

  /** Ends an amendment sooner. */
  @Post(':amendmentId/end')
  @Requires('contract.write')
  @Answers(AdditionalHoursList, 201)
  end(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Param('amendmentId', ParseUUIDPipe) amendmentId: string,
    @Body() body: EndAddedHours,
  ): Promise<AdditionalHoursList> {
    return this.hours.end(contractId, amendmentId, body);
  }
}
