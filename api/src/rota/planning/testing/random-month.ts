import type { DutyPost } from '@shared/seats'
import { defaultCalendar } from '../../../calendar/calendar'
import { atLocal, daysAfter } from '../../../calendar/local-time'
import { generator } from '../../../core/random'
import { patternPresets } from '../pattern-presets'
import type { Load, RotaProblem } from '../rota-problem'
import { slotsOfMonth } from '../slots-of-month'

const posts: [DutyPost, DutyPost] = ['propertyStaff', 'communityStaff']

/** 6–8 people on two posts (one of them perhaps on both), 10–14 days from 8 February 2026, with leaves, wishes, a year before, and slots set by hand. */
export function randomMonth(seed: number): RotaProblem {
  const random = generator(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const days = 10 + below(5)
  const people = Array.from({ length: 6 + below(3) }, (_, index) => `p${index}`)
  const half = Math.ceil(people.length / 2)
  const [first, last] = ['2026-02-08', daysAfter('2026-02-08', days - 1)]
  const patterns = [
    [patternPresets.threeShifts, patternPresets.twelveHours][below(2)]?.(posts[0]),
    [patternPresets.twelveHours, patternPresets.aroundTheClock][below(2)]?.(posts[1]),
  ].flatMap((pattern) => pattern ?? [])
  const slots = slotsOfMonth('2026-02', patterns, defaultCalendar).filter(({ day }) => day >= first && day <= last)
  const load = (): Load => ({ nights: below(6), weekends: below(4), holidays: below(3), hours: 8 * below(8) })
  const someDay = () => daysAfter(first, below(days))
  const shared = random() < 0.5 ? people.slice(half - 1, half) : []
  const pools = [people.slice(0, half), [...shared, ...people.slice(half)]].map((personIds, index) => ({
    post: posts[index as 0 | 1],
    personIds,
    minRestHours: [8, 12, 24][below(3)] as number,
    maxShiftsPerWeek: 3 + below(4),
  }))
  return {
    slots,
    pools,
    leaves: people.slice(0, below(4)).map((personId) => {
      const day = someDay()
      return { personId, from: atLocal(day), to: atLocal(daysAfter(day, 1 + below(4))) }
    }),
    wishes: people.slice(2, 2 + below(4)).map((personId) => ({ personId, day: someDay(), kind: random() < 0.4 ? 'want' : 'avoid' })),
    balance: Object.fromEntries(people.slice(below(2)).map((personId) => [personId, load()])),
    fixed: Object.fromEntries(slots.filter(() => random() < 0.04).map(({ id }) => [id, people[below(people.length)] as string])),
    edges: people.slice(0, below(3)).map((personId) => ({ personId, from: atLocal(first, -4 * 60), to: atLocal(first, 8 * 60) })),
  }
}

/** Its first six days, Sunday to Friday: as hard, and searched in a tenth of the time. */
export function randomWeek(seed: number): RotaProblem {
  const { slots, fixed, ...month } = randomMonth(seed)
  const ofWeek = slots.filter(({ day }) => day <= '2026-02-13')
  const byHand = ofWeek.flatMap(({ id }) => (fixed[id] === undefined ? [] : [[id, fixed[id]]]))
  return { ...month, slots: ofWeek, fixed: Object.fromEntries(byHand) }
}
