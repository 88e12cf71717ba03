import type { MyHouseholdsView } from '@shared/households'
import { View } from '@tarojs/components'
import { issueChips } from '@/components/issue-card/issue-lines'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { openIssue } from '@/lib/navigation'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './my-households.scss'

/** What my households said and is not finished: urgent first, then what nobody took yet, newest on top. */
export function OpenIssues({ view: { openIssues, households } }: { view: MyHouseholdsView }) {
  const now = useNow()
  if (openIssues.length === 0) return null
  const weight = (issue: MyHouseholdsView['openIssues'][number]) => (issue.urgent ? 0 : issue.status === 'open' ? 1 : 2)
  const inOrder = [...openIssues].sort((a, b) => weight(a) - weight(b))
  const roomOf = (id: string) => households.find(({ householdId }) => householdId === id)?.room ?? ''
  return (
    <>
      <SectionTitle words={`没办完的事 ${openIssues.length}`} />
      <View className="card hh-list">
        {inOrder.map((issue) => (
          <Tap key={issue.issueId} className="hh-issue" onTap={() => void openIssue(issue.issueId)}>
            <View className="room">{roomOf(issue.householdId)}</View>
            <View className="grow">
              <View className="hi-w">{issue.words}</View>
              <View className="hi-f">
                {issueChips({ ...issue, urgency: issue.urgent ? 'U' : 'N', explained: false }, now).map(({ kind, words }) => (
                  <StatusChip key={kind} kind={kind} words={words} />
                ))}
                <View className="note">{agoDid(issue.postedAt, now, '说的')}</View>
              </View>
            </View>
          </Tap>
        ))}
      </View>
    </>
  )
}
