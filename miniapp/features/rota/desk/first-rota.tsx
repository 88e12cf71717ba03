import type { MeView } from '@shared/accounts'
import type { RotaPost, RotaSettingsView } from '@shared/rota'
import { postName } from '@shared/seats'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/states/empty-state'
import { say, sayError } from '@/lib/feedback'
import { goRotaSettings } from '@/lib/navigation'
import { useSaveRotaSettings } from '../data/rota-data'
import { mayPlan } from '../rules/may-plan'
import { patternWords } from '../rules/pattern-words'
import './first-rota.scss'

interface Props {
  me: MeView
  communityId: string
  settings: RotaSettingsView
}

/** The first minutes: a rota as it could be from who is appointed, taken with one tap or changed before. */
export function FirstRota({ me, communityId, settings: { settings, saved, rev, people } }: Props) {
  const save = useSaveRotaSettings(communityId)
  const posts = settings.posts.filter(({ personIds }) => personIds.length > 0)
  if (!mayPlan(me, communityId)) return <EmptyState title="还没有值班表" words="社区书记设好岗位和人员、排好班以后，这里看得到。" />
  const take = async () => {
    try {
      await save({ posts, rev })
      say('设好了，可以排班了')
    } catch (error) {
      sayError(error)
    }
  }
  if (saved || posts.length === 0)
    return (
      <EmptyState title="先设岗位和人员" words="哪个岗、几点到几点、谁来值，设好就能排班。">
        <Button kind="primary" words="去设" onTap={() => goRotaSettings()} />
      </EmptyState>
    )
  const nameOf = (personId: string) => people.find((person) => person.personId === personId)?.name ?? ''
  return (
    <View className="card pad first-rota">
      <View className="h2">还没排过班，可以先照这样</View>
      <View className="note">按现在的任职配好的，以后随时能改。</View>
      {posts.map((post) => (
        <Proposed key={post.post} post={post} names={post.personIds.map(nameOf)} />
      ))}
      <View className="row fr-acts">
        <Button kind="primary" words="就照这样" busyWords="正在设…" onTap={take} />
        <Button words="我自己设" onTap={() => goRotaSettings()} />
      </View>
    </View>
  )
}

const Proposed = ({ post, names }: { post: RotaPost; names: string[] }) => (
  <View className="fr-post">
    <View className="b">
      {postName[post.post]}：{patternWords(post.shifts.workday)}
    </View>
    <View>{names.join('、')}</View>
    <View className="note">
      两班之间至少歇 {post.minRestHours} 小时，一周最多 {post.maxShiftsPerWeek} 个班
    </View>
  </View>
)
