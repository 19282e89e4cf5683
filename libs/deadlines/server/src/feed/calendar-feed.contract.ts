import {
  DEADLINE_LANES,
  DEADLINE_OWNERS,
  type DeadlineLane,
  type DeadlineOwner,
} from '@relais/deadlines/core';
import { IdField, InstantField, OneOfField, TextField } from '@relais/platform/http';

/** What a calendar shows. */
export class CreateCalendarFeed {
  @TextField(80, { description: 'How the calendar is called on the telephone.' })
  label!: string;
  @OneOfField(DEADLINE_LANES, { optional: true, description: 'One row of the calendar only.' })
  lane?: DeadlineLane;
  @OneOfField(DEADLINE_OWNERS, { optional: true, description: 'What one of the four has to do only.' })
  owner?: DeadlineOwner;
}

export class CalendarFeedView {
  @IdField()
  id!: string;
  @TextField(80)
  label!: string;
  @OneOfField(DEADLINE_LANES, { nullable: true })
  lane!: DeadlineLane | null;
  @OneOfField(DEADLINE_OWNERS, { nullable: true })
  owner!: DeadlineOwner | null;
  @InstantField()
  createdAt!: string;
}

/** A calendar just made. Its address is told once. */
export class NewCalendarFeedView extends CalendarFeedView {
  @TextField(500, { description: 'Address to subscribe to. Whoever has it reads the calendar: keep it.' })
  address!: string;
}
