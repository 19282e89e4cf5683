import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@relais/kernel';
import type { EntryValues } from '@relais/timesheets/core';
import { RemindersService } from '../reminders/reminders.service';
import { HoursService } from './hours.service';
import type { AddEntry, ChangeEntry, MarkAbsent, WrittenSheetView } from './sheet.contract';
import { SheetsService } from './sheets.service';

/** The intents on one sheet, the same for the employee and for an officer who helps. */
@Injectable()
export class SheetWriter {
  constructor(
    private readonly hours: HoursService,
    private readonly sheets: SheetsService,
    private readonly reminders: RemindersService,
  ) {}

  async change(
    employeeId: string,
    month: Month,
    entryId: string,
    input: ChangeEntry,
  ): Promise<WrittenSheetView> {
    const written = await this.hours.change(employeeId, month, entryId, input.version, valuesOf(input));
    await this.reminders.afterVoid(month, written.voidedMemberIds);
    return this.sheets.written(employeeId, month, written.findings);
  }

  async add(employeeId: string, month: Month, input: AddEntry): Promise<WrittenSheetView> {
    const written = await this.hours.add(employeeId, month, input.day as LocalDate, valuesOf(input));
    await this.reminders.afterVoid(month, written.voidedMemberIds);
    return this.sheets.written(employeeId, month, written.findings);
  }

  async remove(employeeId: string, month: Month, entryId: string): Promise<WrittenSheetView> {
    const written = await this.hours.remove(employeeId, month, entryId);
    await this.reminders.afterVoid(month, written.voidedMemberIds);
    return this.sheets.written(employeeId, month, written.findings);
  }

  async absent(employeeId: string, month: Month, input: MarkAbsent): Promise<WrittenSheetView> {
    const [from, to] = [input.from as LocalDate, input.to as LocalDate];
    const written = await this.hours.absent(employeeId, month, from, to, input.absenceCode, input.note);
    await this.reminders.afterVoid(month, written.voidedMemberIds);
    return this.sheets.written(employeeId, month, []);
  }

  async declare(employeeId: string, month: Month, byUserId: string): Promise<WrittenSheetView> {
    const { memberIds } = await this.hours.declare(employeeId, month, byUserId);
    await this.reminders.afterDeclaration(month, memberIds);
    return this.sheets.written(employeeId, month, []);
  }

  async withdraw(employeeId: string, month: Month): Promise<WrittenSheetView> {
    await this.hours.withdraw(employeeId, month);
    return this.sheets.written(employeeId, month, []);
  }
}

function valuesOf(input: Omit<AddEntry, 'day'>): EntryValues {
  const { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note } = input;
  return { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note };
}
