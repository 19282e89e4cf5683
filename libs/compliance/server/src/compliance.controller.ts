import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Answers, AnswersNothing, AnswersPage, type Page, Requires } from '@relais/platform/http';
import {
  CellDetailView,
  ComplianceQuery,
  ComplianceRowView,
  ObligationView,
  PracticeRowView,
  RecordDone,
  RecordNotApplicable,
  RemindedView,
  StateFact,
  WithdrawRecord,
} from './compliance.contract';
import { MatrixService } from './matrix.service';
import { PracticesService } from './practices.service';
import { RecordsService } from './records.service';
import { ComplianceReminders } from './reminders.service';

@Controller('v1/compliance')
export class ComplianceController {
  constructor(
    private readonly matrix: MatrixService,
    private readonly records: RecordsService,
    private readonly reminders: ComplianceReminders,
    private readonly practices: PracticesService,
  ) {}

  @Get('obligations')
  @Requires('compliance.read')
  @Answers([ObligationView])
  obligations(): ObligationView[] {
    return this.matrix.obligations();
  }

  @Get('employees')
  @Requires('compliance.read')
  @AnswersPage(ComplianceRowView)
  employees(@Query() query: ComplianceQuery): Promise<Page<ComplianceRowView>> {
    return this.matrix.rows(query);
  }

  @Get('practices')
  @Requires('compliance.read')
  @AnswersPage(PracticeRowView)
  practiceRows(@Query() query: ComplianceQuery): Promise<Page<PracticeRowView>> {
    return this.practices.rows(query);
  }

  @Post('facts')
  @HttpCode(204)
  @Requires('compliance.record')
  @AnswersNothing()
  state(@Body() input: StateFact): Promise<void> {
    return this.records.state(input);
  }

  @Post('obligations/:obligationId/remind')
  @HttpCode(200)
  @Requires('compliance.remind')
  @Answers(RemindedView)
  remind(@Param('obligationId') obligationId: string): Promise<RemindedView> {
    return this.reminders.remind(obligationId);
  }

  @Get('employees/:employeeId/obligations/:obligationId')
  @Requires('compliance.read')
  @Answers(CellDetailView)
  cell(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('obligationId') obligationId: string,
  ): Promise<CellDetailView> {
    return this.matrix.cell(employeeId, obligationId);
  }

  @Post('employees/:employeeId/obligations/:obligationId/done')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(CellDetailView)
  done(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('obligationId') obligationId: string,
    @Body() input: RecordDone,
  ): Promise<CellDetailView> {
    return this.records.done(employeeId, obligationId, input);
  }

  @Post('employees/:employeeId/obligations/:obligationId/not-applicable')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(CellDetailView)
  notApplicable(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('obligationId') obligationId: string,
    @Body() input: RecordNotApplicable,
  ): Promise<CellDetailView> {
    return this.records.notApplicable(employeeId, obligationId, input);
  }

  @Post('employees/:employeeId/obligations/:obligationId/withdraw')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(CellDetailView)
  withdraw(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('obligationId') obligationId: string,
    @Body() { version }: WithdrawRecord,
  ): Promise<CellDetailView> {
    return this.records.withdraw(employeeId, obligationId, version);
  }
}
