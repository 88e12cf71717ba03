import { Text, View } from '@tarojs/components'
import './member-tag.scss'

interface Props {
  name: string
  /** Place in the palette. */
  colour: number
  /** Of these, `here` in this gate; absent: the name alone. */
  count?: { here: number; total: number }
}

/** The initial in the member's colour is the surname, so that the tag reads as the full name: 周 桂兰 4/10. */
export const MemberTag = ({ name, colour, count }: Props) => {
  const [surname, ...given] = [...name]
  return (
    <View className="member-tag">
      <View className={`mt-i m${colour + 1}`}>{surname}</View>
      <Text className="nb">{given.join('')}</Text>
      {count && count.here === 0 && <Text className="mt-total">自家</Text>}
      {count && count.here > 0 && (
        <View className="mt-n">
          {count.here}
          {count.here < count.total && <Text className="mt-total">/{count.total}</Text>}
        </View>
      )}
    </View>
  )
}
