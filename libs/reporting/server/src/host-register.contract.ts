import type { LocalDate } from '@relais/kernel';
import { IdField, LocalDateField, OneOfField, TextField } from '@relais/platform/http';

/** One line that a practice enters in its own staff register for a person placed with it (D1221-23 11°). */
export class HostRegisterLineView {
  @IdField()
  placementId!: string;
  @TextField(80)
  familyName!: string;
  @TextField(80)
  givenName!: string;
  @TextField(2)
  nationality!: string;
  @LocalDateField()
  birthDate!: LocalDate;
  @OneOfField(['female', 'male'], { nullable: true })
  sex!: 'female' | 'male' | null;
  @TextField(120)
  job!: string;
  @LocalDateField()
  enteredOn!: LocalDate;
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @TextField(600, {
    description: 'The words of the register: placed by an employer group, its name and address.',
  })
  mention!: string;
}

export class HostRegisterQuery {
  @LocalDateField({ description: 'The day the register is read as of.' })
  on!: LocalDate;
}
