import type { ImportView, RowFate } from '@shared/roster'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DroppedNotice } from '@/components/desk/dropped-notice'
import { FateCounts } from '@/components/desk/fate'
import { FileCard } from './file-card'
import { questionsLeftWords, storedWords } from './import-words'
import { MissingCard } from './missing-card'
import { QuestionPanel } from './question-panel'
import { RowTable } from './row-table'
import { useQuestions } from './use-questions'
import { WaitCard } from './wait-card'

/** The dry run: what becomes of every row, before anything is written. */
export function ReviewBody({ made }: { made: ImportView }) {
  const [fate, setFate] = useState<RowFate>()
  const ready = made.status === 'ready'
  const questions = useQuestions(made.id, ready)
  const marked = new Set((questions.inHand ?? questions.waiting[0])?.rows.map(({ row }) => row))
  const { dropped, blotted, counts, missing } = made
  return (
    <>
      <FileCard made={made} />
      <View className="counts-line">
        <FateCounts total={made.totalRows} counts={counts} on={fate} onPick={setFate} />
        <View className="sum">
          <View>
            {ready ? '现在存：' : '要存：'}
            <Text className="b">{storedWords(counts)}</Text>
          </View>
          {ready && <View>{questionsLeftWords(counts)}</View>}
        </View>
      </View>
      <View className="cols">
        <View className="rows-side">
          <RowTable made={made} fate={fate} marked={marked} onPick={questions.pick} />
        </View>
        <View className="qs">
          {ready ? <QuestionPanel made={made} questions={questions} /> : <WaitCard made={made} />}
          {missing.total > 0 && <MissingCard made={made} />}
          {(dropped.length > 0 || blotted > 0) && <DroppedNotice dropped={dropped} blotted={blotted} />}
        </View>
      </View>
    </>
  )
}
