import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/states/skeleton'
import { wordsOf } from '@/lib/api-error'
import { say } from '@/lib/feedback'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { dayOf, hoursOf } from '../duty-offers/offer-words'
import { AskLeave } from './ask-leave'
import { LeaveCard } from './leave-card'
import { type Days, daysInWords, shiftsIn } from './leave-days'
import { useDutyLeave } from './use-duty-leave'
import { Wishes } from './wishes'
import './leave-page.scss'

/** 请假 of whoever takes turns: the days, who comes instead, and the wishes for what is not made yet. */
export function LeavePage() {
  const { communityId = '' } = useRouter().params
  const now = useNow()
  const { mine, shifts, ask, end, wish } = useDutyLeave(communityId)
  const [days, setDays] = useState<Days>({ firstDay: calendarDay(now, 1), lastDay: calendarDay(now, 1) })
  const [refusal, setRefusal] = useState<string>()
  const own = (shifts.data?.items ?? []).filter((shift) => shift.communityId === communityId)
  const inDays = shiftsIn(own, days)
  const change = (next: Days) => {
    setRefusal(undefined)
    setDays(next)
  }
  const send = async () => {
    try {
      await ask({ ...days, askCover: inDays.length > 0 })
      say(inDays.length > 0 ? '记下了，正在问大家谁能顶' : '记下了，那几天不排您的班')
    } catch (error) {
      setRefusal(wordsOf(error))
    }
  }
  return (
    <Screen
      top={<NavBar title="请假" leave="back" />}
      bottom={
        mine.data && (
          <ActionBar hint={inDays.length > 0 ? '有人答应之前，班还是您的' : `${daysInWords(days, now)}，不排您的班`}>
            <Button
              words={inDays.length > 0 ? `先找人顶 ${inDays.length} 个班` : '请假'}
              icon="cal"
              kind="primary"
              busyWords="正在记…"
              disabled={shifts.isPending}
              onTap={send}
            />
          </ActionBar>
        )
      }
      onRetry={() => void mine.refetch()}
    >
      {mine.isPending && <Skeleton cards={2} />}
      {mine.isError && <PageError title="没取到您的请假" error={mine.error} onRetry={() => mine.refetch()} />}
      {mine.data && (
        <>
          <AskLeave days={days} onChange={change} />
          {inDays.length > 0 && (
            <View className="card">
              <View className="pad h3">这几天您有 {inDays.length} 个班</View>
              {inDays.map((shift) => (
                <MenuRow key={shift.id} icon="clock" title={`${dayOf(shift, now)} ${hoursOf(shift, now)}`} sub={shift.postName} />
              ))}
            </View>
          )}
          {refusal && <View className="hint-box danger">{refusal}</View>}
          {mine.data.leaves.length > 0 && <SectionTitle words="我请的假" />}
          {mine.data.leaves.map((leave) => (
            <LeaveCard key={leave.firstDay} communityId={communityId} leave={leave} onEnd={() => end(leave.firstDay)} />
          ))}
          <Wishes mine={mine.data} onWish={wish} />
        </>
      )}
    </Screen>
  )
}
