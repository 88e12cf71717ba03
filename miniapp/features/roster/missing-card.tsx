import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { withCommas } from '@/lib/figures'

import { unitOf } from './question-groups'

/** Known here, and not in this sheet: said, never ended. */
export const MissingCard = ({ made: { kind, missing } }: { made: ImportView }) => (
  <View className="card pad">
    <View className="h2">
      系统里有、这张表里没有：{withCommas(missing.total)} {unitOf(kind)}
    </View>
    <View className="miss">
      {missing.examples.join('、')}
      {missing.total > missing.examples.length && ' 等'}
    </View>
    <View className="note">不会因为表里没有就去掉，请核对。</View>
  </View>
)
