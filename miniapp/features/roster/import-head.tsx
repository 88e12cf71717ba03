import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { StatusChip } from '@/components/status-chip/status-chip'
import { sayError } from '@/lib/feedback'
import { withCommas } from '@/lib/figures'
import { goRosterImport } from '@/lib/navigation'
import { storedRows, whyNotStored } from './import-words'
import { useImportActs } from './roster-data'

/** How the import stands, and its one step ahead. */
export function ImportHead({ made }: { made: ImportView }) {
  const { apply } = useImportActs()
  const why = whyNotStored(made)
  const rows = storedRows(made.counts)
  const store = async () => {
    try {
      await apply(made.id)
    } catch (error) {
      sayError(error)
    }
  }
  const open = made.status === 'ready'
  return (
    <>
      <Standing status={made.status} />
      <DeskSpace />
      {why && open && <View className="note">{why}</View>}
      <Button words={made.status === 'applied' ? '再导一张表' : '换一个文件'} onTap={() => void goRosterImport()} />
      {open && (
        <Button kind="primary" words={`存入 ${withCommas(rows)} 行`} busyWords="请稍等…" disabled={why !== undefined} onTap={store} />
      )}
    </>
  )
}

const Standing = ({ status }: Pick<ImportView, 'status'>) => {
  if (status === 'ready') return <StatusChip kind="lookedOver" />
  if (status === 'reading') return <StatusChip kind="waiting" words="正在看，什么都没存" />
  if (status === 'awaitingPhone') return <StatusChip kind="waiting" words="等手机上点“同意”，还没存" />
  if (status === 'applying') return <StatusChip kind="acknowledged" words="正在存" />
  if (status === 'applied') return <StatusChip kind="solved" words="存好了" />
  return <StatusChip kind="plain" words={status === 'failed' ? '没看成，什么都没存' : '丢掉了，什么都没存'} />
}
