import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import {
  Answers,
  AnswersFile,
  AnswersNothing,
  LimitedTo,
  Public,
  Requires,
  WithoutUnitOfWork,
} from '@relais/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeedView, CreateCalendarFeed, NewCalendarFeedView } from './calendar-feed.contract';
import { CalendarFeedsService } from './calendar-feeds.service';

@Controller('v1/calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get()
  @Requires('deadline.list')
  @Answers([CalendarFeedView])
  list(@CurrentPrincipal() principal: Principal): Promise<CalendarFeedView[]> {
    return this.feeds.list(principal);
  }

  @Post()
  @Requires('deadline.list')
  @Answers(NewCalendarFeedView, 201)
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() input: CreateCalendarFeed,
  ): Promise<NewCalendarFeedView> {
    return this.feeds.create(principal, input);
  }

  @Delete(':calendarFeedId')
  @HttpCode(204)
  @Requires('deadline.list')
  @AnswersNothing()
  revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('calendarFeedId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.feeds.revoke(principal, id);
  }
}

@Controller('v1/public/calendars')
export class PublicCalendarsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get(':token')
  @Public('A calendar application has no session; the secret address is bound to one person and one filter')
  @WithoutUnitOfWork()
  @LimitedTo(60)
  @AnswersFile('text/calendar')
  async read(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.feeds.read(token, request.relais.correlationId);
    void reply.type('text/calendar; charset=utf-8');
    return file;
  }
}
