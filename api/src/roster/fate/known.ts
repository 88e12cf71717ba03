import type { Relation } from '@shared/residencies'
import type { CareFlag, Occupancy } from '../../households/household.schema'

/** What a community has now, as far as a sheet is compared with it. Names and phones readable: only in memory. */
export interface Known {
  /** 通瑞嘉苑社区: a compound of that name is not written out. */
  communityName: string
  gates: KnownGate[]
  dwellings: KnownDwelling[]
  people: KnownPerson[]
}

export interface KnownGate {
  buildingCode: string
  buildingName: string
  /** Compound the building was first imported under, if the sheet named one and it is the community's main one. */
  compound?: string
  /** Empty for the one gate of a building without gates. */
  gateCode: string
  lowestFloor?: number
  highestFloor?: number
}

export interface KnownDwelling {
  addressKey: string
  /** 3号楼2单元501 */
  text: string
  floor: number
  occupancy: Occupancy
  careFlags: readonly CareFlag[]
  /** Person id of the contact member. */
  contactId?: string
}

export interface KnownPerson {
  id: string
  kind: 'resident' | 'partyMember'
  name: string
  phone?: string
  addressKey?: string
  /** building|gate, for party members known without a room. */
  homeGate?: string
  relation?: Relation
  relationWords?: string
}

/** `3|2|501` → `3|2` */
export const gateOfKey = (addressKey: string): string => addressKey.split('|').slice(0, 2).join('|')

/** `3|2|501` → `3` */
export const buildingOfKey = (addressKey: string): string => addressKey.split('|')[0] ?? ''

/** `3|2|501` → `501` */
export const roomOfKey = (addressKey: string): string => addressKey.split('|')[2] ?? ''
