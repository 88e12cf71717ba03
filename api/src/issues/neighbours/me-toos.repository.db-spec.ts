import { freshDatabase } from '../../../test/support/fresh-database'
import { newId } from '../../core/ids'
import { type MeToo, meTooSchema } from './me-too.schema'
import { MeToosRepository } from './me-toos.repository'

const now = new Date('2026-11-23T02:00:00Z')

describe('the repository of 我也遇到', () => {
  const database = freshDatabase()
  let meToos: MeToosRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<MeToo>('MeToo', meTooSchema)
    await model.init()
    meToos = new MeToosRepository(model)
  })

  it('counts a person once, however often and fast they tap', async () => {
    const [communityId, issueId, accountId] = [newId(), newId(), newId()]
    await Promise.all([1, 2, 3, 4].map(() => meToos.add(communityId, issueId, accountId, now)))
    expect(await meToos.listAccounts(communityId, issueId)).toEqual([accountId])
  })

  it('counts a page of issues at once, and knows which are mine', async () => {
    const [communityId, first, second, third] = [newId(), newId(), newId(), newId()]
    const [me, other] = [newId(), newId()]
    await meToos.add(communityId, first, me, now)
    await meToos.add(communityId, first, other, now)
    await meToos.add(communityId, second, other, now)
    const counts = await meToos.countByIssue(communityId, [first, second, third], me)
    expect([counts.get(first), counts.get(second), counts.get(third)]).toEqual([
      { count: 2, mine: true },
      { count: 1, mine: false },
      undefined,
    ])
    expect(await meToos.countByIssue(newId(), [first], me)).toEqual(new Map())
  })

  it('takes back one’s own only', async () => {
    const [communityId, issueId, me, other] = [newId(), newId(), newId(), newId()]
    await meToos.add(communityId, issueId, other, now)
    await meToos.remove(communityId, issueId, me)
    expect(await meToos.listAccounts(communityId, issueId)).toEqual([other])
    await meToos.remove(communityId, issueId, other)
    await meToos.add(communityId, issueId, other, now)
    expect(await meToos.listAccounts(communityId, issueId)).toEqual([other])
  })
})
