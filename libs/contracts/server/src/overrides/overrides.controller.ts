import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { OverrideQuery, OverrideRow, WithdrawOverride } from './override.contract';
import { OverridesService } from './overrides.service';

@Controller('v1/rule-overrides')
export class OverridesController {
  constructor(private readonly overrides: OverridesService) {}

  @Get()
  @Requires('rule-override.list')
  @AnswersPage(OverrideRow)
  list(@Query() query: OverrideQuery): Promise<Page<OverrideRow>> {
    return this.overrides.list(query);
  }

  @Post(':overrideId/withdrawal')
  @Requires('rule-override.grant')
  @Answers(OverrideRow, 201)
  withdraw(
    @Param('overrideId', ParseUUIDPipe) overrideId: string,
    @Body() { reason }: WithdrawOverride,
  ): Promise<OverrideRow> {
    return this.overrides.withdraw(overrideId, reason);
  }
}
