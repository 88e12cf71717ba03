import type { IssueView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { issueChips } from '@/components/issue-card/issue-lines'
import { MeToo } from '@/components/me-too/me-too'
import { ProgressLine } from '@/components/progress-line/progress-line'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Thumb } from '@/components/thumb/thumb'
import { agoDid, shortBefore } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'

interface Props {
  issue: IssueView
  onMeToo: () => void
}

/** What was said, by whom, when, and how far it is. */
export function IssueSummary({ issue, onMeToo }: Props) {
  const now = useNow()
  // How late it is stands large in the card below.
  const chips = issueChips(issue, now).filter(({ kind }) => kind !== 'overdue')
  const next = issue.progress.find(({ state }) => state === 'ahead')
  const by = issue.countdown?.kind === 'explain' ? next?.at : issue.countdown?.by
  return (
    <View className="card pad issue-summary">
      <View className="chips">
        {chips.map((chip) => (
          <StatusChip key={chip.kind + (chip.words ?? '')} kind={chip.kind} words={chip.words} />
        ))}
        <StatusChip kind="plain" words={issue.categoryName} />
      </View>
      <View className="said">{issue.words}</View>
      <View className="note">
        {issue.placeName}·{issue.mine ? '您' : issue.authorName} {agoDid(issue.postedAt, now, '说的')}
      </View>
      {(issue.photos.length > 0 || issue.mayMeToo || issue.meToo.count > 0) && (
        <View className={`shots ${issue.photos.length > 2 ? 'many' : ''}`}>
          {issue.photos.map((photo, index) => (
            <Thumb key={photo.id} photos={issue.photos} index={index} size={72} />
          ))}
          {issue.mayMeToo ? (
            <MeToo count={issue.meToo.count} on={issue.meToo.mine} onTap={onMeToo} />
          ) : (
            issue.meToo.count > 0 && (
              <View className="also">
                <Icon name="hand" />
                <Text className="count">{issue.meToo.count}</Text> 位邻居也遇到
              </View>
            )
          )}
        </View>
      )}
      <ProgressLine
        steps={issue.progress}
        nextBy={issue.status !== 'closed' && by ? (Date.parse(by) < now.getTime() ? '已超时' : shortBefore(by, now)) : undefined}
      />
    </View>
  )
}
