import type { BuildingView, GateRef } from '@shared/areas'
import type { Relation } from '@shared/residencies'
import { useState } from 'react'
import { newRequestId } from '@/lib/request-id'
import type { Room } from './rooms'

export interface HomeChoice {
  step: 'gate' | 'room'
  communityId?: string
  building?: BuildingView
  gate?: GateRef
  room?: Room
  relation?: Relation
  name: string
  /** Made anew with every change, so that the same answers sent twice are one claim. */
  clientRequestId: string
}

/** What was answered so far; answering an earlier question anew forgets the later answers. */
export function useChoice() {
  const [choice, setChoice] = useState<HomeChoice>(() => ({ step: 'gate', name: '', clientRequestId: newRequestId() }))
  const change = (part: Partial<HomeChoice>) => setChoice((known) => ({ ...known, ...part, clientRequestId: newRequestId() }))
  return {
    choice,
    pickCommunity: (communityId: string) => change({ communityId, building: undefined, gate: undefined, room: undefined }),
    /** A building with one gate has nothing to choose. */
    pickBuilding: (building: BuildingView) =>
      change({ building, gate: building.gates.length === 1 ? building.gates[0] : undefined, room: undefined }),
    pickGate: (gate: GateRef) => change({ gate, room: undefined }),
    toRooms: () => change({ step: 'room' }),
    again: () => change({ step: 'gate', room: undefined }),
    pickRoom: (room: Room) => change({ room }),
    pickRelation: (relation: Relation) => change({ relation }),
    setName: (name: string) => change({ name }),
  }
}
