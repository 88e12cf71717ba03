import type { IssueCardView } from '@shared/issues'
import { View } from '@tarojs/components'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { issueChips } from '../issue-card/issue-lines'
import { StatusChip } from '../status-chip/status-chip'
import { Tap } from '../tap/tap'
import { Thumb } from '../thumb/thumb'
import './report.scss'

interface Props {
  issues: IssueCardView[]
  onOpen: (id: string) => void
  /** 就是这件，我也遇到: instead of a second post. */
  onSame: (id: string) => unknown
}

/** Neighbours said this already: seen before posting. */
export function SimilarIssues({ issues, onOpen, onSame }: Props) {
  const now = useNow()
  const [first] = issues
  if (!first) return null
  return (
    <View className="card pad similar">
      <View className="sh">
        <Icon name="people" />
        <View className="b">楼里 {agoDid(first.postedAt, now, '有人说过')}</View>
      </View>
      {issues.slice(0, 3).map((issue) => (
        <View key={issue.id}>
          <Tap className="si" onTap={() => onOpen(issue.id)}>
            <Thumb photos={issue.photos} size={56} />
            <View className="grow">
              <View className="sw">{issue.words}</View>
              <View className="row">
                {issueChips(issue, now)
                  .slice(-1)
                  .map((chip) => (
                    <StatusChip key={chip.kind} kind={chip.kind} words={chip.words} />
                  ))}
                {issue.meToo.count > 0 && <View className="note nb">{issue.meToo.count} 位邻居也遇到</View>}
              </View>
            </View>
          </Tap>
          {!issue.mine && (
            <Button
              words={issue.meToo.mine ? '已经算上您了' : '就是这件，我也遇到'}
              icon="hand"
              wide
              disabled={issue.meToo.mine}
              busyWords="正在记…"
              onTap={() => onSame(issue.id)}
            />
          )}
        </View>
      ))}
    </View>
  )
}
