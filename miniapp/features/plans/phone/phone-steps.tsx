import type { BoardView } from '@shared/assignment'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { say } from '@/lib/feedback'
import { withCommas } from '@/lib/figures'
import type { Wishes } from '../data/use-wishes'
import { whyNotApplied } from '../rules/plan-words'

interface Props {
  plan: NonNullable<BoardView['plan']>
  wishes: Wishes
  /** Absent where it cannot be applied: on the page of one gate, while a phone is asked. */
  onApply?: () => void
}

/** At the thumb: solve again with what was fixed, or apply. */
export function PhoneSteps({ plan, wishes: { wishes, send }, onApply }: Props) {
  if (wishes.length > 0)
    return (
      <ActionBar hint={`要改 ${wishes.length} 处，重算后看结果`}>
        <Button
          kind="primary"
          icon="again"
          words="固定后重算"
          busyWords="正在重算…"
          onTap={async () => {
            if (await send()) say('重算好了')
          }}
        />
      </ActionBar>
    )
  if (!onApply) return null
  const why = whyNotApplied(plan, 0)
  return (
    <ActionBar hint={why ?? `变动 ${withCommas(plan.figures.moved)} 户，点了还会再问您一次`}>
      <Button kind="primary" words="应用方案" disabled={why !== undefined} onTap={onApply} />
    </ActionBar>
  )
}
