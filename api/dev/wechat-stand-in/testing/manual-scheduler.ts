import type { Scheduler } from '../scheduler'

/** A scheduler moved by hand: `advance(ms)` runs what has become due, in order, and waits for it. */
export class ManualScheduler implements Scheduler {
  private elapsedMs = 0
  private tasks: { dueMs: number; task: () => Promise<void> }[] = []
  private waiting: (() => void)[] = []

  after(delayMs: number, task: () => Promise<void>): void {
    this.tasks.push({ dueMs: this.elapsedMs + delayMs, task })
    for (const wake of this.waiting.splice(0)) wake()
  }

  /** Comes back when something is on the list. */
  nextTask(): Promise<void> {
    if (this.tasks.length > 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.waiting.push(resolve)
    })
  }

  stop(): void {
    this.tasks = []
  }

  /** Time passes task by task, so what a due task puts on the list runs too if it falls within the same stretch. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.elapsedMs + ms
    for (;;) {
      const next = this.tasks.filter((t) => t.dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0]
      if (!next) break
      this.tasks.splice(this.tasks.indexOf(next), 1)
      this.elapsedMs = next.dueMs
      await next.task()
    }
    this.elapsedMs = untilMs
  }
}
