import type { IssueView } from '@shared/issues'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'

/** Why neighbours do not see it and what to do, for its author; handlers read the reason. Nothing where nobody has to know more. */
export function HeldCard({ issue: { held, keptBackBecause, mine } }: { issue: Pick<IssueView, 'held' | 'keptBackBecause' | 'mine'> }) {
  const why = held && whyHeld(held, keptBackBecause)
  if (!why) return null
  return (
    <View className="card pad issue-part">
      <View className="hint-box">
        <Icon name="eye" />
        <View className="grow">
          <View className="m">{why}</View>
          <View className="note">{mine ? toAuthor[held] : '只有说的人和办的人看得到，照常办'}</View>
        </View>
      </View>
    </View>
  )
}

function whyHeld(held: NonNullable<IssueView['held']>, because: string | undefined): string | undefined {
  if (held === 'refused') return '微信说里面有不合适的话，没给邻居看'
  if (held === 'keptBack') return `社区没给邻居看：${because}`
  return held === 'staffRelease' ? '社区看一眼，邻居就看得到' : undefined
}

const again = '办的人都看得到，照常办。想让邻居也看到，改一改再发一次'
const toAuthor: Partial<Record<NonNullable<IssueView['held']>, string>> = {
  refused: again,
  keptBack: again,
  staffRelease: '办的人已经看到了，不耽误办',
}
