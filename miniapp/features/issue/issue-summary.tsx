import type { IssueView } from '@shared/issues'
import { View } from '@tarojs/components'
import { issueChips } from '@/components/issue-card/issue-lines'
import { MeToo } from '@/components/me-too/me-too'
import { ProgressLine } from '@/components/progress-line/progress-line'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Thumb } from '@/components/thumb/thumb'
import { ago, shortBefore } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'

interface Props {
  issue: IssueView
  onMeToo: () => void
}

/** What was said, by whom, when, and how far it is. */
export function IssueSummary({ issue, onMeToo }: Props) {
  const now = useNow()
  const running = issue.status !== 'closed' && issue.countdown
  return (
    <View className="card pad issue-summary">
      <View className="chips">
        {issueChips(issue, now).map((chip) => (
          <StatusChip key={chip.kind + (chip.words ?? '')} kind={chip.kind} words={chip.words} />
        ))}
        <StatusChip kind="plain" words={issue.categoryName} />
      </View>
      <View className="said">{issue.words}</View>
      <View className="note">
        {issue.placeName}·{issue.mine ? '您' : issue.authorName} {ago(issue.postedAt, now)}说的
      </View>
      {(issue.photos.length > 0 || issue.mayMeToo || issue.meToo.count > 0) && (
        <View className="shots">
          {issue.photos.map((photo, index) => (
            <Thumb key={photo.id} photos={issue.photos} index={index} size={72} />
          ))}
          {issue.mayMeToo ? (
            <MeToo count={issue.meToo.count} on={issue.meToo.mine} onTap={onMeToo} />
          ) : (
            issue.meToo.count > 0 && <View className="also">{issue.meToo.count} 位邻居也遇到</View>
          )}
        </View>
      )}
      <ProgressLine steps={issue.progress} nextBy={running ? shortBefore(running.by, now) : undefined} />
    </View>
  )
}
