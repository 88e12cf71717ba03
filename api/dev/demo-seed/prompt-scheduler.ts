import type { Scheduler } from '../wechat-stand-in/scheduler'

/** As soon as the answer that ordered it has left. */
const promptMs = 15

/** Does at once what WeChat does minutes later, and can be waited for: a played step is over when its photos are checked. */
export class PromptScheduler implements Scheduler {
  private running = new Set<Promise<void>>()
  private stopped = false

  after(_delayMs: number, task: () => Promise<void>): void {
    if (this.stopped) return
    const run = new Promise((resolve) => setTimeout(resolve, promptMs)).then(task)
    const tracked: Promise<void> = run.finally(() => this.running.delete(tracked))
    this.running.add(tracked)
  }

  /** Comes back when nothing is left to do. */
  async drain(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  stop(): void {
    this.stopped = true
  }
}
