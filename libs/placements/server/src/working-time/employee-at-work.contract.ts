import type { Override } from '@relais/contracts/core';
import { OverrideView } from '@relais/contracts/server';
import type { LocalDate } from '@relais/kernel';
import { type CheckedAgreement, HOLIDAY_ZONES, type HolidayZone } from '@relais/law';
import type { EmployeeAtWork } from '@relais/placements/core';
import {
  IdField,
  ListField,
  LocalDateField,
  MinutesField,
  OneOfField,
  TextField,
} from '@relais/platform/http';

class DatedView {
  @LocalDateField() validFrom!: LocalDate;
  @LocalDateField({ nullable: true }) validTo!: LocalDate | null;
}

export class ContractHoursView extends DatedView {
  @MinutesField() weeklyMinutes!: number;
}

export class OutsideHoursView extends DatedView {
  @MinutesField({ description: 'All other employers together, a week; 0 = stated to have none.' })
  weeklyMinutes!: number;
}

export class SiteJourneyView extends DatedView {
  @IdField() siteA!: string;
  @IdField() siteB!: string;
  @MinutesField({ max: 600 }) minutes!: number;
}

/** What the rules of working time need of an employee beside the work: for the officer's screens only. */
export class EmployeeAtWorkView {
  @LocalDateField({ nullable: true }) birthDate!: LocalDate | null;
  @OneOfField(['idcc-1147'], { nullable: true, description: 'Agreement whose rules apply.' })
  agreement!: CheckedAgreement;
  @OneOfField(HOLIDAY_ZONES) zone!: HolidayZone;
  @ListField(() => ContractHoursView, { max: 500 }) contract!: ContractHoursView[];
  @ListField(() => OutsideHoursView, { max: 500 }) outsideWork!: OutsideHoursView[];
  @ListField(() => SiteJourneyView, { max: 2000 }) journeys!: SiteJourneyView[];
}

/** An override in force, with the facts it is bound to. */
export class StandingOverrideView extends OverrideView {
  @TextField(2000) fingerprint!: string;
}

export const toAtWorkView = (atWork: EmployeeAtWork): EmployeeAtWorkView => ({
  birthDate: atWork.birthDate,
  agreement: atWork.agreement,
  zone: atWork.zone,
  contract: [...atWork.contract],
  outsideWork: [...atWork.outsideWork],
  journeys: [...atWork.journeys],
});

export const toOverrideViews = (overrides: readonly Override[]): StandingOverrideView[] =>
  overrides.map(({ id, fingerprint, reason, decidedBy, decidedAt, period }) => ({
    ...{ id, fingerprint, reason, decidedBy, decidedAt },
    from: period.from,
    to: period.to ?? null,
  }));
