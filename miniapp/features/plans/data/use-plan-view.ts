import type { BoardView, PlanWish } from '@shared/assignment'
import { useMemo } from 'react'
import { memberColours } from '@/components/plan/member-colours'
import { buildingLooks } from '../rules/gate-looks'
import { changesOf, shortPlace } from '../rules/moves'
import { wishWords } from '../rules/wishes'
import type { Wishes } from './use-wishes'

/** What both screens draw of a board, worked out once for each answer of the server. */
export function usePlanView(board: BoardView, { wishes }: Pick<Wishes, 'wishes'>) {
  const drawn = useMemo(() => drawBoard(board), [board])
  const named = useMemo(
    () => wishes.map((wish) => ({ wish, place: drawn.placeOf.get(wish.householdId)?.words ?? '', words: wishWords(wish, nameIn(board)) })),
    [wishes, drawn, board],
  )
  const wishesByGate = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { householdId } of wishes) {
      const gateId = drawn.placeOf.get(householdId)?.gateId
      if (gateId) counts.set(gateId, (counts.get(gateId) ?? 0) + 1)
    }
    return counts
  }, [wishes, drawn])
  return {
    drawn,
    wishes: named,
    wishesByGate,
    wishesOf: (householdId: string) => named.filter(({ wish }) => wish.householdId === householdId),
  }
}

export type PlanViewData = ReturnType<typeof usePlanView>
export type NamedWish = { wish: PlanWish; place: string; words: string }

function drawBoard(board: BoardView) {
  const colours = memberColours(board)
  const byPerson = new Map(board.members.map(({ personId }, at) => [personId, colours[at] ?? 0]))
  const placeOf = new Map(
    board.buildings.flatMap((building) =>
      building.gates.flatMap(({ id, name, fullName, cells }) =>
        cells.map(
          ({ householdId, room }) => [householdId, { gateId: id, words: shortPlace(building.name, name, fullName, room) }] as const,
        ),
      ),
    ),
  )
  return {
    now: buildingLooks(board, 'now'),
    plan: buildingLooks(board, 'plan'),
    changes: changesOf(board),
    colourOf: (personId: string) => byPerson.get(personId) ?? 0,
    placeOf,
  }
}

const nameIn = (board: BoardView) => (personId: string) => board.members.find((member) => member.personId === personId)?.name ?? ''
