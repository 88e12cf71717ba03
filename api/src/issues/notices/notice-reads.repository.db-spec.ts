import { freshDatabase } from '../../../test/support/fresh-database'
import { newId } from '../../core/ids'
import { monday } from '../machine/testing/street'
import { type NoticeRead, noticeReadSchema } from './notice-read.schema'
import { NoticeReadsRepository } from './notice-reads.repository'

describe('the repository of who has read a notice', () => {
  const database = freshDatabase()
  let reads: NoticeReadsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<NoticeRead>('NoticeRead', noticeReadSchema)
    await model.init()
    reads = new NoticeReadsRepository(model)
  })

  const [communityId, home] = [newId(), newId()]
  const read = (noticeId: string, accountId: string, householdIds = [home]) =>
    reads.add({ _id: newId(), communityId, noticeId, accountId, householdIds, at: monday })

  it('counts a household once, whoever of it reads and however often', async () => {
    const [noticeId, wife, husband, other] = [newId(), newId(), newId(), newId()]
    await Promise.all([1, 2, 3].map(() => read(noticeId, wife)))
    await read(noticeId, husband)
    const nextDoor = newId()
    await read(noticeId, other, [nextDoor])
    expect([...(await reads.listHouseholds(communityId, noticeId))].sort()).toEqual([home, nextDoor].sort())
    expect(await reads.listHouseholds(newId(), noticeId)).toEqual(new Set())
    expect(await reads.listHouseholds(communityId, newId())).toEqual(new Set())
  })

  it('knows which of many an account has read', async () => {
    const [first, second, me] = [newId(), newId(), newId()]
    await read(first, me)
    await read(second, newId())
    expect(await reads.listReadBy(communityId, me, [first, second])).toEqual(new Set([first]))
    expect(await reads.listReadBy(newId(), me, [first])).toEqual(new Set())
  })
})
