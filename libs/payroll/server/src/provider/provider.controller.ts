import {
  Body,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  Get,
  HttpCode,
  Param,
  Post,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { Answers, AnswersFile, DomainError, Requires, WithoutUnitOfWork } from '@relais/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../exports/attachment';
import { ThreadView, WriteMessage } from '../exports/exports.contract';
import { AcknowledgedView, InboxView, PackageDetailView, PackageParams } from './provider.contract';
import { type Asker, ProviderService } from './provider.service';

const CurrentAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { principal, correlationId, scope } = context.switchToHttp().getRequest<FastifyRequest>().relais;
  if (!principal || !scope) throw new DomainError('unauthenticated');
  return { principal: principal as Principal, correlationId, action: scope.action };
});

/** Routes of the payroll provider: each opens the unit of work of the group it enters. */
@Controller('v1/provider')
@WithoutUnitOfWork()
export class ProviderController {
  constructor(private readonly provider: ProviderService) {}

  @Get('inbox')
  @Requires('package.read')
  @Answers(InboxView)
  inbox(@CurrentAsker() asker: Asker): Promise<InboxView> {
    return this.provider.inbox(asker);
  }

  @Get('groups/:grantId/exports/:id')
  @Requires('package.read')
  @Answers(PackageDetailView)
  detail(@CurrentAsker() asker: Asker, @Param() { grantId, id }: PackageParams): Promise<PackageDetailView> {
    return this.provider.detail(asker, grantId, id);
  }

  @Get('groups/:grantId/exports/:id/content')
  @Requires('package.read')
  @AnswersFile('application/octet-stream')
  async content(
    @CurrentAsker() asker: Asker,
    @Param() { grantId, id }: PackageParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(await this.provider.content(asker, grantId, id, 'file'), reply);
  }

  @Get('groups/:grantId/exports/:id/control')
  @Requires('package.read')
  @AnswersFile('application/json')
  async control(
    @CurrentAsker() asker: Asker,
    @Param() { grantId, id }: PackageParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(await this.provider.content(asker, grantId, id, 'control'), reply);
  }

  @Post('groups/:grantId/exports/:id/acknowledge')
  @HttpCode(200)
  @Requires('package.acknowledge')
  @Answers(AcknowledgedView)
  acknowledge(
    @CurrentAsker() asker: Asker,
    @Param() { grantId, id }: PackageParams,
  ): Promise<AcknowledgedView> {
    return this.provider.acknowledge(asker, grantId, id);
  }

  @Post('groups/:grantId/exports/:id/messages')
  @Requires('package.ask')
  @Answers(ThreadView, 201)
  async ask(
    @CurrentAsker() asker: Asker,
    @Param() { grantId, id }: PackageParams,
    @Body() input: WriteMessage,
  ): Promise<ThreadView> {
    return { messages: await this.provider.ask(asker, grantId, id, input) };
  }
}
