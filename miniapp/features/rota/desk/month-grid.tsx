import type { RotaBreakView, RotaChange, RotaPlanView, RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { noonOf } from '@/lib/times'
import { type Held, offTheGrid } from '../rules/changes'
import type { GridColumn, GridRow } from '../rules/month-grid'
import { longDayWords } from '../rules/rota-words'
import './month-grid.scss'
import { ShiftCell } from './shift-cell'

export type Grip = (held: Held, words: string) => object

export interface GridActs {
  plans: boolean
  picked?: string
  /** What is dragged, and over which shift. */
  held?: Held
  over?: string
  grip: Grip
  onPick: (shiftId: string) => void
}

interface Props extends GridActs {
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  plan?: RotaPlanView
  /** What my changes break. */
  fresh?: readonly RotaBreakView[]
  changes: readonly RotaChange[]
  day?: string
}

/** Days down, shifts across, as the paper sheet has it. */
export function MonthGrid({ columns, rows, plan, fresh = [], changes, day, ...acts }: Props) {
  useEffect(() => {
    if (day && process.env.TARO_ENV === 'h5') document.getElementById(rowId(day))?.scrollIntoView({ block: 'center' })
  }, [day])
  const style = { gridTemplateColumns: `114px repeat(${columns.length}, minmax(84px, 1fr)) minmax(96px, 0.9fr)` }
  const wrong = [...(plan?.breaks ?? []), ...fresh].filter(({ code }) => code !== 'nobody')
  const changed = new Set(changes.flatMap((change) => (change.kind === 'put' ? [change.shiftId] : [])))
  const lookOf = (shift: RotaShiftView) => ({
    changed: changed.has(shift.id),
    picked: shift.id === acts.picked,
    over: shift.id === acts.over,
    held: acts.held?.kind === 'shift' && acts.held.shiftId === shift.id,
  })
  return (
    <View className="month-grid" {...{ 'data-drag-scroll': 'month' }}>
      <View className="mg-row head" style={style}>
        <View className="mg-day">日期</View>
        {columns.map(({ key, postName, name, hours }) => (
          <View key={key} className="mg-head">
            <View className="note">{postName}</View>
            {name}
            <View className="note nb">{hours}</View>
          </View>
        ))}
        <View className="mg-head mg-aside">请假、心愿</View>
      </View>
      {rows.map((row, index) => (
        <View key={row.day} id={rowId(row.day)} className={`mg-row ${row.kind} ${row.day === day ? 'led-to' : ''}`} style={style}>
          <View className="mg-day">
            {row.date}日 周{row.weekday}
            {row.mark && <View className="mg-mark">{row.mark}</View>}
          </View>
          {columns.map(({ key, postName, name }) => {
            const shift = row.shifts.get(key)
            return shift ? (
              <ShiftCell
                key={key}
                shift={shift}
                wrong={[...new Set(wrong.filter(({ shiftId }) => shiftId === shift.id).map(({ words }) => words))].join('；')}
                where={`${longDayWords(row.day)} ${postName}${name}`}
                look={lookOf(shift)}
                grip={acts.plans && shift.person ? acts.grip({ kind: 'shift', shiftId: shift.id }, shift.person.name) : undefined}
                onTap={() => acts.onPick(shift.id)}
              />
            ) : (
              <View key={key} className="mg-none">
                {lastsFrom(rows[index - 1]?.shifts.get(key), row.day)}
              </View>
            )
          })}
          <View className="mg-notes">{row.notes.join('，')}</View>
        </View>
      ))}
      {acts.held?.kind === 'shift' && (
        <View className={`mg-off ${acts.over === offTheGrid ? 'over' : ''}`} {...{ 'data-drop': offTheGrid }}>
          放到这里，这个班先空着
        </View>
      )}
    </View>
  )
}

/** A pair of rest days is one shift: on the second, whoever has it since the first. */
const lastsFrom = (before: RotaShiftView | undefined, day: string): string =>
  before && Date.parse(before.to) > Date.parse(noonOf(day)) ? `接着：${before.person?.name ?? '没人'}` : ''

const rowId = (day: string): string => `rota-${day}`
