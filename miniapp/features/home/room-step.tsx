import { type Relation, relationName } from '@shared/residencies'
import { Input, View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { Skeleton } from '@/components/states/skeleton'
import { StepTrail } from '@/components/steps/step-trail'
import { Tap } from '@/components/tap/tap'
import { PageError } from '../account/page-error'
import { useRooms } from './home-data'
import { NotFoundHere } from './not-found-here'
import { RoomPicker } from './room-picker'
import type { HomeChoice, useChoice } from './use-choice'
import './choose.scss'

interface Props {
  acts: ReturnType<typeof useChoice>
  choice: HomeChoice
  deskPhone?: string
  /** Building and gate came with the code at the door. */
  fromCode: boolean
  /** The roster does not know my name yet. */
  askName: boolean
  onAgain: () => void
}

const relations = (Object.keys(relationName) as Relation[]).map((key) => ({ key, words: relationName[key] }))
const maxName = 20

/** Which room, what one is to it, and how one is called. */
export function RoomStep({ acts, choice, deskPhone, fromCode, askName, onAgain }: Props) {
  const rooms = useRooms(choice.gate?.id)
  const { building, gate, room, relation } = choice
  const trail = building ? [building.name, ...(building.gates.length > 1 && gate ? [gate.name] : [])] : []
  return (
    <>
      {fromCode ? (
        <View className="card place-in">
          <Icon name="scan" />
          <View className="grow">
            <View className="note">您扫的是这个门的码</View>
            <View className="h2">{gate?.fullName}</View>
          </View>
          <Tap className="link" onTap={onAgain}>
            不是这里
          </Tap>
        </View>
      ) : (
        <StepTrail done={trail} now="房号" onAgain={onAgain} />
      )}
      {rooms.isPending && <Skeleton cards={2} />}
      {rooms.isError && <PageError title="没取到房号" error={rooms.error} onRetry={() => rooms.refetch()} />}
      {rooms.data && (
        <>
          <RoomPicker view={rooms.data} on={room} onPick={acts.pickRoom} />
          <View className="card pad">
            <View className="h2 choose-q">您和这家是</View>
            <Choice items={relations} on={relation} onPick={acts.pickRelation} />
          </View>
          {askName && (
            <View className="card pad">
              <View className="h2 choose-q">怎么称呼您</View>
              <View className="typed">
                <Icon name="user" />
                <Input
                  className="ti"
                  value={choice.name}
                  maxlength={maxName}
                  placeholder="写姓名，点头的人好认您"
                  placeholderClass="hint-words"
                  onInput={(event) => acts.setName(event.detail.value)}
                />
              </View>
            </View>
          )}
          <NotFoundHere deskPhone={deskPhone} />
        </>
      )}
    </>
  )
}
