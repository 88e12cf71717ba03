import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { ComparePanel } from '@/components/plan/compare-panel'
import { bestWords } from '../rules/plan-words'

/** 全社区，方案比现在; without a plan, the present alone. Whether there can be a better plan stands below. */
export const PlanFigures = ({ board: { plan, now, settings } }: { board: BoardView }) => (
  <ComparePanel
    title={plan ? '全社区，方案比现在' : '全社区，现在'}
    columns={[{ key: 'now', heading: '现在', figures: now }, ...(plan ? [{ key: 'plan', heading: '方案', figures: plan.figures }] : [])]}
    limits={settings}
  >
    {plan && <View className="note cp-foot">{bestWords(plan)}</View>}
  </ComparePanel>
)
