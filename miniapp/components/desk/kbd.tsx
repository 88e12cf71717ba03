import { View } from '@tarojs/components'
import './desk.scss'

/** A key, written out. */
export const Kbd = ({ words }: { words: string }) => <View className="kbd">{words}</View>
