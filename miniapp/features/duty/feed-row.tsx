import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'

/** 加到手机日历 */
export const FeedRow = ({ onOpen }: { onOpen: () => void }) => (
  <View className="card">
    <MenuRow icon="cal" title="加到手机日历" sub="您的班自动出现在日历里，换了班也跟着变" onTap={onOpen} />
  </View>
)
