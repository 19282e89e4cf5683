import type { Month } from '@relais/kernel';
import { IdField, MonthField, TextField } from '@relais/platform/http';

const ENTRY_ID = /^[0-9]{1,18}$/;

/** The month of an address: `/months/2026-10/…`. */
export class MonthParam {
  @MonthField()
  month!: Month;
}

export class EntryParam extends MonthParam {
  @TextField(18, { pattern: ENTRY_ID })
  entryId!: string;
}

export class PartParam extends MonthParam {
  @IdField()
  partId!: string;
}

export class SheetParam extends MonthParam {
  @IdField()
  employeeId!: string;
}

export class SheetEntryParam extends SheetParam {
  @TextField(18, { pattern: ENTRY_ID })
  entryId!: string;
}
