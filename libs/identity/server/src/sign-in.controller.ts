import { Body, Controller, HttpCode, Inject, Ip, Post, Res } from '@nestjs/common';
import { Clock, SETTINGS, type Settings } from '@relais/platform/config';
import { Answers, AnswersNothing, LimitedTo, Public, WithoutUnitOfWork } from '@relais/platform/http';
import type { FastifyReply } from 'fastify';
import { cookieName, cookieOptions } from './cookie';
import { AskLink, PasswordSignIn, SignedIn, UseLink } from './identity.contract';
import { SignInService } from './sign-in.service';

const TRIES_PER_MINUTE = 60;

@Controller('v1/sign-in')
export class SignInController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly signIn: SignInService,
    private readonly clock: Clock,
  ) {}

  @Post('links')
  @HttpCode(204)
  @Public('Whoever wants to enter asks for a link; the answer never tells whether the account exists')
  @WithoutUnitOfWork()
  @LimitedTo(TRIES_PER_MINUTE)
  @AnswersNothing()
  async askLink(@Body() input: AskLink, @Ip() address: string): Promise<void> {
    await this.signIn.askLink(input.email, address);
  }

  @Post('links/use')
  @HttpCode(200)
  @Public('The mailed token is the proof; it works once')
  @WithoutUnitOfWork()
  @LimitedTo(TRIES_PER_MINUTE)
  @Answers(SignedIn)
  async useLink(@Body() input: UseLink, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedIn> {
    return this.remember(await this.signIn.byLink(input.token), reply);
  }

  @Post('password')
  @HttpCode(200)
  @Public('Address and password are the proof; tries are counted')
  @WithoutUnitOfWork()
  @LimitedTo(TRIES_PER_MINUTE)
  @Answers(SignedIn)
  async password(
    @Body() input: PasswordSignIn,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.remember(await this.signIn.byPassword(input.email, input.password, address), reply);
  }

  private remember(session: { token: string; expiresAt: Date }, reply: FastifyReply): SignedIn {
    const { production } = this.settings;
    const seconds = Math.floor((session.expiresAt.getTime() - this.clock.now().getTime()) / 1000);
    void reply.setCookie(cookieName(production), session.token, cookieOptions(production, seconds));
    return { expiresAt: session.expiresAt.toISOString() };
  }
}
