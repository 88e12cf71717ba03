import type { IssueView } from '@shared/issues'
import { View } from '@tarojs/components'
import { issueChips } from '@/components/issue-card/issue-lines'
import { StatusChip } from '@/components/status-chip/status-chip'
import { BeforeAfter } from '@/components/timeline/before-after'
import { dayAndTime, span } from '@/lib/times'
import { useNow } from '@/lib/use-now'

/** What was done about it: the two photos, by whom, how long it took. */
export function FollowUpSummary({ issue }: { issue: IssueView }) {
  const now = useNow()
  const [before] = issue.photos
  const [after] = issue.afterPhotos
  const done = issue.timeline.find(({ event }) => event === 'resolve')
  const chip = issueChips(issue, now).find(({ kind }) => kind !== 'urgent')
  return (
    <View className="card pad">
      {before && after && <BeforeAfter before={before} after={after} flat />}
      <View className="summary-head">
        <View className="w grow">{issue.words}</View>
        {chip && <StatusChip kind={chip.kind} words={chip.words} />}
      </View>
      {done && (
        <View className="note">
          {done.who} {dayAndTime(done.at, now)} 办结，用了 {span(Date.parse(done.at) - Date.parse(issue.postedAt))}
        </View>
      )}
      {done?.words && <View className="ink2">{done.words}</View>}
    </View>
  )
}
