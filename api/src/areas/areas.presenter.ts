import type { BuildingView, CommunityChoice, GatePageView, GateRef } from '@shared/areas'
import type { Area } from './area.schema'

/** 3号楼 before 10号楼, 2 before 10, A座 before B座. */
const inStreetOrder = new Intl.Collator('zh-CN-u-kn-true')

export const compareAreas = (a: Area, b: Area): number => inStreetOrder.compare(a.code, b.code) || inStreetOrder.compare(a.name, b.name)

export const toCommunityChoice = ({ _id, name, settings }: Area): CommunityChoice => ({
  id: _id,
  name,
  deskPhone: settings?.deskPhone ?? '',
})

/** A gate whose floors no import has told yet shows one floor. */
export const toGateRef = ({ _id, name, fullName, lowestFloor = 1, highestFloor = lowestFloor }: Area): GateRef => ({
  id: _id,
  name,
  fullName,
  lowestFloor,
  highestFloor,
})

/** Buildings with their gates, out of all areas of one community. */
export function toBuildingViews(tree: readonly Area[]): BuildingView[] {
  const gates = tree.filter(({ kind }) => kind === 'gate').sort(compareAreas)
  const buildings = tree.filter(({ kind }) => kind === 'building').sort(compareAreas)
  return buildings.map(({ _id, name }) => ({
    id: _id,
    name,
    gates: gates.filter(({ parentId }) => parentId === _id).map(toGateRef),
  }))
}

export const toGatePageView = (community: Area, gate: Area): GatePageView => ({
  communityId: community._id,
  communityName: community.name,
  gate: toGateRef(gate),
  buildingId: gate.parentId ?? gate._id,
  deskPhone: community.settings?.deskPhone ?? '',
})
