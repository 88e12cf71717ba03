import type { MyHouseholdsCommunity, MyHouseholdsView } from '@shared/households'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { say, sayError } from '@/lib/feedback'
import { date } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useHandBack } from './use-my-households'
import './my-households.scss'

interface Props {
  view: MyHouseholdsView
  onHandBack: (community: MyHouseholdsCommunity) => void
}

/** At the end of the page, quiet: somebody who cannot go on says so; who said so reads what holds until then. */
export const HandBackFoot = ({ view: { communities }, onHandBack }: Props) => (
  <>
    {communities.map((community) =>
      community.unavailable ? (
        <BeingReplaced key={community.communityId} community={community} />
      ) : (
        <Tap key={community.communityId} className="hh-leave" onTap={() => onHandBack(community)}>
          {communities.length > 1 ? `${community.name}的户，` : ''}要请假或不再联户
          <Icon name="chev-r" />
        </Tap>
      ),
    )}
  </>
)

function BeingReplaced({ community: { communityId, households, unavailable } }: { community: MyHouseholdsCommunity }) {
  const now = useNow()
  const { takeBack } = useHandBack()
  const goOn = () => takeBack(communityId).then(() => say('好，这几户还是您联系'), sayError)
  return (
    <View className="card pad hh-away">
      <View className="h3">{unavailable?.until ? `您请假到 ${date(unavailable.until, now)}` : '您说了不再联户'}</View>
      <View className="ink2">
        社区正在给这几户换人。在换好人之前，<Text className="nb">这 {households} 户</Text>还是您联系。
      </View>
      {unavailable?.mayTakeBack ? (
        <Button words="我接着联" busyWords="正在改…" onTap={goOn} />
      ) : (
        <View className="note">想接着联，请告诉社区</View>
      )}
    </View>
  )
}
