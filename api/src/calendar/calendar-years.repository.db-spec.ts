import type { Model } from 'mongoose'
import { freshDatabase } from '../../test/support/fresh-database'
import { newId } from '../core/ids'
import { type CalendarYear, calendarYearSchema } from './calendar-year.schema'
import { CalendarYearsRepository } from './calendar-years.repository'

describe('stored years of the calendar', () => {
  const database = freshDatabase()
  let years: CalendarYearsRepository
  const empty = (communityId: string, more: Partial<CalendarYear> = {}): CalendarYear => ({
    _id: newId(),
    communityId,
    year: 2027,
    notice: [{ day: '2027-02-05', kind: 'off', name: '' }],
    own: [],
    changedBy: { accountId: newId() },
    changedAt: new Date('2026-11-24T02:00:00Z'),
    rev: 0,
    ...more,
  })

  beforeAll(async () => {
    const model: Model<CalendarYear> = (await database.connect()).model<CalendarYear>('CalendarYear', calendarYearSchema)
    await model.init()
    years = new CalendarYearsRepository(model)
  })

  it('let one of two who begin a year write it', async () => {
    const communityId = newId()
    const written = await Promise.all([years.write(empty(communityId)), years.write(empty(communityId))])
    expect(written.sort()).toEqual([false, true])
    expect(await years.find(communityId, 2027)).toMatchObject({ rev: 1, notice: [{ day: '2027-02-05', kind: 'off', name: '' }] })
  })

  it('let one of two who change it write it', async () => {
    const communityId = newId()
    await years.write(empty(communityId))
    const read = await years.find(communityId, 2027)
    if (!read) throw new Error('not stored')
    const own = [{ day: '2027-03-08', kind: 'work' as const, name: '社区日' }]
    const written = await Promise.all([years.write({ ...read, own }), years.write({ ...read, own })])
    expect(written.sort()).toEqual([false, true])
    expect(await years.find(communityId, 2027)).toMatchObject({ rev: 2, own })
  })

  it('are listed for the areas asked for, every year of them', async () => {
    const [communityId, subdistrictId] = [newId(), newId()]
    for (const year of [empty(communityId), empty(communityId, { year: 2028 }), empty(subdistrictId), empty(newId())])
      await years.write(year)
    const found = await years.listOf([communityId, subdistrictId])
    expect(found.map(({ communityId: of, year }) => `${of} ${year}`).sort()).toEqual(
      [`${communityId} 2027`, `${communityId} 2028`, `${subdistrictId} 2027`].sort(),
    )
    expect(await years.find(communityId, 2029)).toBeNull()
  })
})
