import { type ReviewItemView, reviewCauseWords } from '@shared/review'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { openIssue } from '@/lib/navigation'
import { agoDid, dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { ReviewPhoto } from './review-photo'
import { standingWords, waitedWords } from './review-words'

interface Props {
  item: ReviewItemView
  /** Photos that neighbours are to see. */
  chosen: readonly string[]
  onChoose: (photoIds: string[]) => void
}

/** One thing to look at: why, the words as neighbours would read them, every photo. */
export function ReviewItem({ item, chosen, onChoose }: Props) {
  const now = useNow()
  const { kind, words, photos, placeName, categoryName, authorName, urgent, at, since, about, decided, state, why } = item
  return (
    <View className="card pad review-item">
      <View className="chips">
        {urgent && <StatusChip kind="urgent" />}
        <StatusChip kind="plain" words={kind === 'comment' ? '留言' : categoryName} />
        {since && <StatusChip kind="plain" words={waitedWords(since, now)} />}
      </View>
      <View className="said">{words}</View>
      <View className="note">
        {[placeName, authorName].filter(Boolean).join('·')} {agoDid(at, now, '说的')}
      </View>
      {kind === 'comment' && about && <View className="note">说的是“{about}”</View>}
      <View className="causes">
        {state === 'waiting' ? (
          why.map((cause) => (
            <View key={cause} className="cause">
              <Icon name="quest" />
              {reviewCauseWords[cause]}
            </View>
          ))
        ) : (
          <View className="cause calm">
            <Icon name={state === 'shown' ? 'eye' : 'lock'} />
            {standingWords[state]}
          </View>
        )}
        {decided && (
          <View className="note">
            {decided.who} {dayAndTime(decided.at, now)}看过，{decided.decision === 'show' ? '给邻居看' : `没给邻居看：${decided.reason}`}
          </View>
        )}
      </View>
      {photos.map((photo) => (
        <ReviewPhoto
          key={photo.id}
          photo={photo}
          on={chosen.includes(photo.id)}
          onChange={(on) => onChoose(on ? [...chosen, photo.id] : chosen.filter((id) => id !== photo.id))}
        />
      ))}
      <Tap className="whole" role="link" onTap={() => void openIssue(item.issueId)}>
        看整件事
        <Icon name="chev-r" />
      </Tap>
    </View>
  )
}
