import type { RotaSheetChange, RotaSheetReading } from '@shared/rota-sheet'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Sheet } from '@/components/sheet/sheet'
import { type MonthOf, sheetTitle } from './rota-sheet-data'
import './sheet-preview.scss'

interface Props {
  of: MonthOf
  reading: RotaSheetReading
  /** Somebody changed the month since the page was drawn. */
  overtaken: boolean
  onApply: (knowingly: boolean) => Promise<void>
  onClose: () => void
}

/** What a sheet would change, what it breaks, and what of it is not taken over. */
export const SheetPreview = ({ of, reading, overtaken, onApply, onClose }: Props) => (
  <Sheet title={`导入${sheetTitle(of)}`} onClose={onClose} acts={<Acts reading={reading} onApply={onApply} onClose={onClose} />}>
    <View className="sheet-preview">
      <View className="ink2">{summary(reading)}</View>
      {overtaken && <View className="ink2">这个月刚有人改过，这里比的是最新的。</View>}
      {reading.breaks.length > 0 && (
        <View className="sp-breaks">
          <View className="sp-title">
            <Icon name="tri-f" />
            这样排有不合适的地方
          </View>
          {reading.breaks.map(({ shiftId, code, words }) => (
            <View key={`${shiftId} ${code} ${words}`}>{words}</View>
          ))}
        </View>
      )}
      {reading.problems.length > 0 && (
        <View className="sp-problems">
          <View className="sp-title">
            <Icon name="quest" />
            这些没看懂，不会改
          </View>
          {reading.problems.map(({ row, words }) => (
            <View key={`${row} ${words}`}>
              第 {row} 行：{words}
            </View>
          ))}
        </View>
      )}
      {reading.changes.map((change) => (
        <Change key={`${change.row} ${change.day} ${change.shift}`} {...change} />
      ))}
      {reading.unusedColumns.length > 0 && <View className="note">没用到的列：{reading.unusedColumns.join('、')}</View>}
    </View>
  </Sheet>
)

const Change = ({ row, day, shift, before, after }: RotaSheetChange) => (
  <View className="sp-change">
    <View className="grow">
      <View className="b">
        {Number(day.slice(5, 7))} 月 {Number(day.slice(8))} 日{shift}
      </View>
      <View className="note">表里第 {row} 行</View>
    </View>
    <Text className="ink2">{names(before)}</Text>
    <Icon name="arrow" />
    <Text className="b">{names(after)}</Text>
  </View>
)

function Acts({ reading: { changes, breaks }, onApply, onClose }: Pick<Props, 'reading' | 'onApply' | 'onClose'>) {
  if (changes.length === 0) return <Button className="spread" words="知道了" onTap={onClose} />
  const isTwice = breaks.some(({ code }) => code === 'overlap')
  const words = breaks.length > 0 ? `仍然导入 ${changes.length} 个班` : `导入 ${changes.length} 个班`
  return (
    <>
      <Button className="side" words="先不导" onTap={onClose} />
      {isTwice ? (
        <Button className="spread" disabled words="有人同时值两个班，导不了" />
      ) : (
        <Button kind="primary" words={words} busyWords="正在存…" onTap={() => onApply(breaks.length > 0)} />
      )}
    </>
  )
}

const names = (list: readonly string[]): string => list.join('、') || '没有人'

function summary({ changes, same, problems }: RotaSheetReading): string {
  if (changes.length > 0) return `要改 ${changes.length} 个班${same > 0 ? `，另有 ${same} 个和现在一样` : ''}。现在还没存。`
  if (same > 0) return problems.length > 0 ? '看懂的都和现在一样，没有要改的。' : '和现在的一样，没有要改的。'
  return '表里没有写谁值班。空着的格子不会动。'
}
