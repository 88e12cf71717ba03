/** Where the process dies: before a write, after it, or in the middle of one that writes many. */
export type Blow = 'before' | 'midway' | 'after'

/**
 * Lets a process die at its n-th write: that one and all after it fail, as if nobody were there any more. Stands between a service and
 * its repositories.
 */
export class Fuse {
  private writes = 0
  blown = false

  /** @param at counted from 1 */
  constructor(
    private readonly at: number,
    private readonly blow: Blow,
    private readonly afterEach: () => Promise<void> = async () => {},
  ) {}

  /** @param names of the methods that write */
  guard<Repository extends object>(repository: Repository, names: readonly (keyof Repository & string)[]): Repository {
    return new Proxy(repository, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (!(names as readonly (string | symbol)[]).includes(name)) return value.bind(target)
        return (...args: unknown[]) => this.write(args, (now) => value.apply(target, now))
      },
    })
  }

  private async write(args: unknown[], act: (args: unknown[]) => Promise<unknown>): Promise<unknown> {
    if (this.blown) throw new Error('nobody is there any more')
    if (++this.writes !== this.at) return this.watched(act(args))
    this.blown = true
    if (this.blow === 'after') await this.watched(act(args))
    if (this.blow === 'midway' && Array.isArray(args[0])) await this.watched(act([args[0].slice(0, args[0].length / 2), ...args.slice(1)]))
    throw new Error(`died ${this.blow} write ${this.at}`)
  }

  private async watched(writing: Promise<unknown>): Promise<unknown> {
    const written = await writing
    await this.afterEach()
    return written
  }
}
