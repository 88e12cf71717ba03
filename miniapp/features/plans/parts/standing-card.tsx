import type { BoardView, PlanKind } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { wordsOf } from '@/lib/api-error'
import { ask, say, sayError } from '@/lib/feedback'
import { DemoPhone } from '../../desk/demo-phone'
import { usePlanActs } from '../data/plan-data'
import { type Changes, changesOf } from '../rules/moves'
import { changeWords, toldWords } from '../rules/plan-words'
import { ApplyingCard } from './applying-card'
import './standing-card.scss'

type Plan = NonNullable<BoardView['plan']>

interface Props {
  board: BoardView
  plan: Plan
  onCreate: (kind: PlanKind) => Promise<unknown>
}

/** Where a plan stands, unless it is simply a draft: out of date, waiting for the phone, being applied, applied, thrown away. */
export function StandingCard({ board, plan, onCreate }: Props) {
  if (plan.status === 'applying') return <ApplyingCard plan={plan} />
  if (plan.status === 'applied') return <Applied plan={plan} />
  if (plan.status === 'discarded') return <Notice icon="ban" title="这个方案丢掉了" words="什么都没换。要排，再算一个就行。" />
  if (plan.stale) return <Stale plan={plan} onCreate={onCreate} />
  if (plan.status === 'awaitingPhone') return <WaitsForPhone plan={plan} changes={changesOf(board)} />
  return plan.reason ? <Notice icon="note" title="为什么有这个方案" words={plan.reason} /> : null
}

const Notice = ({ icon, title, words }: { icon: 'ban' | 'note'; title: string; words: string }) => (
  <View className="card pad standing-card">
    <View className="h2 sc-head">
      <Icon name={icon} />
      {title}
    </View>
    <View className="sc-words">{words}</View>
  </View>
)

function Stale({ plan, onCreate }: Pick<Props, 'plan' | 'onCreate'>) {
  const [error, setError] = useState<unknown>()
  return (
    <View className="card pad standing-card warn">
      <View className="h2 sc-head">
        <Icon name="tri-f" />
        名册变过，要重新算
      </View>
      <View className="sc-words">算这个方案以后，住户或党员有变动。它只能看，不能用了。</View>
      {error !== undefined && <View className="sc-words t-danger">没算成：{wordsOf(error)}</View>}
      <Button wide kind="ink" icon="again" words="重新算一个" busyWords="正在算…" onTap={() => onCreate(plan.kind).catch(setError)} />
    </View>
  )
}

const Applied = ({ plan: { conflicts } }: { plan: Plan }) => (
  <View className="card pad standing-card">
    <View className="h2 sc-head ok">
      <Icon name="okring" />
      用上了
    </View>
    <View className="sc-words">换了联系人的党员和居民都告诉了。</View>
    {conflicts.length > 0 && (
      <>
        <View className="sc-words t-warn">{conflicts.length} 户没动，因为中间有人改过：</View>
        {conflicts.map(({ householdId, address, why }) => (
          <View key={householdId} className="sc-conflict">
            <View className="m">{address}</View>
            <View className="note">{why}</View>
          </View>
        ))}
      </>
    )}
  </View>
)

function WaitsForPhone({ plan, changes }: { plan: Plan; changes: Changes }) {
  const { apply, discard } = usePlanActs()
  const again = () =>
    apply(plan.id)
      .then(() => say('又提醒了一次'))
      .catch(sayError)
  const drop = async () => {
    if (await ask('丢掉这个方案？', '什么都不会换，固定过的也都丢掉。', '丢掉')) await discard(plan.id).catch(sayError)
  }
  return (
    <View className="card pad standing-card waits">
      <View className="sc-icon">
        <Icon name="ack" />
      </View>
      <View className="h2">请在手机上点“同意”</View>
      <View className="sc-words">
        {changeWords(changes)}，会告诉 {toldWords(changes)}。打开微信里的户联网，“消息”第一条就是。
      </View>
      <View className="row sc-acts">
        <Button words="再提醒一次" busyWords="正在提醒…" onTap={again} />
        <Button words="不用了" busyWords="正在丢掉…" onTap={drop} />
      </View>
      <DemoPhone path={`/packages/office/plan-confirm/index?id=${plan.id}`} act="点同意" />
    </View>
  )
}
