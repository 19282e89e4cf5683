import { Body, Controller, Post } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, DomainError, Requires } from '@relais/platform/http';
import { Announce, NoticeView } from './notices.contract';
import { NoticesService } from './notices.service';

/** The button of a bad morning. */
@Controller('v1/my-notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Post()
  @Requires('my-month.change')
  @Answers(NoticeView, 201)
  announce(@CurrentPrincipal() principal: Principal, @Body() input: Announce): Promise<NoticeView> {
    if (principal.employeeId === null) throw new DomainError('forbidden');
    return this.notices.announce(principal.employeeId, input);
  }
}
