import type { Follower, ServiceAccountClient } from '../../wechat/service-account/service-account.client'
import type { ChannelsConfig } from '../channels/channels-config'
import { FollowersService } from './followers.service'
import { FakeFollowersRepository } from './testing/fake-followers.repository'
import { followersRepositoryCases } from './testing/followers-repository-cases'

const connected = { serviceAccount: {} } as unknown as ChannelsConfig
const at = (minutes: number) => new Date(Date.UTC(2027, 1, 5, 0, minutes))

describe('the fake repository of followers', () => {
  const repository = new FakeFollowersRepository()
  followersRepositoryCases(() => repository.asRepository)
})

describe('reading who follows', () => {
  /** WeChat's list in pages of 120, `missing` without unionid. */
  function bench(config: Pick<ChannelsConfig, 'serviceAccount'> = connected) {
    const world = { following: [] as string[], missing: [] as string[], described: [] as number[], lists: 0, fails: false }
    const client = {
      listFollowers: async (after?: string) => {
        world.lists += 1
        if (world.fails) throw new Error('down')
        const from = after ? world.following.indexOf(after) + 1 : 0
        const openids = world.following.slice(from, from + 120)
        return { openids, next: openids.at(-1) }
      },
      describeFollowers: async (openids: readonly string[]): Promise<Follower[]> => {
        world.described.push(openids.length)
        return openids.map((openid) => (world.missing.includes(openid) ? { openid } : { openid, unionid: `u-${openid}` }))
      },
    } as unknown as ServiceAccountClient
    const repository = new FakeFollowersRepository()
    const service = new FollowersService(client, repository.asRepository, config)
    const follows = async (openid: string) => (await repository.listByUnionids([`u-${openid}`])).length > 0
    return { world, service, follows }
  }

  it('page after page, a hundred described at once, and only who is new', async () => {
    const { world, service, follows } = bench()
    world.following = Array.from({ length: 250 }, (_, index) => `s${index}`)
    await service.tend(at(0))
    expect(world.described).toEqual([100, 20, 100, 20, 10])
    world.following.push('late')
    await service.tend(at(60))
    expect(world.described.slice(5)).toEqual([1])
    expect([await follows('s249'), await follows('late')]).toEqual([true, true])
  })

  it('once an hour; who stopped following goes, who has no unionid is not kept', async () => {
    const { world, service, follows } = bench()
    world.following = ['a', 'b', 'c']
    world.missing = ['c']
    await service.tend(at(0))
    world.following = ['b', 'c']
    await service.tend(at(59))
    expect(await follows('a')).toBe(true)
    await service.tend(at(60))
    expect([await follows('a'), await follows('b'), await follows('c')]).toEqual([false, true, false])
  })

  it('nobody goes when it fails, and it is tried again after five minutes', async () => {
    const { world, service, follows } = bench()
    world.following = ['a']
    await service.tend(at(0))
    world.fails = true
    await expect(service.tend(at(60))).rejects.toThrow('down')
    expect(await follows('a')).toBe(true)
    world.fails = false
    world.following = []
    await service.tend(at(64))
    expect(await follows('a')).toBe(true)
    await service.tend(at(65))
    expect(await follows('a')).toBe(false)
  })

  it('asks nobody where there is no service account', async () => {
    const { world, service } = bench({})
    await service.tend(at(0))
    expect(world.lists).toBe(0)
  })
})
