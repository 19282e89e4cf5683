import type { Month } from '@relais/kernel';
import { MonthField } from '@relais/platform/http';

/** The month of an address: `/months/2026-10/…`. */
export class MonthParam {
  @MonthField()
  month!: Month;
}
