import type { ProgressStepView } from '@shared/issues'
import { View } from '@tarojs/components'
import { clockTime, laterBy } from '@/lib/times'
import { Icon } from '../icon/icon'
import './progress-line.scss'

interface Props {
  steps: ProgressStepView[]
  /** Under the next step: 15:56 前. */
  nextBy?: string
}

/** 已提交 → 已确认: under each step who, and how long it took. What is ahead is hollow and dashed. */
export const ProgressLine = ({ steps, nextBy }: Props) => {
  const next = steps.findIndex((step) => step.state === 'ahead')
  return (
    <View className="progress-line">
      {steps.map((step, index) => (
        <View key={step.name} className={`step ${step.state}`}>
          <View className="dot">{step.state === 'done' && <Icon name="check" />}</View>
          <View className="s">{step.state === 'ahead' ? step.name.replace('已', '待') : step.name}</View>
          <View className="p">{index === next && nextBy ? nextBy : shortName(step.who)}</View>
          <View className="m2">{timing(step, index)}</View>
        </View>
      ))}
    </View>
  )
}

function timing(step: ProgressStepView, index: number): string {
  if (step.state === 'ahead') return ''
  if (index > 0 && step.minutes !== undefined) return laterBy(step.minutes)
  return step.at ? clockTime(step.at) : ''
}

/** There is room for the person; the seat stands in 经过: 联户党员 周桂兰 → 周桂兰. */
const shortName = (who = '') => who.slice(who.lastIndexOf(' ') + 1)
