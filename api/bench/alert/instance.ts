import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { testVariables } from '../../test/support/test-env'

const patienceMs = 60_000

/** One whole API process, as in production. */
export class Instance {
  private child?: ChildProcess

  /** @param variables where database, WeChat and channels are */
  constructor(
    private readonly main: string,
    private readonly port: number,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get running(): boolean {
    return this.child !== undefined
  }

  /** @throws Error when it is not ready in a minute */
  async start(): Promise<void> {
    this.child = spawn(process.execPath, ['-r', '@swc-node/register', this.main], {
      env: { ...process.env, ...testVariables, ...this.variables, PORT: String(this.port), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => undefined)
      if (answer?.ok) return
      await pause(200)
    }
    throw new Error('an instance was not ready in a minute')
  }

  /** SIGKILL: it has no chance to finish anything. */
  async kill(): Promise<void> {
    const child = this.child
    if (!child) return
    this.child = undefined
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}
