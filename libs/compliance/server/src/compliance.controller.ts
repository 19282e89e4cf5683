import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Answers, AnswersNothing, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { CellsService } from './cells.service';
import {
  CellParams,
  ComplianceQuery,
  HappeningView,
  MonthView,
  ObligationView,
  OwnerCellView,
  OwnerRowView,
  OwnerTypeParam,
  PracticeRowView,
  RecordDone,
  RecordNotApplicable,
  RemindedView,
  StateFact,
  SwitchObligation,
  TellHappening,
  WithdrawRecord,
} from './compliance.contract';
import { MatrixService } from './matrix.service';
import { PracticesService } from './practices.service';
import { RecordsService } from './records.service';
import { ComplianceReminders } from './reminders.service';
import { StatementsService } from './statements.service';
import { SwitchesService } from './switches.service';

@Controller('v1/compliance')
export class ComplianceController {
  constructor(
    private readonly matrix: MatrixService,
    private readonly cells: CellsService,
    private readonly records: RecordsService,
    private readonly statements: StatementsService,
    private readonly switches: SwitchesService,
    private readonly reminders: ComplianceReminders,
    private readonly practices: PracticesService,
  ) {}

  @Get('obligations')
  @Requires('compliance.read')
  @Answers([ObligationView])
  obligations(): Promise<ObligationView[]> {
    return this.matrix.obligations();
  }

  @Get('rows/:ownerType')
  @Requires('compliance.read')
  @AnswersPage(OwnerRowView)
  rows(@Param() { ownerType }: OwnerTypeParam, @Query() query: ComplianceQuery): Promise<Page<OwnerRowView>> {
    return this.matrix.rows(ownerType, query);
  }

  @Get('months')
  @Requires('compliance.read')
  @Answers([MonthView])
  months(): Promise<MonthView[]> {
    return this.matrix.months();
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
    return this.statements.state(input);
  }

  @Post('happenings')
  @Requires('compliance.record')
  @Answers(HappeningView, 201)
  async tell(@Body() input: TellHappening): Promise<HappeningView> {
    return { id: await this.statements.tell(input) };
  }

  @Put('obligations/:obligationId/switch')
  @HttpCode(204)
  @Requires('compliance.switch')
  @AnswersNothing()
  decide(@Param('obligationId') obligationId: string, @Body() input: SwitchObligation): Promise<void> {
    return this.switches.decide(obligationId, input);
  }

  @Post('obligations/:obligationId/remind')
  @HttpCode(200)
  @Requires('compliance.remind')
  @Answers(RemindedView)
  remind(@Param('obligationId') obligationId: string): Promise<RemindedView> {
    return this.reminders.remind(obligationId);
  }

  @Get('cells/:ownerType/:ownerId/:obligationId')
  @Requires('compliance.read')
  @Answers(OwnerCellView)
  cell(@Param() cell: CellParams): Promise<OwnerCellView> {
    return this.cells.cell(cell.ownerType, cell.ownerId, cell.obligationId);
  }

  @Post('cells/:ownerType/:ownerId/:obligationId/done')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(OwnerCellView)
  done(@Param() cell: CellParams, @Body() input: RecordDone): Promise<OwnerCellView> {
    return this.records.done(cell, input);
  }

  @Post('cells/:ownerType/:ownerId/:obligationId/not-applicable')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(OwnerCellView)
  notApplicable(@Param() cell: CellParams, @Body() input: RecordNotApplicable): Promise<OwnerCellView> {
    return this.records.notApplicable(cell, input);
  }

  @Post('cells/:ownerType/:ownerId/:obligationId/withdraw')
  @HttpCode(200)
  @Requires('compliance.record')
  @Answers(OwnerCellView)
  withdraw(@Param() cell: CellParams, @Body() input: WithdrawRecord): Promise<OwnerCellView> {
    return this.records.withdraw(cell, input);
  }
}
