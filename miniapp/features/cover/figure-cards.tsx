import type { CoverView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { DayChart } from '@/components/charts/day-chart'
import { LoadChart } from '@/components/charts/load-chart'
import { Icon } from '@/components/icon/icon'
import { date } from '@/lib/times'
import { limitsLine, loadBars, trendLine } from './cover-words'

export const LoadCard = ({ cover }: { cover: CoverView }) => (
  <View className="card pad load-card">
    <View className="h2">一位党员联几户</View>
    <View className="note">{limitsLine(cover.settings)}。柱子下面是户数，上面是几位党员</View>
    <LoadChart bars={loadBars(cover)} />
  </View>
)

export function TrendCard({ trend, now }: Pick<CoverView, 'trend'> & { now: Date }) {
  const first = trend[0]
  return (
    <View className="card pad trend-card">
      <View className="h2">还没有联户党员的户</View>
      <View className="note">{trendLine(trend, now)}</View>
      {first && trend.length > 1 && (
        <DayChart
          days={trend.map(({ day, households, covered }) => ({ day, value: households - covered }))}
          from={date(first.day, now)}
          to="今天"
        />
      )}
    </View>
  )
}

export const RedGatesCard = ({ redGates }: Pick<CoverView, 'redGates'>) => (
  <View className="card pad red-gates">
    <View className="h2">缺人的单元</View>
    {redGates.length === 0 ? (
      <View className="fine">
        <Icon name="check" />
        每个单元都户户有人联
      </View>
    ) : (
      <View className="gates">
        {redGates.map(({ gateId, fullName, households, uncovered }) => (
          <View key={gateId} className="gate">
            <View className="grow">
              {fullName} <View className="of">{households} 户</View>
            </View>
            <Icon name="tri-f" />
            <View className="lack">缺 {uncovered} 户</View>
          </View>
        ))}
      </View>
    )}
  </View>
)
