import type { RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { Tap } from '@/components/tap/tap'
import { ApiError } from '@/lib/api-error'
import { calendarDay, dayHeading, noonOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { PageError } from '../../account/page-error'
import { useMe } from '../../account/use-me'
import { useMyShifts, useRotaMonth } from '../duty-data'
import { ShiftLine } from '../shift-line'
import './duty-month-page.scss'
import { daysOfMonth, monthName, monthsAround } from './months-around'

/** 值班表 of a month: every shift, who has it, mine marked. */
export function DutyMonthPage() {
  const { communityId = '' } = useRouter().params
  const now = useNow()
  const today = calendarDay(now)
  const [month, setMonth] = useState(today.slice(0, 7))
  const read = useRotaMonth(communityId, month)
  const place = useMyShifts().data?.places.find((one) => one.communityId === communityId)
  usePullDownRefresh(() => void read.refetch().finally(() => Taro.stopPullDownRefresh()))

  const unpublished = read.error instanceof ApiError && read.error.status === 404
  const { shifts = [], status } = read.data ?? {}
  return (
    <Screen top={<NavBar title="值班表" sub={place?.community} leave="back" />} onRetry={() => void read.refetch()}>
      <SegControl items={monthsAround(today).map((key) => ({ key, words: monthName(key) }))} on={month} onPick={setMonth} />
      {read.isPending && <Skeleton />}
      {read.isError && !read.data && !unpublished && <PageError title="没取到值班表" error={read.error} onRetry={() => read.refetch()} />}
      {(unpublished || (read.data && shifts.length === 0)) && (
        <EmptyState {...(month < today.slice(0, 7) ? never(month) : notYet(month))} />
      )}
      {status === 'draft' && shifts.length > 0 && <View className="hint-box warn">还没发布，只有居委会看得到</View>}
      {shifts.length > 0 && <MonthDays key={month} shifts={shifts} today={today} now={now} />}
    </Screen>
  )
}

const never = (month: string) => ({ title: `${monthName(month)}没有值班表`, words: '那个月没有发布过值班表。' })
const notYet = (month: string) => ({ title: `${monthName(month)}还没排好`, words: '社区排好、发布以后，在这里看得到谁哪天值班。' })

/** From today on; what is over unfolds. */
function MonthDays({ shifts, today, now }: { shifts: readonly RotaShiftView[]; today: string; now: Date }) {
  const myIds = useMe().data?.people.map(({ personId }) => personId) ?? []
  const days = daysOfMonth(shifts)
  const ahead = days.filter(({ day }) => day >= today)
  const [all, setAll] = useState(ahead.length === 0)
  return (
    <>
      {!all && ahead.length < days.length && (
        <Tap className="link month-before" onTap={() => setAll(true)}>
          今天以前的 {days.length - ahead.length} 天
        </Tap>
      )}
      {(all ? days : ahead).map(({ day, shifts: those }) => (
        <View key={day} className="card month-day">
          <View className="h3">
            {dayHeading(noonOf(day), now)}
            {those.some(({ isHoliday }) => isHoliday) && '，节假日'}
          </View>
          {those.map((shift) => (
            <ShiftLine key={shift.id} shift={shift} mine={shift.person !== undefined && myIds.includes(shift.person.personId)} now={now} />
          ))}
        </View>
      ))}
      <EndOfList words="这个月的班都在这里了" />
    </>
  )
}
