import type { RotaMonthView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { say, sayError } from '@/lib/feedback'
import { useRotaActs } from '../data/rota-data'
import { monthWords } from '../rules/rota-words'
import { BreakLine } from './changes-card'

const shownBreaks = 4

/** The second tap before a month is everybody's: who is told, and what is still the matter. */
export function PublishSheet({ month, onClose }: { month: RotaMonthView; onClose: () => void }) {
  const { publish } = useRotaActs(month)
  const names = [...new Map(month.shifts.flatMap(({ person }) => (person ? [[person.personId, person.name] as const] : []))).values()]
  const breaks = month.plan?.breaks ?? []
  const agree = async () => {
    try {
      await publish()
      say('发布了，会告诉到每个人')
    } catch (error) {
      sayError(error)
    }
    onClose()
  }
  return (
    <Sheet
      title={`发布${monthWords(month.month)}值班表？`}
      onClose={onClose}
      acts={
        <>
          <Button className="side" words="再看看" onTap={onClose} />
          <Button kind="primary" words="发布" busyWords="正在发布…" onTap={agree} />
        </>
      }
    >
      <View className="hint-box">
        会告诉 {names.length} 个人各自有哪些班：{names.join('、')}。发布以后还能一班一班改，改到谁就告诉谁。
      </View>
      {breaks.length > 0 && (
        <>
          <View className="h3">还有 {breaks.length} 处不合适</View>
          {breaks.slice(0, shownBreaks).map(({ shiftId, code, words }) => (
            <BreakLine key={`${code}/${shiftId}`} words={words} />
          ))}
          {breaks.length > shownBreaks && <View className="note">另外 {breaks.length - shownBreaks} 处在表上标了红</View>}
        </>
      )}
    </Sheet>
  )
}
