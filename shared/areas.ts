import type { Page } from './ids'

/** Nodes of the tree, from the top. The district stands above it and is reached by a whistle only. */
export const areaKinds = ['subdistrict', 'community', 'grid', 'building', 'gate'] as const
export type AreaKind = (typeof areaKinds)[number]

export interface CommunityRef {
  id: string
  name: string
}

/** GET /communities — public, for choosing where one lives; the desk's number is for those who do not find theirs. */
export interface CommunityChoice extends CommunityRef {
  deskPhone: string
}
export type CommunityList = Page<CommunityChoice>

/** GET /communities/:id/buildings — signed in. Names and floors only, never who lives there. */
export interface BuildingView {
  id: string
  /** 3号楼 */
  name: string
  gates: GateRef[]
}

export interface GateRef {
  id: string
  /** 2单元; a building without gates has one gate named like the building. */
  name: string
  /** 3号楼2单元 */
  fullName: string
  lowestFloor: number
  highestFloor: number
}

/** GET /gates/:id/rooms — signed in. */
export interface GateRoomsView {
  gate: GateRef
  floors: { floor: number; rooms: { householdId: string; room: string }[] }[]
}

/** GET /entrance-codes/:code — public: what somebody sees who scans the code at the gate, signed out. */
export interface GatePageView {
  communityId: string
  communityName: string
  gate: GateRef
  buildingId: string
  deskPhone: string
}
