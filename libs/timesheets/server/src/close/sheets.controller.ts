import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
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
import { SheetEntryParam, SheetParam } from '../parameters';

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
  read(@Param() { month, employeeId }: SheetParam): Promise<SheetView> {
    return this.sheets.sheet(employeeId, month);
  }

  @Get('changes')
  @Requires('hours.list')
  @Answers(HourChangesView)
  async changes(@Param() { month, employeeId }: SheetParam): Promise<HourChangesView> {
    return { changes: await this.sheets.changes(employeeId, month) };
  }

  @Put('entries/:entryId')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  change(
    @Param() { month, employeeId, entryId }: SheetEntryParam,
    @Body() input: ChangeEntry,
  ): Promise<WrittenSheetView> {
    return this.writer.change(employeeId, month, entryId, input);
  }

  @Post('entries')
  @HttpCode(201)
  @Requires('hours.change')
  @Answers(WrittenSheetView, 201)
  add(@Param() { month, employeeId }: SheetParam, @Body() input: AddEntry): Promise<WrittenSheetView> {
    return this.writer.add(employeeId, month, input);
  }

  @Delete('entries/:entryId')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  remove(@Param() { month, employeeId, entryId }: SheetEntryParam): Promise<WrittenSheetView> {
    return this.writer.remove(employeeId, month, entryId);
  }

  @Post('absences')
  @HttpCode(200)
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  absent(@Param() { month, employeeId }: SheetParam, @Body() input: MarkAbsent): Promise<WrittenSheetView> {
    return this.writer.absent(employeeId, month, input);
  }

  @Post('declaration')
  @HttpCode(200)
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  declare(
    @CurrentPrincipal() principal: Principal,
    @Param() { month, employeeId }: SheetParam,
  ): Promise<WrittenSheetView> {
    return this.writer.declare(employeeId, month, principal.userId);
  }

  @Delete('declaration')
  @Requires('hours.change')
  @Answers(WrittenSheetView)
  withdraw(@Param() { month, employeeId }: SheetParam): Promise<WrittenSheetView> {
    return this.writer.withdraw(employeeId, month);
  }
}
