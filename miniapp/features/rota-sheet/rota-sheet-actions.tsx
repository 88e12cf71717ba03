import type { RotaMonthView } from '@shared/rota'
import type { RotaSheetReading } from '@shared/rota-sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { wordsOf } from '@/lib/api-error'
import { type ChosenFile, chooseFile } from '@/lib/choose-file'
import { say, sayError } from '@/lib/feedback'
import { newRequestId } from '@/lib/request-id'
import { applySheet, exportSheet, type MonthOf, readSheet } from './rota-sheet-data'
import { SheetPreview } from './sheet-preview'

interface Props extends MonthOf {
  /** Of the month as the page shows it. */
  rev: number
  /** Whoever may read may export; whoever plans may also import. */
  mayImport: boolean
  onDone: (month: RotaMonthView) => void
}

/** 导出, and 导入 with what it would change said before it is stored. At a desk. */
export function RotaSheetActions({ communityId, month, rev, mayImport, onDone }: Props) {
  const [reading, setReading] = useState<RotaSheetReading>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const of = { communityId, month }

  const write = async () => {
    try {
      await exportSheet(of)
      say('导出好了，在浏览器的下载里')
    } catch (error) {
      sayError(error)
    }
  }
  const read = async (file: ChosenFile) => {
    setBusy(true)
    try {
      setReading(await readSheet(of, file))
    } catch (error) {
      setRefused(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  const apply = async ({ rev: readAt, puts }: RotaSheetReading, knowingly: boolean) => {
    try {
      onDone(await applySheet(of, { rev: readAt, puts, knowingly, commandId: newRequestId() }))
      say('导入好了')
    } catch (error) {
      setRefused(wordsOf(error))
    } finally {
      setReading(undefined)
    }
  }
  return (
    <>
      <Button icon="down" words="导出表格" busyWords="正在导出…" onTap={write} />
      {mayImport && <Button icon="up" words={busy ? '正在看表…' : '导入表格'} disabled={busy} onTap={() => chooseFile(read)} />}
      {refused && (
        <Sheet
          title="没导进来"
          onClose={() => setRefused(undefined)}
          acts={<Button className="spread" words="知道了" onTap={() => setRefused(undefined)} />}
        >
          <View className="ink2">{refused}</View>
        </Sheet>
      )}
      {reading && (
        <SheetPreview
          of={of}
          reading={reading}
          overtaken={reading.rev !== rev}
          onApply={(knowingly) => apply(reading, knowingly)}
          onClose={() => setReading(undefined)}
        />
      )}
    </>
  )
}
