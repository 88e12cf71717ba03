import type { IssueCardView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { CountdownText } from '../countdown-text/countdown-text'
import { Holder } from '../holder/holder'
import { MeToo } from '../me-too/me-too'
import { StatusChip } from '../status-chip/status-chip'
import { Tap } from '../tap/tap'
import { Thumb } from '../thumb/thumb'
import './issue-card.scss'
import { cardLine, issueChips, nearPlace } from './issue-lines'

interface Props {
  issue: IssueCardView
  onOpen: () => void
  /** Absent where 我也遇到 makes no sense: my own, what has ended. How many did is told all the same. */
  onMeToo?: () => void
  /** Where the reader lives, 3号楼2单元: the building's name is left out of places in it. */
  near?: string
}

/** One issue of a list: words, place, author, time, chips, who has it, until when. */
export function IssueCard({ issue, onOpen, onMeToo, near }: Props) {
  const now = useNow()
  const line = cardLine(issue, now)
  const open = issue.status !== 'closed'
  const { count, mine } = issue.meToo
  return (
    <Tap className="card issue-card" onTap={onOpen}>
      <View className="head">
        <View className="grow">
          <View className="words">{issue.words}</View>
          <View className="place">
            {nearPlace(issue.placeName, near)}·<Text className="nb">{issue.mine ? '我' : issue.authorName}</Text>·
            <Text className="nb">{ago(issue.postedAt, now)}</Text>
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
      {line || onMeToo || count > 0 ? (
        <View className="foot">
          {line ? <CountdownText line={line} /> : <View />}
          {onMeToo ? <MeToo count={count} on={mine} onTap={onMeToo} /> : count > 0 && <View className="also">{count} 位邻居也遇到</View>}
        </View>
      ) : (
        <View className="no-foot" />
      )}
    </Tap>
  )
}
