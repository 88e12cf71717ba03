import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './dropped-notice.scss'

/** What of a sheet was not taken in: forbidden or needless columns, numbers that look like an ID. */
export const DroppedNotice = ({ dropped, blotted }: { dropped: string[]; blotted: number }) => (
  <View className="card pad dropped-notice">
    <View className="h2 dn-head">
      <Icon name="lock" />
      这些没有读进来
    </View>
    <View className="dn-words">
      {dropped.length > 0 && (
        <>
          <Text className="m">{dropped.join('、')}</Text>，都丢掉了。
        </>
      )}
      {blotted > 0 && `备注里 ${blotted} 处像证件号的数也抹掉了。`}
    </View>
    <View className="note">原表存完就删，系统里不留。</View>
  </View>
)
