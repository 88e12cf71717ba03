import type { RotaBreakView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { wordsOf } from '@/lib/api-error'
import type { RotaDraft } from '../data/use-rota-draft'
import { subjectOf } from '../rules/changes'
import { changeWords } from '../rules/rota-words'
import './changes-card.scss'

interface Props {
  draft: RotaDraft
  nameOf: (personId: string) => string
  /** Where something breaks. */
  onShift: (shiftId: string) => void
}

/** Mine that are not saved, each to be taken back; and what they break. */
export const ChangesCard = ({ draft: { changes, breaks = [], error, shown, takeBack }, nameOf, onShift }: Props) => (
  <View className="card pad rota-changes">
    <View className="h2">改了 {changes.length} 处，还没存</View>
    {changes.map((change) => (
      <View key={subjectOf(change)} className="rc-row">
        <View className="grow">{changeWords(change, shown, nameOf)}</View>
        <Tap className="rc-back" label={`${changeWords(change, shown, nameOf)}，不改了`} onTap={() => takeBack(change)}>
          <Icon name="close" />
        </Tap>
      </View>
    ))}
    {error !== undefined && <BreakLine words={wordsOf(error)} />}
    {breaks.map(({ words, shiftId }) => (
      <Tap key={words} className="rc-break" role="link" onTap={() => onShift(shiftId)}>
        <BreakLine words={words} />
      </Tap>
    ))}
    {breaks.length > 0 && <View className="note">{wayOut(breaks)}</View>}
  </View>
)

const wayOut = (breaks: readonly RotaBreakView[]): string =>
  breaks.some(({ code }) => code === 'overlap') ? '一个人不能同时值两个班，先改好这一处。' : '知道不合适也要这样，点“仍然这样排”。'

export const BreakLine = ({ words }: { words: string }) => (
  <View className="break-line">
    <Icon name="tri-f" />
    <View className="grow">{words}</View>
  </View>
)
