import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../tap/tap'
import './desk.scss'

export interface Column<Row> {
  key: string
  heading: string
  /** Of the grid: 96px, 1fr. */
  width: string
  cell: (row: Row) => ReactNode
}

interface Props<Row> {
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  selected?: (row: Row) => boolean
  onPick?: (row: Row) => void
  /** Absent: every row may be picked. */
  pickable?: (row: Row) => boolean
  /** Under the last row. */
  foot?: ReactNode
}

/** Rows of a wide page. Grid instead of <table>, which the mini program does not have. */
export function DataTable<Row>({ columns, rows, rowKey, selected, onPick, pickable, foot }: Props<Row>) {
  const style = { gridTemplateColumns: columns.map((column) => column.width).join(' ') }
  return (
    <View className="data-table">
      <View className="tr head" style={style}>
        {columns.map((column) => (
          <View key={column.key} className="th">
            {column.heading}
          </View>
        ))}
      </View>
      <View className="rows">
        {rows.map((row) => {
          const cells = columns.map((column) => (
            <View key={column.key} className="td">
              {column.cell(row)}
            </View>
          ))
          const classes = `tr ${selected?.(row) ? 'sel' : ''}`
          return onPick && (pickable?.(row) ?? true) ? (
            <Tap key={rowKey(row)} className={`${classes} picks`} onTap={() => onPick(row)}>
              <View className="tr-in" style={style}>
                {cells}
              </View>
            </Tap>
          ) : (
            <View key={rowKey(row)} className={classes}>
              <View className="tr-in" style={style}>
                {cells}
              </View>
            </View>
          )
        })}
      </View>
      {foot && <View className="tf">{foot}</View>}
    </View>
  )
}
