import type { CommunityChoice } from '@shared/areas'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { EmptyState } from '@/components/states/empty-state'
import { Skeleton } from '@/components/states/skeleton'
import { RoomTile } from '@/components/steps/room-tile'
import { say } from '@/lib/feedback'
import { PageError } from '../account/page-error'
import { useBuildings } from '../report/report-data'
import { entranceCodeIn } from './entrance-code'
import { NotFoundHere } from './not-found-here'
import type { HomeChoice, useChoice } from './use-choice'
import './choose.scss'

interface Props {
  acts: ReturnType<typeof useChoice>
  choice: HomeChoice
  communities: CommunityChoice[]
  deskPhone?: string
  /** The scanned code is not one of ours. */
  badCode: boolean
  onScanned: (code: string) => void
}

/** Which community (where there are several), building and gate. */
export function GateStep({ acts, choice, communities, deskPhone, badCode, onScanned }: Props) {
  const buildings = useBuildings(choice.communityId)
  const scan = async () => {
    const result = await Taro.scanCode({}).catch(() => undefined)
    if (!result) return
    const code = entranceCodeIn(result.path || result.result)
    if (code) onScanned(code)
    else say('这不是门上的码，请在下面选')
  }
  return (
    <>
      {badCode && (
        <View className="hint-box warn">
          <Icon name="tri-f" />
          <View className="grow">这个码不是户联网的门码，请在下面选。</View>
        </View>
      )}
      {process.env.TARO_ENV !== 'h5' && (
        <View className="card">
          <MenuRow icon="scan" title="在家门口？扫门上的码最快" sub="楼和单元自动填好" onTap={() => void scan()} />
        </View>
      )}
      {communities.length > 1 && (
        <View className="card pad">
          <View className="h2 choose-q">您住哪个社区？</View>
          <Choice
            list
            items={communities.map(({ id, name }) => ({ key: id, words: name }))}
            on={choice.communityId}
            onPick={acts.pickCommunity}
          />
        </View>
      )}
      {choice.communityId && buildings.isPending && <Skeleton cards={1} />}
      {buildings.isError && <PageError title="没取到小区的楼" error={buildings.error} onRetry={() => buildings.refetch()} />}
      {buildings.data?.length === 0 && <EmptyState title="这个社区还没录入楼房" words="社区正在准备名册。现在也能打电话、说问题。" />}
      {buildings.data && buildings.data.length > 0 && (
        <View className="card pad">
          <View className="h2 choose-q">您住几号楼？</View>
          <View className="tiles">
            {buildings.data.map((building) => (
              <RoomTile
                key={building.id}
                words={building.name}
                on={building.id === choice.building?.id}
                onTap={() => acts.pickBuilding(building)}
              />
            ))}
          </View>
        </View>
      )}
      {choice.building && choice.building.gates.length > 1 && (
        <View className="card pad">
          <View className="h2 choose-q">{choice.building.name} 几单元？</View>
          <View className="tiles choose-gates">
            {choice.building.gates.map((gate) => (
              <RoomTile
                key={gate.id}
                words={gate.name}
                small={`${gate.lowestFloor}–${gate.highestFloor} 层`}
                on={gate.id === choice.gate?.id}
                onTap={() => acts.pickGate(gate)}
              />
            ))}
          </View>
        </View>
      )}
      <NotFoundHere deskPhone={deskPhone} />
    </>
  )
}
