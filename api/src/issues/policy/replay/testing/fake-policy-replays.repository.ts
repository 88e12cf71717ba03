import type { PolicyReplay } from '../policy-replay.schema'
import type { PolicyReplaysRepository } from '../policy-replays.repository'

type Faked = Pick<PolicyReplaysRepository, keyof PolicyReplaysRepository>

/** In memory; the same cases run against it and the real one. */
export class FakePolicyReplaysRepository implements Faked {
  private readonly byCommunity = new Map<string, PolicyReplay>()

  /** For constructors that name the real class. */
  get asRepository(): PolicyReplaysRepository {
    return this as unknown as PolicyReplaysRepository
  }

  async begin(replay: PolicyReplay) {
    this.byCommunity.set(replay.communityId, structuredClone(replay))
  }

  async find(communityId: string, replayId: string) {
    const found = this.byCommunity.get(communityId)
    return found?.replayId === replayId ? structuredClone(found) : null
  }

  async listRunningAnywhere(limit: number) {
    const running = [...this.byCommunity.values()].filter(({ state }) => state === 'running')
    return structuredClone(running.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).slice(0, limit))
  }

  async advance({ communityId, replayId, rev }: PolicyReplay, progress: Partial<PolicyReplay>) {
    const stored = this.byCommunity.get(communityId)
    if (stored?.replayId !== replayId || stored.rev !== rev) return false
    this.byCommunity.set(communityId, structuredClone({ ...stored, ...progress, rev: rev + 1 }))
    return true
  }

  async deleteBeforeAnywhere(at: Date) {
    for (const [communityId, { createdAt }] of this.byCommunity) if (createdAt < at) this.byCommunity.delete(communityId)
  }
}
