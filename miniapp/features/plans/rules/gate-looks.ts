import type { BoardCell, BoardGate, BoardView } from '@shared/assignment'
import type { GateLook } from '@/components/plan/gate-cell'
import { memberColours } from '@/components/plan/member-colours'
import type { Square } from '@/components/plan/strip-picture'

type Drawn = Pick<BoardView, 'members' | 'buildings' | 'settings'>

/** The contacts there are, or those a plan proposes. */
export type BoardSide = 'now' | 'plan'

export interface BuildingLook {
  id: string
  name: string
  gates: GateLook[]
}

/** Place in `members` of who has this household; -1: nobody. */
const holderOf = ({ from, to }: BoardCell, side: BoardSide): number => (side === 'now' ? from : to)

/** An own home is looked after by the member who lives there. */
const isMissing = (cell: BoardCell, side: BoardSide): boolean => !cell.own && holderOf(cell, side) < 0

/** Somebody else comes: the household loses a contact for another one. */
const isMoved = ({ from, to }: BoardCell): boolean => from >= 0 && to >= 0 && from !== to

/** Somebody comes where nobody was. */
const isAdded = ({ from, to }: BoardCell): boolean => from < 0 && to >= 0

/** Every gate as it is drawn. */
export function buildingLooks(board: Drawn, side: BoardSide): BuildingLook[] {
  const colours = memberColours(board)
  return board.buildings.map(({ id, name, gates }) => ({ id, name, gates: gates.map((gate) => gateLook(gate, board, side, colours)) }))
}

function gateLook(gate: BoardGate, { members, settings }: Drawn, side: BoardSide, colours: number[]): GateLook {
  const { id, name, fullName, cells } = gate
  return {
    id,
    name,
    fullName,
    squares: cells.map((cell) => square(cell, side, colours)),
    missing: cells.filter((cell) => isMissing(cell, side)).length,
    moved: side === 'plan' ? cells.filter(isMoved).length : 0,
    added: side === 'plan' ? cells.filter(isAdded).length : 0,
    tags: holdersIn(cells, side).flatMap((at) => {
      const member = members[at]
      if (!member) return []
      const here = cells.filter((cell) => holderOf(cell, side) === at && (settings.countsOwnHome || !cell.own)).length
      const total = side === 'now' ? member.loadNow : member.load
      return [{ personId: member.personId, name: member.name, colour: colours[at] ?? 0, here, total }]
    }),
  }
}

function square(cell: BoardCell, side: BoardSide, colours: number[]): Square {
  const colour = colours[holderOf(cell, side)]
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(side === 'plan' && isMoved(cell) ? { moved: true } : {}),
    ...(side === 'plan' && isAdded(cell) ? { added: true } : {}),
    ...(side === 'plan' && cell.pinned ? { pinned: true } : {}),
    ...(cell.own ? { own: true } : {}),
  }
}

/** In walking order, each once. */
const holdersIn = (cells: BoardCell[], side: BoardSide): number[] => [
  ...new Set(cells.map((cell) => holderOf(cell, side)).filter((at) => at >= 0)),
]
