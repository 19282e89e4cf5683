import type { CellState } from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import { OBLIGATION_SUBJECTS, type ObligationSubject } from '@relais/law';
import {
  BilingualView,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  ReferenceView,
  TextField,
} from '@relais/platform/http';
import { CELL_STATES } from './compliance.contract';

/** One thing somebody has to see to, in plain words. */
export class MyDutyView {
  @TextField(80)
  obligationId!: string;
  @OneOfField(OBLIGATION_SUBJECTS)
  subjectType!: ObligationSubject;
  @IdField()
  subjectId!: string;
  @TextField(80)
  occurrence!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView)
  guidance!: BilingualView;
  @ListField(() => BilingualView, { max: 20, description: 'Any of these shows that it was done.' })
  proofs!: BilingualView[];
  @ListField(() => ReferenceView, { max: 20 })
  references!: ReferenceView[];
  @TextField(200, { min: 0, description: 'The person placed, when the duty is about one.' })
  about!: string;
  @OneOfField(CELL_STATES)
  state!: CellState;
  @LocalDateField({ nullable: true })
  dueOn!: LocalDate | null;
  @IntField(
    { min: 0, max: 2_000_000_000 },
    { description: 'Version of what was handed in; 0 when nothing was.' },
  )
  version!: number;
}

/** A proof handed in by the practice or the employee. */
export class HandIn {
  @TextField(80)
  obligationId!: string;
  @OneOfField(OBLIGATION_SUBJECTS)
  subjectType!: ObligationSubject;
  @IdField()
  subjectId!: string;
  @TextField(80)
  occurrence!: string;
  @LocalDateField()
  doneOn!: LocalDate;
  @IdField({ description: 'The proof, handed in with `POST /v1/files`.' })
  fileId!: string;
  @IntField({ min: 0, max: 2_000_000_000 })
  version!: number;
}
