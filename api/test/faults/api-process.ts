import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { testVariables } from '../support/test-env'
import { DatabaseProxy } from './database-proxy'

/** WeChat is away all the time: nobody here is told through it. */
const nobodyListens = 'http://127.0.0.1:9'
const patienceMs = 120_000

/** A whole API process, as in production, that can be killed, stopped, cut off and started again. */
export class ApiProcess {
  private child: ChildProcess | undefined
  /** How often it ended by itself and was started again, as whoever runs the service would. */
  gaveUp = 0

  private constructor(
    private readonly proxy: DatabaseProxy,
    private readonly port: number,
    private readonly database: string,
    private readonly clockOffMs: number,
  ) {}

  /** @param clockOffMs how wrong its clock is */
  static async create(databaseUri: string, database: string, clockOffMs = 0): Promise<ApiProcess> {
    return new ApiProcess(await DatabaseProxy.open(databaseUri), await freePort(), database, clockOffMs)
  }

  start(): void {
    const preload = this.clockOffMs === 0 ? [] : ['-r', './api/test/faults/clock-off.cjs']
    this.child = spawn(process.execPath, [...preload, '-r', '@swc-node/register', 'api/src/main.ts'], {
      env: {
        ...process.env,
        ...testVariables,
        MEDIA_DIR: join(tmpdir(), 'household-link-faults'),
        WECHAT_BASE_URL: nobodyListens,
        CLOCK_OFF_MS: String(this.clockOffMs),
        PORT: String(this.port),
        MONGODB_URI: `mongodb://127.0.0.1:${this.proxy.port}/${this.database}?directConnection=true`,
      },
      stdio: 'ignore',
    })
    this.child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') return
      this.gaveUp++
      this.start()
    })
  }

  /** @throws Error when it is not ready in two minutes; `status` 503 for one whose clock is wrong */
  async answersReady(status: 200 | 503): Promise<void> {
    const until = performance.now() + patienceMs
    let last = 'nothing'
    while (performance.now() < until) {
      const answer = await this.get('ready')
      if (answer?.status === status) return
      if (answer) last = await answer.text()
      await pause(250)
    }
    throw new Error(`an API process did not answer ${status} in time, but ${last}`)
  }

  async get(path: 'ready' | 'timers'): Promise<Response | undefined> {
    return fetch(`http://127.0.0.1:${this.port}/api/health/${path}`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  }

  /** SIGKILL: it has no chance to finish anything. */
  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }

  /** Stands still for a while, wherever it is, and goes on as if nothing had been. */
  async freeze(ms: number): Promise<void> {
    const frozen = this.child
    frozen?.kill('SIGSTOP')
    await pause(ms)
    frozen?.kill('SIGCONT')
  }

  cutOff(ms: number): Promise<void> {
    return this.proxy.goAway(ms)
  }

  holdNextWrite(ms: number): void {
    this.proxy.holdNextWrite(ms)
  }

  async end(): Promise<void> {
    await this.kill()
    this.proxy.close()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const address = probe.address()
  probe.close()
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
