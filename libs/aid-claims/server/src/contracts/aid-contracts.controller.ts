import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  AidContractLineView,
  AidContractListQuery,
  AidContractView,
  AmendAidContract,
  CreateAidContract,
  EndAidContract,
  NetCostQuery,
  NetCostView,
} from './aid-contract.contract';
import { AidContractsService } from './aid-contracts.service';
import { NetCostService } from './net-cost.service';

@Controller('v1/aid-contracts')
export class AidContractsController {
  constructor(
    private readonly contracts: AidContractsService,
    private readonly netCosts: NetCostService,
  ) {}

  @Get()
  @Requires('aid.list')
  @AnswersPage(AidContractLineView)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AidContractListQuery,
  ): Promise<Page<AidContractLineView>> {
    return this.contracts.list(principal, query);
  }

  @Post()
  @Requires('aid.write')
  @Answers(AidContractView, 201)
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() input: CreateAidContract,
  ): Promise<AidContractView> {
    return this.contracts.create(principal, input);
  }

  @Get(':aidContractId')
  @Requires('aid.list')
  @Answers(AidContractView)
  read(
    @CurrentPrincipal() principal: Principal,
    @Param('aidContractId', ParseUUIDPipe) id: string,
  ): Promise<AidContractView> {
    return this.contracts.read(principal, id);
  }

  @Put(':aidContractId')
  @Requires('aid.write')
  @Answers(AidContractView)
  amend(
    @CurrentPrincipal() principal: Principal,
    @Param('aidContractId', ParseUUIDPipe) id: string,
    @Body() input: AmendAidContract,
  ): Promise<AidContractView> {
    return this.contracts.amend(principal, id, input);
  }

  @Post(':aidContractId/end')
  @HttpCode(200)
  @Requires('aid.write')
  @Answers(AidContractView)
  end(
    @CurrentPrincipal() principal: Principal,
    @Param('aidContractId', ParseUUIDPipe) id: string,
    @Body() input: EndAidContract,
  ): Promise<AidContractView> {
    return this.contracts.end(principal, id, input);
  }

  @Get(':aidContractId/net-cost')
  @Requires('aid.list')
  @Answers(NetCostView)
  netCost(
    @CurrentPrincipal() principal: Principal,
    @Param('aidContractId', ParseUUIDPipe) id: string,
    @Query() query: NetCostQuery,
  ): Promise<NetCostView> {
    return this.netCosts.of(principal, id, query.aidStopsAfterYear ?? null);
  }
}
