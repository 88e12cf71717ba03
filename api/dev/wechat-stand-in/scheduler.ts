/** Runs something later. Tests pass one they move by hand. */
export interface Scheduler {
  after(delayMs: number, task: () => Promise<void>): void
  /** Forgets everything that has not run yet. */
  stop(): void
}

/** Real timers, cleared when the server closes. */
export class TimerScheduler implements Scheduler {
  private readonly timers = new Set<NodeJS.Timeout>()

  after(delayMs: number, task: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      void task()
    }, delayMs)
    this.timers.add(timer)
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }
}
