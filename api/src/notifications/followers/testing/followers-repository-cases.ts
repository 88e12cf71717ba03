import type { FollowersRepository } from '../followers.repository'

const [first, second] = [new Date('2027-02-05T00:00:00Z'), new Date('2027-02-05T01:00:00Z')]

/** What the real repository and the fake have in common. Each case uses people of its own. */
export function followersRepositoryCases(repository: () => FollowersRepository): void {
  const namesOf = async (...unionids: string[]) => (await repository().listByUnionids(unionids)).map(({ openid }) => openid).sort()

  it('finds followers by unionid, one however often added', async () => {
    await repository().add([{ openid: 'a1', unionid: 'uA' }], first)
    await repository().add(
      [
        { openid: 'a1', unionid: 'uA' },
        { openid: 'b1', unionid: 'uB' },
      ],
      second,
    )
    expect(await namesOf('uA', 'uB', 'uNobody')).toEqual(['a1', 'b1'])
    expect(await namesOf()).toEqual([])
  })

  it('says who is new, and lets go of who was not seen again', async () => {
    await repository().add(
      [
        { openid: 'c1', unionid: 'uC' },
        { openid: 'd1', unionid: 'uD' },
      ],
      first,
    )
    expect(await repository().seenAgain(['c1', 'e1'], second)).toEqual(['e1'])
    await repository().removeUnseenSince(second)
    expect(await namesOf('uC', 'uD')).toEqual(['c1'])
  })

  it('forgets one who stopped following', async () => {
    await repository().add([{ openid: 'f1', unionid: 'uF' }], first)
    await repository().remove('f1')
    expect(await namesOf('uF')).toEqual([])
  })
}
