import { Text, View } from '@tarojs/components'
import type { PolicyChange } from '../rules/changes'

/** Every place that differs: what it was, what it would be. */
export const PolicyChanges = ({ changes }: { changes: readonly PolicyChange[] }) => (
  <View className="policy-changes">
    {changes.map(({ path, what, was, is }) => (
      <View key={path} className="pc-row">
        <View className="note">{what}</View>
        <Text className="pc-was">{was}</Text> → <Text className="m">{is}</Text>
      </View>
    ))}
  </View>
)
