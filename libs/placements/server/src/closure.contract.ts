import { PickType } from '@nestjs/swagger';
import type { LocalDate } from '@relais/kernel';
import { CLOSURE_EFFECTS, type ClosureEffect, HALVES, type Half } from '@relais/placements/core';
import { IdField, LocalDateField, OneOfField, TextField, VersionField } from '@relais/platform/http';

/** Days a practice, or one of its sites, is closed. */
export class ClosureView {
  @IdField() id!: string;
  @IdField() memberId!: string;
  @TextField(160) memberName!: string;
  @IdField({ nullable: true, description: 'Null = every site of the practice.' }) siteId!: string | null;
  @LocalDateField() startsOn!: LocalDate;
  @LocalDateField() endsOn!: LocalDate;
  @OneOfField(HALVES, { nullable: true, description: 'Null = whole days.' }) half!: Half | null;
  @TextField(300, { min: 0 }) reason!: string;
  @OneOfField(CLOSURE_EFFECTS, {
    enumName: 'ClosureEffect',
    description:
      'Pay is kept outside the legal leave period (CCN 1147 art. 15), or days of paid leave are taken.',
  })
  effect!: ClosureEffect;
  @VersionField() version!: number;
}

export class DeclareClosure extends PickType(ClosureView, [
  'memberId',
  'siteId',
  'startsOn',
  'endsOn',
  'half',
  'reason',
  'effect',
] as const) {}

export class CancelClosure extends PickType(ClosureView, ['version'] as const) {}

export class ClosureQuery {
  @LocalDateField() from!: LocalDate;
  @LocalDateField() to!: LocalDate;
  @IdField({ optional: true }) memberId?: string;
}
