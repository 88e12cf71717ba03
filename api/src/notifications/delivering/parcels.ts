import type { DeliveryState } from '@shared/delivery'
import type { Outgoing } from './deliveries.repository'
import type { Parcel } from './sender'

/** A notification that is not sent any more, and the state it ends in. */
export interface Ending {
  outgoing: Outgoing
  state: DeliveryState
}

/**
 * What is due for one person, as messages: each alert with those that joined it, first; then all other news in one.
 * @param company the notifications that some of them tell as well
 * @param untrue see Truth.endings
 */
export function parcelsOf(
  due: readonly Outgoing[],
  company: readonly Outgoing[],
  untrue: ReadonlyMap<string, DeliveryState>,
): { parcels: Parcel[]; endings: Ending[] } {
  const told = new Map(due.map((one) => [one._id, withCompany(one, company).filter(({ _id }) => !untrue.has(_id))]))
  const endings = due.flatMap((outgoing): Ending[] => {
    // not urgent and in somebody's hands past the time: sent or not, nobody knows
    if (outgoing.delivery.claimedUntil && !outgoing.urgent) return [{ outgoing, state: 'unknown' }]
    return told.get(outgoing._id)?.length === 0 ? [{ outgoing, state: untrue.get(outgoing._id) ?? 'answered' }] : []
  })
  const alive = due.filter((one) => !endings.some(({ outgoing }) => outgoing === one))
  const alone = (carrier: Outgoing): Parcel[] => parcel(carrier, told.get(carrier._id) ?? [], [])
  const isFresh = ({ urgent, delivery }: Outgoing) => !urgent && delivery.attempts.length === 0
  const [first, ...gathered] = alive.filter(isFresh)
  return {
    parcels: [
      ...alive.filter(({ urgent }) => urgent).flatMap(alone),
      ...(first ? parcel(first, [first, ...gathered], gathered) : []),
      // once sent on a channel that failed later: on its own, to the next one
      ...alive.filter((one) => !one.urgent && !isFresh(one)).flatMap(alone),
    ],
    endings,
  }
}

function withCompany(outgoing: Outgoing, company: readonly Outgoing[]): Outgoing[] {
  const keys = new Set(outgoing.delivery.together)
  return [outgoing, ...company.filter(({ communityId, key }) => communityId === outgoing.communityId && keys.has(key))]
}

function parcel(carrier: Outgoing, told: readonly Outgoing[], gathered: readonly Outgoing[]): Parcel[] {
  const [first, ...others] = carrier.urgent ? latestByTarget(told) : told
  return first ? [{ carrier, told: [first, ...others], gathered }] : []
}

/** Of alerts about one thing the latest speaks for it. */
const latestByTarget = (told: readonly Outgoing[]): Outgoing[] => [...new Map(told.map((one) => [one.target.id, one])).values()]
