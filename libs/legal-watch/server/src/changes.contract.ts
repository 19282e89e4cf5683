import type { LocalDate } from '@relais/kernel';
import { LAW_ENTRY_KINDS, type LawEntryKind } from '@relais/law';
import {
  CHANGE_KINDS,
  CHANGED_PARTS,
  CONCERNS,
  type ChangedPart,
  type ChangeKind,
  type Concern,
} from '@relais/legal-watch/core';
import {
  BilingualView,
  IdField,
  IdListField,
  InstantField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  PageQuery,
  ReferenceView,
  TextField,
} from '@relais/platform/http';

/** Changes of one release are many at most once: obligations of a whole subject. */
const AT_ONCE_MAX = 500;

export class LawDifferenceView {
  @OneOfField(CHANGED_PARTS)
  part!: ChangedPart;
  @NestedField(() => BilingualView, { nullable: true })
  before!: BilingualView | null;
  @NestedField(() => BilingualView, { nullable: true })
  after!: BilingualView | null;
  @LocalDateField({ nullable: true, description: 'First day of the new value.' })
  from!: LocalDate | null;
  @NestedField(() => ReferenceView, { nullable: true })
  reference!: ReferenceView | null;
}

export class LawAcknowledgementView {
  @TextField(200, { description: 'Name of who took note.' })
  by!: string;
  @InstantField()
  at!: string;
  @TextField(500)
  note!: string;
}

/** An entry of the law that a release added, changed or dropped, and whom it concerns here. */
export class LawChangeView {
  @IdField()
  id!: string;
  @OneOfField(CHANGE_KINDS)
  kind!: ChangeKind;
  @OneOfField(LAW_ENTRY_KINDS)
  entryKind!: LawEntryKind;
  @TextField(120)
  entryId!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @NestedField(() => BilingualView, { nullable: true, description: 'What it says; null for a figure.' })
  summary!: BilingualView | null;
  @ListField(() => LawDifferenceView, { max: 50 })
  differences!: LawDifferenceView[];
  @ListField(() => ReferenceView, { max: 30 })
  references!: ReferenceView[];
  @LocalDateField({ nullable: true, description: 'First day of what is new.' })
  effectiveFrom!: LocalDate | null;
  @InstantField()
  recordedAt!: string;
  @OneOfField(CONCERNS)
  concern!: Concern;
  @IntField({ min: 0, max: 10_000_000 }, { description: 'Employees, contracts or practices concerned.' })
  concerned!: number;
  @NestedField(() => LawAcknowledgementView, { nullable: true })
  acknowledged!: LawAcknowledgementView | null;
}

export class LawChangesQuery {
  @OneOfField(['open', 'acknowledged'], { description: 'Those that nobody took note of, or the others.' })
  state!: 'open' | 'acknowledged';
}

export class ConcernedQuery extends PageQuery {}

/** Somebody or something of the group that a change concerns. */
export class LawConcernedView {
  @IdField()
  id!: string;
  @OneOfField(['contract', 'member', 'aid-contract', 'placement', 'group'])
  kind!: 'contract' | 'member' | 'aid-contract' | 'placement' | 'group';
  @TextField(330)
  name!: string;
  @NestedField(() => BilingualView, { nullable: true, description: 'Why, with the figures compared.' })
  why!: BilingualView | null;
}

export class AcknowledgeLawChanges {
  @IdListField({ min: 1, max: AT_ONCE_MAX })
  changeIds!: string[];
  @TextField(500, { optional: true })
  note?: string;
}

export class LawAcknowledgedView {
  @IntField(
    { min: 0, max: AT_ONCE_MAX },
    { description: 'Those that somebody else acknowledged before stay theirs.' },
  )
  acknowledged!: number;
}
