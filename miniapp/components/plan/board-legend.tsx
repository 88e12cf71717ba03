import { Image, View } from '@tarojs/components'
import './plan-board.scss'
import { type Square, stripPicture } from './strip-picture'

const signs: { words: string; square: Square; there: (square: Square) => boolean; always?: true }[] = [
  { words: '有联户党员', square: { colour: 0 }, there: () => true, always: true },
  { words: '换联系人', square: { colour: 0, moved: true }, there: ({ moved }) => moved === true, always: true },
  { words: '还没有人', square: {}, there: () => true, always: true },
  { words: '新定', square: { colour: 0, added: true }, there: ({ added }) => added === true },
  { words: '固定', square: { colour: 0, pinned: true }, there: ({ pinned }) => pinned === true },
  { words: '自家', square: { colour: 0, own: true }, there: ({ own }) => own === true },
]

/** What the squares mean; the rarer signs only where they stand on the board. */
export const BoardLegend = ({ squares, rule }: { squares: Square[]; rule?: string }) => (
  <View className="board-legend">
    <View>一格一户，从左到右是低层到高层</View>
    {signs
      .filter(({ always, there }) => always || squares.some(there))
      .map(({ words, square }) => (
        <View key={words} className="bl-sign">
          <View className="bl-clip">
            <Image className="bl-square" mode="scaleToFill" src={stripPicture([square])} />
          </View>
          {words}
        </View>
      ))}
    {rule && <View className="bl-rule">{rule}</View>}
  </View>
)
