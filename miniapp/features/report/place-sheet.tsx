import type { ResidencyView } from '@shared/residencies'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Sheet } from '@/components/sheet/sheet'
import { RoomTile } from '@/components/steps/room-tile'
import { WordField } from '@/components/word-field/word-field'
import type { ReportDraft } from '@/lib/drafts'
import { useBuildings } from './report-data'

type Place = Pick<ReportDraft, 'gateId' | 'gateName' | 'householdId' | 'spot'>

interface Props {
  place: Place
  homes: ResidencyView[]
  communityId: string | undefined
  onPick: (place: Place) => void
  onClose: () => void
}

const spots = ['楼道', '电梯', '门口', '楼顶', '院里', '车库']

/** Where it is: which gate, then what spot of it, or my own dwelling. */
export function PlaceSheet({ place, homes, communityId, onPick, onClose }: Props) {
  const [chosen, setChosen] = useState<Place>(place)
  const home = homes.find(({ gateId }) => gateId === chosen.gateId)
  const spot = chosen.householdId ? 'home' : (spots.find((each) => each === chosen.spot) ?? '')
  const items = [...(home ? [{ key: 'home', words: `我家 ${home.room}` }] : []), ...spots.map((each) => ({ key: each, words: each }))]
  const pickSpot = (key: string) =>
    setChosen({ ...chosen, householdId: key === 'home' ? home?.householdId : undefined, spot: key === 'home' ? undefined : key })
  return (
    <Sheet
      title="在哪里"
      onClose={onClose}
      acts={<Button kind="primary" words="就是这里" disabled={!chosen.gateId} onTap={() => onPick(chosen)} />}
    >
      {homes.length > 0 && (
        <Choice
          list
          items={homes.map(({ gateId, gateName }) => ({ key: gateId, words: gateName }))}
          on={chosen.gateId}
          onPick={(gateId) => setChosen({ gateId, gateName: homes.find((each) => each.gateId === gateId)?.gateName })}
        />
      )}
      <OtherGates communityId={communityId} open={homes.length === 0} on={chosen.gateId} onPick={(gate) => setChosen(gate)} />
      <View className="h3">哪个地方</View>
      <View className="tiles">
        {items.map(({ key, words }) => (
          <RoomTile key={key} words={words} on={spot === key} onTap={() => pickSpot(key)} />
        ))}
      </View>
      <WordField
        value={chosen.householdId ? '' : (chosen.spot ?? '')}
        placeholder="或者写在这里：3 层拐角"
        max={40}
        onChange={(words) => setChosen({ ...chosen, householdId: undefined, spot: words || undefined })}
      />
    </Sheet>
  )
}

interface GateProps {
  communityId: string | undefined
  open: boolean
  on: string | undefined
  onPick: (place: Place) => void
}

/** A gate that is not mine: building first, then its gates. */
function OtherGates({ communityId, open: startOpen, on, onPick }: GateProps) {
  const [open, setOpen] = useState(startOpen)
  const [buildingId, setBuildingId] = useState<string>()
  const buildings = useBuildings(open ? communityId : undefined)
  if (!open) return <Button words="是别的楼门" kind="soft" onTap={() => setOpen(true)} />
  const gates = buildings.data?.find(({ id }) => id === buildingId)?.gates ?? []
  return (
    <>
      <View className="h3">哪栋楼</View>
      <View className="tiles">
        {buildings.data?.map(({ id, name }) => (
          <RoomTile key={id} words={name} on={id === buildingId} onTap={() => setBuildingId(id)} />
        ))}
      </View>
      {gates.length > 0 && (
        <View className="tiles">
          {gates.map(({ id, name, fullName }) => (
            <RoomTile key={id} words={name} on={id === on} onTap={() => onPick({ gateId: id, gateName: fullName })} />
          ))}
        </View>
      )}
    </>
  )
}
