import type { ImportView } from '@shared/roster'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { type Column, DataTable } from '@/components/desk/data-table'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ask, sayError } from '@/lib/feedback'
import { withCommas } from '@/lib/figures'
import { goRosterImport } from '@/lib/navigation'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { kindName, standing } from './import-words'
import { useImportActs, useImports } from './roster-data'

const unfinished = ({ status }: ImportView): boolean => status === 'ready' || status === 'awaitingPhone'

/** Earlier imports of this community; one that was looked over and not stored may be taken up again for a day. */
export function EarlierImports({ communityId }: { communityId: string }) {
  const now = useNow()
  const { discard } = useImportActs()
  const read = useImports(communityId)
  if (read.error) return <ErrorState title="没取到以前导的" error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return <Skeleton cards={1} />
  const drop = async (made: ImportView) => {
    if (!(await ask('丢掉这张表？', `“${made.fileName}”还没存，丢掉后要重新选文件。`, '丢掉'))) return
    await discard(made.id).catch(sayError)
  }
  const columns: Column<ImportView>[] = [
    { key: 'at', heading: '什么时候', width: '120px', cell: ({ createdAt }) => ago(createdAt, now) },
    { key: 'file', heading: '文件', width: '1.2fr', cell: ({ fileName }) => <Text className="m">{fileName}</Text> },
    { key: 'kind', heading: '是什么', width: '90px', cell: ({ kind }) => kindName[kind] },
    { key: 'rows', heading: '行数', width: '80px', cell: ({ totalRows }) => withCommas(totalRows) },
    { key: 'how', heading: '怎么样了', width: '1fr', cell: (made) => <Text className="ink2">{standing(made)}</Text> },
    { key: 'who', heading: '谁导的', width: '84px', cell: ({ createdBy }) => <Text className="nb">{createdBy}</Text> },
    {
      key: 'acts',
      heading: '',
      width: '150px',
      cell: (made) => (
        <View className="row acts">
          <Button small words={unfinished(made) ? '接着办' : '看'} onTap={() => void goRosterImport(made.id)} />
          {unfinished(made) && <Button small words="丢掉" onTap={() => drop(made)} />}
        </View>
      ),
    },
  ]
  return (
    <View className="earlier">
      <View className="h3">以前导的</View>
      {read.data.length === 0 ? (
        <View className="card pad note">还没有导过。先导住户名册，再导党员名单。</View>
      ) : (
        <View className="card">
          <DataTable columns={columns} rows={read.data} rowKey={({ id }) => id} />
        </View>
      )}
    </View>
  )
}
