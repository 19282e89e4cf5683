import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Answers, AnswersNothing, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { MonthParam } from '../month-param';
import { MonthsService } from '../months.service';
import { ElementsService } from './elements.service';
import {
  ElementParams,
  EmployeeVariablesView,
  ElementView,
  PayrollMonthsView,
  PayrollMonthView,
  TypeElement,
  VariablesQuery,
  VarianceView,
  WhyParams,
  WhyView,
} from './variables.contract';
import { VariablesService } from './variables.service';

@Controller('v1/payroll/months')
export class VariablesController {
  constructor(
    private readonly months: MonthsService,
    private readonly variables: VariablesService,
    private readonly elements: ElementsService,
  ) {}

  @Get()
  @Requires('payroll.read')
  @Answers(PayrollMonthsView)
  async list(): Promise<PayrollMonthsView> {
    return { months: await this.months.list() };
  }

  @Get(':month')
  @Requires('payroll.read')
  @Answers(PayrollMonthView)
  month(@Param() { month }: MonthParam): Promise<PayrollMonthView> {
    return this.months.get(month);
  }

  @Get(':month/variables')
  @Requires('payroll.read')
  @AnswersPage(EmployeeVariablesView)
  grid(@Param() { month }: MonthParam, @Query() query: VariablesQuery): Promise<Page<EmployeeVariablesView>> {
    return this.variables.grid(month, query);
  }

  @Get(':month/variance')
  @Requires('payroll.read')
  @Answers(VarianceView)
  variance(@Param() { month }: MonthParam): Promise<VarianceView> {
    return this.variables.variance(month);
  }

  @Get(':month/contracts/:contractId/lines/:lineNo/why')
  @Requires('payroll.read')
  @Answers(WhyView)
  why(@Param() { month, contractId, lineNo }: WhyParams): Promise<WhyView> {
    return this.variables.why(month, contractId, lineNo);
  }

  @Put(':month/elements')
  @Requires('payroll.type')
  @Answers(ElementView)
  type(@Param() { month }: MonthParam, @Body() input: TypeElement): Promise<ElementView> {
    return this.elements.type(month, input);
  }

  @Delete(':month/elements/:id')
  @HttpCode(204)
  @Requires('payroll.type')
  @AnswersNothing()
  remove(@Param() { month, id }: ElementParams): Promise<void> {
    return this.elements.remove(month, id);
  }
}
