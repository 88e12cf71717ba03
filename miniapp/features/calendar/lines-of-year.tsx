import { View } from '@tarojs/components'
import { type HolidayLine, sourceWords } from './holiday-words'

interface Props {
  lines: HolidayLine[]
  /** Who decided each, where they differ. */
  withSource?: boolean
}

/** 春节 2月15日到23日休 9 天；2月14日、28日上班 */
export const LinesOfYear = ({ lines, withSource }: Props) => (
  <View className="lines-of-year">
    {lines.map(({ key, name, words, source }) => (
      <View key={key + source} className="line">
        <View className="row">
          <View className="m grow">{name}</View>
          {withSource && <View className="note nb">{sourceWords[source]}</View>}
        </View>
        {words.map((part) => (
          <View key={part} className="ink2">
            {part}
          </View>
        ))}
      </View>
    ))}
  </View>
)
