import { createHash } from 'node:crypto'
import type { Area } from '../areas/area.schema'

export interface NewCommunity {
  name: string
  /** 潞邑街道 */
  subdistrict: string
  /** Desk of the community, day and night. */
  deskPhone: string
  /** 119 unless the community says otherwise. */
  emergencyPhone?: string
}

const defaultEmergencyPhone = '119'

/** The same names give the same id, so that appointing twice, or two at once, makes one community. */
const idOf = (...names: string[]): string => createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 24)

export function newSubdistrict(name: string): Area {
  const id = idOf('subdistrict', name)
  return { _id: id, communityId: id, kind: 'subdistrict', path: [id], code: name, name, fullName: name }
}

export function newCommunity({ name, deskPhone, emergencyPhone = defaultEmergencyPhone }: NewCommunity, subdistrict: Area): Area {
  const id = idOf('community', subdistrict._id, name)
  return {
    _id: id,
    communityId: id,
    kind: 'community',
    parentId: subdistrict._id,
    path: [subdistrict._id, id],
    code: name,
    name,
    fullName: name,
    settings: { deskPhone, emergencyPhone, standingDuty: {} },
  }
}
