import type { PhotoView } from '@shared/media'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { mediaUrl } from '@/lib/http'
import { Tap } from '../tap/tap'
import './before-after.scss'

interface Props {
  before: PhotoView
  after: PhotoView
  /** Lower pictures, as on top of the follow-up. */
  flat?: boolean
}

/** Two photos side by side, labelled 修之前 and 修之后. */
export function BeforeAfter({ before, after, flat }: Props) {
  const urls = [before, after].map((photo) => mediaUrl(photo.largeUrl))
  const half = (photo: PhotoView, words: string) => (
    <Tap
      className="half"
      label={`${words}的照片，点开看大图`}
      onTap={() => void Taro.previewImage({ urls, current: mediaUrl(photo.largeUrl) })}
    >
      <Image className="img" mode="aspectFill" src={mediaUrl(photo.thumbUrl)} />
      <View className="mark">{words}</View>
    </Tap>
  )
  return (
    <View className={`before-after ${flat ? 'flat' : ''}`}>
      {half(before, '修之前')}
      {half(after, '修之后')}
    </View>
  )
}
