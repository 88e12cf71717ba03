import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './charts.scss'
import { barHeight, type LoadBar, labelled, loadKinds } from './chart-bars'

/** How many members look after so many households. Too few and too many differ by shape and words, not by colour alone. */
export const LoadChart = ({ bars }: { bars: LoadBar[] }) => {
  const highest = Math.max(1, ...bars.map(({ members }) => members))
  return (
    <View className="load-chart">
      <View className="bars">
        {bars.map(({ households, members, kind }) => (
          <View key={households} className={`bar ${kind}`}>
            {kind === 'many' && members > 0 && <Icon name="tri-f" />}
            <View className="n">{members > 0 ? members : ''}</View>
            <View className="fill" style={{ height: `${barHeight(members, highest)}%` }} />
            <View className="x">{labelled(households, bars.length) ? households : ''}</View>
          </View>
        ))}
      </View>
      <View className="legend">
        {loadKinds
          .filter(({ kind }) => bars.some((bar) => bar.kind === kind && bar.members > 0))
          .map(({ kind, words }) => (
            <View key={kind} className={`key ${kind}`}>
              {kind === 'many' ? <Icon name="tri-f" /> : <View className="fill" />}
              {words}
            </View>
          ))}
      </View>
    </View>
  )
}
