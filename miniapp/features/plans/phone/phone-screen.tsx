import type { BoardView } from '@shared/assignment'
import { type ReactNode, useState } from 'react'
import { Screen } from '@/components/screen/screen'
import { sayError } from '@/lib/feedback'
import type { Office } from '../../office/use-office'
import { usePlanActs } from '../data/plan-data'
import { usePlanView } from '../data/use-plan-view'
import { useWishes } from '../data/use-wishes'
import { ApplySheet } from '../parts/apply-sheet'
import { ChangesSheet } from '../parts/changes-sheet'
import { ReserveSheet } from '../parts/reserve-sheet'
import { mayBeChanged } from '../rules/plan-words'
import { PhoneBoard } from './phone-board'
import { PhoneSteps } from './phone-steps'

interface Props {
  office: Office
  board: BoardView
  top: ReactNode
  others?: ReactNode
  onRetry: () => unknown
}

/** The whole in figures, then gate by gate; the next step at the thumb. */
export function PhoneScreen({ office, board, top, others, onRetry }: Props) {
  const { plan } = board
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const { apply } = usePlanActs()
  const [sheet, setSheet] = useState<'changes' | 'reserve' | 'apply'>()
  const shut = () => setSheet(undefined)
  const { changes } = view.drawn
  const agree = async () => {
    if (plan) await apply(plan.id).catch(sayError)
    shut()
  }
  return (
    <Screen
      top={top}
      bottom={
        plan &&
        mayBeChanged(plan) && (
          <PhoneSteps plan={plan} wishes={wishes} {...(plan.status === 'draft' ? { onApply: () => setSheet('apply') } : {})} />
        )
      }
      over={
        <>
          {sheet === 'changes' && <ChangesSheet changes={changes} onClose={shut} />}
          {sheet === 'reserve' && <ReserveSheet reserve={board.reserve} onClose={shut} />}
          {sheet === 'apply' && (
            <ApplySheet
              changes={changes}
              warning="换了就会告诉大家，不能一键换回去。"
              no={{ words: '再看看', busyWords: '再看看', onTap: shut }}
              onYes={agree}
              onClose={shut}
            />
          )}
        </>
      }
      onRetry={() => void onRetry()}
    >
      {others}
      <PhoneBoard office={office} board={board} view={view} wishes={wishes} onSheet={setSheet} />
    </Screen>
  )
}
