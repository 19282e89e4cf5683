import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersFile, Requires } from '@relais/platform/http';
import type { FastifyReply } from 'fastify';
import { MonthParam } from '../month-param';
import { attachment } from './attachment';
import {
  ExportView,
  ExportsView,
  FormatQuery,
  MakeExport,
  ExportPreviewView,
  ThreadView,
  WriteMessage,
} from './exports.contract';
import { ExportsService } from './exports.service';

@Controller('v1/payroll')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('months/:month/preview')
  @Requires('payroll.read')
  @Answers(ExportPreviewView)
  preview(@Param() { month }: MonthParam, @Query() { format }: FormatQuery): Promise<ExportPreviewView> {
    return this.exports.preview(month, format);
  }

  @Get('months/:month/exports')
  @Requires('payroll.read')
  @Answers(ExportsView)
  async history(@Param() { month }: MonthParam): Promise<ExportsView> {
    return { exports: await this.exports.history(month) };
  }

  @Post('months/:month/exports')
  @Requires('payroll.export')
  @Answers(ExportView, 201)
  make(@Param() { month }: MonthParam, @Body() { format }: MakeExport): Promise<ExportView> {
    return this.exports.make(month, format);
  }

  @Get('exports/:id')
  @Requires('payroll.read')
  @Answers(ExportView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.exports.get(id);
  }

  @Get('exports/:id/content')
  @Requires('payroll.read')
  @AnswersFile('application/octet-stream')
  async content(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.content(id, 'file'), reply);
  }

  @Get('exports/:id/control')
  @Requires('payroll.read')
  @AnswersFile('application/json')
  async control(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.content(id, 'control'), reply);
  }

  @Get('exports/:id/messages')
  @Requires('payroll.read')
  @Answers(ThreadView)
  async thread(@Param('id', ParseUUIDPipe) id: string): Promise<ThreadView> {
    return { messages: await this.exports.thread(id) };
  }

  @Post('exports/:id/messages')
  @Requires('payroll.answer')
  @Answers(ThreadView, 201)
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: WriteMessage,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ThreadView> {
    return { messages: await this.exports.answer(id, input, principal.role) };
  }
}
