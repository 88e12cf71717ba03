import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DroppedNotice } from '@/components/desk/dropped-notice'
import { ProgressBar } from '@/components/desk/progress-bar'
import { ResultHead } from '@/components/result/result-head'
import { withCommas } from '@/lib/figures'
import { goRosterImport } from '@/lib/navigation'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { FileCard } from './file-card'
import { kindName, storedWords } from './import-words'
import { MissingCard } from './missing-card'
import { ReviewBody } from './review-body'
import { hasRows } from './roster-data'

/** One import, wherever it stands. */
export function ImportBody({ made }: { made: ImportView }) {
  if (hasRows(made.status)) return <ReviewBody made={made} />
  if (made.status === 'reading') return <Reading made={made} />
  if (made.status === 'applied') return <Applied made={made} />
  return (
    <ResultHead tone="no" title={made.status === 'failed' ? '这张表没看成' : '这张表丢掉了'}>
      {made.status === 'failed' ? `${made.error ?? '出了点问题'}。什么都没存。` : '什么都没存。'}
      <View className="result-act">
        <Button words="换一个文件" onTap={() => void goRosterImport()} />
      </View>
    </ResultHead>
  )
}

const Reading = ({ made }: { made: ImportView }) => (
  <>
    <FileCard made={made} />
    <View className="card pad reading">
      <ProgressBar
        words={`正在一行一行看，${withCommas(made.doneRows)} / ${withCommas(made.totalRows)} 行`}
        done={made.doneRows}
        of={made.totalRows}
      />
      <View className="note gap">只是看，什么都没存。看完告诉您每一行怎么处理。</View>
    </View>
  </>
)

function Applied({ made }: { made: ImportView }) {
  const now = useNow()
  const { counts, dropped, blotted } = made
  return (
    <>
      <ResultHead tone="ok" title="存好了">
        {`${kindName[made.kind]}：${storedWords(counts)}。${made.createdBy}${made.appliedAt ? `，${dayAndTime(made.appliedAt, now)}` : ''}`}
        {counts.question > 0 && <View>还有 {withCommas(counts.question)} 行没答，没有存。问清楚了再导一次，存过的不会重复。</View>}
        {counts.refused > 0 && <View>{withCommas(counts.refused)} 行不收。在原表里改好，再导一次就行。</View>}
      </ResultHead>
      {made.missing.total > 0 && <MissingCard made={made} />}
      {(dropped.length > 0 || blotted > 0) && <DroppedNotice dropped={dropped} blotted={blotted} />}
    </>
  )
}
