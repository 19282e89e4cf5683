import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersNothing, Requires } from '@relais/platform/http';
import { CancelClosure, ClosureQuery, ClosureView, DeclareClosure } from './closure.contract';
import { ClosuresService } from './closures.service';

@Controller('v1/closures')
export class ClosuresController {
  constructor(private readonly closures: ClosuresService) {}

  @Get()
  @Requires('closure.list')
  @Answers([ClosureView])
  list(@CurrentPrincipal() principal: Principal, @Query() query: ClosureQuery): Promise<ClosureView[]> {
    return this.closures.list(principal, query);
  }

  @Post()
  @Requires('closure.declare')
  @Answers(ClosureView, 201)
  declare(@CurrentPrincipal() principal: Principal, @Body() input: DeclareClosure): Promise<ClosureView> {
    return this.closures.declare(principal, input);
  }

  @Post(':id/cancellation')
  @HttpCode(204)
  @Requires('closure.cancel')
  @AnswersNothing()
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() input: CancelClosure): Promise<void> {
    return this.closures.cancel(id, input);
  }
}
