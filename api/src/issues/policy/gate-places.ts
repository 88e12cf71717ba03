import type { Area } from '../../areas/area.schema'
import type { IssuePlace } from '../machine/issue-state'

/** A gate as the place of an issue that concerns no dwelling. */
export interface GatePlace {
  gate: Area
  place: IssuePlace
}

/** Every gate of a community, out of its whole tree: no read per gate. */
export function gatePlaces(tree: readonly Area[]): GatePlace[] {
  const kinds = new Map(tree.map(({ _id, kind }) => [_id, kind]))
  const subdistrictId = tree.find(({ kind }) => kind === 'community')?.parentId
  return tree
    .filter(({ kind }) => kind === 'gate')
    .map((gate) => {
      const idOf = (kind: Area['kind']): string | undefined => gate.path.find((id) => kinds.get(id) === kind)
      const gridId = idOf('grid')
      return {
        gate,
        place: {
          gateId: gate._id,
          buildingId: idOf('building') ?? gate._id,
          ...(gridId ? { gridId } : {}),
          communityId: gate.communityId,
          ...(subdistrictId ? { subdistrictId } : {}),
        },
      }
    })
}
