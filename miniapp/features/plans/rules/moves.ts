import type { BoardView } from '@shared/assignment'
import type { Move } from '@/components/plan/move-list'

/** 3-2-702, where building and gate are counted; otherwise in full: 松园南楼东单元 702 */
export function shortPlace(building: string, gate: string, fullName: string, room: string): string {
  const numbers = [/^(\d+)号楼$/.exec(building)?.[1], /^(\d+)单元$/.exec(gate)?.[1]]
  return numbers.every((number) => number !== undefined) ? [...numbers, room].join('-') : `${fullName} ${room}`
}

export interface Changes {
  /** Households that get another contact. */
  moved: Move[]
  /** Households that get their first. */
  added: Move[]
  /** Members who gain or lose a household. */
  members: number
}

/** What applying a plan changes, in walking order. A household for which nobody was found keeps whom it has until somebody is. */
export function changesOf({ members, buildings }: Pick<BoardView, 'members' | 'buildings'>): Changes {
  const changes: Changes = { moved: [], added: [], members: 0 }
  const told = new Set<number>()
  for (const building of buildings)
    for (const gate of building.gates)
      for (const { householdId, room, from, to } of gate.cells) {
        if (to < 0 || from === to) continue
        const place = shortPlace(building.name, gate.name, gate.fullName, room)
        const move = { householdId, place, from: members[from]?.name, to: members[to]?.name ?? '' }
        ;(from < 0 ? changes.added : changes.moved).push(move)
        told.add(from).add(to)
      }
  told.delete(-1)
  return { ...changes, members: told.size }
}
