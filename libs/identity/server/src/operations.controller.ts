import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { FileStore } from '@relais/platform/files';
import {
  Answers,
  AnswersFile,
  AnswersNothing,
  AnswersPage,
  DomainError,
  type Page,
  PageQuery,
  Requires,
} from '@relais/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AuditEntryView,
  AuditQuery,
  AuditVerdict,
  FailedJobView,
  FileView,
  MailQuery,
  MailView,
} from './identity.contract';
import { OperationsService } from './operations.service';

@Controller('v1')
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly files: FileStore,
  ) {}

  @Get('audit')
  @Requires('audit.read')
  @AnswersPage(AuditEntryView)
  audit(@Query() query: AuditQuery): Promise<Page<AuditEntryView>> {
    return this.operations.audit(query);
  }

  @Get('audit/verdict')
  @Requires('audit.read')
  @Answers(AuditVerdict)
  verifyAudit(): Promise<AuditVerdict> {
    return this.operations.verifyAudit();
  }

  @Get('jobs')
  @Requires('job.list')
  @AnswersPage(FailedJobView)
  failedJobs(@Query() query: PageQuery): Promise<Page<FailedJobView>> {
    return this.operations.failedJobs(query);
  }

  @Post('jobs/:id/retry')
  @HttpCode(204)
  @Requires('job.retry')
  @AnswersNothing()
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.operations.retry(id);
  }

  @Get('mails')
  @Requires('mail.list')
  @AnswersPage(MailView)
  mails(@Query() query: MailQuery): Promise<Page<MailView>> {
    return this.operations.mails(query);
  }

  @Post('files')
  @Requires('file.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(FileView, 201)
  async addFile(@Req() request: FastifyRequest): Promise<FileView> {
    if (!request.isMultipart()) throw new DomainError('input.malformed');
    const part = await request.file();
    if (!part) throw new DomainError('file.empty', {}, 'file');
    return this.files.putProof(part.filename, await part.toBuffer());
  }

  @Get('files/:id')
  @Requires('file.read')
  @AnswersFile('application/octet-stream')
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.open(id);
    void reply.header('x-content-type-options', 'nosniff');
    return new StreamableFile(file.content, {
      type: file.mime,
      length: file.bytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
