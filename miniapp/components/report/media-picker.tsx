import { Image, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './report.scss'

export interface PickedPhoto {
  key: string
  /** What an <Image> can show now. */
  src: string
  state: 'sending' | 'sent' | 'waiting'
}

interface Props {
  photos: PickedPhoto[]
  max: number
  /** 拍照片 */
  words?: string
  onPick: () => void
  onRemove: (key: string) => void
}

/** The large photo button, and the photos picked so far. */
export const MediaPicker = ({ photos, max, words = '拍照片', onPick, onRemove }: Props) => (
  <View className="media-picker">
    {photos.length === 0 ? (
      <Tap className="big" onTap={onPick}>
        <Icon name="camera" />
        {words}
      </Tap>
    ) : (
      <View className="got">
        {photos.map((photo, index) => (
          <View key={photo.key} className="shot">
            <Image className="img" mode="aspectFill" src={photo.src} />
            {photo.state !== 'sent' && <View className="mark">{photo.state === 'sending' ? '正在传' : '等网'}</View>}
            <Tap className="drop" label={`去掉第 ${index + 1} 张照片`} onTap={() => onRemove(photo.key)}>
              <Icon name="close" />
            </Tap>
          </View>
        ))}
        {photos.length < max && (
          <Tap className="more" label="再加一张照片" onTap={onPick}>
            <Icon name="plus" />
            {photos.length}/{max}
          </Tap>
        )}
      </View>
    )}
  </View>
)
