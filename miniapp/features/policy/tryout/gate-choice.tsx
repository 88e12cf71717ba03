import type { BuildingView } from '@shared/areas'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { RoomTile } from '@/components/steps/room-tile'

interface Props {
  buildings: BuildingView[]
  on?: string
  onPick: (gateId: string) => void
}

/** Building first, then its gates. */
export function GateChoice({ buildings, on, onPick }: Props) {
  const [buildingId, setBuildingId] = useState(buildings.find(({ gates }) => gates.some(({ id }) => id === on))?.id)
  const gates = buildings.find(({ id }) => id === buildingId)?.gates ?? []
  return (
    <View className="gate-choice">
      <View className="gc-tiles">
        {buildings.map(({ id, name }) => (
          <RoomTile key={id} words={name} on={id === buildingId} onTap={() => setBuildingId(id)} />
        ))}
      </View>
      <View className="gc-tiles gc-gates">
        {gates.map(({ id, name }) => (
          <RoomTile key={id} words={name} on={id === on} onTap={() => onPick(id)} />
        ))}
      </View>
    </View>
  )
}
