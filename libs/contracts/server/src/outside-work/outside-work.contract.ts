import { PickType } from '@nestjs/swagger';
import type { LocalDate, Minutes } from '@relais/kernel';
import { IdField, ListField, LocalDateField, MinutesField, TextField } from '@relais/platform/http';
import type { OutsideWork } from './outside-work.entity';

/** What the employee stated about other employers, from one day to another. */
export class OutsideWorkView {
  @IdField()
  id!: string;
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
  @MinutesField({ max: 6000, description: 'All other employers together, a week; 0 = stated to have none.' })
  weeklyMinutes!: Minutes;
  @TextField(300, { min: 0 })
  employers!: string;
  @TextField(200)
  recordedBy!: string;
}

export class OutsideWorksView {
  @ListField(() => OutsideWorkView, {
    max: 500,
    description: 'Newest first; days no line covers are unknown.',
  })
  items!: OutsideWorkView[];
}

/** A new statement: true from a day on. */
export class StateOutsideWork extends PickType(OutsideWorkView, [
  'validFrom',
  'weeklyMinutes',
  'employers',
] as const) {}

export function toOutsideWorkView(row: OutsideWork): OutsideWorkView {
  const { id, validFrom, validTo, weeklyMinutes, employers, recordedBy } = row;
  return { id, validFrom, validTo, weeklyMinutes, employers, recordedBy };
}
