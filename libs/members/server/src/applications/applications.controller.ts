import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Clock } from '@relais/platform/config';
import { Answers, AnswersNothing, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { Application } from './application.entity';
import {
  AdmitApplication,
  ApplicationLineView,
  ApplicationListQuery,
  ApplicationView,
  RefuseApplication,
  SaveAnswers,
  SubmitApplication,
  toApplicationView,
} from './applications.contract';
import { ApplicationsService } from './applications.service';
import { DossiersService } from './dossiers.service';

/** What the officer does with the dossiers of practices that ask to join. */
@Controller('v1/members/applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly dossiers: DossiersService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('application.list')
  @AnswersPage(ApplicationLineView)
  list(@Query() query: ApplicationListQuery): Promise<Page<ApplicationLineView>> {
    return this.applications.list(query);
  }

  @Get(':applicationId')
  @Requires('application.list')
  @Answers(ApplicationView)
  async read(@Param('applicationId', ParseUUIDPipe) applicationId: string): Promise<ApplicationView> {
    return this.view(await this.dossiers.byId(applicationId));
  }

  @Patch(':applicationId')
  @Requires('application.edit')
  @Answers(ApplicationView)
  async save(
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Body() body: SaveAnswers,
  ): Promise<ApplicationView> {
    return this.view(await this.dossiers.save(await this.dossiers.byId(applicationId), body));
  }

  @Post(':applicationId/submit')
  @Requires('application.edit')
  @Answers(ApplicationView, 201)
  async submit(
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Body() body: SubmitApplication,
  ): Promise<ApplicationView> {
    return this.view(await this.dossiers.submit(await this.dossiers.byId(applicationId), body));
  }

  @Post(':applicationId/remind')
  @Requires('application.edit')
  @HttpCode(204)
  @AnswersNothing()
  async remind(@Param('applicationId', ParseUUIDPipe) applicationId: string): Promise<void> {
    await this.dossiers.remind(applicationId);
  }

  @Post(':applicationId/admit')
  @Requires('application.decide')
  @Answers(ApplicationView, 201)
  async admit(
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Body() body: AdmitApplication,
  ): Promise<ApplicationView> {
    return this.view(await this.applications.admit(applicationId, body));
  }

  @Post(':applicationId/refuse')
  @Requires('application.decide')
  @Answers(ApplicationView, 201)
  async refuse(
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Body() body: RefuseApplication,
  ): Promise<ApplicationView> {
    return this.view(await this.applications.refuse(applicationId, body));
  }

  private async view(application: Application): Promise<ApplicationView> {
    return toApplicationView(application, await this.dossiers.findings(application), this.clock.now());
  }
}
