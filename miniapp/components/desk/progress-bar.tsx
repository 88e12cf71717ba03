import { View } from '@tarojs/components'
import './progress-bar.scss'

/** How far a long step has come: words, then the bar. `of` 0: not known yet. */
export const ProgressBar = ({ words, done, of }: { words: string; done: number; of: number }) => (
  <View className="progress-bar">
    <View className="pb-words">{words}</View>
    <View className="pb-track">
      <View className="pb-done" style={{ width: `${of > 0 ? Math.min(100, Math.round((done / of) * 100)) : 0}%` }} />
    </View>
  </View>
)
