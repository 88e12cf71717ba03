import { View } from '@tarojs/components'
import { useState } from 'react'
import { Pills } from '@/components/pills/pills'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { useNoticeHouseholds } from './notice-data'
import './notice.scss'

type Shown = 'unread' | 'read'

const none: Record<Shown, string> = { unread: '户户都看过了', read: '还没有人点“知道了”' }

/** Which doors have read it: addresses only, so that somebody may go and knock. */
export function NoticeHouseholds({ id }: { id: string }) {
  const doors = useNoticeHouseholds(id)
  const [shown, setShown] = useState<Shown>('unread')
  if (doors.isPending) return <Skeleton cards={1} />
  if (doors.isError) return <ErrorState title="没取到谁看过了" error={doors.error} onRetry={() => doors.refetch()} />
  const list = doors.data[shown]
  return (
    <View className="card pad notice-doors">
      <View className="h3">谁看过了</View>
      <Pills
        items={[
          { key: 'unread' as const, words: '没看过', count: doors.data.unread.length },
          { key: 'read' as const, words: '看过', count: doors.data.read.length },
        ]}
        on={shown}
        onPick={setShown}
      />
      {list.length === 0 && <View className="ink2">{none[shown]}</View>}
      <View className="doors">
        {list.map(({ address }) => (
          <View key={address} className="door">
            {address}
          </View>
        ))}
      </View>
      {shown === 'unread' && list.length > 0 && <View className="note">没用微信的也算在里面，上门说一声或打印贴门口。</View>}
    </View>
  )
}
