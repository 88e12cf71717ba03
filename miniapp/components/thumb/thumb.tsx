import type { PhotoView } from '@shared/media'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { mediaUrl } from '@/lib/http'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './thumb.scss'

interface Props {
  photos: PhotoView[]
  index?: number
  /** Side, mockup pixels. */
  size?: number
  /** 3 张, when only one is shown. */
  count?: number
  label?: string
}

/** One photo, square; a tap shows all of them large. Without a network a camera stands in its place. */
export function Thumb({ photos, index = 0, size = 84, count, label = '照片，点开看大图' }: Props) {
  const [lost, setLost] = useState(false)
  const photo = photos[index]
  if (!photo) return null
  const side = Taro.pxTransform(size)
  const show = () => void Taro.previewImage({ urls: photos.map((each) => mediaUrl(each.largeUrl)), current: mediaUrl(photo.largeUrl) })
  return (
    <Tap className="thumb-tap" label={label} onTap={show}>
      <View className="thumb" style={{ width: side, height: side }}>
        {lost ? (
          <View className="lost">
            <Icon name="camera" />
          </View>
        ) : (
          <Image className="img" mode="aspectFill" src={mediaUrl(photo.thumbUrl)} onError={() => setLost(true)} />
        )}
        {count !== undefined && count > 1 && <View className="n">{count} 张</View>}
      </View>
    </Tap>
  )
}
