import { Image, View } from '@tarojs/components'
import { Button } from '../button/button'
import { StatusChip } from '../status-chip/status-chip'
import './states.scss'

interface Props {
  words: string
  /** Path of the first photo on the phone. */
  photo?: string
  onSend: () => unknown
}

/** Written, and not yet with the server. */
export const PendingCard = ({ words, photo, onSend }: Props) => (
  <View className="card pending">
    {photo && <Image className="shot" mode="aspectFill" src={photo} />}
    <View className="grow">
      <View className="pw">{words}</View>
      <StatusChip kind="pending" />
    </View>
    <Button words="现在发" kind="soft" busyWords="正在发…" onTap={onSend} />
  </View>
)
