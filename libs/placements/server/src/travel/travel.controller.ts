import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { AnswersNothing, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { SetTravel, TravelQuery, TravelRow } from './travel.contract';
import { TravelService } from './travel.service';

@Controller('v1/site-travel')
export class TravelController {
  constructor(private readonly travel: TravelService) {}

  @Get()
  @Requires('site-travel.list')
  @AnswersPage(TravelRow)
  list(@Query() query: TravelQuery): Promise<Page<TravelRow>> {
    return this.travel.list(query);
  }

  @Post()
  @HttpCode(204)
  @Requires('site-travel.set')
  @AnswersNothing()
  set(@Body() input: SetTravel): Promise<void> {
    return this.travel.set(input);
  }
}
