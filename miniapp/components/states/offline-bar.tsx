import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './states.scss'

/** Under the navigation while there is no network. */
export const OfflineBar = ({ onRetry }: { onRetry?: () => void }) => (
  <View className="offline-bar">
    <Icon name="wifioff" />
    <Text className="grow">没有网。您写的都存在手机里</Text>
    {onRetry && (
      <Tap className="again" onTap={onRetry}>
        再试
      </Tap>
    )}
  </View>
)
