import { Body, Controller, Get, Headers, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Answers, LimitedTo, Public, TextField } from '@relais/platform/http';
import { Application } from '../applications/application.entity';
import { SaveAnswers } from '../applications/applications.contract';
import { DossiersService } from '../applications/dossiers.service';
import {
  DossierView,
  SignUpPageView,
  StartDossier,
  StartedDossierView,
  SubmitDossier,
} from './sign-up.contract';
import { SignUpGuard } from './sign-up.guard';
import { SignUpService } from './sign-up.service';

class GroupPath {
  @TextField(60, { pattern: /^[a-z0-9-]{3,60}$/ })
  slug!: string;
}

const WHY = 'A doctor asks to join before having an account; the dossier is opened by its own secret';
const RESUME_HEADER = 'x-resume-token';
const Resumes = (): MethodDecorator =>
  ApiHeader({ name: RESUME_HEADER, required: true, description: 'The secret of the dossier.' });

/** Public sign-up of a doctor, on a phone. The secret travels in a header, never in an address that servers log. */
@Controller('v1/public/sign-up/:slug')
@UseGuards(SignUpGuard)
export class SignUpController {
  constructor(
    private readonly signUp: SignUpService,
    private readonly dossiers: DossiersService,
  ) {}

  @Get()
  @Public(WHY)
  @LimitedTo(60)
  @Answers(SignUpPageView)
  page(@Param() _path: GroupPath): Promise<SignUpPageView> {
    return this.signUp.page();
  }

  @Post('applications')
  @Public(WHY)
  @LimitedTo(10)
  @Answers(StartedDossierView, 201)
  async start(@Param() _path: GroupPath, @Body() { answers }: StartDossier): Promise<StartedDossierView> {
    const { application, token } = await this.dossiers.start(answers);
    return { resumeToken: token, dossier: await this.signUp.view(application) };
  }

  @Get('applications/current')
  @Public(WHY)
  @Resumes()
  @LimitedTo(60)
  @Answers(DossierView)
  async read(@Param() _path: GroupPath, @Headers(RESUME_HEADER) token: unknown): Promise<DossierView> {
    return this.signUp.view(await this.opened(token));
  }

  @Patch('applications/current')
  @Public(WHY)
  @Resumes()
  @LimitedTo(60)
  @Answers(DossierView)
  async save(
    @Param() _path: GroupPath,
    @Headers(RESUME_HEADER) token: unknown,
    @Body() body: SaveAnswers,
  ): Promise<DossierView> {
    return this.signUp.view(await this.dossiers.save(await this.opened(token), body));
  }

  @Post('applications/current/submit')
  @Public(WHY)
  @Resumes()
  @LimitedTo(10)
  @Answers(DossierView, 201)
  async submit(
    @Param() _path: GroupPath,
    @Headers(RESUME_HEADER) token: unknown,
    @Body() body: SubmitDossier,
  ): Promise<DossierView> {
    return this.signUp.view(await this.dossiers.submit(await this.opened(token), body));
  }

  private opened(token: unknown): Promise<Application> {
    return this.dossiers.byToken(typeof token === 'string' ? token.slice(0, 200) : '');
  }
}
