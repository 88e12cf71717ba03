import type { DutyPlaceView } from '@shared/duty'
import type { MyShiftsView, RotaShiftView } from '@shared/rota'
import { type ReactNode, useState } from 'react'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { Skeleton } from '@/components/states/skeleton'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { useMe } from '../account/use-me'
import { AsleepLine } from '../reminders/asleep-line'
import { useRefill } from '../reminders/use-refill'
import { DaySheet } from './day-sheet'
import { DutyBarActs } from './duty-bar-acts'
import { useDutyOf } from './duty-data'
import { FeedRow } from './feed-row'
import { FeedSheet } from './feed-sheet'
import { GapCard } from './gap-card'
import { MyShifts } from './my-shifts'
import { OnDutyCard } from './on-duty-card'
import { TakeSheet } from './take-sheet'
import { cellsOf, type DayCell } from './weeks'
import { WeeksCard } from './weeks-card'

interface Props {
  place: DutyPlaceView
  /** Of this community, the next first. */
  mine: MyShiftsView['items']
  /** Another community of mine. */
  choose: ReactNode
  onRefresh: () => Promise<unknown>
}

type Open = { kind: 'take'; shift: RotaShiftView } | { kind: 'day'; cell: DayCell } | { kind: 'feed' }

/** 值班 of one community. */
export function DutyOf({ place, mine, choose, onRefresh }: Props) {
  const now = useNow()
  const { communityId, community, posts } = place
  const { onDuty, weeks, cover, handovers } = useDutyOf(communityId)
  const myIds = useMe().data?.people.map(({ personId }) => personId) ?? []
  const [open, setOpen] = useState<Open>()
  const reminders = useRefill()
  const shut = () => setOpen(undefined)

  const reads = [onDuty, weeks, cover]
  const failed = reads.find(({ isError, data }) => isError && !data)
  const cells = weeks.data ? cellsOf(weeks.data, myIds, now) : []
  const takesTurns = posts.length > 0 || mine.length > 0
  return (
    <Screen
      top={<NavBar title="值班" sub={community} leave="back" />}
      bottom={takesTurns && <DutyBarActs communityId={communityId} handovers={handovers} now={now} />}
      over={
        <>
          {open?.kind === 'take' && (
            <TakeSheet communityId={communityId} shift={open.shift} now={now} onTake={reminders.refill} onClose={shut} />
          )}
          {open?.kind === 'day' && <DaySheet cell={open.cell} shifts={weeks.data?.shifts ?? []} myIds={myIds} now={now} onClose={shut} />}
          {open?.kind === 'feed' && <FeedSheet onClose={shut} />}
          {reminders.sheet}
        </>
      }
      onRetry={() => void onRefresh()}
    >
      {choose}
      {failed && <PageError title="没取到值班表" error={failed.error} onRetry={onRefresh} />}
      {!failed && reads.some(({ data }) => !data) && <Skeleton />}
      {onDuty.data && weeks.data && cover.data && (
        <>
          {takesTurns && <AsleepLine />}
          {onDuty.data.posts.length === 0 ? (
            <EmptyState title="社区还没排值班" words="书记在电脑上设好岗位、排好班发布以后，谁在值班、您有哪些班，都在这里。" />
          ) : (
            <>
              <OnDutyCard onDuty={onDuty.data} cover={cover.data} now={now} />
              <GapCard cover={cover.data} days={weeks.data.days} now={now} onTake={(shift) => setOpen({ kind: 'take', shift })} />
              <WeeksCard cells={cells} communityId={communityId} mine={takesTurns} onDay={(cell) => setOpen({ kind: 'day', cell })} />
            </>
          )}
          {takesTurns && <MyShifts communityId={communityId} mine={mine} shifts={weeks.data.shifts} now={now} />}
          {takesTurns && <FeedRow onOpen={() => setOpen({ kind: 'feed' })} />}
        </>
      )}
    </Screen>
  )
}
