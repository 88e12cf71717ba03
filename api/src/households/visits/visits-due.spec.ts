import type { VisitKind } from '@shared/visits'
import { localDay } from '../../calendar/local-time'
import { isToVisit, type Visiting, visitDue, visitedThisMonth } from './visits-due'

const local = (text: string) => new Date(`${text}+08:00`)
const now = local('2026-09-22T15:26:00')
const contact = (day: string, kind: VisitKind = 'visit', nextVisitDay?: string) => ({ kind, at: local(`${day}T12:00:00`), nextVisitDay })
const ordinary = (over: Partial<Visiting> = {}): Visiting => ({
  household: { careFlags: [], occupancy: 'ownerOccupied' },
  own: false,
  since: local('2026-08-01T09:00:00'),
  contacts: [],
  ...over,
})
const care = (over: Partial<Visiting> = {}): Visiting =>
  ordinary({ household: { careFlags: ['独居'], occupancy: 'ownerOccupied' }, ...over })
const due = (visiting: Visiting, at = now) => {
  const found = visitDue(visiting, at)
  return found && [localDay(found.by), found.state]
}

describe('visits due', () => {
  it('is half a year after the last visit, a month where care is needed', () => {
    expect(due(ordinary({ contacts: [contact('2026-08-16')] }))).toEqual(['2027-02-16', undefined])
    expect(due(care({ contacts: [contact('2026-09-10')] }))).toEqual(['2026-10-10', undefined])
  })

  it('counts from the day the member took over as long as there was no visit', () => {
    expect(due(ordinary())).toEqual(['2027-02-01', undefined])
    expect(due(care())).toEqual(['2026-09-01', 'late'])
  })

  it('is the promised day, if that is earlier', () => {
    expect(due(ordinary({ contacts: [contact('2026-08-16', 'call', '2026-09-19')] }))).toEqual(['2026-09-19', 'late'])
    expect(due(care({ contacts: [contact('2026-09-10', 'visit', '2026-12-01')] }))).toEqual(['2026-10-10', undefined])
  })

  it('forgets a promise that a visit has kept, and takes the last of two', () => {
    const kept = [contact('2026-09-20'), contact('2026-08-16', 'call', '2026-09-19')]
    expect(due(ordinary({ contacts: kept }))).toEqual(['2027-03-20', undefined])
    const twice = [contact('2026-09-20', 'message', '2026-09-30'), contact('2026-08-16', 'call', '2026-09-19')]
    expect(due(ordinary({ contacts: twice }))).toEqual(['2026-09-30', undefined])
  })

  it('does not take a chat for a visit', () => {
    expect(due(care({ contacts: [contact('2026-09-20', 'message'), contact('2026-08-16')] }))).toEqual(['2026-09-16', 'late'])
  })

  it('is soon six days ahead, and late only when the day is over', () => {
    const promised = (day: string) => care({ contacts: [contact('2026-09-20', 'visit', day)] })
    expect(due(promised('2026-09-29'))).toEqual(['2026-09-29', undefined])
    expect(due(promised('2026-09-28'))).toEqual(['2026-09-28', 'soon'])
    expect(due(promised('2026-09-22'), local('2026-09-22T23:59:59'))).toEqual(['2026-09-22', 'soon'])
    expect(due(promised('2026-09-22'), local('2026-09-23T00:00:00'))).toEqual(['2026-09-22', 'late'])
  })

  it('asks nobody to visit himself or an empty dwelling', () => {
    const vacant = ordinary({ household: { careFlags: ['独居'], occupancy: 'vacant' } })
    expect([due(vacant), due(care({ own: true }))]).toEqual([undefined, undefined])
    expect([isToVisit(vacant), isToVisit(care({ own: true })), isToVisit(care())]).toEqual([false, false, true])
  })

  it('has visited this month by the calendar of Shanghai', () => {
    const lastOfAugust = { kind: 'visit' as const, at: new Date('2026-08-31T15:59:59Z') }
    const firstOfSeptember = { kind: 'visit' as const, at: new Date('2026-08-31T16:00:00Z') }
    expect(visitedThisMonth({ contacts: [lastOfAugust] }, now)).toBe(false)
    expect(visitedThisMonth({ contacts: [firstOfSeptember] }, now)).toBe(true)
    expect(visitedThisMonth({ contacts: [contact('2026-09-20', 'message')] }, now)).toBe(false)
  })
})
