import type { ImportView } from '@shared/roster'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { fileWords, kindName } from './import-words'

/** Which file, taken for what, and what its columns mean here. */
export const FileCard = ({ made }: { made: ImportView }) => (
  <View className="card file-card">
    <View className="fc-line">
      <Icon name="note" />
      <View className="grow">
        <Text className="b">{made.fileName}</Text>，{kindName[made.kind]}，{fileWords(made)}
      </View>
    </View>
    {made.columns.length > 0 && (
      <View className="fc-maps">
        <View className="note">认出 {made.columns.length} 列</View>
        {made.columns.map(({ heading, field }) => (
          <View key={heading} className="mp">
            {heading}
            <Icon name="arrow" />
            <Text className="m">{field}</Text>
          </View>
        ))}
      </View>
    )}
    {made.agesUnchecked && (
      <View className="fc-ages">
        <Icon name="tri-f" />
        <View className="grow">表里没有出生日期，看不出年龄。存入，就是居委会确认表里的人都满 14 岁。</View>
      </View>
    )}
  </View>
)
