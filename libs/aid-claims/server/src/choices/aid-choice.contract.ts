import { AID_CHOICE_NAMES, type AidChoiceName } from '@relais/aid-claims/core';
import {
  BilingualView,
  IntField,
  NestedField,
  OneOfField,
  ReferenceView,
  TextField,
  TextListField,
} from '@relais/platform/http';

/** What a group assumes where no text settles a rule of the aid. */
export class AidChoiceView {
  @OneOfField(AID_CHOICE_NAMES)
  name!: AidChoiceName;
  @NestedField(() => BilingualView)
  label!: BilingualView;
  @TextField(40, { description: 'What applies: a word, or a whole number.' })
  value!: string;
  @TextField(40)
  default!: string;
  @TextListField(40, { max: 10, description: 'Allowed words; empty for a number.' })
  words!: string[];
  @IntField({ min: 0, max: 999 }, { nullable: true })
  min!: number | null;
  @IntField({ min: 0, max: 999 }, { nullable: true })
  max!: number | null;
  @NestedField(() => ReferenceView, { description: 'The text that leaves it open.' })
  source!: ReferenceView;
  @TextField(500, {
    nullable: true,
    description: 'Why the group chose otherwise; null: the default applies.',
  })
  reason!: string | null;
  @TextField(160, { nullable: true })
  decidedBy!: string | null;
  @IntField({ min: 0, max: 1_000_000 }, { description: '0: never chosen.' })
  version!: number;
}

export class ChooseAssumption {
  @TextField(40)
  value!: string;
  @TextField(500, { min: 3 })
  reason!: string;
  @IntField({ min: 0, max: 1_000_000 }, { description: 'As read; 0 for the first choice.' })
  version!: number;
}
