import type { ReviewPhotoView } from '@shared/review'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { mediaUrl } from '@/lib/http'
import { photoNote } from './review-words'

interface Props {
  photo: ReviewPhotoView
  on: boolean
  onChange: (on: boolean) => void
}

/** One photo, large enough to find a face; beneath it, whether neighbours see it. */
export function ReviewPhoto({ photo, on, onChange }: Props) {
  const [lost, setLost] = useState(false)
  const note = photoNote[photo.check]
  const url = mediaUrl(photo.largeUrl)
  return (
    <View className="review-photo">
      <Tap label="照片，点开看大图" onTap={() => void Taro.previewImage({ urls: [url], current: url })}>
        {lost ? (
          <View className="lost">
            <Icon name="camera" />
            照片没取到
          </View>
        ) : (
          <Image className="large" mode="aspectFit" src={url} onError={() => setLost(true)} />
        )}
      </Tap>
      {note && (
        <View className="photo-note">
          <Icon name={photo.mayShow ? 'quest' : 'ban'} />
          {note}
        </View>
      )}
      {photo.mayShow && (
        <View className="photo-acts">
          {[
            { shows: false, words: '不给看' },
            { shows: true, words: '给邻居看' },
          ].map(({ shows, words }) => (
            <Tap
              key={words}
              className={`photo-act ${shows === on ? 'on' : ''}`}
              role="radio"
              label={`这张照片${words}${shows === on ? '，已选' : ''}`}
              onTap={() => onChange(shows)}
            >
              {shows === on && <Icon name="check" />}
              {words}
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
