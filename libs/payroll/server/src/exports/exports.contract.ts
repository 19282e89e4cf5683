import type { LocalDate, Month } from '@relais/kernel';
import { CANONICAL_CODES, EXPORT_UNITS, type CanonicalCode, type ExportUnit } from '@relais/payroll/core';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  JsonField,
  ListField,
  LocalDateField,
  MonthField,
  OneOfField,
  TextField,
} from '@relais/platform/http';

export const FORMATS = ['silae-csv', 'generic-csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

const COUNT = { min: 0, max: 1_000_000_000 };
const BLOCKERS = [
  'matricule-missing',
  'matricule-twice',
  'item-unmapped',
  'code-invalid',
  'units-mixed',
] as const;

export class FormatQuery {
  @OneOfField(FORMATS)
  format!: Format;
}

export class MakeExport {
  @OneOfField(FORMATS)
  format!: Format;
}

export class ExportBlockerView {
  @OneOfField(BLOCKERS)
  kind!: (typeof BLOCKERS)[number];
  @IdField({ nullable: true })
  employeeId!: string | null;
  @TextField(170, { nullable: true })
  employeeName!: string | null;
  @OneOfField(CANONICAL_CODES, { nullable: true })
  canonical!: CanonicalCode | null;
  @TextField(60, { nullable: true, description: 'Code or matricule at fault.' })
  external!: string | null;
  @IntField(COUNT, { nullable: true, description: 'Employees concerned.' })
  count!: number | null;
}

export class ExportLineView {
  @TextField(40)
  matricule!: string;
  @TextField(60)
  code!: string;
  @TextField(30)
  value!: string;
  @OneOfField(EXPORT_UNITS)
  unit!: ExportUnit;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField()
  endsOn!: LocalDate;
}

export class ExportPreviewView {
  @MonthField()
  month!: Month;
  @OneOfField(FORMATS)
  format!: Format;
  @BooleanField()
  frozen!: boolean;
  @BooleanField()
  mappingConfirmed!: boolean;
  @ListField(() => ExportBlockerView, {
    max: 100_000,
    description: 'Everything to settle first: nothing is left out silently.',
  })
  blockers!: ExportBlockerView[];
  @IntField(COUNT, { nullable: true })
  lineCount!: number | null;
  @ListField(() => ExportLineView, { max: 200, description: 'The first lines, as the file will hold them.' })
  lines!: ExportLineView[];
}

export class ExportView {
  @IdField()
  id!: string;
  @MonthField()
  month!: Month;
  @IntField({ min: 0, max: 1_000_000 })
  revision!: number;
  @IntField({ min: 1, max: 1_000_000 })
  exportNo!: number;
  @OneOfField(FORMATS)
  format!: Format;
  @TextField(200)
  fileName!: string;
  @IntField(COUNT)
  bytes!: number;
  @TextField(64)
  sha256!: string;
  @IntField(COUNT)
  lineCount!: number;
  @OneOfField(['live', 'superseded'])
  status!: 'live' | 'superseded';
  @IntField({ min: 1, max: 1_000_000 }, { nullable: true })
  replacesNo!: number | null;
  @JsonField({ description: '`{employees, active, byCode: {code: {lines, total}}}`' })
  totals!: object;
  @InstantField()
  createdAt!: string;
  @TextField(160)
  createdBy!: string;
  @InstantField({ nullable: true })
  firstDownloadedAt!: string | null;
  @InstantField({ nullable: true })
  acknowledgedAt!: string | null;
  @TextField(160, { nullable: true })
  acknowledgedBy!: string | null;
  @IntField(COUNT, { description: 'Messages of the thread.' })
  messages!: number;
}

export class ExportsView {
  @ListField(() => ExportView, { max: 1000 })
  exports!: ExportView[];
}

export class MessageView {
  @IdField()
  id!: string;
  @TextField(160)
  author!: string;
  @OneOfField(['provider', 'officer', 'administrator'])
  role!: string;
  @TextField(2000)
  body!: string;
  @InstantField()
  at!: string;
  @TextField(170, { nullable: true })
  employeeName!: string | null;
  @TextField(40, { nullable: true })
  matricule!: string | null;
  @TextField(60, { nullable: true })
  code!: string | null;
}

export class ThreadView {
  @ListField(() => MessageView, { max: 1000 })
  messages!: MessageView[];
}

export class WriteMessage {
  @TextField(2000)
  body!: string;
  @TextField(40, { optional: true, description: 'Matricule of the line asked about.' })
  matricule?: string;
  @TextField(60, { optional: true, description: 'Code of the line asked about.' })
  code?: string;
}
