import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Answers, Requires } from '@relais/platform/http';
import {
  ConfirmTemplate,
  ProviderParam,
  SaveTemplate,
  StartTemplate,
  TemplatesView,
  TemplateView,
} from './mapping.contract';
import { MappingService } from './mapping.service';

@Controller('v1/payroll/templates')
export class MappingController {
  constructor(private readonly mapping: MappingService) {}

  @Get()
  @Requires('payroll.read')
  @Answers(TemplatesView)
  all(): Promise<TemplatesView> {
    return this.mapping.all();
  }

  @Post()
  @Requires('payroll.map')
  @Answers(TemplateView, 201)
  start(@Body() { provider }: StartTemplate): Promise<TemplateView> {
    return this.mapping.start(provider);
  }

  @Put(':provider')
  @Requires('payroll.map')
  @Answers(TemplateView)
  save(@Param() { provider }: ProviderParam, @Body() input: SaveTemplate): Promise<TemplateView> {
    return this.mapping.save(provider, input);
  }

  @Post(':provider/confirm')
  @Requires('payroll.map')
  @Answers(TemplateView, 201)
  confirm(@Param() { provider }: ProviderParam, @Body() { version }: ConfirmTemplate): Promise<TemplateView> {
    return this.mapping.confirm(provider, version);
  }
}
