import { View } from '@tarojs/components'
import './states.scss'

/** 没办完的都在这里了 */
export const EndOfList = ({ words }: { words: string }) => <View className="note end-of-list">{words}</View>
