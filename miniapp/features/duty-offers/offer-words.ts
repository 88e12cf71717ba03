import type { OfferedShiftView, RotaOfferChoices, RotaOfferPerson, RotaOfferView } from '@shared/rota-offers'
import { clockTime, date, dayAhead, daysBetween, weekdayOf } from '@/lib/times'

type Shift = Pick<OfferedShiftView, 'name' | 'from' | 'to'>

/** 明天 · 12月8日 周二 */
export function dayOf({ from }: Pick<Shift, 'from'>, now: Date): string {
  const near = daysBetween(now, from)
  return near === 0 || near === 1 ? dayAhead(from, now) : `${date(from, now)} ${weekdayOf(from)}`
}

/** 夜班 20:00 到次日 8:00 */
export function hoursOf({ name, from, to }: Shift, now: Date): string {
  const days = daysBetween(from, to)
  const end = days === 0 ? '' : days === 1 ? '次日 ' : ` ${date(to, now)} `
  return `${name} ${clockTime(from)} 到${end || ' '}${clockTime(to)}`
}

/** 12月8日白班: as part of a sentence. */
export const inShort = ({ name, from }: Pick<Shift, 'name' | 'from'>, now: Date): string => `${date(from, now)}${name}`

export type Way = RotaOfferView['kind']

export interface Choosing {
  way: Way
  person?: RotaOfferPerson
  forShift?: OfferedShiftView
}

/** What will happen, in words; undefined: something is missing. */
export function willHappen({ way, person, forShift }: Choosing, { shift }: Pick<RotaOfferChoices, 'shift'>, now: Date): string | undefined {
  const mine = inShort(shift, now)
  if (way === 'cover') return `发给能来的人，谁先答应，${mine}就归谁`
  if (!person) return undefined
  if (way === 'takeOver') return `${person.name} 答应了，${mine}就由 ${person.name} 值`
  return forShift && `${person.name} 答应了，${person.name} 值${mine}，您值${inShort(forShift, now)}`
}

/** 孙志强 想和您换班 */
export function heading({ kind, part, by, to }: Pick<RotaOfferView, 'kind' | 'part' | 'by' | 'to'>): string {
  if (part === 'mine') return to ? `您问了 ${to.name}，还没回话` : '在问大家，还没人答应'
  if (kind === 'swap') return `${by.name} 想和您换班`
  return kind === 'takeOver' ? `${by.name} 想请您代班` : `${by.name} 来不了，找人顶班`
}
