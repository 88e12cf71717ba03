import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { RowQuestion } from '@/components/desk/row-question'
import { Icon } from '@/components/icon/icon'
import { ErrorState } from '@/components/states/error-state'
import { withCommas } from '@/lib/figures'

import { type QuestionGroup, questionWords, unitOf } from './question-groups'
import type { useQuestions } from './use-questions'

interface Props {
  made: ImportView
  questions: ReturnType<typeof useQuestions>
}

/** Cards at once; the others come up as these are answered. */
const shown = 12

/** What only the office can know, one card each. */
export function QuestionPanel({ made, questions }: Props) {
  const { read, inHand, waiting, putOff, undecided } = questions
  if (read.error) return <ErrorState title="没取到要确认的" error={read.error} onRetry={() => read.refetch()} />
  const cards = [...(inHand ? [inHand] : []), ...waiting, ...putOff]
  if (cards.length === 0) return null
  const [first, ...others] = cards
  const more = cards.length - shown
  return (
    <>
      <View className="card pad ask">
        <View className="ask-head">
          <View className="h2 grow">
            <Icon name="quest" />
            {undecided > 0 ? `要您定 ${withCommas(undecided)} 件` : '都答过了'}
          </View>
          {made.counts.question > 0 && <View className="note">共 {withCommas(made.counts.question)} 行</View>}
        </View>
        {first && <Question made={made} group={first} questions={questions} />}
      </View>
      {others.slice(0, shown - 1).map((group) => (
        <View key={group.key} className="card pad">
          <Question made={made} group={group} questions={questions} />
        </View>
      ))}
      {more > 0 && <View className="note center">还有 {withCommas(more)} 件，答完这些就出来</View>}
    </>
  )
}

function Question({ made, group, questions }: Props & { group: QuestionGroup }) {
  const { inHand, same, alsoDone, nextKey, answer, answerAlike } = questions
  const mine = inHand?.key === group.key
  const also = mine ? alsoDone || same.length : 0
  return (
    <RowQuestion
      place={group.place || `${group.rows[0]?.row} 行 ${group.rows[0]?.name ?? ''}`}
      words={questionWords(group)}
      answers={group.answers}
      answer={group.answer}
      {...(also > 0 ? { alike: `另外 ${also} ${unitOf(made.kind)}也这样办`, alikeDone: alsoDone > 0 } : {})}
      keys={group.key === nextKey}
      onAnswer={(key) => void answer(group, key)}
      onAlike={() => void answerAlike()}
    />
  )
}
