import { handoverStatusWords } from '@shared/handovers'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { openHandoverPrint } from '@/lib/navigation'
import { calendarDay, clockTime, date, daysBetween, noonOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { DeskPage, DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { ArticlesEditor } from './articles-editor'
import './handovers.scss'
import { useArticles, useHandoversOf } from './handovers-data'

const none = { title: '交接班归居委会看', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 交接班 for the office: those of a day, each to print; what every shift counts. */
export function HandoversPage() {
  const reading = useOffices()
  const office = reading.offices?.[0]
  const state = office ? <Days office={office} /> : officeState(reading, { errorTitle: '没打开交接班', none })
  if (!onDesk()) return <Screen top={<NavBar title="交接班" leave="back" />}>{state}</Screen>
  if (!office) return <DeskWait device={reading.device}>{state}</DeskWait>
  return (
    <DeskPage office={office} device={reading.device} on="handovers" title="交接班" className="handovers-page">
      {state}
    </DeskPage>
  )
}

function Days({ office: { communityId } }: { office: Office }) {
  const now = useNow()
  const [back, setBack] = useState(0)
  const day = calendarDay(now, -back)
  const articles = useArticles(communityId)
  return (
    <View className="handover-days">
      <View className="row days">
        <Button small words="前一天" onTap={() => setBack(back + 1)} />
        <View className="h3 grow">{dayName(day, now)}</View>
        <Button small words="后一天" disabled={back === 0} onTap={() => setBack(back - 1)} />
      </View>
      <OfDay key={day} communityId={communityId} day={day} />
      {articles.data && <ArticlesEditor key={communityId} communityId={communityId} view={articles.data} />}
      {articles.isError && !articles.data && <ErrorState title="没取到物品单" error={articles.error} onRetry={() => articles.refetch()} />}
    </View>
  )
}

function OfDay({ communityId, day }: { communityId: string; day: string }) {
  const list = useHandoversOf(communityId, day)
  if (list.isPending) return <Skeleton cards={1} />
  if (list.isError) return <ErrorState title="没取到这天的交接班" error={list.error} onRetry={() => list.refetch()} />
  if (list.data.items.length === 0)
    return <EmptyState title="这天还没有交接班" words="值班表发布以后，每次换班前半小时自动开一张交接单。" />
  return (
    <View className="card">
      {list.data.items.map(({ id, number, postName, shiftName, at, outgoing, incoming, status, late, confirmedAt }) => (
        <MenuRow
          key={id}
          icon="printer"
          title={`${clockTime(at)} ${postName} ${shiftName}：${outgoing.join('、')} 交给 ${incoming.join('、')}`}
          sub={[number, handoverStatusWords[status], confirmedAt && `${clockTime(confirmedAt)} 确认`, late && '没在 15 分钟内确认']
            .filter(Boolean)
            .join('，')}
          onTap={() => void openHandoverPrint(id)}
        />
      ))}
    </View>
  )
}

const dayName = (day: string, now: Date): string => ['今天', '昨天'][daysBetween(noonOf(day), now)] ?? date(noonOf(day), now)
