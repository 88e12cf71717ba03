import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { ResultHead } from '@/components/result/result-head'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ApiError } from '@/lib/api-error'
import { useSecondTap } from '../desk/use-second-tap'
import { usePlan, usePlanActs } from './data/plan-data'
import { ApplySheet } from './parts/apply-sheet'
import { ApplyingCard } from './parts/applying-card'
import { changesOf } from './rules/moves'
import { planLine } from './rules/plan-words'

type Plan = NonNullable<BoardView['plan']>

/** The second tap: a desk asked to apply a plan, the phone of the same person says yes or no. */
export function PlanConfirmPage() {
  const { id = '' } = useRouter().params
  const read = usePlan(id)
  const { confirm, discard } = usePlanActs()
  const { notMe, agree, refuse } = useSecondTap({ confirm: () => confirm(id), discard: () => discard(id), refetch: read.refetch })
  const plan = read.data?.plan

  const asks = plan?.status === 'awaitingPhone' && !plan.stale && !notMe
  return (
    <Screen
      top={<NavBar title="应用方案" leave="close" onLeave={goBack} />}
      over={
        asks &&
        read.data && (
          <ApplySheet
            changes={changesOf(read.data)}
            warning="电脑上不是您点的应用，点“不是我”。"
            no={{ words: '不是我', busyWords: '正在丢掉…', onTap: refuse }}
            onYes={agree}
            onClose={goBack}
          />
        )
      }
    >
      {notMe ? (
        <Refused />
      ) : plan && !asks ? (
        <Stands plan={plan} />
      ) : read.error || id === '' ? (
        <ErrorState title="没取到这个方案" error={read.error ?? new ApiError('BAD_ID', '这个链接不完整')} onRetry={() => read.refetch()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Screen>
  )
}

const Refused = () => (
  <>
    <ResultHead tone="no" title="没有换">
      那个方案丢掉了，谁家的联户党员都没变。要是那台电脑不是您登录的，请在“我的”里让它退出。
    </ResultHead>
    <Button wide words="知道了" onTap={goBack} />
  </>
)

/** Everything but the question itself. */
function Stands({ plan }: { plan: Plan }) {
  if (plan.status === 'applying') return <ApplyingCard plan={plan} />
  return (
    <>
      <Outcome plan={plan} />
      <Button wide words="知道了" onTap={goBack} />
    </>
  )
}

function Outcome({ plan }: { plan: Plan }) {
  if (plan.status === 'applied')
    return (
      <ResultHead tone="ok" title="用上了">
        {planLine(plan)}
        <View>换了联系人的党员和居民都告诉了。</View>
        {plan.conflicts.length > 0 && <View>{plan.conflicts.length} 户中间有人改过，没有动。</View>}
      </ResultHead>
    )
  if (plan.status === 'discarded')
    return (
      <ResultHead tone="no" title="没有换">
        这个方案丢掉了，谁家的联户党员都没变。
      </ResultHead>
    )
  return (
    <ResultHead tone="wait" title="还没换">
      {planLine(plan)}
      <View>{plan.stale ? '名册变过，要在电脑上重新算一个。' : '请在电脑上看过，点“应用方案”，这里再点同意。'}</View>
    </ResultHead>
  )
}
