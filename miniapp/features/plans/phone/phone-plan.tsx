import type { PlanKind } from '@shared/assignment'
import { type ReactNode, useState } from 'react'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { sayError } from '@/lib/feedback'
import { goPlanBoard } from '@/lib/navigation'
import type { Office } from '../../office/use-office'
import { ApplySheet } from '../parts/apply-sheet'
import { ChangesSheet } from '../parts/changes-sheet'
import { ReserveSheet } from '../parts/reserve-sheet'
import { usePlanActs } from '../plan-data'
import { mayBeChanged } from '../plan-words'
import { usePlanView } from '../use-plan-view'
import { useShownPlan } from '../use-shown-plan'
import { useWishes } from '../use-wishes'
import { PhoneBoard } from './phone-board'
import { PhoneSteps } from './phone-steps'

interface Props {
  office: Office
  /** Of the plan asked for; empty: the newest that is open, or the present. */
  id: string
  others?: ReactNode
}

/** 联户方案 in the hand: the whole in figures, then gate by gate. */
export function PhonePlan({ office, id, others }: Props) {
  const { board, error, retry } = useShownPlan(office.communityId, id)
  const wishes = useWishes(board)
  const view = usePlanView(board, wishes)
  const { create, apply } = usePlanActs()
  const [sheet, setSheet] = useState<'changes' | 'reserve' | 'apply'>()
  const shut = () => setSheet(undefined)
  const plan = board?.plan
  const changes = view.drawn?.changes

  const make = async (kind: PlanKind) => {
    const made = await create(office.communityId, kind)
    if (made.plan) await goPlanBoard(made.plan.id)
  }
  const agree = async () => {
    if (!plan) return
    await apply(plan.id).catch(sayError)
    shut()
  }

  return (
    <Screen
      top={<NavBar title="联户方案" sub={office.community} leave="back" onLeave={goBack} />}
      bottom={
        plan &&
        mayBeChanged(plan) && (
          <PhoneSteps plan={plan} wishes={wishes} {...(plan.status === 'draft' ? { onApply: () => setSheet('apply') } : {})} />
        )
      }
      over={
        <>
          {sheet === 'changes' && changes && <ChangesSheet changes={changes} onClose={shut} />}
          {sheet === 'reserve' && board && <ReserveSheet reserve={board.reserve} onClose={shut} />}
          {sheet === 'apply' && changes && (
            <ApplySheet
              changes={changes}
              warning="换了就会告诉大家，不能一键换回去。"
              no={{ words: '再看看', busyWords: '', onTap: shut }}
              onYes={agree}
              onClose={shut}
            />
          )}
        </>
      }
      onRetry={() => void retry()}
    >
      {others}
      {error && !board ? (
        <ErrorState title="没取到联户方案" error={error} onRetry={retry} />
      ) : board && view.drawn ? (
        <PhoneBoard office={office} board={board} view={view} wishes={wishes} onSheet={setSheet} onCreate={make} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Screen>
  )
}
