import type { CoverView } from '@shared/assignment'
import { Text, View } from '@tarojs/components'
import { withCommas } from '@/lib/figures'
import { shareOf } from './cover-words'

/** The number that matters: households with a contact, of all. */
export function ShareCard({ now }: Pick<CoverView, 'now'>) {
  const { households, covered, uncovered, membersUsed, membersInReserve, sameGate } = now
  const share = shareOf(covered, households)
  return (
    <View className="card pad share-card">
      <View className="note">有联户党员的户</View>
      <View className="figure">
        <Text className="big">{withCommas(covered)}</Text>
        <Text className="of"> / {withCommas(households)} 户</Text>
      </View>
      <View className="track">
        <View className="part" style={{ width: `${share}%` }} />
      </View>
      <View className={uncovered > 0 ? 'm t-danger' : 'm t-ok'}>{uncovered > 0 ? `还有 ${withCommas(uncovered)} 户没有` : '户户都有'}</View>
      <View className="facts">
        <View>
          占 {share}%；{withCommas(sameGate)} 户和党员同单元
        </View>
        <View>
          党员 {withCommas(membersUsed)} 位在联户，{withCommas(membersInReserve)} 位备用
        </View>
      </View>
    </View>
  )
}
