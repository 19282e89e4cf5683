import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Principal, isStaff } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersNothing, DomainError, Requires } from '@relais/platform/http';
import { Delegate, DelegationsView } from '../close/close.contract';
import { DelegationsService } from './delegations.service';

@Controller('v1/delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Get()
  @Requires('approval.delegate')
  @Answers(DelegationsView)
  async list(@CurrentPrincipal() principal: Principal): Promise<DelegationsView> {
    return {
      delegations: await this.delegations.list(principal.memberId),
      doctors: await this.delegations.doctors(principal.memberId),
      ownDoctorId: principal.doctorId,
    };
  }

  @Post()
  @HttpCode(201)
  @Requires('approval.delegate')
  @Answers(DelegationsView, 201)
  async delegate(
    @CurrentPrincipal() principal: Principal,
    @Body() input: Delegate,
  ): Promise<DelegationsView> {
    await this.delegations.delegate(input, giver(principal));
    return this.list(principal);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('approval.delegate')
  @AnswersNothing()
  end(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.delegations.end(id, giver(principal));
  }
}

/** The doctor whose approvals may be given away, or null for the staff, who act for all. */
function giver(principal: Principal): string | null {
  if (isStaff(principal)) return null;
  if (principal.doctorId === null) throw new DomainError('forbidden');
  return principal.doctorId;
}
