import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { MoveList } from '@/components/plan/move-list'
import { Tap } from '@/components/tap/tap'
import { withCommas } from '@/lib/figures'
import type { Changes } from '../rules/moves'

interface Props {
  changes: Changes
  onAll: () => void
}

const examples = 3

/** The first few changes; all of them, and who will be told, are one tap away. */
export const ChangesCard = ({ changes: { moved, added }, onAll }: Props) => {
  const all = [...moved, ...added]
  if (all.length === 0) return null
  return (
    <View className="card pad">
      <View className="h2">
        {moved.length > 0 ? `换联系人 ${withCommas(moved.length)} 户` : `新定联系人 ${withCommas(added.length)} 户`}
      </View>
      <MoveList moves={all.slice(0, examples)} />
      <Tap className="link" role="link" onTap={onAll}>
        全部 {withCommas(all.length)} 户，应用时会告诉双方
        <Icon name="chev-r" />
      </Tap>
    </View>
  )
}
