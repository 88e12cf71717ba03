import type { ImportRowView, ImportView, RowFate } from '@shared/roster'

const fateWords: Record<RowFate, string> = { added: '新增', changed: '变更', unchanged: '不变', question: '要确认', refused: '不收' }

/** Rows by fate, as far as they were asked for. */
export type RowsByFate = Partial<Record<RowFate, readonly ImportRowView[]>>

/** What a terminal shows of a dry run: how the sheet was read, the counts, then the rows given, those that want attention last. */
export function reportDryRun(view: ImportView, rows: RowsByFate): string {
  return [
    `${view.fileName}:第 ${view.sheetPosition} 张表“${view.sheetName}”,第 ${view.headingRow} 行是表头,共 ${view.totalRows} 行`,
    `认出 ${view.columns.length} 列:${view.columns.map(({ heading, field }) => (heading === field ? heading : `${heading}→${field}`)).join('、')}`,
    ...(view.dropped.length > 0 ? [`没有读进来:${view.dropped.join('、')}`] : []),
    ...(view.blotted > 0 ? [`抹掉了 ${view.blotted} 处像证件号的数`] : []),
    ...(view.agesUnchecked ? ['表里没有生日或证件号:存之前请确认都满 14 岁'] : []),
    countsLine(view),
    ...(view.missing.total > 0
      ? [
          `这里有、表里没有的 ${view.missing.total} 个(不会删):${view.missing.examples.join('、')}${view.missing.total > view.missing.examples.length ? ' …' : ''}`,
        ]
      : []),
    ...shownOrder.flatMap((fate) => section(fateWords[fate], rows[fate] ?? [])),
  ].join('\n')
}

const shownOrder: readonly RowFate[] = ['unchanged', 'added', 'changed', 'question', 'refused']

const countsLine = ({ counts }: ImportView): string =>
  (Object.keys(fateWords) as RowFate[]).map((fate) => `${fateWords[fate]} ${counts[fate]}`).join('  ')

function section(title: string, rows: readonly ImportRowView[]): string[] {
  if (rows.length === 0) return []
  return [
    '',
    `${title}:`,
    ...rows.map(({ row, place = '', name = '', why }) => `  第 ${row} 行  ${[place, name].filter(Boolean).join(' ')}  ${why}`),
  ]
}
