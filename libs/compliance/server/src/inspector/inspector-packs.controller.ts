import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { Answers, AnswersFile, DomainError, Requires, WithoutUnitOfWork } from '@relais/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InspectorPackView, MakePack } from './inspector-pack.contract';
import { InspectorPacksService } from './inspector-packs.service';

@Controller('v1/inspector-packs')
export class InspectorPacksController {
  constructor(private readonly packs: InspectorPacksService) {}

  @Get()
  @Requires('inspector-pack.read')
  @Answers([InspectorPackView])
  list(): Promise<InspectorPackView[]> {
    return this.packs.list();
  }

  @Post()
  @Requires('inspector-pack.make')
  @Answers(InspectorPackView, 201)
  ask(@Body() input: MakePack): Promise<InspectorPackView> {
    return this.packs.ask(input);
  }

  @Get(':id')
  @Requires('inspector-pack.read')
  @Answers(InspectorPackView)
  read(@Param('id', ParseUUIDPipe) id: string): Promise<InspectorPackView> {
    return this.packs.read(id);
  }

  /** Opens a unit of its own, which writes the audit trail; the bytes then flow without a transaction. */
  @Get(':id/content')
  @WithoutUnitOfWork()
  @Requires('inspector-pack.read')
  @AnswersFile('application/zip')
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() { relais }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!relais.scope) throw new DomainError('not-found');
    const file = await this.packs.download(relais.scope, id);
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
    return new StreamableFile(file.content, {
      type: file.mime,
      length: file.bytes,
      disposition: `attachment; filename="${file.name}"`,
    });
  }
}
