import {
  ABSENCE_CAUSES,
  ABSENCE_LETTERS,
  type AbsenceCause,
  type AbsenceLetterKind,
  AID_EVENT_KINDS,
  type AidEventKind,
  type RecordedTraining,
} from '@relais/aid-claims/core';
import {
  DEADLINE_OWNERS,
  DEADLINE_STATUSES,
  type DeadlineOwner,
  type DeadlineStatus,
} from '@relais/deadlines/core';
import type { LocalDate } from '@relais/kernel';
import { OmitType } from '@nestjs/swagger';
import {
  BilingualView,
  IdField,
  ListField,
  LocalDateField,
  NestedField,
  OneOfField,
  OneOfListField,
  TextField,
  VersionField,
} from '@relais/platform/http';

const TRAINING_KINDS = ['reconversion', 'professionalisation', 'apprenticeship'] as const;
const known = { optional: true, nullable: true } as const;

/** A deadline that an absence or an event caused. */
export class ChainDeadlineView {
  @IdField()
  id!: string;
  @TextField(20)
  ruleId!: string;
  @NestedField(() => BilingualView)
  title!: BilingualView;
  @OneOfField(DEADLINE_OWNERS)
  owner!: DeadlineOwner;
  @LocalDateField()
  dueOn!: LocalDate;
  @OneOfField(DEADLINE_STATUSES)
  status!: DeadlineStatus;
}

export class RecordAbsence {
  @OneOfField(ABSENCE_CAUSES)
  cause!: AbsenceCause;
  @LocalDateField({ description: 'First day of absence.' })
  startsOn!: LocalDate;
  @LocalDateField({ ...known, description: 'Last day; null while nobody knows it.' })
  endsOn?: LocalDate | null;
  @LocalDateField({ ...known, description: 'First day of whoever replaces the assistant.' })
  replacedFrom?: LocalDate | null;
  @LocalDateField({ ...known, description: 'Day on which the health fund was told (AID-07).' })
  fundToldOn?: LocalDate | null;
  @LocalDateField({ ...known, description: 'Day the amendment that suspends the aid was signed (AID-08).' })
  suspendedBy?: LocalDate | null;
  @LocalDateField({ ...known, description: 'Day the amendment that resumes the aid was signed.' })
  resumedBy?: LocalDate | null;
}

export class AmendAbsence extends RecordAbsence {
  @VersionField()
  version!: number;
}

/** An absence, what it causes, and the letters it calls for. */
export class AidAbsenceView extends AmendAbsence {
  @IdField()
  id!: string;
  @ListField(() => ChainDeadlineView, { max: 10 })
  chain!: ChainDeadlineView[];
  @LocalDateField({
    nullable: true,
    description: 'First day of the suspension of the aid it causes; null: none.',
  })
  suspendedFrom!: LocalDate | null;
  @LocalDateField({ nullable: true, description: 'Last day of that suspension; null while it lasts.' })
  suspendedTo!: LocalDate | null;
  @OneOfListField(ABSENCE_LETTERS, { max: 3 })
  letters!: AbsenceLetterKind[];
}

export class RecordTraining {
  @OneOfField(TRAINING_KINDS)
  kind!: RecordedTraining['kind'];
  @TextField(120, { min: 0 })
  provider!: string;
  @LocalDateField(known)
  concludedOn?: LocalDate | null;
  @LocalDateField(known)
  startsOn?: LocalDate | null;
  @LocalDateField({ ...known, description: 'Day the file reached the OPCO.' })
  filedOn?: LocalDate | null;
  @LocalDateField(known)
  interruptedOn?: LocalDate | null;
  @LocalDateField({ ...known, description: 'Day of the certificate.' })
  certifiedOn?: LocalDate | null;
}

export class AmendTraining extends RecordTraining {
  @VersionField()
  version!: number;
}

export class AidTrainingView extends AmendTraining {
  @IdField()
  id!: string;
  @ListField(() => ChainDeadlineView, { max: 10 })
  chain!: ChainDeadlineView[];
}

export class RecordEvent {
  @OneOfField(AID_EVENT_KINDS)
  kind!: AidEventKind;
  @LocalDateField()
  happenedOn!: LocalDate;
  @LocalDateField({ ...known, description: 'Letter received, fund told, or successor hired, by kind.' })
  settledOn?: LocalDate | null;
  @TextField(500, { min: 0 })
  note!: string;
}

export class AmendEvent extends OmitType(RecordEvent, ['kind'] as const) {
  @VersionField()
  version!: number;
}

export class AidEventView extends RecordEvent {
  @IdField()
  id!: string;
  @VersionField()
  version!: number;
}

/** What happened to a contract since it was signed. */
export class AidLifeView {
  @ListField(() => AidAbsenceView, { max: 100 })
  absences!: AidAbsenceView[];
  @ListField(() => AidTrainingView, { max: 100 })
  trainings!: AidTrainingView[];
  @ListField(() => AidEventView, { max: 100 })
  events!: AidEventView[];
}

export class LetterQuery {
  @OneOfField(ABSENCE_LETTERS)
  kind!: AbsenceLetterKind;
}
