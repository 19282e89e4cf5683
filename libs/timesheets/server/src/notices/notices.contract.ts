import { BooleanField, IntField, LocalDateField, OneOfField, TextListField } from '@relais/platform/http';
import { LATE_MINUTES, NOTICE_KINDS } from '@relais/timesheets/core';

/** "I shall be late", "I am ill": said from the phone, today. */
export class Announce {
  @OneOfField(NOTICE_KINDS)
  kind!: (typeof NOTICE_KINDS)[number];
  @IntField(LATE_MINUTES, { optional: true, description: 'About how long; needed when late.' })
  lateMinutes?: number;
  @LocalDateField({ optional: true, description: 'Last day of the absence; today unless said.' })
  until?: string;
}

/** What was done with the notice. */
export class NoticeView {
  @TextListField(160, { max: 100, description: 'Practices that were written to.' })
  practices!: string[];
  @BooleanField({ description: 'False when the same had been said before: nobody is written to twice.' })
  told!: boolean;
}
