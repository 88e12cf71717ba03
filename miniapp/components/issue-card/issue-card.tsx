import type { IssueCardView } from '@shared/issues'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { CountdownText } from '../countdown-text/countdown-text'
import { Holder } from '../holder/holder'
import { MeToo } from '../me-too/me-too'
import { StatusChip } from '../status-chip/status-chip'
import { Tap } from '../tap/tap'
import { Thumb } from '../thumb/thumb'
import './issue-card.scss'
import { issueChips, issueCountdown } from './issue-lines'

interface Props {
  issue: IssueCardView
  onOpen: () => void
  /** Absent where 我也遇到 makes no sense (my own, a workbench). */
  onMeToo?: () => void
  /** Buttons of a workbench in place of 我也遇到. */
  actions?: ReactNode
}

/** One issue of a list: words, place, author, time, chips, who has it, until when. */
export function IssueCard({ issue, onOpen, onMeToo, actions }: Props) {
  const now = useNow()
  const line = issueCountdown(issue, now)
  const open = issue.status !== 'closed'
  return (
    <Tap className="card issue-card" onTap={onOpen}>
      <View className="head">
        <View className="grow">
          <View className="words">{issue.words}</View>
          <View className="place">
            {issue.placeName}·{issue.mine ? '我' : issue.authorName}·{ago(issue.postedAt, now)}
          </View>
          <View className="chips">
            {issueChips(issue, now).map((chip) => (
              <StatusChip key={chip.kind + (chip.words ?? '')} kind={chip.kind} words={chip.words} />
            ))}
          </View>
        </View>
        <Thumb photos={issue.photos} count={issue.photoCount} />
      </View>
      {open && issue.holder && <Holder holder={issue.holder} />}
      <View className="foot">
        {line ? <CountdownText line={line} /> : <View />}
        {!actions && <MeToo count={issue.meToo.count} on={issue.meToo.mine} disabled={!onMeToo} onTap={onMeToo} />}
      </View>
      {actions && <View className="acts">{actions}</View>}
    </Tap>
  )
}
