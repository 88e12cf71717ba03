import { type CalendarPart, type HolidayReading, type LineRemark, maxHolidayWords } from '@shared/calendar'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { WordField } from '@/components/word-field/word-field'
import { wordsOf } from '@/lib/api-error'
import { countWords, holidayLines } from './holiday-words'
import { LinesOfYear } from './lines-of-year'
import type { Pasting } from './use-pasting'

export const partTitle: Record<CalendarPart, string> = { notice: '贴放假通知', own: '自己加的日子' }

const hints: Record<CalendarPart, (year: number) => string> = {
  notice: () => '把国务院的通知整段贴进来，例如：\n一、元旦：1月1日至3日放假，共3天。\n二、春节：……',
  own: (year) => `一行一天，例如：\n${year}-03-08 休 社区日\n${year}-03-13 班`,
}

interface Props {
  pasting: Pasting
  year: number
}

/** The text, and in words what it is read as. */
export const PasteFields = ({ pasting: { part, text, onText, reading, error, onRetry }, year }: Props) => (
  <View className="paste-fields">
    <View className="paste-field">
      <WordField value={text} placeholder={hints[part](year)} label={partTitle[part]} max={maxHolidayWords} autoFocus onChange={onText} />
    </View>
    {error ? (
      <View className="hint-box danger">
        <Icon name="tri-f" />
        <View className="grow">{wordsOf(error)}</View>
        <Button words="再试一次" small onTap={onRetry} />
      </View>
    ) : (
      <Read reading={reading} part={part} text={text} />
    )}
  </View>
)

interface ReadProps {
  reading?: HolidayReading
  part: CalendarPart
  text: string
}

function Read({ reading, part, text }: ReadProps) {
  if (!reading) return <View className="note">正在读…</View>
  if (text.trim() === '') return <View className="note">空着存下，就是把{part === 'notice' ? '导入的通知' : '自己加的日子'}撤掉。</View>
  const { days, problems, remarks } = reading
  return (
    <>
      {problems.map((problem) => (
        <LineHint key={problem.line} tone="danger" remark={problem} />
      ))}
      {remarks.map((remark) => (
        <LineHint key={remark.line + remark.words} tone="warn" remark={remark} />
      ))}
      {problems.length === 0 && (
        <View>
          <View className="m">读到：{countWords(days)}</View>
          <LinesOfYear lines={holidayLines(days.map((day) => ({ ...day, source: part === 'own' ? 'own' : 'imported' })))} />
        </View>
      )}
    </>
  )
}

const LineHint = ({ tone, remark: { line, words } }: { tone: 'danger' | 'warn'; remark: LineRemark }) => (
  <View className={`hint-box ${tone}`}>
    <Icon name={tone === 'danger' ? 'tri-f' : 'eye'} />
    <View className="grow">
      第 {line} 行：{words}
    </View>
  </View>
)

interface ActsProps {
  pasting: Pasting
  onClose: () => void
}

export const PasteActs = ({ pasting: { refused, onSave }, onClose }: ActsProps) => (
  <>
    <Button words="不改了" onTap={onClose} />
    <Button words="存" kind="primary" disabled={refused !== undefined} busyWords="正在存…" onTap={onSave} />
  </>
)
