import {
  IdField,
  IntField,
  ListField,
  LocalDateField,
  NestedField,
  TextField,
  InstantField,
  JsonField,
} from '@relais/platform/http';
import type { LocalDate } from '@relais/kernel';
import { ExportView, MessageView } from '../exports/exports.contract';

const COUNT = { min: 0, max: 1_000_000_000 };

/** A file in the inbox of a provider, with the group it comes from. */
export class PackageView extends ExportView {
  @IdField({ description: 'The access that lets the provider into this group.' })
  grantId!: string;
  @TextField(160)
  groupName!: string;
}

export class InboxView {
  @ListField(() => PackageView, { max: 5000 })
  packages!: PackageView[];
}

export class FileRowView {
  @TextField(40)
  matricule!: string;
  @TextField(60)
  code!: string;
  @TextField(30)
  value!: string;
  @TextField(30, { nullable: true, description: 'Value in the former file, when it changed.' })
  formerValue!: string | null;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField()
  endsOn!: LocalDate;
}

export class DifferenceView {
  @IntField({ min: 1, max: 1_000_000 }, { description: 'Number of the former file.' })
  formerNo!: number;
  @ListField(() => FileRowView, { max: 100_000 })
  added!: FileRowView[];
  @ListField(() => FileRowView, { max: 100_000 })
  changed!: FileRowView[];
  @ListField(() => FileRowView, { max: 100_000 })
  cancelled!: FileRowView[];
  @IntField(COUNT)
  unchanged!: number;
}

export class PackageDetailView {
  @NestedField(() => PackageView)
  package!: PackageView;
  @JsonField({ description: 'The control sheet, as it was made with the file.' })
  control!: object;
  @NestedField(() => DifferenceView, {
    nullable: true,
    description: 'Against the file it replaces; null for the first one.',
  })
  difference!: DifferenceView | null;
  @ListField(() => FileRowView, { max: 500, description: 'The first lines of the file.' })
  lines!: FileRowView[];
  @ListField(() => MessageView, { max: 1000 })
  messages!: MessageView[];
}

export class PackageParams {
  @IdField()
  grantId!: string;
  @IdField()
  id!: string;
}

export class AcknowledgedView {
  @InstantField()
  acknowledgedAt!: string;
  @TextField(160)
  acknowledgedBy!: string;
}
