import type { PlanComparison, PlanSummary } from '@shared/assignment'
import { View } from '@tarojs/components'
import { ComparePanel } from '@/components/plan/compare-panel'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { withCommas } from '@/lib/figures'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useComparison } from '../data/plan-data'
import { ShowMore } from '../parts/show-more'

const atOnce = 50

/** Two plans: their figures, and every household that they give to different members. */
export function Comparison({ one, other }: { one: PlanSummary; other: PlanSummary }) {
  const now = useNow()
  const read = useComparison(one.id, other.id)
  if (read.error) return <ErrorState title="没比成" error={read.error} onRetry={read.refetch} />
  if (!read.data) return <Skeleton cards={2} />
  const headings: [string, string] = [dayAndTime(other.createdAt, now), dayAndTime(one.createdAt, now)]
  return (
    <View className="comparison">
      <ComparePanel
        title="两个方案"
        columns={[
          { key: other.id, heading: headings[0], figures: read.data.other.figures },
          { key: one.id, heading: headings[1], figures: read.data.one.figures },
        ]}
      />
      <Differences differences={read.data.differences} headings={headings} />
    </View>
  )
}

function Differences({ differences, headings }: { differences: PlanComparison['differences']; headings: [string, string] }) {
  if (differences.length === 0) return <View className="card pad">每一户都给了同一位党员。</View>
  return (
    <View className="card pad differences">
      <View className="h2">{withCommas(differences.length)} 户不一样</View>
      <View className="df-line head">
        <View>哪一户</View>
        <View>现在</View>
        <View>{headings[0]}</View>
        <View>{headings[1]}</View>
      </View>
      <ShowMore items={differences} step={atOnce} unit="户">
        {(shown) =>
          shown.map(({ householdId, address, now, one, other }) => (
            <View key={householdId} className="df-line">
              <View className="df-place">{address}</View>
              <View className="ink2">{now ?? '没有人'}</View>
              <View>{other ?? '没有人'}</View>
              <View className="b">{one ?? '没有人'}</View>
            </View>
          ))
        }
      </ShowMore>
    </View>
  )
}
