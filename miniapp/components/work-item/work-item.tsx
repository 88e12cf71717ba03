import type { IssueCardView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { CountdownText } from '../countdown-text/countdown-text'
import { issueChips, issueCountdown } from '../issue-card/issue-lines'
import { StatusChip } from '../status-chip/status-chip'
import { Tap } from '../tap/tap'
import { Thumb } from '../thumb/thumb'
import { holderLine } from './holder-line'
import './work-item.scss'

interface Props {
  issue: IssueCardView
  onOpen: () => void
}

/** One issue of the workbench: its clock first, then what and where, who has it; the buttons go in as children. */
export function WorkItem({ issue, onOpen, children }: PropsWithChildren<Props>) {
  const now = useNow()
  const line = issueCountdown(issue, now)
  const by = holderLine(issue, now)
  const neighbours = issue.meToo.count > 0 ? `·${issue.meToo.count} 人也遇到` : ''
  return (
    <View className="card work-item">
      <Tap onTap={onOpen}>
        <View className="wt">
          {line ? <CountdownText line={line} /> : <View className="note">{ago(issue.postedAt, now)}</View>}
          <View className="wc">
            {issueChips(issue, now)
              .filter(({ kind }) => kind !== 'overdue')
              .map((chip) => (
                <StatusChip key={chip.kind + (chip.words ?? '')} kind={chip.kind} words={chip.words} />
              ))}
          </View>
        </View>
        <View className="wb">
          <View className="grow">
            <View className="words">{issue.words}</View>
            <View className="note">
              {issue.placeName}·<Text className="nb">{issue.authorName}</Text>
              {neighbours && <Text className="nb">{neighbours}</Text>}
            </View>
            <View className="by">
              {by.before}
              {by.who && <Text className="nb">{by.who}</Text>}
              {by.after}
            </View>
          </View>
          <Thumb photos={issue.photos} size={56} />
        </View>
      </Tap>
      {children && <View className="wa">{children}</View>}
    </View>
  )
}
