import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Res } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Answers, AnswersNothing, Requires } from '@relais/platform/http';
import type { FastifyReply } from 'fastify';
import { cookieName } from './cookie';
import { CurrentPrincipal, CurrentSessionId } from './current-principal';
import { ChangePassword, ChangePreferences, ChooseGrant, SessionView } from './identity.contract';
import { SessionService } from './session.service';

@Controller('v1/session')
export class SessionController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly session: SessionService,
  ) {}

  @Get()
  @Requires('session.read')
  @Answers(SessionView)
  view(@CurrentPrincipal() principal: Principal): Promise<SessionView> {
    return this.session.view(principal);
  }

  @Put('grant')
  @HttpCode(204)
  @Requires('session.change')
  @AnswersNothing()
  choose(
    @Body() input: ChooseGrant,
    @CurrentSessionId() id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.session.choose(id, principal, input.grantId);
  }

  @Put('preferences')
  @HttpCode(204)
  @Requires('session.change')
  @AnswersNothing()
  preferences(@Body() input: ChangePreferences, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.session.changeLocale(principal, input.locale);
  }

  @Put('password')
  @HttpCode(204)
  @Requires('session.change')
  @AnswersNothing()
  password(
    @Body() input: ChangePassword,
    @CurrentSessionId() id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.session.changePassword(id, principal, input);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.change')
  @AnswersNothing()
  async end(@CurrentSessionId() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.session.end(id);
    void reply.clearCookie(cookieName(this.settings.production), { path: '/' });
  }
}
