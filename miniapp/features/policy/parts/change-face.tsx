import { View } from '@tarojs/components'
import './change-face.scss'

interface Props {
  words: string
  /** What the version in force has there, where it differs. */
  was?: string
  faulty?: boolean
}

/** A value that may be changed: what it would be, and under it what it is now. */
export const ChangeFace = ({ words, was, faulty }: Props) => (
  <View className={`change-face ${was === undefined ? '' : 'changed'} ${faulty ? 'faulty' : ''}`}>
    {words}
    {was !== undefined && <View className="cf-was">原 {was}</View>}
  </View>
)
