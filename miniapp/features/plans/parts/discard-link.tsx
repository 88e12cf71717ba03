import { Tap } from '@/components/tap/tap'
import { ask, sayError } from '@/lib/feedback'
import { goPlanBoard } from '@/lib/navigation'
import { usePlanActs } from '../data/plan-data'
import './discard-link.scss'

/** A draft that nobody wants. */
export function DiscardLink({ id }: { id: string }) {
  const { discard } = usePlanActs()
  const drop = async () => {
    if (!(await ask('丢掉这个方案？', '什么都不会换。要用得重新算。', '丢掉'))) return
    try {
      await discard(id)
      await goPlanBoard()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <Tap className="link discard-link" onTap={() => void drop()}>
      丢掉这个方案
    </Tap>
  )
}
