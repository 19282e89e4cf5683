import type { Cents, LocalDate } from '@relais/kernel';
import {
  BilingualView,
  CentsField,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  TextField,
  VersionField,
} from '@relais/platform/http';

const AMOUNT = { min: -1_000_000_000, max: 1_000_000_000 };
/** Characters of a statement: some thousand lines. */
const CSV_MAX = 500_000;

export class TypePayment {
  @LocalDateField({ description: 'Day on the bank statement.' })
  receivedOn!: LocalDate;
  @CentsField({ ...AMOUNT, description: 'Negative when the fund took money back.' })
  amountCents!: Cents;
  @TextField(200, { min: 0 })
  label!: string;
  @IntField(
    { min: 1, max: 5 },
    {
      optional: true,
      nullable: true,
      description: 'Contract year; found by the amount and the day when absent.',
    },
  )
  yearNo?: number | null;
}

/** A payment of the fund, and the contract year it counts for. */
export class AidPaymentView {
  @IdField()
  id!: string;
  @LocalDateField()
  receivedOn!: LocalDate;
  @CentsField(AMOUNT)
  amountCents!: Cents;
  @TextField(200, { min: 0 })
  label!: string;
  @OneOfField(['typed', 'imported'])
  source!: 'typed' | 'imported';
  @IntField({ min: 1, max: 5 })
  yearNo!: number;
  @VersionField()
  version!: number;
}

export class MovePayment {
  @IntField({ min: 1, max: 5 })
  yearNo!: number;
  @VersionField()
  version!: number;
}

export class ImportPayments {
  @TextField(CSV_MAX, {
    description: 'The statement as CSV: a line of titles, then one line for each movement.',
  })
  csv!: string;
}

export class LineProblemView {
  @IntField({ min: 1, max: 1_000_000 })
  line!: number;
  @NestedField(() => BilingualView)
  message!: BilingualView;
}

/** What became of a statement. */
export class ImportedPaymentsView {
  @IntField({ min: 0, max: 10_000 }, { description: 'New payments.' })
  added!: number;
  @IntField({ min: 0, max: 10_000 }, { description: 'Known already: counted once.' })
  already!: number;
  @IntField({ min: 0, max: 10_000 }, { description: 'Movements that do not name a health fund.' })
  others!: number;
  @ListField(() => LineProblemView, {
    max: 50,
    description: 'Lines that could not be read; the first fifty.',
  })
  problems!: LineProblemView[];
}
