import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, DomainError, Requires } from '@relais/platform/http';
import { EntryParam, MonthParam } from '../parameters';
import {
  AddEntry,
  ChangeEntry,
  MarkAbsent,
  SheetSummariesView,
  SheetView,
  WrittenSheetView,
} from './sheet.contract';
import { SheetWriter } from './sheet-writer.service';
import { SheetsService } from './sheets.service';

/** The employee's own months. */
@Controller('v1/my-months')
export class MyMonthsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly writer: SheetWriter,
  ) {}

  @Get()
  @Requires('my-month.read')
  @Answers(SheetSummariesView)
  async list(@CurrentPrincipal() principal: Principal): Promise<SheetSummariesView> {
    return { months: await this.sheets.months(self(principal)) };
  }

  @Get(':month')
  @Requires('my-month.read')
  @Answers(SheetView)
  read(@CurrentPrincipal() principal: Principal, @Param() { month }: MonthParam): Promise<SheetView> {
    return this.sheets.sheet(self(principal), month);
  }

  @Put(':month/entries/:entryId')
  @Requires('my-month.change')
  @Answers(WrittenSheetView)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param() { month, entryId }: EntryParam,
    @Body() input: ChangeEntry,
  ): Promise<WrittenSheetView> {
    return this.writer.change(self(principal), month, entryId, input);
  }

  @Post(':month/entries')
  @Requires('my-month.change')
  @Answers(WrittenSheetView, 201)
  add(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
    @Body() input: AddEntry,
  ): Promise<WrittenSheetView> {
    return this.writer.add(self(principal), month, input);
  }

  @Delete(':month/entries/:entryId')
  @Requires('my-month.change')
  @Answers(WrittenSheetView)
  remove(
    @CurrentPrincipal() principal: Principal,
    @Param() { month, entryId }: EntryParam,
  ): Promise<WrittenSheetView> {
    return this.writer.remove(self(principal), month, entryId);
  }

  @Post(':month/absences')
  @HttpCode(200)
  @Requires('my-month.change')
  @Answers(WrittenSheetView)
  absent(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
    @Body() input: MarkAbsent,
  ): Promise<WrittenSheetView> {
    return this.writer.absent(self(principal), month, input);
  }

  @Post(':month/declaration')
  @HttpCode(200)
  @Requires('my-month.change')
  @Answers(WrittenSheetView)
  declare(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
  ): Promise<WrittenSheetView> {
    return this.writer.declare(self(principal), month, principal.userId);
  }

  @Delete(':month/declaration')
  @Requires('my-month.change')
  @Answers(WrittenSheetView)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
  ): Promise<WrittenSheetView> {
    return this.writer.withdraw(self(principal), month);
  }
}

function self(principal: Principal): string {
  if (principal.employeeId === null) throw new DomainError('forbidden');
  return principal.employeeId;
}
