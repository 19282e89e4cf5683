import type { LocalDate } from '@relais/kernel';
import {
  IdField,
  ListField,
  LocalDateField,
  MinutesField,
  OneOfField,
  PageQuery,
  TextField,
} from '@relais/platform/http';

const MINUTES_MAX = 600;

/** Length of a journey from one day to another, both included. */
export class TravelMinutesView {
  @LocalDateField()
  validFrom!: LocalDate;
  @LocalDateField({ nullable: true })
  validTo!: LocalDate | null;
  @MinutesField({ max: MINUTES_MAX })
  minutes!: number;
  @TextField(200)
  recordedBy!: string;
}

/** Two workplaces between which somebody of the group goes, or whose journey was entered. */
export class TravelRow {
  @IdField()
  siteA!: string;
  @TextField(300)
  siteAName!: string;
  @IdField()
  siteB!: string;
  @TextField(300)
  siteBName!: string;
  @MinutesField({ max: MINUTES_MAX, nullable: true, description: 'Today; null when nobody entered it.' })
  minutes!: number | null;
  @ListField(() => TravelMinutesView, { max: 200, description: 'Newest first.' })
  history!: TravelMinutesView[];
}

export class TravelQuery extends PageQuery {
  @OneOfField(['missing', 'known'], { optional: true })
  state?: 'missing' | 'known';
}

/** A journey between two workplaces, both ways alike, true from a day on. */
export class SetTravel {
  @IdField()
  siteA!: string;
  @IdField()
  siteB!: string;
  @MinutesField({ max: MINUTES_MAX })
  minutes!: number;
  @LocalDateField()
  validFrom!: LocalDate;
}
