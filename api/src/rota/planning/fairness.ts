import type { Load, Slot, Wish } from './rota-problem'

/**
 * What unfairness costs: the square of how far somebody's year is from the share of the team, times the weight. Squares, so that being
 * three nights too many is worse than three people being one too many.
 * - A holiday is the dearest thing to give up, a night tires, a weekend is the least of the three.
 * - Hours even out what is left; counted in shifts of eight, so that they do not outshout the others by being many.
 * - A wish is worth less than the 20 it costs to bring two people a night off their share, and more than a shift of hours: it chooses
 *   among months that are equally fair.
 * - An empty slot costs more than any one shift can: a year has 366 nights and holidays, which makes 30,000 for one more.
 */
export const weights = { nights: 10, weekends: 6, holidays: 20, hours: 2 / 8 ** 2, wish: 15, empty: 1_000_000 } as const

export const kinds = ['nights', 'weekends', 'holidays', 'hours'] as const

const hourMs = 60 * 60_000

export const noLoad: Load = { nights: 0, weekends: 0, holidays: 0, hours: 0 }

/** Of one slot. */
export const loadOf = ({ isNight, isWeekend, isHoliday, from, to }: Slot): Load => ({
  nights: Number(isNight),
  weekends: Number(isWeekend),
  holidays: Number(isHoliday),
  hours: (to.getTime() - from.getTime()) / hourMs,
})

/** @param times -1 takes the second away */
export const plus = (a: Load, b: Load, times = 1): Load => ({
  nights: a.nights + times * b.nights,
  weekends: a.weekends + times * b.weekends,
  holidays: a.holidays + times * b.holidays,
  hours: a.hours + times * b.hours,
})

export const sumOf = (loads: Iterable<Load>): Load => [...loads].reduce((sum, load) => plus(sum, load), noLoad)

export const dividedBy = ({ nights, weekends, holidays, hours }: Load, by: number): Load => ({
  nights: nights / by,
  weekends: weekends / by,
  holidays: holidays / by,
  hours: hours / by,
})

/** What one kind of a person's load costs. @param beyond the share; below nothing when it is less */
export const unfairness = (kind: keyof Load, beyond: number): number => weights[kind] * beyond ** 2

/** @param shiftsOn how many of the person's shifts begin on a day */
export const isMissed = ({ day, kind }: Wish, shiftsOn: (day: string) => number): boolean => shiftsOn(day) > 0 === (kind === 'avoid')
