import { PickType } from '@nestjs/swagger';
import type { LocalDate, Minutes } from '@relais/kernel';
import type { CheckedAgreement } from '@relais/law';
import {
  IdField,
  ListField,
  LocalDateField,
  MinutesField,
  OneOfField,
  TextField,
} from '@relais/platform/http';
import { OverrideInput } from '../overrides/override.contract';
import type { AdditionalHoursEntity } from './additional-hours.entity';

/** More weekly hours for a time, by amendment (L3123-22). */
export class AdditionalHoursView {
  @IdField()
  id!: string;
  @LocalDateField()
  startsOn!: LocalDate;
  @LocalDateField({ description: 'Last day.' })
  endsOn!: LocalDate;
  @MinutesField({ min: 60, max: 2400, description: 'Of the week as amended, not what it adds.' })
  weeklyMinutes!: Minutes;
  @TextField(300)
  reason!: string;
  @TextField(160, {
    nullable: true,
    description: 'The absent person replaced: such an amendment is not counted.',
  })
  replacedEmployee!: string | null;
  @LocalDateField()
  signedOn!: LocalDate;
  @TextField(200)
  recordedBy!: string;
}

/** Amendments of a contract, and under which agreement they are judged. */
export class AdditionalHoursList {
  @OneOfField(['idcc-1147'], { nullable: true, description: 'Agreement whose rules apply.' })
  agreement!: CheckedAgreement;
  @ListField(() => AdditionalHoursView, { max: 500 })
  amendments!: AdditionalHoursView[];
}

export class AddHours extends PickType(AdditionalHoursView, [
  'startsOn',
  'endsOn',
  'weeklyMinutes',
  'reason',
  'replacedEmployee',
  'signedOn',
] as const) {
  @ListField(() => OverrideInput, {
    max: 5,
    optional: true,
    description: 'Errors to let pass, with the reason.',
  })
  overrides?: OverrideInput[];
}

export class EndAddedHours extends PickType(AdditionalHoursView, ['endsOn'] as const) {}

export const toAdditionalHoursView = ({
  contractId: _contract,
  employeeId: _employee,
  ...row
}: AdditionalHoursEntity): AdditionalHoursView => row;
