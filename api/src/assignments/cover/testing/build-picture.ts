import { defaultAssignmentSettings } from '@shared/assignment'
import type { CommunityPicture, PictureGate, PictureHousehold, PictureMember } from '../../picture/community-picture'

export const communityId = 'c'.repeat(24)

const gate = (id: string, building: string, name: string): PictureGate => ({
  id,
  name,
  fullName: `${building}${name}`,
  buildingId: building,
  buildingName: building,
  gridId: 'grid-1',
})

/** Two gates of one building, one of another. */
export const threeGates = [gate('gate-1', '1号楼', '1单元'), gate('gate-2', '1号楼', '2单元'), gate('gate-3', '2号楼', '1单元')]

/** Somebody of gate 1, available; the name is the id. */
export const buildMember = (name: string, over: Partial<PictureMember> = {}): PictureMember => ({
  id: name,
  name,
  homeGateId: 'gate-1',
  available: true,
  ended: false,
  ...over,
})

export const onLeave: Partial<PictureMember> = { available: false, unavailable: '住院', backAt: new Date('2026-10-08T16:00:00Z') }
export const gone: Partial<PictureMember> = { available: false, unavailable: '搬走了' }
export const left: Partial<PictureMember> = { available: false, unavailable: '已不在党员名册', ended: true }

/** So many households of one contact; without one they never had any. */
export const buildHouseholds = (count: number, over: Partial<PictureHousehold> = {}): PictureHousehold[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `${over.contactId ?? 'open'}-${over.gateId ?? 'gate-1'}-${nth}`,
    gateId: 'gate-1',
    floor: nth + 1,
    room: `${nth + 1}01`,
    address: `1号楼1单元 ${nth + 1}01`,
    contactRev: over.contactId === undefined ? 0 : 1,
    ...over,
  }))

type Over = Partial<Omit<CommunityPicture, 'settings'>> & { settings?: Partial<CommunityPicture['settings']> }

export const buildPicture = ({ settings, ...over }: Over = {}): CommunityPicture => ({
  communityId,
  communityName: '通瑞嘉苑社区',
  gates: threeGates,
  households: [],
  members: [],
  ...over,
  settings: { ...defaultAssignmentSettings, ...settings },
})
