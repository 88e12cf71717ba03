import type { PlanSummary } from '@shared/assignment'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { StatusChip } from '@/components/status-chip/status-chip'
import { useNow } from '@/lib/use-now'
import { ShowMore } from '../parts/show-more'
import { kindWords, planLine, statusChip } from '../rules/plan-words'

interface Props {
  plans: readonly PlanSummary[]
  /** The two that are compared. */
  one?: string
  other?: string
  onCompare: (id: string) => void
  onOpen: (id: string) => void
}

const atOnce = 10

/** The newest first; each may be opened, or held against the one that is open. */
export function PlanList({ plans, one, other, onCompare, onOpen }: Props) {
  const now = useNow()
  return (
    <View className="card plan-list">
      <View className="h2">算过的方案</View>
      <ShowMore items={plans} step={atOnce} unit="个">
        {(shown) =>
          shown.map((plan) => (
            <View key={plan.id} className={`pl-line ${plan.id === one || plan.id === other ? 'on' : ''}`}>
              <View className="row pl-head">
                <StatusChip {...statusChip(plan, now)} />
                <View className="note">
                  {kindWords[plan.kind]}，{plan.createdBy}
                </View>
              </View>
              <View className="ink2">{planLine(plan)}</View>
              {plan.reason && <View className="note">{plan.reason}</View>}
              <View className="row pl-acts">
                {plan.id === one ? (
                  <View className="note">{other ? '拿它来比' : '正在看'}</View>
                ) : (
                  <Button
                    small
                    words={plan.id === other ? '正在比' : '和它比'}
                    disabled={plan.id === other}
                    onTap={() => onCompare(plan.id)}
                  />
                )}
                <Button small words="打开" onTap={() => onOpen(plan.id)} />
              </View>
            </View>
          ))
        }
      </ShowMore>
    </View>
  )
}
