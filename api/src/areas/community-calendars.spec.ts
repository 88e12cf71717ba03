import { defaultPolicy } from '../../../config/presets/beijing-community'
import { isWorkday } from '../calendar/calendar'
import type { StoredYear } from '../calendar/calendar-year'
import type { CalendarYearsRepository } from '../calendar/calendar-years.repository'
import { FixedClock } from '../core/clock'
import type { AreasRepository } from './areas.repository'
import { CommunityCalendars } from './community-calendars'

/** A community of a subdistrict; what they stored may be changed, and how often it was read is counted. */
function calendars(stored: StoredYear[] = []) {
  const clock = new FixedClock(new Date('2026-11-24T02:00:00Z'))
  const reads: string[][] = []
  const areas = {
    findAnywhere: async (id: string) => (id === 'community' ? { path: ['subdistrict', 'community'] } : null),
  } as unknown as AreasRepository
  const years = {
    listOf: async (ids: string[]) => {
      reads.push(ids)
      return [...stored]
    },
  } as unknown as CalendarYearsRepository
  return { service: new CommunityCalendars(areas, years, clock), clock, reads, stored }
}
const dayOff: StoredYear = { communityId: 'subdistrict', year: 2026, notice: [], own: [{ day: '2026-11-24', kind: 'off', name: '' }] }

describe('CommunityCalendars', () => {
  it('puts together the office hours of a policy and the days of the community and above it', async () => {
    const { service, reads } = calendars([dayOff])
    const officeHours = { from: 8 * 60, to: 17 * 60 }
    const calendar = await service.of('community', { clocks: { ...defaultPolicy.clocks, officeHours } })
    expect(calendar.officeHours).toEqual(officeHours)
    expect(isWorkday('2026-11-24', calendar)).toBe(false)
    expect(reads).toEqual([['subdistrict', 'community']])
  })

  it('reads once a minute, whoever asks', async () => {
    const { service, clock, reads, stored } = calendars()
    await Promise.all([service.days('community'), service.days('community')])
    stored.push(dayOff)
    clock.advanceMinutes(0.9)
    expect(isWorkday('2026-11-24', await service.days('community'))).toBe(true)
    clock.advanceMinutes(0.1)
    expect(isWorkday('2026-11-24', await service.days('community'))).toBe(false)
    expect(reads).toHaveLength(2)
  })

  it('reads again at once after a change', async () => {
    const { service, stored } = calendars()
    await service.days('community')
    stored.push(dayOff)
    service.forget()
    expect(isWorkday('2026-11-24', await service.days('community'))).toBe(false)
  })

  it('does not remember that it failed', async () => {
    const { service } = calendars()
    await expect(service.days('elsewhere')).rejects.toMatchObject({ code: 'AREA_NOT_FOUND' })
    await expect(service.days('elsewhere')).rejects.toMatchObject({ code: 'AREA_NOT_FOUND' })
  })
})
