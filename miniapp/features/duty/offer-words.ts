import type { RotaOfferView } from '@shared/rota-offers'
import { date } from '@/lib/times'

/** What is open about a shift of mine: somebody asks for it, or I asked. */
export const offerAbout = (items: readonly RotaOfferView[], shiftId: string): RotaOfferView | undefined =>
  items.find(({ part, shift, forShift }) => (part === 'mine' ? shift.id : forShift?.id) === shiftId)

/** What I, or the pool, am asked and that stands beside none of my shifts. */
export function askedBesides(items: readonly RotaOfferView[], mine: readonly { id: string }[]): RotaOfferView[] {
  const shown = mine.map(({ id }) => offerAbout(items, id))
  return items.filter((offer) => offer.part !== 'mine' && !shown.includes(offer))
}

/** 杨帆 想和您换 10月9日的班 · 您在找 马丽 代班，还没答应 · 马丽 这个班没人顶 */
export function offerLine({ kind, part, by, to, shift }: RotaOfferView, now: Date): string {
  if (part === 'mine' && to) return `您在找 ${to.name} ${kind === 'swap' ? '换班' : '代班'}，还没答应`
  if (part === 'mine') return '您在请大家顶班，还没人答应'
  if (kind === 'swap') return `${by.name} 想和您换 ${date(shift.from, now)}的班`
  return kind === 'takeOver' ? `${by.name} 想请您代这个班` : `${by.name} 值不了，找人顶这个班`
}
