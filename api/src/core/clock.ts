/** The only reader of the time. Everything that depends on time takes `now` or this. */
export abstract class Clock {
  abstract now(): Date
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}

/** For tests and for seeding demo data with honest past timelines. */
export class FixedClock extends Clock {
  constructor(private at: Date) {
    super()
  }

  now(): Date {
    return new Date(this.at)
  }

  set(at: Date): void {
    this.at = at
  }

  advanceMinutes(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000)
  }
}
