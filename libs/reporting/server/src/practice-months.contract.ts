import { CentsField, MinutesField, MonthField, OneOfField } from '@relais/platform/http';

/** Where the hours of a month stand. */
export const PRACTICE_MONTH_STATES = ['running', 'approved', 'closed'] as const;

/** What one month of help amounts to for a practice. */
export class PracticeMonthView {
  @MonthField()
  month!: string;
  @OneOfField(PRACTICE_MONTH_STATES)
  state!: string;
  @MinutesField({ description: 'Hours approved by the practice.' })
  approvedMinutes!: number;
  @MinutesField({ description: 'Hours that still wait for an approval.' })
  waitingMinutes!: number;
  @CentsField({ description: 'Approved hours at the provisional price of each placement, rounded once.' })
  provisionalCents!: number;
}
