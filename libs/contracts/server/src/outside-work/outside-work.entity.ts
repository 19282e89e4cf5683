import type { LocalDate, Minutes } from '@relais/kernel';
import {
  IdColumn,
  LocalDateColumn,
  MinutesColumn,
  ReferenceColumn,
  TextColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** Hours at other employers from one day to another, as the employee stated them. */
@Entity('outside_work')
export class OutsideWork {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  employeeId!: string;
  @LocalDateColumn()
  validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true })
  validTo!: LocalDate | null;
  @MinutesColumn()
  weeklyMinutes!: Minutes;
  @TextColumn()
  employers!: string;
  @TextColumn()
  recordedBy!: string;
}
