import type { Scheduler } from '../scheduler'

/** A scheduler moved by hand: `advance(ms)` runs what has become due, in order, and waits for it. */
export class ManualScheduler implements Scheduler {
  private elapsedMs = 0
  private tasks: { dueMs: number; task: () => Promise<void> }[] = []

  after(delayMs: number, task: () => Promise<void>): void {
    this.tasks.push({ dueMs: this.elapsedMs + delayMs, task })
  }

  stop(): void {
    this.tasks = []
  }

  /** Also runs what due tasks put on the list, as far as it falls within the same stretch of time. */
  async advance(ms: number): Promise<void> {
    this.elapsedMs += ms
    for (;;) {
      const next = this.tasks.filter((t) => t.dueMs <= this.elapsedMs).sort((a, b) => a.dueMs - b.dueMs)[0]
      if (!next) return
      this.tasks.splice(this.tasks.indexOf(next), 1)
      await next.task()
    }
  }
}
