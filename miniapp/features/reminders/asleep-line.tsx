import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { openReminders } from '@/lib/navigation'
import { useReminders } from './reminders-data'

/** For somebody who takes turns and whom nothing would wake. */
export function AsleepLine() {
  const { data } = useReminders()
  if (!data || data.reaches.some(({ reaches }) => reaches)) return null
  return (
    <View className="card">
      <MenuRow icon="bell" title="有急事叫不醒您" sub="值班前开一下提醒，点开看看" onTap={() => void openReminders()} />
    </View>
  )
}
