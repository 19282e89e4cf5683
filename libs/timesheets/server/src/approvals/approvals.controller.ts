import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import type { Month } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Answers, AnswersNothing, DomainError, MonthField, Requires } from '@relais/platform/http';
import { IS_DELEGATE } from './approval-links.service';
import { DecisionsService, type Decider } from './decisions.service';
import { ApproveParts, DecisionResultsView, DisputePart, ReceiptListView } from './receipt.contract';
import { ReceiptsService } from './receipts.service';

export class ReceiptsQuery {
  @MonthField({ optional: true, description: 'One month; all open months when absent.' })
  month?: string;
}

/** The doctor signed in: hours done at the own practice. */
@Controller('v1/approvals')
export class ApprovalsController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly receipts: ReceiptsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @Requires('approval.list')
  @Answers(ReceiptListView)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReceiptsQuery,
  ): Promise<ReceiptListView> {
    const month = (query.month ?? null) as Month | null;
    return { receipts: await this.receipts.ofMember(practiceOf(principal), month) };
  }

  @Post('decisions')
  @HttpCode(200)
  @Requires('approval.decide')
  @Answers(DecisionResultsView)
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Body() input: ApproveParts,
  ): Promise<DecisionResultsView> {
    return { results: await this.decisions.approveAll(await this.decider(principal), input.parts) };
  }

  @Post('disputes')
  @HttpCode(204)
  @Requires('approval.decide')
  @AnswersNothing()
  async dispute(@CurrentPrincipal() principal: Principal, @Body() input: DisputePart): Promise<void> {
    await this.decisions.dispute(await this.decider(principal), input);
  }

  @Post('parts/:partId/undo')
  @HttpCode(204)
  @Requires('approval.decide')
  @AnswersNothing()
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param('partId', ParseUUIDPipe) partId: string,
  ): Promise<void> {
    await this.decisions.unapprove(await this.decider(principal), partId);
  }

  private async decider(principal: Principal): Promise<Decider> {
    const doctor = await this.db.maybe<{ email: string; isDelegate: boolean }>(
      `select d.email, ${IS_DELEGATE} as "isDelegate" from doctor d where d.id = $1`,
      [principal.doctorId, this.clock.today()],
    );
    return {
      userId: principal.userId,
      email: doctor?.email ?? '',
      label: principal.fullName,
      as: doctor?.isDelegate ? 'delegate' : 'doctor',
      memberId: practiceOf(principal),
    };
  }
}

function practiceOf(principal: Principal): string {
  if (principal.memberId === null) throw new DomainError('forbidden');
  return principal.memberId;
}
