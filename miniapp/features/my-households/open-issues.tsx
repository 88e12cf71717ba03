import type { MyHouseholdsView } from '@shared/households'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { issueChips } from '@/components/issue-card/issue-lines'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { openIssue } from '@/lib/navigation'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './my-households.scss'

/** So many stand above whom to look in on; a list one longer is shown whole. */
const shown = 2

/** What my households said and is not finished: urgent first, then what nobody took yet, newest on top. */
export function OpenIssues({ view: { openIssues, households } }: { view: MyHouseholdsView }) {
  const now = useNow()
  const [all, setAll] = useState(false)
  if (openIssues.length === 0) return null
  const weight = (issue: MyHouseholdsView['openIssues'][number]) => (issue.urgent ? 0 : issue.status === 'open' ? 1 : 2)
  const inOrder = [...openIssues].sort((a, b) => weight(a) - weight(b))
  const hidden = all || inOrder.length <= shown + 1 ? 0 : inOrder.length - shown
  const roomOf = (id: string) => households.find(({ householdId }) => householdId === id)?.room ?? ''
  return (
    <>
      <SectionTitle words={`没办完的事 ${openIssues.length}`} />
      <View className="card hh-list">
        {inOrder.slice(0, inOrder.length - hidden).map((issue) => (
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
        {hidden > 0 && (
          <Tap className="link hh-more" onTap={() => setAll(true)}>
            还有 {hidden} 件
            <Icon name="chev-d" />
          </Tap>
        )}
      </View>
    </>
  )
}
