import { newId } from '../../../core/ids'
import type { ServiceFollower } from '../follower.schema'
import type { FollowersRepository } from '../followers.repository'

/** In memory, by the same rules as the real one (followers-repository-cases.ts). */
export class FakeFollowersRepository {
  private readonly byOpenid = new Map<string, ServiceFollower>()

  get asRepository(): FollowersRepository {
    return this as unknown as FollowersRepository
  }

  async listByUnionids(unionids: readonly string[]): Promise<ServiceFollower[]> {
    return [...this.byOpenid.values()].filter(({ unionid }) => unionids.includes(unionid))
  }

  async seenAgain(openids: readonly string[], at: Date): Promise<string[]> {
    for (const openid of openids) {
      const stored = this.byOpenid.get(openid)
      if (stored) this.byOpenid.set(openid, { ...stored, seenAt: at })
    }
    return openids.filter((openid) => !this.byOpenid.has(openid))
  }

  async add(followers: readonly Pick<ServiceFollower, 'openid' | 'unionid'>[], at: Date): Promise<void> {
    for (const follower of followers) this.byOpenid.set(follower.openid, { _id: newId(), ...follower, seenAt: at })
  }

  async remove(openid: string): Promise<void> {
    this.byOpenid.delete(openid)
  }

  async removeUnseenSince(at: Date): Promise<void> {
    for (const { openid, seenAt } of [...this.byOpenid.values()]) if (seenAt < at) this.byOpenid.delete(openid)
  }
}
