import type { Cents, LocalDate } from '@relais/kernel';
import {
  CentsColumn,
  CountColumn,
  IdColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

/** A payment of the health fund on the doctor's account. */
@Entity('aid_payment')
export class AidPayment {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  aidContractId!: string;
  @LocalDateColumn()
  receivedOn!: LocalDate;
  @CentsColumn()
  amountCents!: Cents;
  @TextColumn()
  label!: string;
  @OneOfColumn()
  source!: 'typed' | 'imported';
  @TextColumn()
  fingerprint!: string;
  @CountColumn()
  yearNo!: number;
  @VersionColumn()
  version!: number;
}
