import { CountColumn, FlagColumn, OneOfColumn, TextColumn, VersionColumn } from '@relais/platform/database';
import { Entity, PrimaryColumn } from 'typeorm';

/** The employer group: the tenant itself. */
@Entity('employer_group')
export class EmployerGroup {
  @PrimaryColumn({ type: 'uuid', name: 'tenant_id' })
  id!: string;
  @TextColumn()
  name!: string;
  @TextColumn({ update: false })
  siren!: string;
  @TextColumn({ update: false })
  siret!: string;
  @TextColumn({ update: false })
  legalForm!: string;
  @TextColumn()
  street!: string;
  @TextColumn()
  postcode!: string;
  @TextColumn()
  city!: string;
  @OneOfColumn()
  holidayZone!: string;
  @CountColumn()
  cutOffDay!: number;
  @FlagColumn()
  tacitValidation!: boolean;
  @CountColumn()
  tacitAfterDays!: number;
  @TextColumn({ update: false })
  signUpSlug!: string;
  @VersionColumn()
  version!: number;
}
