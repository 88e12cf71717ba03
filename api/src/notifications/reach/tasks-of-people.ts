import { roleName } from '@shared/roles'
import type { Area } from '../../areas/area.schema'
import { isCurrent } from '../../people/appointment'
import type { Person } from '../../people/person.schema'

interface Tasks {
  areas: readonly Pick<Area, '_id' | 'kind' | 'fullName'>[]
  /** People who look after households. */
  contacts: ReadonlySet<string>
  /** People on a coming shift. */
  onRota: ReadonlySet<string>
}

/** 3号楼2单元楼门长、值班员: why somebody must be woken; empty for whoever has no task. */
export function taskWords({ _id, appointments }: Person, { areas, contacts, onRota }: Tasks, now: Date): string {
  const appointed = appointments.flatMap((held) => {
    const area = isCurrent(held, now) ? areas.find((one) => one._id === held.areaId) : undefined
    if (!area) return []
    return [area.kind === 'community' ? roleName[held.role] : `${area.fullName}${roleName[held.role]}`]
  })
  const words = [...appointed, ...(contacts.has(_id) ? [roleName.contactMember] : []), ...(onRota.has(_id) ? ['值班员'] : [])]
  return [...new Set(words)].join('、')
}
