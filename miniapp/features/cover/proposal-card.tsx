import type { CoverView, PlanSummary } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { goPlanBoard, openPlan, openPlanBoard } from '@/lib/navigation'
import { ago } from '@/lib/times'
import { onDesk } from '../office/on-desk'

interface Props {
  cover: CoverView
  now: Date
}

/** What waits for a yes: worked out by the system, which does not do it by itself. */
export function ProposalCard({ cover: { proposal, now: figures, settings }, now }: Props) {
  if (proposal) return <Waiting proposal={proposal} now={now} />
  return figures.uncovered > 0 ? <NotYet uncovered={figures.uncovered} /> : <Nothing appliesRepairs={settings.appliesRepairs} />
}

const Waiting = ({ proposal, now }: { proposal: PlanSummary; now: Date }) => {
  const { id, reason = '联户要调一调', figures, createdAt } = proposal
  return (
    <View className="card pad proposal-card">
      {reason.split('；').map((cause) => (
        <View key={cause} className="h2">
          {cause}
        </View>
      ))}
      <View className="note">
        {ago(createdAt, now)}算好的：换 {figures.moved} 户的联户党员
        {figures.uncovered > 0 ? `，换完还有 ${figures.uncovered} 户没有` : '，换完户户都有'}
      </View>
      <Button words="看一看" kind="primary" wide={!onDesk()} onTap={() => void (onDesk() ? goPlanBoard : openPlan)(id)} />
    </View>
  )
}

/** It is being worked out, or nobody has room left; the board says which, and how many members are missing. */
const NotYet = ({ uncovered }: { uncovered: number }) => (
  <View className="card pad proposal-card">
    <View className="h2">还有 {uncovered} 户没有联户党员</View>
    <View className="note">能换人补上的，一会儿就算好放在这里；党员都满了补不上的，联户方案里写着还缺几位、住哪里最好</View>
    <Button words="看联户方案" kind="soft" wide={!onDesk()} onTap={() => void (onDesk() ? goPlanBoard : openPlanBoard)()} />
  </View>
)

const Nothing = ({ appliesRepairs }: { appliesRepairs: boolean }) => (
  <View className="card pad proposal-card quiet">
    <Icon name="okring" />
    <View className="grow">
      <View className="m">没有等您点头的调整</View>
      <View className="note">
        {appliesRepairs ? '有人请假、新来住户，会算好自动换，换了告诉您' : '有人请假、新来住户，一会儿就算好一个调整，放在这里等您看'}
      </View>
    </View>
  </View>
)
