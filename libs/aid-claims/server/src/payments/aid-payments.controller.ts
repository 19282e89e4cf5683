import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, Requires } from '@relais/platform/http';
import {
  AidPaymentView,
  ImportedPaymentsView,
  ImportPayments,
  MovePayment,
  TypePayment,
} from './aid-payment.contract';
import { AidPaymentsService } from './aid-payments.service';

const Contract = () => Param('aidContractId', ParseUUIDPipe);

@Controller('v1/aid-contracts/:aidContractId/payments')
export class AidPaymentsController {
  constructor(private readonly payments: AidPaymentsService) {}

  @Get()
  @Requires('aid.list')
  @Answers([AidPaymentView])
  list(@CurrentPrincipal() principal: Principal, @Contract() contractId: string): Promise<AidPaymentView[]> {
    return this.payments.list(principal, contractId);
  }

  @Post()
  @Requires('aid.claim')
  @Answers([AidPaymentView], 201)
  type(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Body() input: TypePayment,
  ): Promise<AidPaymentView[]> {
    return this.payments.type(principal, contractId, input);
  }

  @Post('import')
  @HttpCode(200)
  @Requires('aid.claim')
  @Answers(ImportedPaymentsView)
  import(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Body() input: ImportPayments,
  ): Promise<ImportedPaymentsView> {
    return this.payments.import(principal, contractId, input);
  }

  @Put(':paymentId')
  @Requires('aid.claim')
  @Answers([AidPaymentView])
  move(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('paymentId', ParseUUIDPipe) id: string,
    @Body() input: MovePayment,
  ): Promise<AidPaymentView[]> {
    return this.payments.move(principal, contractId, id, input);
  }

  @Delete(':paymentId')
  @Requires('aid.claim')
  @Answers([AidPaymentView])
  remove(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('paymentId', ParseUUIDPipe) id: string,
  ): Promise<AidPaymentView[]> {
    return this.payments.remove(principal, contractId, id);
  }
}
