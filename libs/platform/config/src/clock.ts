import { Injectable } from '@nestjs/common';
import { type LocalDate, todayInParis } from '@relais/kernel';

/** Where the shell reads the time. Rules never do: they get `today` as an argument. */
export abstract class Clock {
  abstract now(): Date;

  /** The civil date in Europe/Paris. */
  today(): LocalDate {
    return todayInParis(this.now());
  }
}

/** The machine's time, shifted by a fixed offset in demonstrations (`RELAIS_CLOCK_START`). */
@Injectable()
export class SystemClock extends Clock {
  constructor(private readonly offsetMs = 0) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}

/** A clock held by a test: stands still until told otherwise. */
export class HeldClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = new Date(instant);
  }
}
