import { freshDatabase } from '../../../test/support/fresh-database'
import { type CoverDay, coverDaySchema } from './cover-day.schema'
import { CoverDaysRepository } from './cover-days.repository'

const communityId = 'c'.repeat(24)

describe('the days of a community', () => {
  const database = freshDatabase()
  let days: CoverDaysRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<CoverDay>('CoverDay', coverDaySchema)
    await model.init()
    days = new CoverDaysRepository(model)
  })

  const put = (day: string, covered: number, of = communityId) => days.put({ communityId: of, day, households: 10, covered })

  it('keeps one of each, the last count of it, however many count at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => put('2026-09-20', 7)))
    await put('2026-09-20', 8)
    expect(await days.listLatest(communityId, '2026-09-21', 90)).toMatchObject([{ day: '2026-09-20', covered: 8 }])
  })

  it('lists the latest before a day, the oldest of them first, of this community only', async () => {
    for (const day of ['2026-09-23', '2026-09-21', '2026-09-22']) await put(day, 9)
    await put('2026-09-22', 1, 'd'.repeat(24))
    const listed = await days.listLatest(communityId, '2026-09-23', 2)
    expect(listed.map(({ day, covered }) => `${day} ${covered}`)).toEqual(['2026-09-21 9', '2026-09-22 9'])
  })
})
