import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  Answers,
  AnswersNothing,
  DomainError,
  LimitedTo,
  Public,
  WithoutUnitOfWork,
} from '@relais/platform/http';
import type { FastifyRequest } from 'fastify';
import { ApprovalLinksService } from './approval-links.service';
import { DecisionsService } from './decisions.service';
import {
  DecisionResultsView,
  LinkApprove,
  LinkDispute,
  LinkToken,
  LinkUndo,
  ReceiptView,
} from './receipt.contract';
import { ReceiptsService } from './receipts.service';

const WHY = 'A doctor decides from a mailed link; the token in the body is bound to one practice and month';

/** The mailed link. Only POST: a mail scanner that opens addresses changes nothing. */
@Controller('v1/public/approvals')
export class PublicApprovalsController {
  constructor(
    private readonly links: ApprovalLinksService,
    private readonly receipts: ReceiptsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Post('receipt')
  @HttpCode(200)
  @Public(WHY)
  @WithoutUnitOfWork()
  @LimitedTo(60)
  @Answers(ReceiptView)
  receipt(@Body() input: LinkToken, @Req() request: FastifyRequest): Promise<ReceiptView> {
    return this.links.run(input.token, asked(request, 'approval.read'), async ({ memberId, month }) => {
      const [receipt] = await this.receipts.ofMember(memberId, month);
      if (!receipt) throw new DomainError('approval.link-unknown');
      return receipt;
    });
  }

  @Post('decisions')
  @HttpCode(200)
  @Public(WHY)
  @WithoutUnitOfWork()
  @LimitedTo(60)
  @Answers(DecisionResultsView)
  approve(@Body() input: LinkApprove, @Req() request: FastifyRequest): Promise<DecisionResultsView> {
    return this.links.run(input.token, asked(request, 'approval.decide'), async ({ decider, month }) => ({
      results: await this.decisions.approveAll(decider, input.parts, month),
    }));
  }

  @Post('disputes')
  @HttpCode(204)
  @Public(WHY)
  @WithoutUnitOfWork()
  @LimitedTo(60)
  @AnswersNothing()
  dispute(@Body() input: LinkDispute, @Req() request: FastifyRequest): Promise<void> {
    return this.links.run(input.token, asked(request, 'approval.decide'), ({ decider, month }) =>
      this.decisions.dispute(decider, input, month),
    );
  }

  @Post('undo')
  @HttpCode(204)
  @Public(WHY)
  @WithoutUnitOfWork()
  @LimitedTo(60)
  @AnswersNothing()
  undo(@Body() input: LinkUndo, @Req() request: FastifyRequest): Promise<void> {
    return this.links.run(input.token, asked(request, 'approval.decide'), ({ decider, month }) =>
      this.decisions.unapprove(decider, input.partId, month),
    );
  }
}

function asked(request: FastifyRequest, action: string) {
  const { correlationId, locale } = request.relais;
  return { action, correlationId, locale };
}
