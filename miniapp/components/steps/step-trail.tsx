import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './steps.scss'

interface Props {
  /** Answered: 7号楼, 1单元. */
  done: string[]
  /** What is asked now: 房号. */
  now: string
  onAgain: () => void
}

/** Answered steps stay in the trail; 重选 starts over. */
export const StepTrail = ({ done, now, onAgain }: Props) => (
  <View className="step-trail">
    {done.map((words) => (
      <View key={words} className="sd">
        {words}
        <Icon name="chev-r" />
      </View>
    ))}
    <View>{now}</View>
    <Tap className="link" onTap={onAgain}>
      重选
    </Tap>
  </View>
)
