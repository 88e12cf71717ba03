import { View } from '@tarojs/components'
import './avatar.scss'

interface Props {
  /** Its first character is shown. */
  name: string
  size?: 's' | 'm' | 'l'
  /** My own contact, or myself: the accent's tint. */
  mine?: boolean
}

export const Avatar = ({ name, size = 'm', mine }: Props) => (
  <View className={`avatar ${size} ${mine ? 'mine' : ''}`}>{[...name][0] ?? ''}</View>
)
