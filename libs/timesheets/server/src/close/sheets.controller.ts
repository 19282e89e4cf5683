import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import type { Month } from '@relais/kernel';
import { Answers, Requires } from '@relais/platform/http';
import {
  AddEntry,
  ChangeEntry,
  HourChangesView,
  MarkAbsent,
  SheetView,
  WrittenSheetView,
} from '../my-month/sheet.contract';
import { SheetWriter } from '../my-month/sheet-writer.service';
import { SheetsService } from '../my-month/sheets.service';
import { EntryIdPipe, MonthPipe } from '../parameters';

/** An employee's month in the hands of an officer: the same rules, the officer's name in the trace. */
@Controller('v1/months/:month/sheets/:employeeId')
export class SheetsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly writer: SheetWriter,
  ) {}

  @Get()
  @Requires('hours.list')
  @Answers(SheetView)
  read(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
  ): Promise<SheetView> {
    return this.sheets.sheet(employeeId, month);
  }

  @Get('changes')
  @Requires('hours.list')
  @Answers(HourChangesView)
  async changes(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
  ): Promise<HourChangesView> {
    return { changes: await this.sheets.changes(employeeId, month) };
  }

  @Put('entries/:entryId')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  change(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('entryId', EntryIdPipe) entryId: string,
    @Body() input: ChangeEntry,
  ): Promise<WrittenSheetView> {
    return this.writer.change(employeeId, month, entryId, input);
  }

  @Post('entries')
  @HttpCode(201)
  @Requires('hours.change')
  @Answers(WrittenSheetView, 201)
  add(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() input: AddEntry,
  ): Promise<WrittenSheetView> {
    return this.writer.add(employeeId, month, input);
  }

  @Delete('entries/:entryId')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  remove(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('entryId', EntryIdPipe) entryId: string,
  ): Promise<WrittenSheetView> {
    return this.writer.remove(employeeId, month, entryId);
  }

  @Post('absences')
  @HttpCode(200)
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  absent(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() input: MarkAbsent,
  ): Promise<WrittenSheetView> {
    return this.writer.absent(employeeId, month, input);
  }

  @Post('declaration')
  @HttpCode(200)
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  declare(
    @CurrentPrincipal() principal: Principal,
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
  ): Promise<WrittenSheetView> {
    return this.writer.declare(employeeId, month, principal.userId);
  }

  @Delete('declaration')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  withdraw(
    @Param('month', MonthPipe) month: Month,
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
  ): Promise<WrittenSheetView> {
    return this.writer.withdraw(employeeId, month);
  }
}
