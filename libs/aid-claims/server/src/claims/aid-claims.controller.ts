import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersFile, Requires } from '@relais/platform/http';
import {
  AddClaimFile,
  AidClaimView,
  ClaimStep,
  PayClaim,
  PrepareClaim,
  ReopenClaim,
} from './aid-claim.contract';
import { AidClaimsService } from './aid-claims.service';
import { ClaimDossierService } from './claim-dossier.service';

@Controller('v1')
export class AidClaimsController {
  constructor(
    private readonly claims: AidClaimsService,
    private readonly dossiers: ClaimDossierService,
  ) {}

  @Post('aid-contracts/:aidContractId/claims')
  @Requires('aid.claim')
  @Answers(AidClaimView, 201)
  prepare(
    @Param('aidContractId', ParseUUIDPipe) aidContractId: string,
    @Body() { yearNo }: PrepareClaim,
  ): Promise<AidClaimView> {
    return this.claims.prepare(aidContractId, yearNo);
  }

  @Post('aid-claims/:claimId/submit')
  @HttpCode(200)
  @Requires('aid.claim')
  @Answers(AidClaimView)
  submit(
    @Param('claimId', ParseUUIDPipe) id: string,
    @Body() { on, version }: ClaimStep,
  ): Promise<AidClaimView> {
    return this.claims.act(id, version, { do: 'submit', on });
  }

  @Post('aid-claims/:claimId/acknowledge')
  @HttpCode(200)
  @Requires('aid.claim')
  @Answers(AidClaimView)
  acknowledge(
    @Param('claimId', ParseUUIDPipe) id: string,
    @Body() { on, version }: ClaimStep,
  ): Promise<AidClaimView> {
    return this.claims.act(id, version, { do: 'acknowledge', on });
  }

  @Post('aid-claims/:claimId/pay')
  @HttpCode(200)
  @Requires('aid.claim')
  @Answers(AidClaimView)
  pay(
    @Param('claimId', ParseUUIDPipe) id: string,
    @Body() { on, receivedCents, gapReason, version }: PayClaim,
  ): Promise<AidClaimView> {
    return this.claims.act(id, version, { do: 'pay', on, receivedCents, gapReason: gapReason ?? null });
  }

  @Post('aid-claims/:claimId/reopen')
  @HttpCode(200)
  @Requires('aid.claim')
  @Answers(AidClaimView)
  reopen(
    @Param('claimId', ParseUUIDPipe) id: string,
    @Body() { version }: ReopenClaim,
  ): Promise<AidClaimView> {
    return this.claims.act(id, version, { do: 'reopen' });
  }

  @Get('aid-claims/:claimId/dossier')
  @Requires('aid.list')
  @AnswersFile('application/pdf')
  async dossier(
    @CurrentPrincipal() principal: Principal,
    @Param('claimId', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { name, content } = await this.dossiers.print(principal, id);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Post('aid-claims/:claimId/files')
  @Requires('aid.claim')
  @Answers(AidClaimView, 201)
  attach(@Param('claimId', ParseUUIDPipe) id: string, @Body() input: AddClaimFile): Promise<AidClaimView> {
    return this.claims.attach(id, input);
  }

  @Delete('aid-claims/:claimId/files/:claimFileId')
  @Requires('aid.claim')
  @Answers(AidClaimView)
  detach(
    @Param('claimId', ParseUUIDPipe) id: string,
    @Param('claimFileId', ParseUUIDPipe) claimFileId: string,
  ): Promise<AidClaimView> {
    return this.claims.detach(id, claimFileId);
  }
}
