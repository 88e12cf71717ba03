import type { NoticeHouseholdsView } from '@shared/notices'
import type { Household } from '../../households/household.schema'

const inStreetOrder = new Intl.Collator('zh-CN-u-kn-true')

/**
 * Which doors have read a notice, by address alone. Nobody has to be told behind an empty one, unless somebody of it said 知道了.
 * @param read ids of households of which anybody has read it
 */
export function readHouseholds(
  households: readonly Pick<Household, '_id' | 'address' | 'occupancy'>[],
  read: ReadonlySet<string>,
): NoticeHouseholdsView {
  const doors = households
    .filter(({ _id, occupancy }) => occupancy !== 'vacant' || read.has(_id))
    .sort((a, b) => inStreetOrder.compare(a.address, b.address))
  const addresses = (is: boolean) => doors.filter(({ _id }) => read.has(_id) === is).map(({ address }) => ({ address }))
  return { read: addresses(true), unread: addresses(false) }
}
