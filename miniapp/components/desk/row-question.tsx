import { Text, View } from '@tarojs/components'
import { Choice } from '../choice/choice'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { Kbd } from './kbd'
import './row-question.scss'

interface Props {
  /** 2-1-402 */
  place?: string
  words: string
  answers: { key: string; words: string }[]
  answer?: string
  /** 另外 2 户也这样办; absent: there are none alike. */
  alike?: string
  alikeDone?: boolean
  /** 1, 2, 3 answer this question. */
  keys?: boolean
  onAnswer: (key: string) => void
  onAlike: () => void
}

/** Something only the office can know about rows of a sheet. */
export const RowQuestion = ({ place, words, answers, answer, alike, alikeDone, keys, onAnswer, onAlike }: Props) => (
  <View className="row-question">
    <View className="rq-words">
      {place && <Text className="b nb">{place}</Text>}
      {place && '：'}
      {words}
    </View>
    <Choice items={answers} on={answer} onPick={onAnswer} />
    {alike && (
      <Tap className={`rq-tick ${alikeDone ? 'on' : ''}`} disabled={alikeDone} onTap={onAlike}>
        <View className="rq-box">{alikeDone && <Icon name="check" />}</View>
        {alike}
      </Tap>
    )}
    {keys && (
      <View className="rq-keys">
        按
        {answers.map((each, at) => (
          <Kbd key={each.key} words={String(at + 1)} />
        ))}
        也能选
      </View>
    )}
  </View>
)
