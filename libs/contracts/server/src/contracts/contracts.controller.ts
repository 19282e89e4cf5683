import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  AddHost,
  AmendContract,
  ContractLineView,
  ContractListQuery,
  ContractView,
  CreateContract,
  EndContract,
} from './contracts.contract';
import { ContractsService } from './contracts.service';
import { EndEstimateQuery, EndEstimateView } from './end-estimate.contract';
import { EndEstimateService } from './end-estimate.service';

@Controller('v1/contracts')
export class ContractsController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly ends: EndEstimateService,
  ) {}

  @Get()
  @Requires('contract.list')
  @AnswersPage(ContractLineView)
  list(@Query() query: ContractListQuery): Promise<Page<ContractLineView>> {
    return this.contracts.list(query);
  }

  @Post()
  @Requires('contract.write')
  @Answers(ContractView, 201)
  create(@Body() body: CreateContract): Promise<ContractView> {
    return this.contracts.create(body);
  }

  @Get(':contractId')
  @Requires('contract.list')
  @Answers(ContractView)
  read(@Param('contractId', ParseUUIDPipe) contractId: string): Promise<ContractView> {
    return this.contracts.read(contractId);
  }

  @Get(':contractId/end-estimate')
  @Requires('contract.list')
  @Answers(EndEstimateView)
  estimateEnd(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Query() query: EndEstimateQuery,
  ): Promise<EndEstimateView> {
    return this.ends.estimate(contractId, query);
  }

  @Post(':contractId/amendments')
  @Requires('contract.write')
  @Answers(ContractView, 201)
  amend(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Body() body: AmendContract,
  ): Promise<ContractView> {
    return this.contracts.amend(contractId, body);
  }

  @Post(':contractId/hosts')
  @Requires('contract.write')
  @Answers(ContractView, 201)
  addHost(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Body() body: AddHost,
  ): Promise<ContractView> {
    return this.contracts.addHost(contractId, body);
  }

  @Post(':contractId/end')
  @Requires('contract.write')
  @Answers(ContractView, 201)
  end(
    @Param('contractId', ParseUUIDPipe) contractId: string,
    @Body() body: EndContract,
  ): Promise<ContractView> {
    return this.contracts.end(contractId, body);
  }
}
