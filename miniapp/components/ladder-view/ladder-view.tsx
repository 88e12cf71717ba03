import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './ladder-view.scss'

export interface LadderStep {
  state: 'passed' | 'now' | 'next'
  /** 14:20 · 现在 · 30 分钟后 */
  when: string
  words: string
  /** Each name stays in one line. */
  people?: readonly string[]
  /** Second line. */
  more?: string
  icon?: IconName
}

const shape: Record<LadderStep['state'], IconName> = { passed: 'check', now: 'people', next: 'up' }

/** Whom it passed, who has it now, where it goes next. */
export const LadderView = ({ steps }: { steps: LadderStep[] }) => (
  <View className="ladder">
    {steps.map((step) => (
      <View key={step.state + step.when + step.words} className={`rung ${step.state}`}>
        <View className="k">
          <Icon name={step.icon ?? shape[step.state]} />
        </View>
        <View className="grow">
          <View className="h">
            <View className="when">{step.when}</View>
            {step.words}{' '}
            {step.people?.map((name, index, { length }) => (
              <Text key={name} className="nb">
                {name}
                {index < length - 1 && '、'}
              </Text>
            ))}
          </View>
          {step.more && <View className="d">{step.more}</View>}
        </View>
      </View>
    ))}
  </View>
)
