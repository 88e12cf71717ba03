import type { DeskCode } from '../desk-code.schema'
import type { DeskCodeChange } from '../desk-code.steps'
import type { DeskCodesRepository } from '../desk-codes.repository'

/** In memory; held to the same cases as the real one (`desk-codes.cases.ts`). */
export class FakeDeskCodesRepository implements Pick<DeskCodesRepository, 'insert' | 'find' | 'save' | 'deleteExpiredBefore'> {
  private readonly codes = new Map<string, DeskCode>()

  async insert(code: DeskCode): Promise<void> {
    this.codes.set(code._id, { ...code })
  }

  async find(id: string): Promise<DeskCode | null> {
    const code = this.codes.get(id)
    return code ? { ...code } : null
  }

  async save(id: string, rev: number, change: DeskCodeChange): Promise<boolean> {
    const code = this.codes.get(id)
    if (!code || code.rev !== rev) return false
    this.codes.set(id, { ...code, ...change, rev: rev + 1 })
    return true
  }

  async deleteExpiredBefore(time: Date): Promise<number> {
    const expired = [...this.codes.values()].filter(({ expiresAt }) => expiresAt < time)
    for (const { _id } of expired) this.codes.delete(_id)
    return expired.length
  }
}
