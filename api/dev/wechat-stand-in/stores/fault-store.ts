/** What goes wrong on purpose: WeChat's own error, an HTTP status (a gateway's page), or no answer at all. */
export type Fault = { errcode: number } | { status: number } | { hang: true }

export class FaultStore {
  private readonly scripted = new Map<string, { fault: Fault; times: number }[]>()

  /** @param path of the platform call, e.g. `/sns/jscode2session`; faults of one path run in the order they were added */
  add(path: string, fault: Fault, times: number): void {
    this.scripted.set(path, [...(this.scripted.get(path) ?? []), { fault, times }])
  }

  /** The fault for this call, used up by it. */
  take(path: string): Fault | undefined {
    const queue = this.scripted.get(path)
    const first = queue?.[0]
    if (!first) return undefined
    first.times -= 1
    if (first.times <= 0) queue.shift()
    return first.fault
  }
}
