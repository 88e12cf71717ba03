import type { TimelineEntryView } from '@shared/issues'
import { View } from '@tarojs/components'
import { clockTime, dayAndTime, sameDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Thumb } from '../thumb/thumb'
import { BeforeAfter } from './before-after'
import { ExplainEntry } from './explain-entry'
import './timeline.scss'
import type { PhotoView } from '@shared/media'

interface Props {
  /** Newest first. */
  entries: TimelineEntryView[]
  /** The author's first photo, shown as 修之前 beside an after-photo. */
  before?: PhotoView
  /** Who can read an explanation: 3号楼2单元的邻居都能看到. */
  readers: string
}

/** 经过: who did what, when; an explanation is the one tinted block. */
export function Timeline({ entries, before, readers }: Props) {
  const now = useNow()
  return (
    <View className="timeline">
      {entries.map((entry) => (
        <View key={entry.id} className="entry">
          <View className="th">
            <View className="m">{[entry.who, entry.what].filter(Boolean).join(' ')}</View>
            <View className="time">{sameDay(entry.at, now) ? clockTime(entry.at) : dayAndTime(entry.at, now)}</View>
          </View>
          {entry.event === 'explain' && entry.words ? (
            <ExplainEntry words={entry.words} promisedAt={entry.promisedAt} readers={readers} />
          ) : (
            entry.words && <View className="tb">{entry.words}</View>
          )}
          <EntryPhotos entry={entry} before={before} />
        </View>
      ))}
    </View>
  )
}

function EntryPhotos({ entry, before }: { entry: TimelineEntryView; before?: PhotoView }) {
  const [first] = entry.photos
  if (!first) return null
  if (entry.event === 'resolve' && before) return <BeforeAfter before={before} after={first} />
  return (
    <View className="shots">
      {entry.photos.map((photo, index) => (
        <Thumb key={photo.id} photos={entry.photos} index={index} size={72} />
      ))}
    </View>
  )
}
