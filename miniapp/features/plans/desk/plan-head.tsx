import type { BoardView } from '@shared/assignment'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { SegControl } from '@/components/desk/seg-control'
import { StatusChip } from '@/components/status-chip/status-chip'
import { say, sayError } from '@/lib/feedback'
import { useNow } from '@/lib/use-now'
import { exportPlan } from '../data/export-plan'
import { usePlanActs } from '../data/plan-data'
import type { Wishes } from '../data/use-wishes'
import { mayBeChanged, statusChip, whyNotApplied } from '../rules/plan-words'

/** What the desk shows: the present, the plan, or two plans beside each other. */
export type DeskView = 'now' | 'plan' | 'compare'

interface Props {
  plan?: BoardView['plan']
  view: DeskView
  wishes: Wishes
  onView: (view: DeskView) => void
}

const withPlan: { key: DeskView; words: string }[] = [
  { key: 'now', words: '现在' },
  { key: 'plan', words: '方案' },
  { key: 'compare', words: '对比' },
]
const withoutPlan = withPlan.filter(({ key }) => key !== 'plan')

/** How the plan stands, what is shown, and the steps ahead. */
export function PlanHead({ plan, view, wishes, onView }: Props) {
  const now = useNow()
  return (
    <>
      {plan ? <StatusChip {...statusChip(plan, now)} /> : <StatusChip kind="plain" words="还没有方案" />}
      <SegControl items={plan ? withPlan : withoutPlan} on={view} onPick={onView} />
      <DeskSpace />
      {plan && view === 'plan' && <PlanSteps plan={plan} wishes={wishes} />}
    </>
  )
}

function PlanSteps({ plan, wishes }: { plan: NonNullable<BoardView['plan']>; wishes: Wishes }) {
  const { apply } = usePlanActs()
  const count = wishes.wishes.length
  const why = whyNotApplied(plan, count)
  const draft = plan.status === 'draft' && !plan.stale
  const solve = async () => {
    if (count === 0) return say('先点一个单元，再选一户，定给谁')
    if (await wishes.send()) say('重算好了')
  }
  return (
    <>
      <Button icon="down" words="导出" busyWords="正在导…" onTap={() => exportPlan(plan.id)} />
      {mayBeChanged(plan) && (
        <Button icon="again" words={count > 0 ? `固定后重算（${count} 处）` : '固定后重算'} busyWords="正在重算…" onTap={solve} />
      )}
      {draft && (
        <Button kind="primary" words="应用方案" busyWords="请稍等…" onTap={() => (why ? say(why) : apply(plan.id).catch(sayError))} />
      )}
    </>
  )
}
