import type { ImportRowView, ImportView, RowFate } from '@shared/roster'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { type Column, DataTable } from '@/components/desk/data-table'
import { FateChip } from '@/components/desk/fate'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { hasRows, useImportRows } from './roster-data'

interface Props {
  made: ImportView
  fate?: RowFate
  /** Rows of the question in hand. */
  marked: ReadonlySet<number>
  onPick: (row: ImportRowView) => void
}

/** What a sum's row is called in place of a name. */
const total = '合计'

const columns: Column<ImportRowView>[] = [
  { key: 'row', heading: '行', width: '64px', cell: ({ row }) => <Text className="ln">{row}</Text> },
  { key: 'place', heading: '房', width: '100px', cell: ({ place }) => <Text className="b">{place}</Text> },
  { key: 'name', heading: '姓名', width: '96px', cell: ({ name }) => name },
  {
    key: 'phone',
    heading: '手机',
    width: '116px',
    cell: ({ phone, name }) => <Text className="nb">{phone ?? (name && name !== total ? '空' : '')}</Text>,
  },
  { key: 'relation', heading: '关系', width: '60px', cell: ({ relation }) => relation },
  { key: 'fate', heading: '怎么处理', width: '96px', cell: ({ fate }) => <FateChip fate={fate} /> },
  { key: 'why', heading: '为什么', width: '1fr', cell: ({ why }) => <Text className="ink2">{why}</Text> },
]

/** Members have no relation to an owner, and often only a gate. */
const memberColumns = columns
  .filter(({ key }) => key !== 'relation')
  .map((column) => (column.key === 'place' ? { ...column, heading: '住处' } : column))

const emptyWords: Record<RowFate, string> = {
  added: '没有新增的行',
  changed: '没有变更的行',
  unchanged: '没有不变的行',
  question: '没有要确认的了',
  refused: '没有不收的行，都读得懂',
}

/** Every row of the sheet and what becomes of it; 100 at a time. */
export function RowTable({ made, fate, marked, onPick }: Props) {
  const read = useImportRows(made.id, fate, hasRows(made.status))
  const rows = read.data?.pages.flatMap(({ items }) => items)
  if (read.error && !rows) return <ErrorState title="没取到这些行" error={read.error} onRetry={() => read.refetch()} />
  if (!rows) return <Skeleton cards={3} />
  return (
    <View className="card rows-card">
      <DataTable
        columns={made.kind === 'partyMembers' ? memberColumns : columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        selected={({ row }) => marked.has(row)}
        onPick={onPick}
        pickable={({ answers }) => made.status === 'ready' && (answers?.length ?? 0) > 0}
        foot={
          <View className="row">
            <View className="grow note">
              {rows.length === 0 && fate ? emptyWords[fate] : '要确认的在最前面。姓名、手机遮住了，要看全，请对照原表的行号。'}
            </View>
            {read.hasNextPage && <Button words="再看 100 行" busyWords="正在取…" onTap={() => read.fetchNextPage()} />}
          </View>
        }
      />
    </View>
  )
}
