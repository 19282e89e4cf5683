import type { LocalDate, Minutes } from '@relais/kernel';
import {
  IdColumn,
  LocalDateColumn,
  MinutesColumn,
  ReferenceColumn,
  TextColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** More weekly hours for a time, by a signed amendment of a part-time contract. */
@Entity('additional_hours')
export class AdditionalHoursEntity {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  employeeId!: string;
  @ReferenceColumn()
  contractId!: string;
  @LocalDateColumn()
  startsOn!: LocalDate;
  @LocalDateColumn()
  endsOn!: LocalDate;
  @MinutesColumn()
  weeklyMinutes!: Minutes;
  @TextColumn()
  reason!: string;
  @TextColumn({ nullable: true })
  replacedEmployee!: string | null;
  @LocalDateColumn()
  signedOn!: LocalDate;
  @TextColumn()
  recordedBy!: string;
}
