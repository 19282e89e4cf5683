import type { RegisterMention } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import { IntField, LocalDateField, OneOfField, OneOfListField, TextField } from '@relais/platform/http';

/** One line of the single staff register of the group (L1221-13, D1221-23), in the order of hire. */
export class StaffRegisterLineView {
  @IntField({ min: 1, max: 2_000_000_000 })
  employeeNo!: number;
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
  @TextField(300, { min: 0, description: 'Level of the classification and qualifications obtained.' })
  qualification!: string;
  @LocalDateField()
  enteredOn!: LocalDate;
  @LocalDateField({ nullable: true })
  leftOn!: LocalDate | null;
  @TextField(80, { nullable: true, description: 'Kind and number of the work permit.' })
  workPermit!: string | null;
  @OneOfListField(['fixed-term', 'part-time'], { max: 2 })
  mentions!: RegisterMention[];
}

export class StaffRegisterQuery {
  @LocalDateField({ description: 'The day the register is read as of.' })
  on!: LocalDate;
}
