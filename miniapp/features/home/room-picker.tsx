import type { GateRoomsView } from '@shared/areas'
import { Input, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { FloorRail, FloorRow } from '@/components/floor-rail/floor-rail'
import { Icon } from '@/components/icon/icon'
import { RoomTile } from '@/components/steps/room-tile'
import { allRooms, bandOf, bands, inThrees, isTall, matching, onlyDigits, type Room } from './rooms'
import './choose.scss'

interface Props {
  view: GateRoomsView
  on: Room | undefined
  onPick: (room: Room) => void
}

/** A low gate shows all its rooms; in a tall one a floor is typed, or found on the rail. */
export function RoomPicker({ view, on, onPick }: Props) {
  const { floors } = view
  const tile = (room: Room) => (
    <RoomTile key={room.householdId} words={room.room} on={room.householdId === on?.householdId} onTap={() => onPick(room)} />
  )
  return (
    <View className="card pad">
      <View className="h2 choose-q">您家几零几？</View>
      {floors.length === 0 && <View className="ink2">这个门里还没录入房号。</View>}
      {isTall(floors) ? (
        <TallGate floors={floors} on={on} tile={tile} />
      ) : (
        <View className={`tiles ${inThrees(floors) ? 'threes' : ''}`}>{allRooms(floors).map(tile)}</View>
      )}
    </View>
  )
}

interface TallProps {
  floors: GateRoomsView['floors']
  on: Room | undefined
  tile: (room: Room) => ReactNode
}

function TallGate({ floors, on, tile }: TallProps) {
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<number>()
  const found = matching(floors, typed)
  const all = bands(floors)
  const chosenFloor = floors.find(({ rooms }) => rooms.some(({ householdId }) => householdId === on?.householdId))?.floor
  const shown = picked ?? bandOf(all, found[0]?.floor ?? chosenFloor)
  return (
    <>
      <View className="typed">
        <Icon name="search" />
        <Input
          className="ti big"
          value={typed}
          type={onlyDigits(floors) ? 'number' : 'text'}
          maxlength={6}
          placeholder="打楼层就行"
          placeholderClass="hint-words"
          onInput={(event) => {
            setTyped(event.detail.value)
            setPicked(undefined)
          }}
        />
        <View className="note nb">共 {floors.length} 层</View>
      </View>
      {typed.trim() !== '' && found.length === 0 && (
        <View className="hint-box warn choose-none">
          <Icon name="tri-f" />
          <View className="grow">没有“{typed.trim()}”，请核对房号，或按楼层找。</View>
        </View>
      )}
      {found.slice(0, 3).map(({ floor, rooms }) => (
        <FloorRow key={floor} name={`${floor} 层`}>
          {rooms.map(tile)}
        </FloorRow>
      ))}
      <View className="note choose-or">或者按楼层找</View>
      <FloorRail bands={all.map(({ name }) => name)} on={shown} onPick={setPicked}>
        {all[shown]?.floors.map(({ floor, rooms }) => (
          <FloorRow key={floor} name={String(floor)}>
            {rooms.map(tile)}
          </FloorRow>
        ))}
      </FloorRail>
    </>
  )
}
