import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { wordsOf } from '@/lib/api-error'

/** Why it was not saved; what was typed stays. */
export const RefusalCard = ({ error }: { error: unknown }) => (
  <View className="card rs-refused">
    <Icon name="tri-f" />
    <View className="grow">
      {wordsOf(error)}。<View className="note">还没存，您改的都在。</View>
    </View>
  </View>
)
