import type { QualificationKind, QualificationStatus } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import {
  CountColumn,
  IdColumn,
  LocalDateColumn,
  OneOfColumn,
  ReferenceColumn,
  SealedColumn,
  TextColumn,
  VersionColumn,
} from '@relais/platform/database';
import { Entity } from 'typeorm';

@Entity('employee')
export class Employee {
  @IdColumn()
  id!: string;
  @CountColumn()
  employeeNo!: number;
  @TextColumn({ nullable: true })
  payrollNumber!: string | null;
  @TextColumn()
  givenName!: string;
  @TextColumn()
  familyName!: string;
  @TextColumn({ nullable: true })
  birthName!: string | null;
  @LocalDateColumn()
  birthDate!: LocalDate;
  @OneOfColumn({ nullable: true })
  sex!: 'female' | 'male' | null;
  @TextColumn()
  nationality!: string;
  @TextColumn({ nullable: true })
  workPermit!: string | null;
  @LocalDateColumn({ nullable: true })
  workPermitExpiresOn!: LocalDate | null;
  @TextColumn()
  email!: string;
  @TextColumn({ nullable: true })
  phone!: string | null;
  @OneOfColumn()
  locale!: 'fr' | 'en';
  @SealedColumn({ nullable: true })
  nirSealed!: Buffer | null;
  @SealedColumn({ nullable: true })
  nirIndex!: Buffer | null;
  @SealedColumn({ nullable: true })
  ibanSealed!: Buffer | null;
  @SealedColumn({ nullable: true })
  ibanIndex!: Buffer | null;
  @VersionColumn()
  version!: number;
}

@Entity('employee_address')
export class EmployeeAddress {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  employeeId!: string;
  @LocalDateColumn()
  validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true })
  validTo!: LocalDate | null;
  @TextColumn()
  street!: string;
  @TextColumn()
  postcode!: string;
  @TextColumn()
  city!: string;
}

@Entity('qualification')
export class QualificationRow {
  @IdColumn()
  id!: string;
  @ReferenceColumn()
  employeeId!: string;
  @OneOfColumn()
  kind!: QualificationKind;
  @OneOfColumn()
  status!: QualificationStatus;
  @LocalDateColumn({ nullable: true })
  obtainedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true })
  expiresOn!: LocalDate | null;
  @ReferenceColumn({ nullable: true })
  fileId!: string | null;
  @TextColumn()
  note!: string;
  @VersionColumn()
  version!: number;
}
