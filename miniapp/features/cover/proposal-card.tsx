import type { CoverView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { goPlanBoard, openPlan } from '@/lib/navigation'
import { ago } from '@/lib/times'
import { onDesk } from '../office/on-desk'

/** What the system worked out by itself and does not do without a yes. */
export function ProposalCard({ proposal, settings, now }: Pick<CoverView, 'proposal' | 'settings'> & { now: Date }) {
  if (!proposal)
    return (
      <View className="card pad proposal-card quiet">
        <Icon name="okring" />
        <View className="grow">
          <View className="m">没有等您点头的调整</View>
          <View className="note">
            {settings.appliesRepairs
              ? '有人请假、新来住户，会算好自动换，换了告诉您'
              : '有人请假、新来住户，一会儿就算好一个调整，放在这里等您看'}
          </View>
        </View>
      </View>
    )
  const { reason = '联户要调一调', figures, createdAt } = proposal
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
      <Button words="看一看" kind="primary" wide={!onDesk()} onTap={() => void (onDesk() ? goPlanBoard : openPlan)(proposal.id)} />
    </View>
  )
}
